import type { Inconsistency } from '../../model/calculation.ts';
import type { Claim } from '../../model/claim.ts';
import { decimal } from '../../model/decimal.ts';
import type { Table } from '../../model/document.ts';
import type { Figure } from './figure.ts';
import type { Series, View } from './grid.ts';
import { operandOf, textOf } from './words.ts';

interface Ranked {
  readonly rank: Figure;
  readonly value: Figure;
}

interface Order {
  readonly rows: readonly Ranked[];
  readonly falling: boolean;
  /** Rows without which the rest is in order. */
  readonly odd: readonly number[];
}

/** How much rarer than one in so many an order must be that all rows but one keep. */
const RARE = 12;
const FEWEST_ROWS = 5;
/** Longer tables are ranked by machines. */
const MOST_ROWS = 500;

/** Ranks that the values of their own rows contradict; which values, and which way, is found from the other rows. */
export function inRanks(view: View, claims: readonly Claim[], table: Table): Inconsistency[] {
  const found: Inconsistency[] = [];
  for (const ranks of view.series) {
    if (!isRanks(ranks)) continue;
    const others = view.series.filter(
      (one) => one !== ranks && one.count >= ranks.count && !one.senses.includes('label'),
    );
    const orders = others.flatMap((values) => [orderOf(ranks, values, true), orderOf(ranks, values, false)]);
    if (orders.some((order) => order?.odd.length === 0)) continue;
    const nearly = orders.filter((order): order is Order => order !== null && order.odd.length > 0);
    const [only] = nearly;
    if (only === undefined || nearly.length > 1 || !isRare(only.rows.length, orders.length)) continue;
    found.push(inconsistency(only, claims, table));
  }
  return found;
}

const isRanks = ({ senses, figures, count, unread }: Series): boolean =>
  count >= FEWEST_ROWS &&
  count <= MOST_ROWS &&
  figures.every((figure) => figure === null || (figure.step === 1 && figure.value >= 1)) &&
  (senses.includes('rank') || figures.every((figure) => figure === null || figure.amount.kind === 'rank')) &&
  unread() === 0;

/** Of all orders of n rows, n! in number, (n − 1)² + 1 are kept by all rows but one. */
function isRare(rows: number, tried: number): boolean {
  let all = 1;
  for (let n = 2; n <= Math.min(rows, 12); n++) all *= n;
  return rows > 12 || all / (tried * ((rows - 1) ** 2 + 1)) >= RARE;
}

/** The rows by rank, and those that break the order of the values; null where more than one must, or some row has no value. */
function orderOf(ranks: Series, values: Series, falling: boolean): Order | null {
  const rows: Ranked[] = [];
  for (let at = 0; at < ranks.figures.length; at++) {
    const [rank, value] = [ranks.figures[at], values.figures[at]];
    if (rank == null) continue;
    if (value == null || value.unsigned || value.unit !== rowUnit(values)) return null;
    rows.push({ rank, value });
  }
  const sign = falling ? -1 : 1;
  rows.sort((a, b) => a.rank.value - b.rank.value || sign * (a.value.value - b.value.value));
  if (rows[0]!.value.value === rows.at(-1)!.value.value) return null;
  const breaks = (a: Ranked | undefined, b: Ranked | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.rank.value < b.rank.value &&
    sign * (a.value.value - b.value.value) > 0;
  const at = rows.findIndex((row, i) => i > 0 && breaks(rows[i - 1], row));
  if (at < 0) return { rows, falling, odd: [] };
  const odd = [at - 1, at].filter((out) => {
    const rest = rows.filter((_, i) => i !== out);
    return rest.every((row, i) => i === 0 || !breaks(rest[i - 1], row));
  });
  return odd.length === 0 ? null : { rows, falling, odd };
}

const rowUnit = ({ figures }: Series): string | undefined => figures.find((figure) => figure !== null)?.unit;

function inconsistency({ rows, falling, odd }: Order, claims: readonly Claim[], table: Table): Inconsistency {
  const out = odd.at(-1)!;
  const { rank, value } = rows[out]!;
  const ahead = rows.filter(({ value: other }) =>
    falling ? other.value > value.value : other.value < value.value,
  );
  const place = ahead.length + 1;
  // The row that it contradicts most closely: the one right behind its place, or right before it.
  const rival = rows[rank.value < place ? out + 1 : out - 1] ?? rows[out === 0 ? 1 : out - 1]!;
  const [claim, written, stated] = [claims[rank.claim]!, textOf(rank, claims), textOf(value, claims)];
  const other = textOf(rival.value, claims);
  const more = falling ? 'more' : 'less';
  const at = decimal(place);
  return {
    kind: 'arithmetic',
    message: `Rank \`${written}\` does not go with ${stated}: ${ahead.length} of the others have ${more}, and rank ${textOf(rival.rank, claims)} has ${other}, so that it is number ${place}; correct the rank or the figure`,
    span: claim.span,
    claims: [rank.claim, value.claim, rival.value.claim],
    calculation: {
      formula: `${ahead.length} with ${more} than ${stated} + 1`,
      inputs: [operandOf(value, claims, table), operandOf(rival.value, claims, table)],
      result: { low: at, high: at, lowOpen: false, highOpen: false },
      unit: null,
      written: claim.text,
    },
    related: [],
    actual: claim.text,
    expected: String(place),
    mild: false,
  };
}
