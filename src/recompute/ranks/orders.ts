import type { Inconsistency } from '../../model/calculation.ts';
import type { Claim } from '../../model/claim.ts';
import { compareExact, formatShortest } from '../../model/decimal.ts';
import { contradict } from './found.ts';
import { inFile, type Sentence } from './sentences.ts';
import { nameIn } from './superlatives.ts';
import { type Column, columnNamed, type Figure, fold, rowsNamed, type ToldTable } from './told-table.ts';
import { WORDS } from './words.ts';

/** A table said to be sorted by one of its columns, in which a row stands out of order. */
export function* wrongSorting(sentence: Sentence, told: ToldTable, path: string): Generator<Inconsistency> {
  const by = WORDS.find('sortedBy', sentence, 0, sentence.codes.length);
  if (by === null) return;
  const isHan = sentence.codes[by.start]! > 0x2e80;
  const shut = isHan
    ? WORDS.find('sorted', sentence, by.end, Math.min(sentence.codes.length, by.end + 24))
    : null;
  if (isHan && shut === null) return;
  const column = columnNamed(told, fold(sentence.text.slice(by.end, shut?.start ?? by.end + 40)));
  if (column === null || column.figures.length < 4) return;
  const signs = directionsOf(sentence);
  const broken = signs.map((sign) => breaks(column.figures, sign));
  const least = broken.reduce((a, b) => (b.length < a.length ? b : a));
  // A table with many breaks is not sorted by what was understood.
  if (least.length === 0 || least.length > Math.max(1, column.figures.length / 6)) return;
  const [before, after] = least[0]!;
  const [high, low] = [told.claims[before.claim]!.text, told.claims[after.claim]!.text];
  yield contradict(path, told.claims, {
    message: `The rows are said to be sorted by ${column.name}, and ${high} (${nameIn(told, before)}) stands before ${low} (${nameIn(told, after)}); move the row or correct a figure`,
    span: told.claims[after.claim]!.span,
    written: low,
    wrong: after.claim,
    inputs: [{ claim: before.claim, label: nameIn(told, before) }],
    related: [{ span: inFile(sentence, by), message: 'said to be sorted' }],
    formula: 'the row before',
    result: [formatShortest(before.value), formatShortest(before.value)],
    expected: null,
  });
}

function directionsOf(sentence: Sentence): readonly (1 | -1)[] {
  if (WORDS.holds('descending', sentence)) return [-1];
  return WORDS.holds('ascending', sentence) ? [1] : [1, -1];
}

/** Neighbours that stand the wrong way round. */
function breaks(figures: readonly Figure[], sign: 1 | -1): [Figure, Figure][] {
  const found: [Figure, Figure][] = [];
  for (let i = 1; i < figures.length; i++) {
    const [before, after] = [figures[i - 1]!, figures[i]!];
    if (sign * compareExact(before.value, after.value) > 0) found.push([before, after]);
  }
  return found;
}

const TOP = /(?:\btop\s|前)\s*$/i;

/** `The top three are A, B and C`: names that are not the first of the table's column, or not in their order. */
export function* wrongTop(
  sentence: Sentence,
  told: ToldTable,
  ranks: readonly number[],
  path: string,
): Generator<Inconsistency> {
  for (const claim of ranks) {
    const count = topOf(sentence, told.claims[claim]!);
    if (count === null || WORDS.holds('scoped', sentence)) continue;
    const text = fold(sentence.text);
    const rows = rowsNamed(told, text);
    const column = columnNamed(told, text) ?? (told.columns.length === 1 ? told.columns[0]! : null);
    if (column === null || rows.length !== count || count >= told.labels.size) continue;
    const best = ([-1, 1] as const).map((sign) => firstOf(column, sign, count));
    const isOrdered = WORDS.holds('inOrder', sentence);
    const names = rows.map(({ row }) => row);
    if (best.some((figures) => figures === null || isSame(figures, names, isOrdered))) continue;
    const [high] = best;
    if (!high) continue;
    const span = { start: rows[0]!.start, end: rows.at(-1)!.end };
    const right = high.map((figure) => nameIn(told, figure)).join(', ');
    yield contradict(path, told.claims, {
      message: `By ${column.name} the first ${count} of the table are ${right}; correct the names or the table`,
      span: inFile(sentence, span),
      written: sentence.text.slice(span.start, span.end),
      wrong: null,
      inputs: high.map((figure) => ({ claim: figure.claim, label: nameIn(told, figure) })),
      formula: `first ${count} by ${column.name}`,
      result: [right, right],
      expected: right,
    });
  }
}

function topOf(sentence: Sentence, { quantity, place, plain }: Claim): number | null {
  if (quantity?.form !== 'amount' || 'denominator' in quantity.value) return null;
  const count = Number(quantity.value.digits) * 10 ** quantity.value.exponent;
  const from = place.start - sentence.start;
  const isTop = /^(?:top|前)/i.test(plain) || TOP.test(sentence.text.slice(Math.max(0, from - 5), from));
  return isTop && count >= 2 && count <= 10 ? count : null;
}

/** The first rows of a column in one direction; null where a tie leaves open which they are. */
function firstOf({ figures }: Column, sign: 1 | -1, count: number): Figure[] | null {
  const sorted = [...figures].sort((a, b) => sign * compareExact(a.value, b.value));
  const [last, next] = [sorted[count - 1], sorted[count]];
  if (last === undefined || (next !== undefined && compareExact(last.value, next.value) === 0)) return null;
  return sorted.slice(0, count);
}

function isSame(figures: readonly Figure[], rows: readonly number[], isOrdered: boolean): boolean {
  if (!figures.every(({ row }) => rows.includes(row))) return false;
  if (!isOrdered) return true;
  const byRow = new Map(figures.map((figure) => [figure.row, figure.value]));
  // Equal ones may change places.
  return figures.every(({ value }, i) => compareExact(byRow.get(rows[i]!)!, value) === 0);
}
