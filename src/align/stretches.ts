import type { Span } from '../model/position.ts';
import { type FilledCell, type Grid, gridOf } from './cells.ts';
import { holdsDigit } from './names.ts';
import { EvenPlacement, SentencePlacement } from './placement.ts';
import type { Side } from './side.ts';
import { addTokens, type Stretch, type Token } from './tokens.ts';

const NONE: readonly Token[] = [];

const stretchOf = (block: number, { cell, claimsFrom, claimsTo }: FilledCell): Stretch => ({
  passage: cell.passage,
  claimsFrom,
  claimsTo,
  home: { block, row: cell.row, column: cell.column },
});

/** The tokens of a cell; none where there is no cell. */
export function cellTokens({ side, block }: Grid, filled: FilledCell | null): readonly Token[] {
  if (filled === null) return NONE;
  if (filled.claimsFrom === filled.claimsTo && !holdsDigit(filled.cell.passage.text)) return NONE;
  const tokens: Token[] = [];
  const placement = new EvenPlacement(0, filled.cell.passage.text.length);
  addTokens(tokens, side, stretchOf(block, filled), placement);
  return tokens;
}

/** Whether there is anything to pair in some blocks. */
export const holdNumbers = (side: Side, blocks: readonly number[]): boolean =>
  blocks.some((index) => {
    if (side.claimsFrom[index]! < side.claimsFrom[index + 1]!) return true;
    const block = side.document.blocks[index]!;
    if (block.type === 'table') return true;
    return 'passage' in block && holdsDigit(block.passage.text);
  });

/** The passages of a block with their claims; of a table that has no table beside it, cell by cell. */
function stretchesOf(side: Side, index: number): Stretch[] {
  const block = side.document.blocks[index]!;
  if (block.type === 'table')
    return gridOf(side, block)
      .rows.flat()
      .map((filled) => stretchOf(index, filled));
  if (!('passage' in block)) return [];
  return [
    {
      passage: block.passage,
      claimsFrom: side.claimsFrom[index]!,
      claimsTo: side.claimsFrom[index + 1]!,
      home: { block: index, row: null, column: null },
    },
  ];
}

/** The tokens of all passages of some blocks, placed by the aligned sentences where there are any, else in their order. */
export function proseTokens(
  side: Side,
  blocks: readonly number[],
  sentences: readonly (Span | null)[] | null,
): readonly Token[] {
  const stretches =
    blocks.length === 1 ? stretchesOf(side, blocks[0]!) : blocks.flatMap((index) => stretchesOf(side, index));
  let total = 0;
  for (const { passage } of stretches) total += passage.text.length;
  const tokens: Token[] = [];
  let before = 0;
  for (const stretch of stretches) {
    const placement =
      sentences === null ? new EvenPlacement(before, total) : new SentencePlacement(sentences);
    addTokens(tokens, side, stretch, placement);
    before += stretch.passage.text.length;
  }
  return tokens;
}
