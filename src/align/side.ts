import type { Claim } from '../model/claim.ts';
import type { Block, Document, Passage } from '../model/document.ts';
import type { AnchorReader, Features } from './anchors.ts';
import { writeKeys } from './figures.ts';
import { extended, type Key, keyOf, SORT } from './keys.ts';

/** One version as alignment sees it: its claims by block, and what each block is recognised by. */
export interface Side {
  readonly document: Document;
  readonly claims: readonly Claim[];
  /** Where the claims of each block begin, in order of blocks; one more than blocks. */
  readonly claimsFrom: Int32Array;
  /** The keys of each claim's figures, two places for every claim; 0 where there is none. */
  readonly figures: Int32Array;
  readonly blocks: readonly BlockFeatures[];
}

/** A block with what it is recognised by. */
export interface BlockFeatures extends Features {
  readonly block: Block;
}

/** Passages of a big table are many; the first are enough to know it by. */
const MOST_PASSAGES = 30;

/** Reads off a version what alignment compares. Claims are in order of place, as they were extracted. */
export function sideOf(
  document: Document,
  claims: readonly Claim[],
  reader: AnchorReader,
  ideographs: boolean,
): Side {
  const figures = figuresIn(claims);
  const claimsFrom = startsIn(claims, document.blocks.length);
  const blocks = document.blocks.map((block, index): BlockFeatures => {
    readBlock(block, reader, ideographs);
    const first = claimsFrom[index]!;
    addFigures(reader, figures, first, Math.min(claimsFrom[index + 1]!, first + MOST_PASSAGES));
    const { anchors, size } = reader.take();
    return { block, anchors, size: 'value' in block ? block.value.length : size };
  });
  return { document, claims, claimsFrom, figures, blocks };
}

/** Collects what a block is recognised by, its claims apart. */
function readBlock(block: Block, reader: AnchorReader, ideographs: boolean): void {
  if ('value' in block) {
    reader.addText(block.value, [], false);
    return;
  }
  for (const { text, marks } of firstPassages(block)) reader.addText(text, marks, ideographs);
  if ('label' in block && block.label !== null && block.type !== 'item')
    reader.add(keyOf(SORT.label, block.label));
}

function firstPassages(block: Exclude<Block, { readonly value: string }>): Passage[] {
  if (block.type !== 'table') return [block.passage];
  const passages: Passage[] = [];
  for (const row of block.table.rows) {
    if (passages.length >= MOST_PASSAGES) break;
    for (const { passage } of row) passages.push(passage);
  }
  return passages.slice(0, MOST_PASSAGES);
}

/** Adds the figures of some claims to what a stretch is recognised by. */
export function addFigures(reader: AnchorReader, figures: Int32Array, from: number, to: number): void {
  for (let k = 2 * from; k < 2 * to; k++) if (figures[k] !== 0) reader.add(figures[k]!);
}

/** One key for all figures of a claim. */
export const statedFigures = ({ figures }: Side, claim: number): Key =>
  extended(figures[2 * claim]!, figures[2 * claim + 1]!);

function figuresIn(claims: readonly Claim[]): Int32Array {
  const figures = new Int32Array(2 * claims.length);
  for (let k = 0; k < claims.length; k++) {
    const { quantity } = claims[k]!;
    if (quantity !== null) writeKeys(quantity, figures, 2 * k);
  }
  return figures;
}

function startsIn(claims: readonly Claim[], blocks: number): Int32Array {
  const starts = new Int32Array(blocks + 1);
  for (const { place } of claims) starts[place.block + 1]! += 1;
  for (let k = 0; k < blocks; k++) starts[k + 1]! += starts[k]!;
  return starts;
}
