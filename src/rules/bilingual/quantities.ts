import { explain } from '../../comparison/explain.ts';
import { relate, sameYuan } from '../../comparison/relate.ts';
import type { Version } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import {
  compareExact,
  type Decimal,
  formatExact,
  isFraction,
  powerOfTen,
  toDecimal,
} from '../../model/decimal.ts';
import type { FindingDraft, Fix, Severity } from '../../model/finding.ts';
import type { Bound, Quantity } from '../../model/quantity.ts';
import type { Language } from '../../model/reading.ts';
import type { Relation } from '../../model/relation.ts';
import type { Diagnosis, VerdictCode } from '../../model/verdict.ts';
import { fixesByVersion, fixesOf } from '../rewrite/fixes.ts';
import { type BilingualRule, type Comparison, type Hand, nameOf, otherHand, related } from './comparison.ts';
import { type Said, sayDifference } from './sayings.ts';
import { quoted, timesTen } from './wording.ts';

/** What differs between two paired quantities, before it is put into words. */
export interface Difference {
  readonly rule: BilingualRule;
  readonly diagnosis: Diagnosis | null;
  readonly mild: boolean;
  /** Milder than a warning, or a warning under a rule whose mild cases are something else. */
  readonly severity?: Severity;
  /** What differs and what to do, where the rule's own words would say too little. */
  readonly said?: Said;
}

export const difference = (
  rule: BilingualRule,
  diagnosis: Diagnosis | null = null,
  mild = false,
): Difference => ({
  rule,
  diagnosis,
  mild,
});

/** Which way a bound is open; hedges that name no side have none. */
const SIDE: Readonly<Record<Bound, 'none' | 'about' | 'above' | 'below'>> = {
  exact: 'none',
  range: 'none',
  about: 'about',
  'plus-minus': 'about',
  nearly: 'below',
  'at-least': 'above',
  'more-than': 'above',
  'at-most': 'below',
  'less-than': 'below',
};

/** Whether the finer of two decimals, rounded to the written place of the coarser, is the coarser: 1.28 and 1.3. */
export function roundsTo(a: Decimal, b: Decimal): boolean {
  const [fine, coarse] = a.exponent < b.exponent ? [a, b] : [b, a];
  if (fine.exponent === coarse.exponent) return fine.digits === coarse.digits;
  const unit = powerOfTen(coarse.exponent - fine.exponent);
  const distance = fine.digits - coarse.digits * unit;
  return (distance < 0n ? -distance : distance) * 2n <= unit;
}

function sameEnd(a: Quantity, b: Quantity, end: 'low' | 'high'): boolean {
  if (a.form === 'amount-range' && b.form === 'amount-range') {
    const [x, y] = [a[end], b[end]];
    return isFraction(x) || isFraction(y) ? compareExact(x, y) === 0 : roundsTo(x, y);
  }
  return a.form === 'calendar-range' && b.form === 'calendar-range'
    ? a[end].startsWith(b[end]) || b[end].startsWith(a[end])
    : true;
}

/** Whether both state the same figure, however it is hedged and whatever its unit. */
export function sameFigure(a: Quantity, b: Quantity): boolean {
  if (a.form === 'amount' && b.form === 'amount') return compareExact(a.value, b.value) === 0;
  if (a.form === 'amount-range' && b.form === 'amount-range')
    return compareExact(a.low, b.low) === 0 && compareExact(a.high, b.high) === 0;
  return false;
}

const isCalendar = ({ form }: Quantity): boolean => form === 'calendar' || form === 'calendar-range';

/** Units of one dimension that only the reader of one language sees: a bare number beside it says nothing against it. */
const isUnitless = (quantity: Quantity): boolean => quantity.kind === 'number' && quantity.unit === null;

function boundDifference(a: Quantity, b: Quantity): Difference | null {
  const [x, y] = [SIDE[a.bound], SIDE[b.bound]];
  if (x === y) return null;
  if ((x === 'above' && y === 'below') || (x === 'below' && y === 'above'))
    return difference('bilingual/bound', 'bound');
  // One hedge for another leaves the reader with much the same; a hedge lost or added does not.
  return x === 'none' || y === 'none' ? difference('bilingual/bound', 'bound', true) : null;
}

const DAY = /^(\d{4}-\d\d)-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;
const YEAR = /^\d{4}$/;

/** Whether one date names the day and the other only its month or year: `2026-04-28`, `2026-04`. */
function lostDay(a: Quantity, b: Quantity): boolean {
  if (a.form !== 'calendar' || b.form !== 'calendar') return false;
  const within = (day: string, other: string) =>
    (MONTH.test(other) || YEAR.test(other)) && DAY.exec(day)?.[1]?.startsWith(other) === true;
  return within(a.value, b.value) || within(b.value, a.value);
}

