import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Mentions } from './find-mentions.ts';
import type { Prose } from './scene.ts';

/** A passage with the claims in it and what was looked up of it so far. */
export interface Spot {
  readonly text: string;
  readonly claims: Claim[];
  mentions: Mentions | null;
  prose: Prose | null;
}

/** The passages of a document by block, row and column; each is made once. */
export function createSpots(
  document: Document,
): (block: number, row: number | null, column: number | null) => Spot {
  const ofBlocks: (Spot | undefined)[] = [];
  const ofRows = new Map<number, Map<number, Spot>[]>();
  const create = (block: number, row: number | null, column: number | null): Spot => ({
    text: textAt(document, block, row, column),
    claims: [],
    mentions: null,
    prose: null,
  });
  return (block, row, column) => {
    if (row === null || column === null) {
      ofBlocks[block] ??= create(block, row, column);
      return ofBlocks[block];
    }
    let cells = ofRows.get(block)?.[row];
    if (cells === undefined) {
      cells = new Map();
      const rows = ofRows.get(block) ?? [];
      rows[row] = cells;
      ofRows.set(block, rows);
    }
    let spot = cells.get(column);
    if (spot === undefined) {
      spot = create(block, row, column);
      cells.set(column, spot);
    }
    return spot;
  };
}

function textAt(document: Document, index: number, row: number | null, column: number | null): string {
  const block = document.blocks[index];
  if (block === undefined) return '';
  if (block.type === 'table') {
    if (row === null || column === null) return '';
    return block.table.rows[row]?.find((cell) => cell.column === column)?.passage.text ?? '';
  }
  return 'passage' in block ? block.passage.text : '';
}
