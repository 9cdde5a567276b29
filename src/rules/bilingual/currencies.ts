import { type Bounds, compareFractions, measureOf, times } from '../../comparison/measure.ts';
import { relate } from '../../comparison/relate.ts';
import type { Version } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { compareExact, divideExact, type Exact, multiplyDecimals, toDecimal } from '../../model/decimal.ts';
import type { Amount } from '../../model/quantity.ts';
import { type Comparison, claimOf, type Discrepancy, type Hand, nameOf } from './comparison.ts';
import { type Difference, differenceDraft, sameFigure } from './quantities.ts';
import { type Rate, rateDatesIn, ratesIn } from './rates.ts';
import { bothSides } from './sayings.ts';
import type { Settlement } from './settlement.ts';
import { quoted, spoken } from './wording.ts';

type Money = Claim & { readonly quantity: Amount };

const isMoney = (claim: Claim): claim is Money =>
  claim.quantity?.form === 'amount' && claim.quantity.kind === 'money';

/** What the versions say about how they converted. */
interface Conversions {
  readonly rates: readonly Rate[];
  readonly dates: readonly Claim[];
}

const conversionsOf = (version: Version): Conversions => ({
  rates: ratesIn(version),
  dates: rateDatesIn(version),
});

/**
 * Amounts that one version gives in another currency: silent with the rate that leads from one to the other, or with
 * its date; else a warning, since nobody can tell whether they agree.
 */
export function currencies(comparison: Comparison): Settlement {
  if (!comparison.left.claims.some(isMoney) || !comparison.right.claims.some(isMoney))
    return { discrepancies: [], settled: new Set() };
  const own = { left: conversionsOf(comparison.left), right: conversionsOf(comparison.right) };
  const side = new Set<Claim>(
    [own.left, own.right].flatMap(({ rates, dates }) => [...rates.flatMap(partsOf), ...dates]),
  );
  const rates = [...own.left.rates, ...own.right.rates];
  const pairs = uncrossed(moneyPairs(comparison, side), rates);
  if (pairs.length === 0) return { discrepancies: [], settled: new Set() };
  const dated = own.left.dates.length + own.right.dates.length > 0;
  const found = pairs.flatMap(([left, right]): Discrepancy[] => {
    const judged = judge(comparison, left, right, rates, dated);
    return judged === null
      ? []
      : [{ rule: judged.rule, draft: differenceDraft(comparison, left, right, judged) }];
  });
  return { discrepancies: found, settled: new Set([...pairs.flat(), ...unmatched(comparison, side)]) };
}

const partsOf = ({ claim, base }: Rate): Claim[] => (base === null ? [claim] : [claim, base]);

/** Rates and their dates that the other version does not state: they explain, and need no counterpart. */
function unmatched(comparison: Comparison, side: ReadonlySet<Claim>): Claim[] {
  const matched = new Set<Claim>();
  for (const pair of comparison.alignment.claims) {
    if (pair.left === null || pair.right === null) continue;
    const [left, right] = [claimOf(comparison, 'left', pair.left), claimOf(comparison, 'right', pair.right)];
    if (side.has(left) && side.has(right)) matched.add(left).add(right);
  }
  return [...side].filter((claim) => !matched.has(claim));
}

/** Amounts of two currencies that stand for each other: as they were paired, and as they are left once rates are set aside. */
function moneyPairs(comparison: Comparison, side: ReadonlySet<Claim>): [Money, Money][] {
  const { alignment } = comparison;
  const pairs: [Money, Money][] = [];
  const free = new Map<string, Record<Hand, Money[]>>();
  const leave = (hand: Hand, claim: Claim, key: string): void => {
    if (!isMoney(claim) || side.has(claim)) return;
    const group = free.get(key) ?? { left: [], right: [] };
    free.set(key, group);
    group[hand].push(claim);
  };
  for (const pair of alignment.claims) {
    const left = pair.left === null ? null : claimOf(comparison, 'left', pair.left);
    const right = pair.right === null ? null : claimOf(comparison, 'right', pair.right);
    if (left !== null && right !== null && side.has(left) === side.has(right)) {
      if (isMoney(left) && isMoney(right) && areApart(left, right)) pairs.push([left, right]);
      continue;
    }
    if (left !== null) leave('left', left, placeKey(comparison, 'left', left, pair.pair));
    if (right !== null) leave('right', right, placeKey(comparison, 'right', right, pair.pair));
  }
  for (const { left, right } of free.values()) {
    const open = [...right];
    for (const claim of left) {
      const at = open.findIndex((other) => areApart(claim, other));
      if (at >= 0) pairs.push([claim, open.splice(at, 1)[0]!]);
    }
  }
  return pairs;
}

/** Beyond this many amounts that no rate accounts for, it is not their order that is wrong. */
const MOST_CROSSED = 24;

