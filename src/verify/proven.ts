import type { Claim } from '../model/claim.ts';
import {
  compareExact,
  type Decimal,
  decimal,
  divideExact,
  negateDecimal,
  shiftDecimal,
  subtractDecimals,
  toDecimal,
} from '../model/decimal.ts';
import type { Amount } from '../model/quantity.ts';
import type { Link, Verdict } from '../model/verdict.ts';

/** Dates that only say of what time a backed number is: `截至 2024 年 12 月，員工數為 83,825 人`. */
export function createTimes(
  claims: readonly Claim[],
  links: readonly Link[],
  verdicts: readonly Verdict[],
): (claim: Claim) => string | null {
  const backed = new Map<string, string>();
  for (let i = 0; i < links.length; i++) {
    const { period } = links[i]!;
    if (!period?.isOwn) continue;
    const { code, agreement } = verdicts[i]!;
    if (code === 'supported' && agreement !== 'ambiguous')
      backed.set(`${sentenceOf(claims[i]!)} ${period.value}`, claims[i]!.plain);
  }
  return (claim) => {
    if (backed.size === 0 || claim.quantity?.form !== 'calendar') return null;
    const number = backed.get(`${sentenceOf(claim)} ${claim.quantity.value}`);
    return number === undefined ? null : `it is the time of ${number}, which has evidence`;
  };
}

const sentenceOf = ({ place: { block, row, column }, sentence }: Claim): string =>
  `${block}:${row}:${column}:${sentence}`;

/** Beyond this many pairs, that one of them fits is more likely chance than proof. */
const MOST_VALUES = 40;
const ZERO = decimal(0);

interface Known {
  readonly plain: string;
  readonly amount: Amount;
}

/**
 * Why a figure needs no entry of its own: the article's own arithmetic gives it. A difference or a multiple follows from
 * two values of one metric that are both backed (`82.7%` and `75.1%` → *7.6 percentage points*), a change in a table from
 * two values of its row (`100 tokens | 70 tokens | -30%`). Null where none do.
 */
export function createProofs(
  claims: readonly Claim[],
  verdicts: readonly Verdict[],
): (claim: Claim) => string | null {
  const byMetric = new Map<string, Known[]>();
  const ofOne = new Map<string, Known[]>();
  for (let i = 0; i < verdicts.length; i++) {
    const { code, agreement, entry } = verdicts[i]!;
    if (code !== 'supported' || entry === null || agreement === 'ambiguous') continue;
    const known = levelOf(claims[i]!);
    if (known === null) continue;
    keep(byMetric, entry.metric, known);
    keep(ofOne, JSON.stringify([entry.subject, entry.metric]), known);
  }
  let byRow: Map<string, Known[]> | null = null;
  return (claim) => {
    const { quantity } = claim;
    if (quantity?.form !== 'amount' || quantity.bound !== 'exact') return null;
    if (quantity.kind === 'percent' && claim.place.row !== null) {
      byRow ??= valuesByRow(claims);
      return firstFit(quantity, byRow.get(rowOf(claim)), change);
    }
    const derive = derivationOf(claim, quantity);
    if (derive === null) return null;
    for (const values of (derive === change ? ofOne : byMetric).values()) {
      const proof = firstFit(quantity, values, derive);
      if (proof !== null) return proof;
    }
    return null;
  };
}

/** What a claim says, where that is one exact level. */
function levelOf({ quantity, plain }: Claim): Known | null {
  if (quantity?.form !== 'amount' || quantity.bound !== 'exact' || quantity.role !== 'level') return null;
  return { plain, amount: quantity };
}

/** The levels in each row of each table that a change could lead from and to. */
function valuesByRow(claims: readonly Claim[]): Map<string, Known[]> {
  const byRow = new Map<string, Known[]>();
  for (const claim of claims) {
    const known = claim.place.row === null || claim.quantity?.kind === 'percent' ? null : levelOf(claim);
    if (known !== null) keep(byRow, rowOf(claim), known);
  }
  return byRow;
}

/** How a figure of its kind could follow from two levels: *7.6 points*, *1.5 times*, *up 10%*. */
function derivationOf({ plain }: Claim, { kind, role }: Amount): typeof difference | null {
  if (kind === 'percentage-point') return difference;
  if (kind === 'multiple') return quotient;
  if (kind === 'percent') return role === 'level' ? null : change;
  return kind === 'number' && role !== 'level' && /\bpoints?$/.test(plain) ? difference : null;
}

const rowOf = ({ place }: Claim): string => `${place.block}:${place.row}`;

function keep(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key) ?? [];
  map.set(key, list);
  const isNew = !list.some(
    ({ amount }) => amount.unit === known.amount.unit && compareExact(amount.value, known.amount.value) === 0,
  );
  if (isNew && list.length < MOST_VALUES) list.push(known);
}

function firstFit(
  quantity: Amount,
  values: readonly Known[] | undefined,
  derive: (a: Amount, b: Amount) => Decimal | null,
): string | null {
  for (const a of values ?? []) {
    for (const b of values ?? []) {
      if (a === b || a.amount.unit !== b.amount.unit || a.amount.kind !== b.amount.kind) continue;
      const derived = derive(a.amount, b.amount);
      if (derived !== null && holds(quantity, derived)) return `it follows from ${a.plain} and ${b.plain}`;
    }
  }
  return null;
}

/** By how many percent the first became the second, signed. */
function change(a: Amount, b: Amount): Decimal | null {
  const share = divideExact(subtractDecimals(toDecimal(b.value), toDecimal(a.value)), a.value);
  return share && shiftDecimal(share, 2);
}

const difference = (a: Amount, b: Amount): Decimal | null =>
  a.kind === 'percent' && compareExact(a.value, b.value) > 0
    ? subtractDecimals(toDecimal(a.value), toDecimal(b.value))
    : null;

const quotient = (a: Amount, b: Amount): Decimal | null =>
  a.kind !== 'percent' && compareExact(a.value, b.value) > 0 ? divideExact(a.value, b.value) : null;

/** Whether a derived value lies in what the number asserts; a change's sign may stand in its direction. */
function holds({ value, interval: { low, high }, direction }: Amount, derived: Decimal): boolean {
  const isUnsigned = compareExact(value, ZERO) >= 0;
  const isDown = compareExact(derived, ZERO) < 0;
  if (isUnsigned && isDown && direction !== 'down') return false;
  const compared = isUnsigned && isDown ? negateDecimal(derived) : derived;
  if (compareExact(value, compared) === 0) return true;
  return (
    low !== null && high !== null && compareExact(low, compared) <= 0 && compareExact(compared, high) <= 0
  );
}