/** The year that one of two dates names and the other leaves out: `2026-04-28`, `XXXX-04-28`; null where that is not so. */
export function lostYear(a: Quantity, b: Quantity): string | null {
  if (a.form !== 'calendar' || b.form !== 'calendar') return null;
  if (a.value.startsWith('XXXX')) return b.value.startsWith('XXXX') ? null : lostYear(b, a);
  return b.value.startsWith('XXXX-') && DAY.test(a.value) && a.value.slice(4) === b.value.slice(4)
    ? a.value.slice(0, 4)
    : null;
}

/** Whether a point states one end of a range and drops the other. */
function lostEnd(a: Quantity, b: Quantity): boolean {
  if (a.form === 'amount' && b.form === 'amount-range') return lostEnd(b, a);
  if (a.form !== 'amount-range' || b.form !== 'amount') return false;
  if (SIDE[b.bound] === 'above' || SIDE[b.bound] === 'below') return false;
  return compareExact(a.low, b.value) === 0 || compareExact(a.high, b.value) === 0;
}

/** Whether a limit is so far from the figure it should hold that no rounding made it: *less than 20 billion* for 2 million. */
function isFarLimit(a: Quantity, b: Quantity): boolean {
  if (a.form !== 'amount' || b.form !== 'amount' || a.unit !== b.unit) return false;
  const ratio = Number(formatExact(a.value)) / Number(formatExact(b.value));
  return Number.isFinite(ratio) && ratio > 0 && (ratio > 2 || ratio < 0.5);
}

/** What two paired quantities disagree on, most specific first; null where the readers of both are told the same. */
export function compareQuantities(
  a: Quantity,
  b: Quantity,
  relation: Relation = relate(a, b),
): Difference | null {
  if (isCalendar(a) || isCalendar(b)) {
    if (!isCalendar(a) || !isCalendar(b))
      return relation === 'incomparable' ? difference('bilingual/value') : null;
    if (relation === 'contradicts') return difference('bilingual/date');
    if (lostDay(a, b) || lostYear(a, b) !== null) return difference('bilingual/date', null, true);
    if (!sameEnd(a, b, 'low') || !sameEnd(a, b, 'high')) return difference('bilingual/date');
    return null;
  }
  if (a.direction !== 'none' && b.direction !== 'none' && a.direction !== b.direction)
    return difference('bilingual/direction', 'direction');
  const same = sameFigure(a, b);
  if (same && relation !== 'equal' && (a.unit !== b.unit || a.kind !== b.kind)) {
    if (relation === 'incomparable' || relation === 'contradicts') {
      if (isUnitless(a) || isUnitless(b)) return null;
      const percents = [a.kind, b.kind].every((kind) => kind === 'percent' || kind === 'percentage-point');
      if (
        a.kind !== b.kind &&
        !percents &&
        (a.kind === 'multiple' || b.kind === 'multiple' || a.kind === 'rank' || b.kind === 'rank')
      )
        return null;
      const diagnosis = percents
        ? 'percent-for-points'
        : a.kind === 'money' && b.kind === 'money'
          ? 'currency'
          : 'unit';
      return difference('bilingual/unit', diagnosis);
    }
  }
  const spoke = [a, b].map((quantity) => ('wording' in quantity ? quantity.wording : undefined));
  if (same && a.role !== b.role && spoke.includes('by') && spoke.includes('to'))
    return difference('bilingual/direction', 'by-for-to');
  const [over, otherwise] = [a, b].map((quantity) => ('basis' in quantity ? quantity.basis : undefined));
  if (same && over !== undefined && otherwise !== undefined && over !== otherwise)
    return difference('bilingual/value', 'basis');
  if (same) return boundDifference(a, b);
  if (relation === 'contradicts' || relation === 'incomparable') {
    const diagnosis = relation === 'contradicts' ? explain(a, b) : null;
    if (timesTen(a, b) !== null && (a.unit === b.unit || sameYuan(a, b)))
      return difference('bilingual/scale', 'power-of-ten');
    if (diagnosis === 'direction' || diagnosis === 'by-for-to')
      return difference('bilingual/direction', diagnosis);
    if (diagnosis === 'bound') return difference('bilingual/bound', diagnosis);
    if (diagnosis === 'unit' || diagnosis === 'currency') return difference('bilingual/unit', diagnosis);
    return difference('bilingual/value', diagnosis);
  }
  // Intervals that hold each other may still be stated otherwise: another end of a range, another figure under the same hedge.
  if (a.form === 'amount-range' && b.form === 'amount-range')
    return sameEnd(a, b, 'low') && sameEnd(a, b, 'high')
      ? null
      : difference('bilingual/value', explain(a, b));
  if (relation !== 'equal' && lostEnd(a, b)) return difference('bilingual/value');
  if (a.form === 'amount' && b.form === 'amount' && relation !== 'equal' && relation !== 'rounds-to') {
    if (isFarLimit(a, b))
      return timesTen(a, b) === null
        ? difference('bilingual/value')
        : difference('bilingual/scale', 'power-of-ten');
    const [x, y] = [SIDE[a.bound], SIDE[b.bound]];
    if (
      x === y &&
      x !== 'none' &&
      x !== 'about' &&
      a.unit === b.unit &&
      !roundsTo(toDecimal(a.value), toDecimal(b.value))
    )
      return difference('bilingual/value', explain(a, b));
    if ((x === 'above' && y === 'below') || (x === 'below' && y === 'above'))
      return difference('bilingual/bound', 'bound');
  }
  return null;
}

