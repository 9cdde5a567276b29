import type { Block } from '../model/document.ts';
import type { BlockFeatures } from './side.ts';
import { shared, sharedWeight, totalWeight, union, type Weighed } from './weights.ts';

const SAME_TYPE = 0.4;
const SAME_TYPE_OTHER_DEPTH = 0.2;

const PROSE: ReadonlySet<Block['type']> = new Set([
  'paragraph',
  'item',
  'quote',
  'html',
  'caption',
  'footnote',
]);

/** A block with all that is looked at again and again when blocks are compared. */
export interface WeighedBlock extends Weighed {
  readonly block: Block;
  readonly size: number;
  readonly logSize: number;
  readonly prose: boolean;
}

/** Added to all sizes: a few letters more make short texts differ less. */
export const PAD = 12;
const logSize = (size: number): number => Math.log(size + PAD);

/** Prepares a block for comparison. */
export function weighBlock({ block, anchors, size }: BlockFeatures, weights: Float64Array): WeighedBlock {
  return {
    block,
    anchors: shared(anchors, weights),
    weight: totalWeight(anchors, weights),
    size,
    logSize: logSize(size),
    prose: PROSE.has(block.type),
  };
}

/** How well two types of block go together; null where they never do. */
function typeScore(a: Block, b: Block): number | null {
  if (a.type === b.type) {
    if (a.type === 'front-matter') return 'label' in b && a.label === b.label ? 0.8 : null;
    if (a.type === 'heading') return a.depth === b.depth ? 0.6 : 0.2;
    return a.depth === b.depth ? SAME_TYPE : SAME_TYPE_OTHER_DEPTH;
  }
  if (PROSE.has(a.type) && PROSE.has(b.type)) return -0.1;
  if ((a.type === 'heading' && PROSE.has(b.type)) || (b.type === 'heading' && PROSE.has(a.type))) return -0.4;
  if ((a.type === 'table' && PROSE.has(b.type)) || (b.type === 'table' && PROSE.has(a.type))) return -0.6;
  return null;
}

/** Lengths are compared by ratio. */
const lengthScore = (logA: number, logB: number): number => 0.3 - 0.35 * Math.min(2.4, Math.abs(logA - logB));

/** What shared anchors speak for and unshared ones against a pairing. */
function anchorScore(common: number, a: number, b: number): number {
  const both = a + b;
  if (both === 0) return 0;
  const likeness = (2 * common) / both;
  return Math.min(2, both / 2) * (1.6 * likeness - 0.65);
}

/** How well one block goes with one other. */
export function scoreBlocks(a: WeighedBlock, b: WeighedBlock, weights: Float64Array): number {
  const type = typeScore(a.block, b.block);
  if (type === null) return -9;
  const common = a.weight > 0 && b.weight > 0 ? sharedWeight(a.anchors, b.anchors, weights) : 0;
  return type + lengthScore(a.logSize, b.logSize) + anchorScore(common, a.weight, b.weight);
}

/** Two blocks of one type and about one length that hold the same, and enough of it: no search could find better. */
export function areSure(a: WeighedBlock, b: WeighedBlock, weights: Float64Array): boolean {
  if (a.block.type !== b.block.type || a.block.depth !== b.block.depth) return false;
  if (Math.abs(a.logSize - b.logSize) > 0.3) return false;
  const common = sharedWeight(a.anchors, b.anchors, weights);
  return common > 1.5 && 2 * common > 0.8 * (a.weight + b.weight);
}

/** How much longer the parts may be than the whole, or shorter, in logarithms. */
export const FIT = 0.45;
/** So many blocks against one at most. */
export const MOST_MERGED = 4;

/** How well several blocks go with one: only where together they fit clearly better in length, and each brings anchors of its own or has none. */
export function scoreMerged(
  parts: readonly WeighedBlock[],
  one: WeighedBlock,
  weights: Float64Array,
): number | null {
  if (!one.prose) return null;
  // A part about as long as the whole is no part; this settles most candidates.
  if (Math.abs(parts.at(-1)!.logSize - one.logSize) < 0.15) return null;
  let size = 0;
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!;
    if (!part.prose) return null;
    // Items are merged into a paragraph, not into one item; an item may go on in paragraphs.
    if (part.block.type === 'item' && one.block.type === 'item' && k > 0) return null;
    size += part.size;
  }
  const whole = logSize(size);
  const fit = Math.abs(whole - one.logSize);
  if (fit > FIT) return null;
  for (const part of parts) {
    const anchored = part.weight > 0.3;
    if (Math.abs(part.logSize - one.logSize) < fit + (anchored ? -0.15 : 0.25)) return null;
    if (anchored && sharedWeight(part.anchors, one.anchors, weights) < 0.4 * part.weight) return null;
  }
  const anchors = union(parts.map((part) => part.anchors));
  const weight = totalWeight(anchors, weights);
  return (
    0.2 +
    lengthScore(whole, one.logSize) +
    anchorScore(sharedWeight(anchors, one.anchors, weights), weight, one.weight) -
    0.15 * parts.length
  );
}
