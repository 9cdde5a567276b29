import type { Inconsistency } from '../../model/calculation.ts';
import { wordBefore } from '../role-words.ts';
import { endsFirst } from './backwards.ts';
import { follow } from './found.ts';
import { isAllowed, type Lengths, lengthsOf } from './lengths.ts';
import { type AmountTold, isOneSentence, type Line } from './lines.ts';
import { type Stretch, stretchesOf } from './pairs.ts';
import { highOf, lowOf } from './when.ts';
import { WORDS } from './words.ts';

/** Lengths that are said of a stretch of dates and are not how long it is: `from 2019 to 2024, seven years`. */
export function* wrongSpans(line: Line): Generator<Inconsistency> {
  if (!line.told.some(({ kind }) => kind === 'length')) return;
  const stretches = stretchesOf(line);
  for (const told of line.told) {
    if (
      told.kind !== 'length' ||
      told.unit === null ||
      WORDS.startsWith('notLength', line, told.end) !== null
    )
      continue;
    const stretch = stretches.find((one) => isSaidOf(line, told, one, stretches));
    if (stretch === undefined || endsFirst(stretch.from, stretch.to)) continue;
    const lengths = lengthsOf(stretch.from, stretch.to, told.unit);
    if (lengths !== null && !isAllowed(told, lengths)) yield wrongSpan(line, told, stretch, lengths);
  }
}

function wrongSpan(
  line: Line,
  told: AmountTold,
  stretch: Stretch,
  { right, unit, formula }: Lengths,
): Inconsistency {
  const [least, most] = [Math.min(...right), Math.max(...right)];
  const counted =
    least === most ? `${least}` : most - least === 1 ? `${least} or ${most}` : `${least} to ${most}`;
  const dates = line.text.slice(stretch.start, stretch.end);
  return follow(line, {
    message: `\`${dates}\` is ${counted} ${unit}, not ${line.text.slice(told.start, told.end)}; correct the length or the dates`,
    wrong: told,
    inputs: stretch.told.map((one, i) => ({
      place: one,
      label:
        stretch.told.length === 1
          ? `${lowOf(stretch.from)} to ${highOf(stretch.to)}`
          : i === 0
            ? 'start'
            : 'end',
    })),
    formula,
    result: [String(least), String(most)],
    unit: told.unit!,
    expected: counted,
  });
}

/** How far a word that says so reaches: *lasting*, `為期`. */
const REACH = 24;

function isSaidOf(line: Line, told: AmountTold, stretch: Stretch, all: readonly Stretch[]): boolean {
  const { text } = line;
  if (told.start >= stretch.end) {
    const gap = { start: stretch.end, end: told.start };
    if (!isOneSentence(line, gap.start, gap.end)) return false;
    const closed =
      /[間间]$/.test(text.slice(told.start, told.end)) ||
      /^(?:$|[\s]*[,.;:)，。；：）、間间期]|\s+in (?:total|all)\b)/.test(text.slice(told.end, told.end + 12));
    if (WORDS.madeOf('spanLink', line, gap.start, gap.end))
      return closed || (gap.end - gap.start > 1 && /[(（]/.test(text.slice(gap.start, gap.end)));
    return gap.end - gap.start <= REACH * 2 && isLasting(line, told) && !hasNumber(line, gap.start, gap.end);
  }
  if (told.end > stretch.start) return false;
  const gap = { start: told.end, end: stretch.start };
  if (
    !isOneSentence(line, gap.start, gap.end) ||
    gap.end - gap.start > REACH * 2 ||
    hasNumber(line, gap.start, gap.end)
  )
    return false;
  // `five years, 2019–2024`, `10 天（4 月 28 日至 5 月 7 日）`
  const between = text.slice(gap.start, gap.end).trim();
  if (/^(?:[,，:：(（]|of|from|between)?$/.test(between)) return all.length === 1 || /[(（]/.test(between);
  if (isLasting(line, told))
    return (
      WORDS.madeOf('occasion', line, gap.start, gap.end) ||
      /^的?[\p{L}\p{M}「」《》]{1,14}[（(，,於于自從从由在將将訂订]/u.test(between)
    );
  return isAttribute(text.slice(told.start, told.end)) && isOccasion(line, gap.start, gap.end);
}

const isLasting = (line: Line, { start, end }: AmountTold): boolean => {
  const from = Math.max(0, start - 20);
  const word = WORDS.find('lasting', line, from, end)?.start ?? null;
  return word !== null && !/[,，。；;.]/.test(line.text.slice(word, start)) && start - word <= 20;
};

/** `three-day`, *the five-year*: a length that belongs to what stands behind it. */
const isAttribute = (written: string): boolean => /[-‑][a-z]+$/i.test(written);

/** `three-day spring fair (`: at most three words, the last of them something that lasts. */
function isOccasion(line: Line, start: number, end: number): boolean {
  const words =
    /^((?:\s+[\p{L}'’-]+){1,4}?)(?:\s*[,(]|\s+(?:from|of|on|in|between|held|ran|running))?\s*$/u.exec(
      line.text.slice(start, end),
    );
  return words !== null && wordBefore(WORDS.tries.occasion, line, start + words[1]!.length) !== null;
}

const hasNumber = (line: Line, start: number, end: number): boolean =>
  line.told.some((one) => one.start >= start && one.end <= end);