/** Words that hedge from a distance, in the same clause: `至少支持 18 個月`, *up to a maximum of*. */
const HEDGES = {
  above:
    /超[過过]|以上|至少|最少|不少|[從从起]|開始|开始|不低|逾|高[於于]|大[於于]|多[於于]|更[多大長长高久]|[大多高]一些|[大多高]一[點点]|[之以][前後后]|more than|older|later|at least|over|above|exceed|or more|greater|minimum|no less|start/i,
  below:
    /不超[過过]|以[下內内]|至多|最[多大高長长快晚遲迟久遠远]|上限|[達达]|[升增擴扩展][至到]|更[少小短低]|少[於于]|低[於于]|小[於于]|不到|[逼接]近|[將将]近|[幾几]乎|close to|approach|up to|at most|less than|under|below|within|maximum|max|nearly|almost|no more|not exceed|as (?:many|much|long|high) as|cap/i,
  about:
    /[約约]|左右|大概|上下|可能|估|[預预]|接近|close to|about|around|approx|roughly|some|nearly|almost|~|≈|estimat|expect/i,
} as const;

const CLAUSE_END = /[，。；：、！？,;:!?\n]|\. /;
const BEFORE = 40;
const BEHIND = 14;

/** The clause around a claim, as far as it can hedge it. */
function clauseOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before =
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const behind = text.slice(end, end + BEHIND).split(CLAUSE_END)[0] ?? '';
  return `${before} ${behind}`;
}

/** What a mean is taken over is no limit: *a moving average over 800 days*. */
const MEAN_OVER = /\b(?:averag\w*|mean|spread|measured|summed) over\b/gi;

/** Whether the side that seems to state the bare figure hedges it after all, only not beside it. */
export function isHedgedFromAfar(hedged: Claim, bare: Claim, text: string): boolean {
  const side = hedged.quantity === null ? 'none' : SIDE[hedged.quantity.bound];
  if (side === 'none') return false;
  if (side === 'above' && /^ ?\+/.test(text.slice(bare.place.end, bare.place.end + 2))) return true;
  return HEDGES[side].test(`${bare.plain} ${clauseOf(text, bare.place)}`.replace(MEAN_OVER, ''));
}

/** Whether a limit is turned by a negation right before it: *does not* `exceed 100`, *should not be* `lower than 1.8`. */
export const isNegated = ({ place }: Claim, text: string): boolean =>
  /(?:\bnot|n't|\bcannot|\bnever)\s+(?:be\s+)?$|(?:不|沒有|没有|未|勿)[要應应該该能會会得可]?$/i.test(
    text.slice(Math.max(0, place.start - 16), place.start),
  );

/** Both in words, like `數百` and *a hundred*, `千` and *thousands*: round numbers whose hedges are wording. */
export const isInWordsOnly = (a: Claim, b: Claim): boolean =>
  !/\d/.test(`${a.plain}${b.plain}`.normalize('NFKC'));

export const isBare = ({ quantity }: Claim): boolean => quantity !== null && SIDE[quantity.bound] === 'none';