/** Pairs of one paragraph, crossed anew where a rate leads from an amount of one to that of another: `100 美元，20 美元` / *NT$3,150 and NT$700*. */
function uncrossed(pairs: [Money, Money][], rates: readonly Rate[]): [Money, Money][] {
  const leads = (a: Money, b: Money): boolean => rates.some((rate) => leadsTo(a.quantity, b.quantity, rate));
  const off = pairs.filter(([a, b]) => a.place.row === null && b.place.row === null && !leads(a, b));
  if (rates.length === 0 || off.length > MOST_CROSSED) return pairs;
  for (const p of off)
    for (const q of off) {
      if (p === q || [0, 1].some((k) => p[k]!.place.block !== q[k]!.place.block)) continue;
      if (leads(p[0], q[1]) && !leads(...p)) [p[1], q[1]] = [q[1], p[1]];
    }
  return pairs;
}

/** Two currencies, neither of them guessed from the locale, and not merely the same figure under another sign. */
const areApart = (left: Money, right: Money): boolean =>
  left.quantity.unit !== right.quantity.unit &&
  !sameFigure(left.quantity, right.quantity) &&
  relate(left.quantity, right.quantity) === 'incomparable';

/** Where a claim stands, told alike for both versions: the pair of blocks, and in a table the cell of the left one. */
function placeKey(comparison: Comparison, hand: Hand, { place }: Claim, pair: number): string {
  const { row, column, block } = place;
  if (row === null || column === null) return `${pair}`;
  if (hand === 'left') return `${pair} ${row} ${column}`;
  const table = comparison.alignment.tables.find((one) => one.right === block);
  const across = (pairs: readonly (readonly [number | null, number | null])[] = [], at: number) =>
    pairs.find(([, right]) => right === at)?.[0] ?? `right ${at}`;
  return `${pair} ${across(table?.rows, row)} ${across(table?.columns, column)}`;
}

function judge(
  comparison: Comparison,
  left: Money,
  right: Money,
  rates: readonly Rate[],
  dated: boolean,
): Difference | null {
  const units = [left.quantity.unit, right.quantity.unit];
  const fitting = rates.filter(({ unit }) => unit === null || units.includes(unit));
  const near = fitting.filter(({ claim }) =>
    [left, right].some((one) => one.path === claim.path && one.place.block === claim.place.block),
  );
  const asked = near.length > 0 ? near : fitting;
  if (asked.some((rate) => leadsTo(left.quantity, right.quantity, rate))) return null;
  const [rate] = asked;
  if (rate !== undefined) {
    const { lang, locale } = comparison.right.document;
    const value = converted(left.quantity, right.quantity, rate);
    return {
      rule: 'bilingual/unit',
      diagnosis: 'currency',
      mild: false,
      said: {
        fact: `${quoted(left.plain)} at the stated rate of ${quoted(rate.claim.plain)} is ${spoken({ ...right.quantity, value }, lang, locale)} ${right.quantity.unit}; the ${nameOf(comparison, 'right')} says ${quoted(right.plain)}`,
        advice: 'Convert anew, or correct the rate',
      },
    };
  }
  return dated
    ? null
    : {
        rule: 'bilingual/unit',
        diagnosis: 'currency',
        mild: true,
        said: {
          fact: `${bothSides(comparison, left, right)}: converted without a rate, so nobody can tell whether they agree`,
          advice: 'State the rate or its date, or give both amounts',
        },
      };
}

/** Whether one amount at a rate comes to the other, as far as they were rounded. */
export function leadsTo(a: Amount, b: Amount, { amount, unit }: Rate): boolean {
  const [x, y, rate] = [measureOf(a).rounded, measureOf(b).rounded, measureOf(amount).rounded];
  return (unit !== a.unit && meet(product(x, rate), y)) || (unit !== b.unit && meet(product(y, rate), x));
}

const product = (p: Bounds, q: Bounds): Bounds => ({
  low: p.low === null || q.low === null ? null : times(p.low, q.low),
  high: p.high === null || q.high === null ? null : times(p.high, q.high),
  lowOpen: false,
  highOpen: false,
});

const meet = (p: Bounds, q: Bounds): boolean =>
  !(p.high !== null && q.low !== null && compareFractions(p.high, q.low) < 0) &&
  !(q.high !== null && p.low !== null && compareFractions(q.high, p.low) < 0);

/** What the first amount is in the currency of the second, to four digits: the rate may be stated either way round. */
function converted(a: Amount, b: Amount, { amount, unit }: Rate): Exact {
  const multiplied = multiplyDecimals(toDecimal(a.value), toDecimal(amount.value));
  const divided = divideExact(a.value, amount.value) ?? multiplied;
  const value =
    unit === b.unit ? multiplied : unit === a.unit ? divided : closer(multiplied, divided, b.value);
  return rounded(value);
}

/** Of two amounts the one that is fewer times as much as a third, or fewer times less. */
function closer(x: Exact, y: Exact, to: Exact): Exact {
  const [smaller, larger] = compareExact(x, y) <= 0 ? [x, y] : [y, x];
  const middle = multiplyDecimals(toDecimal(smaller), toDecimal(larger));
  return compareExact(multiplyDecimals(toDecimal(to), toDecimal(to)), middle) <= 0 ? smaller : larger;
}

function rounded(value: Exact): Exact {
  const { digits, exponent } = toDecimal(value);
  const extra = digits.toString().replace('-', '').length - 4;
  if (extra <= 0) return { digits, exponent };
  const unit = 10n ** BigInt(extra);
  return { digits: (digits + unit / 2n) / unit, exponent: exponent + extra };
}
