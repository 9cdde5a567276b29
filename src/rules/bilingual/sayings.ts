import { toldApart } from '../../comparison/told-apart.ts';
import type { Claim } from '../../model/claim.ts';
import type { Bound, Quantity } from '../../model/quantity.ts';
import { type Comparison, type Hand, nameOf, otherHand } from './comparison.ts';
import type { Difference } from './quantities.ts';
import { quoted, spoken, timesTen } from './wording.ts';

/** What a message says: what differs, and what to do about it. */
export interface Said {
  readonly fact: string;
  readonly advice: string;
}

const CHECK = 'Check the source and correct one';

/** Two paired claims, the one taken as right first. */
interface Sides {
  readonly comparison: Comparison;
  readonly first: Claim;
  readonly second: Claim;
  readonly firstName: string;
  readonly secondName: string;
  readonly secondHand: Hand;
}

/**
 * The difference of two paired claims in words, seen from the side that is likelier right:
 * ```1,000 億` is 100 billion; the English says `1,000 billion`: ten times too much``.
 */
export function sayDifference(
  comparison: Comparison,
  claims: Readonly<Record<Hand, Claim>>,
  wrong: Hand,
  found: Difference,
): Said {
  const right = otherHand(wrong);
  const sides: Sides = {
    comparison,
    first: claims[right],
    second: claims[wrong],
    firstName: nameOf(comparison, right),
    secondName: nameOf(comparison, wrong),
    secondHand: wrong,
  };
  return found.said ?? sayOf(sides, found);
}

function sayOf(sides: Sides, { rule, diagnosis, mild }: Difference): Said {
  const { first, second } = sides;
  const [a, b] = [first.quantity, second.quantity];
  if (a === null || b === null) return { fact: both(sides), advice: CHECK };
  switch (rule) {
    case 'bilingual/scale':
      return { fact: `${read(sides)}: ${timesTen(b, a)?.words ?? 'another power of ten'}`, advice: CHECK };
    case 'bilingual/unit':
      return sayUnit(sides, diagnosis);
    case 'bilingual/date':
      return sayDate(sides, a, b, mild);
    case 'bilingual/direction':
      return diagnosis === 'by-for-to'
        ? {
            fact: `${both(sides)}: one says by how much it changed, the other what it changed to`,
            advice: 'Correct one',
          }
        : { fact: `${both(sides)}: the change goes the other way`, advice: 'Correct one' };
    case 'bilingual/bound':
      return sayBound(sides, a, b);
  }
  return { fact: `${read(sides)}${sayCause(a, b, diagnosis)}`, advice: CHECK };
}

/** Both sides as they stand: ``Chinese: `30%`; English: `rose 30%` ``; with what was read in them where they look the same. */
function stand(first: Claim, firstName: string, second: Claim, secondName: string): string {
  const [a, b] = toldApart(first, second);
  return `${firstName}: ${quoted(first.plain)}${a}; ${secondName}: ${quoted(second.plain)}${b}`;
}

export const bothSides = (comparison: Comparison, left: Claim, right: Claim): string =>
  stand(left, nameOf(comparison, 'left'), right, nameOf(comparison, 'right'));

const both = ({ first, second, firstName, secondName }: Sides): string =>
  stand(first, firstName, second, secondName);

/** Words for powers of ten, and numbers without a digit: what readers of the other language have to work out. */
const TO_BE_READ = /[萬万億亿兆千百十一二三四五六七八九兩两半]|\b(?:thousand|million|billion|trillion)\b/i;

/** As `both`, with the first side read for those who do not count in its words: ```1,283 萬` is 12.83 million; the English says …``. */
function read(sides: Sides): string {
  const { comparison, first, second, secondHand, secondName } = sides;
  const [a, b] = [first.quantity, second.quantity];
  const { document } = comparison[secondHand];
  if (first.lang === second.lang && document.locale === first.lang) return both(sides);
  if (a?.form !== 'amount' || b?.form !== 'amount' || a.unit !== b.unit || a.kind !== b.kind)
    return both(sides);
  if (a.role !== 'level' || a.kind === 'multiple' || !TO_BE_READ.test(first.plain)) return both(sides);
  const reading = spoken(a, second.lang, document.locale);
  if (first.plain.includes(reading)) return both(sides);
  const limit = a.bound === 'exact' ? '' : `${LIMIT[a.bound]} `;
  const unit = a.kind === 'percent' ? '%' : a.kind === 'money' ? ` ${a.unit}` : '';
  return `${quoted(first.plain)} is ${limit}${reading}${unit}; the ${secondName} says ${quoted(second.plain)}`;
}