/** Puts the difference of two paired quantities into words: a finding at the side that is likelier wrong, with the other as its related place. */
export function differenceDraft(
  comparison: Comparison,
  left: Claim,
  right: Claim,
  found: Difference,
): FindingDraft {
  const claims = { left, right };
  const verdicts = { left: verdictOf(comparison.left, left), right: verdictOf(comparison.right, right) };
  const wrong: Hand = verdicts.left === 'refuted' && verdicts.right !== 'refuted' ? 'left' : 'right';
  const other = otherHand(wrong);
  const isSettled = verdicts[wrong] === 'refuted' && verdicts[other] === 'supported';
  const { fact, advice } = sayDifference(comparison, claims, wrong, found);
  return {
    message: `${fact}. ${
      isSettled
        ? `The registry bears out the ${nameOf(comparison, other)}; correct the ${nameOf(comparison, wrong)}`
        : advice
    }`,
    path: claims[wrong].path,
    span: claims[wrong].span,
    claims: [claims[wrong].id, claims[other].id],
    related: [
      related(
        comparison,
        other,
        claims[other].span,
        `${nameOf(comparison, other)}: ${quoted(claims[other].text)}`,
      ),
    ],
    fixes: isSettled
      ? fixesByRegistry(comparison[wrong], claims[wrong])
      : wrong === 'right' && verdicts.right !== 'supported'
        ? fixesByOriginal(comparison, claims, found)
        : [],
    actual: claims[wrong].plain,
    expected: claims[other].plain,
    ...(found.diagnosis === null ? {} : { diagnosis: found.diagnosis }),
    ...(found.severity !== undefined
      ? { severity: found.severity }
      : found.mild
        ? { severity: 'warning' }
        : {}),
  };
}

function fixesByRegistry(version: Version, claim: Claim): Fix[] {
  const at = version.claims.indexOf(claim);
  return fixesOf(version, claim, at, version.verdicts[at]?.observation ?? null, true);
}

/** Rules whose difference one version settles by being the original: the figure itself, not what is said around it. */
const OF_FIGURES: ReadonlySet<BilingualRule> = new Set([
  'bilingual/value',
  'bilingual/scale',
  'bilingual/date',
]);

/**
 * What the original says, as the translation would write it. Certain only for a slip of scale words (`1 億`, *1 billion*)
 * in what the publication states to be a translation: any other figure may have been brought up to date in it.
 */
function fixesByOriginal(
  comparison: Comparison,
  { left, right }: Readonly<Record<Hand, Claim>>,
  { rule, mild }: Difference,
): Fix[] {
  if (mild || left.quantity === null || !OF_FIGURES.has(rule)) return [];
  const certain = comparison.isTranslation && rule === 'bilingual/scale';
  return fixesByVersion(right, left.quantity, certain, `, as the ${nameOf(comparison, 'left')} says`);
}

const verdictOf = ({ claims, verdicts }: Version, claim: Claim): VerdictCode | undefined =>
  verdicts[claims.indexOf(claim)]?.code;

const CHANGE_ZH =
  '(?:提[升高]|增[加長长大]|上升|升高|[降減减]低|[減减下]少|下降|[縮缩]短|[縮缩][減减小]|[減减]小)';
const BY_ZH = new RegExp(`${CHANGE_ZH}了? ?$`);
const TO_ZH = new RegExp(`${CHANGE_ZH}[了]?[至到為为] ?$`);

const CHANGE_EN = /^(?:reduc|decreas|increas|lower|rais|cut|grow|grew|ris|rose|fall|fell|drop|shorten)/i;
/** So many words may stand between the verb and its *by* or *to*: *reduce the cost of it by*. */
const BETWEEN = 3;

/** *by* or *to* at the end of a text, where a verb of change stands before it. */
function wayInEnglish(before: string): 'by' | 'to' | null {
  const words = before.trim().toLowerCase().split(' ');
  if (words.at(-1) === 'about') words.pop();
  const way = words.pop();
  if (way !== 'by' && way !== 'to') return null;
  return words.slice(-1 - BETWEEN).some((word) => CHANGE_EN.test(word)) ? way : null;
}

/** How the words before a figure lead to it, as far as they say: `降低到` / `降低了`, *reduce the cost to* / *by*; a change *from* one figure to another says both. */
function wayTo({ place, plain }: Claim, text: string, lang: Language): 'by' | 'to' | null {
  // A reading takes the words that lead to it along: `降低到 1/4`.
  const figure = place.start + Math.max(0, plain.search(/\d/));
  const before =
    text
      .slice(Math.max(0, figure - BEFORE), figure)
      .replace(/\s+/g, ' ')
      .split(CLAUSE_END)
      .at(-1) ?? '';
  if (/\bfrom\b|[從从由]/i.test(before)) return null;
  if (lang === 'en') return wayInEnglish(before);
  return BY_ZH.test(before) ? 'by' : TO_ZH.test(before) ? 'to' : null;
}

/** Whether one version says a share or multiple is what something changed by, and the other what it changed to: *reduce it by 1/4*, `降低到 1/4`. */
export function turnedByTo(
  left: Claim,
  leftText: string,
  leftLang: Language,
  right: Claim,
  rightText: string,
  rightLang: Language,
): boolean {
  if (left.quantity === null || right.quantity === null || !sameFigure(left.quantity, right.quantity))
    return false;
  const way = wayTo(left, leftText, leftLang);
  if (way === null) return false;
  const other = wayTo(right, rightText, rightLang);
  return other !== null && other !== way;
}
