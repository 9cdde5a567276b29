import type { Claim } from '../../model/claim.ts';
import { formatShortest } from '../../model/decimal.ts';
import type { Bound, Calendar, CalendarRange, Quantity } from '../../model/quantity.ts';
import type { Language } from '../../model/reading.ts';
import { type Comparison, type Hand, nameOf } from './comparison.ts';
import type { Decision } from './decisions.ts';
import { passageText } from './opposite.ts';
import { quoted } from './wording.ts';

/** Which way from a date: up to it, or from it on. Whether the date itself is within is left to the thresholds. */
type Side = 'before' | 'after';

interface Vocabulary {
  /** Right before the date, and right behind it. */
  readonly front: Readonly<Record<Side, string>>;
  readonly behind: Readonly<Record<Side, string>>;
  /** What may stand between the word and the date, on either side. */
  readonly between: readonly [front: string, behind: string];
  /** Words that may turn the sense in translation: *not available before 2020*, `2020 年以後才有`. */
  readonly turns: RegExp;
}

/**
 * Words that name a side and nothing else. *As of* is `截至` and `起`; *from* and `從` may be where something comes from;
 * `到` is *by*, *to* and *in*: they name none.
 */
const WORDS: Readonly<Record<Language, Vocabulary>> = {
  en: {
    front: {
      before:
        '(?:no|not) later than|before|prior to|until|till|up to|by|through|ahead of|(?<!(?:no|not) )earlier than|on or before',
      after:
        '(?:no|not) earlier than|not before|not until|after|since|(?<!(?:no|not) )later than|on or after|starting|beginning|effective|beyond|past',
    },
    behind: {
      before: ',? (?:or|and) (?:before|earlier)|,? at the latest',
      after: ',? (?:onwards?|(?:or|and) (?:later|after|beyond|onwards?))|,? at the earliest',
    },
    between: [
      ' (?:(?:in|on|at|from|about|around|early|mid|late|the (?:year|early|late|end of|start of|beginning of|middle of)|year-end|the end of the year|end of) )*',
      '',
    ],
    turns:
      /\b(?:not|no|none|never|nobody|nothing|neither|nor|cannot|without|only|except|unless|rather than|instead|first)\b|n[’']t\b/i,
  },
  zh: {
    front: {
      before: '不[晚遲迟][於于]|最[晚遲迟][於于在]?|截至|截止到?|直[到至]|(?<!不)早[於于]',
      after: '不早[於于]|自[從从]?|(?<!不)[晚遲迟][於于]',
    },
    behind: {
      before:
        '[及或]?[之以]前|前(?![後后期半段夕景往任進进沿線线方者述端世人身提瞻科列排衛卫途])|[為为]止|止(?![於于])',
      after:
        '[及或]?[之以][後后]|[後后](?![期半段續续來来者方面退代衛卫進进勤])|以[來来降]|[至迄]今|起(?![飛飞源初碼码義义訴诉點点草伏降步床])|[開开]始',
    },
    between: [' ?(?:西元|公元)?', ' ?(?:[初底末中]|[上中下]旬|[春夏秋冬])?(?:（[^（）]{1,12}）)? ?'],
    turns: /[才沒没無无未非僅仅只首]|不(?![過过同斷断僅仅錯错])/,
  },
};

interface Compiled {
  readonly front: readonly (readonly [Side, RegExp])[];
  readonly behind: readonly (readonly [Side, RegExp])[];
}

const SIDES = ['before', 'after'] as const;

const compiled = (lang: Language): Compiled => {
  const { front, behind, between } = WORDS[lang];
  const edge = lang === 'en' ? '\\b' : '';
  return {
    front: SIDES.map((side) => [side, new RegExp(`${edge}(?:${front[side]})${between[0]}$`, 'i')]),
    behind: SIDES.map((side) => [side, new RegExp(`^${between[1]}(?:${behind[side]})${edge}`, 'i')]),
  };
};

const PATTERNS: Readonly<Record<Language, Compiled>> = { en: compiled('en'), zh: compiled('zh') };

const OF_BOUND: Readonly<Partial<Record<Bound, Side>>> = {
  'at-least': 'after',
  'more-than': 'after',
  'at-most': 'before',
  'less-than': 'before',
};

const isDate = (quantity: Quantity | null): quantity is Calendar | CalendarRange =>
  quantity?.form === 'calendar' || quantity?.form === 'calendar-range';

/** So far from its date a word may stand. */
const REACH = 50;

interface Sided {
  readonly side: Side;
  /** The date with its words: *after 2020*, `2020 年以前`. */
  readonly text: string;
}

/** The side of its date that a claim speaks of; null where its words name none, or both. */
function sideOf(claim: Claim, passage: string): Sided | null {
  const { place, lang, quantity, plain } = claim;
  const start = place.start + (isDate(quantity) ? 0 : Math.max(0, plain.search(/\d/)));
  const own = passage.slice(start, place.end);
  const ahead = passage.slice(Math.max(0, start - REACH), start).replace(/\s/g, ' ');
  // *The 1990s* take an article; *the 2020* is of what follows: *after the 2020 election*.
  const before = own.endsWith('0s') ? ahead.replace(/ the $/i, ' ') : ahead;
  const after = passage.slice(place.end, place.end + REACH).replace(/\s/g, ' ');
  const { front, behind } = PATTERNS[lang];
  const sides = new Set<Side>();
  const stated = isDate(quantity) ? OF_BOUND[quantity.bound] : undefined;
  if (stated !== undefined) sides.add(stated);
  let [lead, tail] = ['', ''];
  for (const [side, pattern] of front) {
    const found = pattern.exec(before);
    if (found === null) continue;
    sides.add(side);
    lead = found[0];
  }
  for (const [side, pattern] of behind) {
    const found = pattern.exec(after);
    if (found === null) continue;
    sides.add(side);
    tail = found[0];
  }
  const [side, ...more] = sides;
  if (side === undefined || more.length > 0) return null;
  const rest = claim.sentence.replace(lead, ' ').replace(tail, ' ');
  return WORDS[lang].turns.test(rest) ? null : { side, text: `${lead}${own}${tail}` };
}

const dateOf = ({ quantity }: Claim): string | null => {
  if (quantity === null || quantity.form === 'amount-range') return null;
  if (quantity.form === 'amount') return formatShortest(quantity.value);
  return quantity.form === 'calendar' ? quantity.value : `${quantity.low}/${quantity.high}`;
};

/** Whether a version speaks of that side of the same date somewhere else in the block: the order of two clauses may differ. */
const alsoSays = (comparison: Comparison, hand: Hand, claim: Claim, side: Side): boolean =>
  comparison[hand].claims.some(
    (other) =>
      other !== claim &&
      other.place.block === claim.place.block &&
      dateOf(other) === dateOf(claim) &&
      sideOf(other, passageText(comparison, hand, other))?.side === side,
  );

/** *After 2020* against `2020 年以前`: one date, and opposite sides of it. */
export const dateSides: Decision = ({ comparison, left, right }, found) => {
  // A bare year is a number to one reader, whose words may then be in the claim: *no* `later than 2025`.
  if (found !== null || (!isDate(left.quantity) && !isDate(right.quantity))) return found;
  const x = sideOf(left, passageText(comparison, 'left', left));
  if (x === null) return null;
  const y = sideOf(right, passageText(comparison, 'right', right));
  if (y === null || x.side === y.side) return null;
  if (alsoSays(comparison, 'left', left, y.side) || alsoSays(comparison, 'right', right, x.side)) return null;
  return {
    rule: 'bilingual/bound',
    diagnosis: 'bound',
    mild: false,
    said: {
      fact: `${nameOf(comparison, 'left')}: ${quoted(x.text)}; ${nameOf(comparison, 'right')}: ${quoted(y.text)}: one means the time ${x.side} it, the other the time ${y.side} it`,
      advice: 'Check which is meant and correct one',
    },
  };
};