function sayCause(a: Quantity, b: Quantity, diagnosis: Difference['diagnosis']): string {
  if (diagnosis === 'transposed-digits') return ': two digits changed places';
  if (diagnosis === 'one-digit') return ': one digit differs';
  if (diagnosis === 'basis') return ': the changes are over different periods';
  if (a.form.endsWith('-range') !== b.form.endsWith('-range'))
    return ': one gives a range, the other a single figure';
  if (a.form === 'amount-range' && b.form === 'amount-range') {
    const [low, high] = (['low', 'high'] as const).map(
      (end) => JSON.stringify(a[end], digits) !== JSON.stringify(b[end], digits),
    );
    if (low !== high) return low ? ': the ranges begin differently' : ': the ranges end differently';
  }
  return '';
}

const digits = (_: string, part: unknown): unknown => (typeof part === 'bigint' ? part.toString() : part);

function sayUnit(sides: Sides, diagnosis: Difference['diagnosis']): Said {
  if (diagnosis === 'percent-for-points')
    return {
      fact: `${both(sides)}: one says percent, the other percentage points`,
      advice: 'Check which is meant and correct one',
    };
  return diagnosis === 'currency'
    ? {
        fact: `${both(sides)}: the same figure in two currencies`,
        advice: 'Correct the currency, or convert the amount and say at what rate',
      }
    : {
        fact: `${both(sides)}: the same figure in two units`,
        advice: 'Correct the unit, or convert the figure',
      };
}

/** Years that readers of the other language count otherwise: 民國, 西元前, BC. */
const OTHER_ERA = /民國|民国|西元前|公元前|\bB\.?C/i;

function sayDate(sides: Sides, a: Quantity, b: Quantity, mild: boolean): Said {
  if (mild) {
    const [coarse, name] = isCoarser(a, b) ? [a, sides.firstName] : [b, sides.secondName];
    const lacking = coarse.form === 'calendar' && coarse.value.startsWith('XXXX') ? 'year' : 'day';
    return { fact: `${both(sides)}: the ${name} leaves out the ${lacking}`, advice: 'Name it in both' };
  }
  if (a.kind === 'time' && b.kind === 'time')
    return {
      fact: `${both(sides)}: not the same time of day`,
      advice: 'Correct one, or name the time zones in both',
    };
  if (a.form === 'calendar' && OTHER_ERA.test(sides.first.plain))
    return {
      fact: `${quoted(sides.first.plain)} is ${spokenYear(a.value)}; the ${sides.secondName} says ${quoted(sides.second.plain)}`,
      advice: CHECK,
    };
  return { fact: `${both(sides)}: not the same ${differingPart(a, b)}`, advice: CHECK };
}

/** `-0221` → `221 BC`; other dates as they are. */
const spokenYear = (value: string): string => {
  const before = /^-0*(\d+)/.exec(value);
  return before === null ? value : `${before[1]} BC`;
};

const isCoarser = (a: Quantity, b: Quantity): boolean =>
  a.form === 'calendar' &&
  b.form === 'calendar' &&
  (a.value.startsWith('XXXX') || a.value.length < b.value.length);

/** The coarsest part in which two dates differ: `year`, `month`, `day`; `date` where that is not plain. */
function differingPart(a: Quantity, b: Quantity): string {
  if (a.form !== 'calendar' || b.form !== 'calendar') return 'dates';
  const parts = [a.value, b.value].map((value) => /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(value));
  const [p, q] = parts;
  if (p === null || q === null || p === undefined || q === undefined) return 'date';
  const names = ['year', 'month', 'day'];
  const at = names.findIndex(
    (_, k) =>
      p[k + 1] !== undefined &&
      q[k + 1] !== undefined &&
      p[k + 1] !== q[k + 1] &&
      ![p[k + 1], q[k + 1]].includes('XXXX'),
  );
  return names[at] ?? 'date';
}

const LIMIT: Readonly<Record<Bound, string>> = {
  exact: 'exactly',
  range: 'a range',
  about: 'about',
  'plus-minus': 'give or take',
  nearly: 'nearly',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'less than',
};

const isExact = ({ bound }: Quantity): boolean => bound === 'exact' || bound === 'range';

function sayBound({ first, second, firstName, secondName }: Sides, a: Quantity, b: Quantity): Said {
  const fact = `${firstName}: ${quoted(first.plain)} (${LIMIT[a.bound]}); ${secondName}: ${quoted(second.plain)} (${LIMIT[b.bound]})`;
  return isExact(a) || isExact(b)
    ? { fact: `${fact}: only one of them is a limit or an estimate`, advice: 'Say it in both, or in neither' }
    : { fact: `${fact}: the limits lie on opposite sides`, advice: 'Check which is meant and correct one' };
}
