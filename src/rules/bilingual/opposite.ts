import type { Claim } from '../../model/claim.ts';
import { cellAt } from '../../model/document.ts';
import { blockOf, type Comparison, type Hand, otherHand, surroundingsOf } from './comparison.ts';
import type { Surroundings } from './silence.ts';

/** What the other version has at the place of a claim or mention: the aligned cell in a table, else the aligned blocks. */
export function oppositeOf(
  comparison: Comparison,
  hand: Hand,
  pair: number,
  { block, row, column }: { block: number; row: number | null; column: number | null },
): Surroundings {
  const { blocks, tables } = comparison.alignment;
  const [own, theirs] = hand === 'left' ? ([0, 1] as const) : ([1, 0] as const);
  const table = row === null ? undefined : tables.find((one) => one[hand] === block);
  const across = (places: readonly (readonly [number | null, number | null])[], at: number | null) =>
    places.find((place) => place[own] === at)?.[theirs] ?? null;
  const r = table === undefined ? null : across(table.rows, row);
  const c = table === undefined ? null : across(table.columns, column);
  return surroundingsOf(comparison, otherHand(hand), blocks[pair]!, r === null || c === null ? null : [r, c]);
}

/** The text that a claim stands in: its cell, or its block's passage. */
export const passageText = (comparison: Comparison, hand: Hand, { place }: Claim): string =>
  passageAt(comparison, hand, place);

/** The text at a place: that of a cell, or of a block's passage. */
export function passageAt(
  comparison: Comparison,
  hand: Hand,
  {
    block: index,
    row,
    column,
  }: { readonly block: number; readonly row: number | null; readonly column: number | null },
): string {
  const block = blockOf(comparison, hand, index);
  if (block.type === 'table')
    return row === null || column === null ? '' : (cellAt(block.table, row, column)?.passage.text ?? '');
  return 'passage' in block ? block.passage.text : '';
}
