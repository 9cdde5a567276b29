import type { Inconsistency } from '../../model/calculation.ts';
import { pastSpace, wordBefore } from '../role-words.ts';
import { follow } from './found.ts';
import { type AmountTold, type DateTold, isOneSentence, type Line } from './lines.ts';
import { stretchesOf } from './pairs.ts';
import { dayNumber, isoYear, type When } from './when.ts';
import { WORDS } from './words.ts';

/** Ages and anniversaries that do not follow from the year of birth or founding: `born in 1984, aged 45 in 2026`. */
export function* wrongAges(line: Line): Generator<Inconsistency> {
  const dates = line.told.filter((one): one is DateTold => one.kind === 'date' && one.when.year !== null);
  for (const told of line.told) {
    if (told.kind === 'age' && told.exact) yield* wrongAge(line, told, dates);
    else if (
      (told.kind === 'rank' || told.kind === 'length' || told.kind === 'number') &&
      told.exact &&
      isAnniversary(line, told)
    )
      yield* wrongAnniversary(line, told, dates);
  }
}

/** `出生於 1984 年`, `1984 年生`, `born in 1984`. */
const isBirth = (line: Line, date: DateTold): boolean =>
  isTied('born', line, date) && !(WORDS.startsWith('founded', line, date.end) !== null);

/** Whether a word of a role stands right before a date, prepositions apart, or right behind a Chinese one. */
function isTied(role: 'born' | 'founded', line: Line, { start, end }: DateTold): boolean {
  const before = /(?:\s(?:in|on|around|about)|[於于在])?\s?$/.exec(
    line.text.slice(Math.max(0, start - 8), start),
  );
  if (WORDS.endsWith(role, line, start - (before?.[0].length ?? 0)) || WORDS.endsWith(role, line, start))
    return true;
  const behind = WORDS.startsWith(role, line, end);
  return behind !== null && line.text.charCodeAt(pastSpace(line, end)) > 0x2e80;
}

interface Ages {
  readonly least: number;
  readonly most: number;
}

/** In Chinese a newborn may be one year old, so one more is right too. */
function agesAt(birth: When, then: When, isChinese: boolean): Ages {
  const years = then.year! - birth.year!;
  const more = isChinese ? 1 : 0;
  if (birth.day !== null && then.day !== null) {
    const isBefore = dayNumber(2024, then.first, then.day) < dayNumber(2024, birth.first, birth.day);
    const age = isBefore ? years - 1 : years;
    return { least: age, most: isChinese ? years + more : age };
  }
  return { least: years - 1, most: years + more };
}

function* wrongAge(line: Line, told: AmountTold, dates: readonly DateTold[]): Generator<Inconsistency> {
  const births = dates.filter((date) => isBirth(line, date) && isNear(line, date, told));
  const birth = births[0];
  if (births.length > 1) return;
  const lives = stretchesOf(line).filter((one) =>
    isOneSentence(line, Math.min(one.start, told.start), Math.max(one.end, told.end)),
  );
  if (birth === undefined) {
    // `（1931–2019），享年 88 歲`
    const life = lives[0];
    if (lives.length !== 1 || life === undefined || life.to.year === null || life.from.year === null) return;
    if (
      !/^[享得終终]/.test(line.text.slice(told.start)) &&
      !/\bdied (?:at the age of |aged )?$/.test(line.text.slice(Math.max(0, told.start - 24), told.start))
    )
      return;
    yield* compareAge(line, told, life.from, life.to, life.told, 0);
    return;
  }
  const years = dates.filter((date) => date !== birth && isLinked(line, date, told));
  const then = years[0];
  if (years.length !== 1 || then === undefined) return;
  yield* compareAge(line, told, birth.when, then.when, [birth, then], 0);
}

const isNear = (line: Line, a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  isOneSentence(line, Math.min(a.end, b.end), Math.max(a.start, b.start));

/** Whether a year says when somebody was that old: `aged 40 in 2026`, `2026 年時 40 歲`. */
function isLinked(line: Line, date: DateTold, told: AmountTold): boolean {
  const [from, to] = date.end <= told.start ? [date.end, told.start] : [told.end, date.start];
  return to - from <= 30 && from <= to && WORDS.madeOf('ageLink', line, from, to);
}

function* compareAge(
  line: Line,
  told: AmountTold,
  birth: When,
  then: When,
  inputs: readonly { readonly start: number; readonly end: number; readonly claim: number }[],
  tolerance: number,
): Generator<Inconsistency> {
  if (birth.year! > then.year!) return;
  const { least, most } = agesAt(birth, then, /[\u3400-\u9fff]/.test(line.text));
  if (told.high >= least - tolerance && told.low <= most + tolerance) return;
  const written = line.text.slice(told.start, told.end);
  const counted = least === most ? `${least}` : `${least} to ${most}`;
  yield follow(line, {
    message: `Somebody born in ${isoYear(birth.year)} was ${counted} in ${isoYear(then.year)}, not \`${written}\`; correct the age or a year`,
    wrong: told,
    inputs: inputs.map((place, i) => ({
      place,
      label: inputs.length === 1 ? 'life' : i === 0 ? 'birth' : 'then',
    })),
    formula: `age from ${birth.year} to ${then.year}`,
    result: [String(least), String(most)],
    unit: 'a',
    expected: counted,
  });
}

const isAnniversary = (line: Line, { start, end, kind, unit }: AmountTold): boolean =>
  WORDS.startsWith('anniversary', line, end) !== null ||
  (kind === 'length' &&
    unit === 'a' &&
    wordBefore(WORDS.tries.anniversary, line, end) !== null &&
    end - start >= 2);

/** Of one founding and one other year in a sentence: `founded in 1998, its 25th anniversary in 2024`. */
function* wrongAnniversary(
  line: Line,
  told: AmountTold,
  dates: readonly DateTold[],
): Generator<Inconsistency> {
  const inSentence = dates.filter((date) => isNear(line, date, told));
  const foundings = inSentence.filter((date) => isTied('founded', line, date) || isTied('born', line, date));
  const others = inSentence.filter((date) => !foundings.includes(date));
  const [founding, then] = [foundings[0], others[0]];
  if (foundings.length !== 1 || others.length !== 1 || founding === undefined || then === undefined) return;
  const years = then.when.year! - founding.when.year!;
  if (years <= 0 || years === told.low) return;
  const written = line.text.slice(told.start, told.end);
  yield follow(line, {
    message: `From ${founding.when.year} to ${then.when.year} are ${years} years, not \`${written}\`; correct the anniversary or a year`,
    wrong: told,
    inputs: [
      { place: founding, label: 'founding' },
      { place: then, label: 'anniversary' },
    ],
    formula: `${then.when.year} − ${founding.when.year}`,
    result: [String(years), String(years)],
    unit: 'a',
    expected: String(years),
    mild: Math.abs(years - told.low) === 1,
  });
}
