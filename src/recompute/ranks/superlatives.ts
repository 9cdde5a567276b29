import type { Inconsistency } from '../../model/calculation.ts';
import { compareExact, formatShortest } from '../../model/decimal.ts';
import { claimsOfBlock } from '../claims-of-block.ts';
import { contradict } from './found.ts';
import { inFile, type Sentence } from './sentences.ts';
import {
  type Column,
  columnNamed,
  extreme,
  type Figure,
  fold,
  rowsNamed,
  type ToldTable,
} from './told-table.ts';
import { WORDS } from './words.ts';

type Superlative = 'most' | 'least' | 'first';

/** A sentence that names the highest, lowest or first of its section's table, and another row or figure is. */
export function* wrongSuperlatives(
  sentence: Sentence,
  told: ToldTable,
  path: string,
): Generator<Inconsistency> {
  const found = superlativeOf(sentence);
  if (found === null || WORDS.holds('scoped', sentence)) return;
  const text = fold(sentence.text);
  const rows = rowsNamed(told, text).filter(({ start, end }) => end <= found.start || start >= found.end);
  const column = columnNamed(told, text);
  if (column === null || rows.length > 1) return;
  const [named] = rows;
  if (named === undefined) yield* wrongFigure(sentence, told, column, found, path);
  else {
    const figure = column.figures.find(({ row }) => row === named.row);
    if (figure === undefined) return;
    const best = contradicted(column, figure, found.role);
    if (best === null) return;
    const span = { start: Math.min(named.start, found.start), end: Math.max(named.end, found.end) };
    const [name, other] = [told.labels.get(named.row)!, nameIn(told, best)];
    yield contradict(path, told.claims, {
      message: `${nameIn(told, figure)} has ${figureText(told, figure)} in the table, and ${other} has ${figureText(told, best)}; correct the name or the table`,
      span: inFile(sentence, span),
      written: sentence.text.slice(span.start, span.end),
      wrong: null,
      inputs: [
        { claim: figure.claim, label: name },
        { claim: best.claim, label: other },
      ],
      formula: `${found.role === 'least' ? 'least' : 'most'} of ${column.name}`,
      result: [formatShortest(best.value), formatShortest(best.value)],
      expected: other,
    });
  }
}

/** The one superlative of a sentence; two of them may each have its own row. */
function superlativeOf(
  sentence: Sentence,
): { readonly role: Superlative; readonly start: number; readonly end: number } | null {
  const found = (['most', 'least', 'first'] as const).flatMap((role) => {
    const first = WORDS.find(role, sentence, 0, sentence.codes.length);
    if (first === null) return [];
    const again = WORDS.find(role, sentence, first.end, sentence.codes.length);
    return again === null
      ? [{ role, ...first }]
      : [
          { role, ...first },
          { role, ...again },
        ];
  });
  return found.length === 1 ? found[0]! : null;
}

/** The figure that is ahead of another which is said to be first; null where none is. */
function contradicted(column: Column, figure: Figure, role: Superlative): Figure | null {
  const [high, low] = [extreme(column, 1), extreme(column, -1)];
  const isHigh = compareExact(figure.value, high.value) === 0;
  const isLow = compareExact(figure.value, low.value) === 0;
  if (role === 'most') return isHigh ? null : high;
  if (role === 'least') return isLow ? null : low;
  return isHigh || isLow ? null : high;
}

/** A figure that is said to be the highest and is in the table, where a higher one is too. */
function* wrongFigure(
  sentence: Sentence,
  told: ToldTable,
  column: Column,
  found: { readonly role: Superlative },
  path: string,
): Generator<Inconsistency> {
  if (found.role === 'first') return;
  const own = numbersIn(sentence, told);
  const [claim] = own;
  if (own.length !== 1 || claim === undefined) return;
  const { quantity, span, text } = told.claims[claim]!;
  if (quantity?.form !== 'amount' || quantity.bound !== 'exact') return;
  const figure = column.figures.find(({ value }) => compareExact(value, quantity.value) === 0);
  const best = figure === undefined ? null : contradicted(column, figure, found.role);
  if (best === null) return;
  yield contradict(path, told.claims, {
    message: `The table has ${figureText(told, best)} (${nameIn(told, best)}) beyond \`${text}\`; correct the figure or the table`,
    span,
    written: text,
    wrong: claim,
    inputs: [{ claim: best.claim, label: nameIn(told, best) }],
    formula: `${found.role === 'least' ? 'least' : 'most'} of ${column.name}`,
    result: [formatShortest(best.value), formatShortest(best.value)],
    expected: figureText(told, best),
  });
}

/** The claims of a sentence that are amounts. */
const numbersIn = ({ block, start, text }: Sentence, { claims }: ToldTable): number[] =>
  claimsOfBlock(claims, block.index).filter((i) => {
    const { place, quantity } = claims[i]!;
    return quantity?.form === 'amount' && place.start >= start && place.end <= start + text.length;
  });

const figureText = ({ claims }: ToldTable, { claim }: Figure): string => claims[claim]!.text;

/** A row's label as the table writes it. */
export function nameIn({ block, labels }: ToldTable, { row }: { readonly row: number }): string {
  const text = block.table.rows[row]?.[0]?.passage.text.trim();
  return text === undefined || text === '' ? (labels.get(row) ?? '') : text;
}
