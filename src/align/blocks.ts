import type { BlockPair } from '../model/alignment.ts';
import type { Block } from '../model/document.ts';
import { type Anchors, guideOf, sharedWeight, totalWeight, weigh } from './anchors.ts';
import { alignSequences } from './sequence.ts';
import type { BlockFeatures, Side } from './side.ts';

const SAME_TYPE = 0.4;
const SAME_TYPE_OTHER_DEPTH = 0.2;
const GAP = -0.2;
/** That a stretch without partner starts at all costs more than that it goes on: what is missing is mostly missing in one piece. */
const GAP_START = -0.15;
/** A pairing found out of order needs this much in common, in anchors that stand once on each side. */
const MOVED_SHARED = 0.9;
const MOVED_LIKENESS = 0.5;

const PROSE: ReadonlySet<Block['type']> = new Set([
  'paragraph',
  'item',
  'quote',
  'html',
  'caption',
  'footnote',
]);

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

/** Lengths are compared by ratio; a few letters more make short texts differ less. */
const logSize = (size: number): number => Math.log(size + 12);

const lengthScore = (logA: number, logB: number): number => 0.3 - 0.35 * Math.min(2.4, Math.abs(logA - logB));

/** What shared anchors speak for and unshared ones against a pairing. */
function anchorScore(shared: number, a: number, b: number): number {
  const both = a + b;
  if (both === 0) return 0;
  const likeness = (2 * shared) / both;
  return Math.min(2, both / 2) * (1.6 * likeness - 0.65);
}

interface Weighed extends BlockFeatures {
  readonly weight: number;
  readonly logSize: number;
  readonly prose: boolean;
}

function union(blocks: readonly Weighed[]): Anchors {
  const ids = new Set<number>();
  for (const { anchors } of blocks) for (const id of anchors) ids.add(id);
  return Int32Array.from(ids).sort();
}

/** Pairs the blocks of two versions: in order first, then what was moved. Blocks without partner have an empty other side. */
export function alignBlocks(left: Side, right: Side, anchorCount: number): BlockPair[] {
  const weights = weigh(
    left.blocks.map(({ anchors }) => anchors),
    right.blocks.map(({ anchors }) => anchors),
    anchorCount,
  );
  const weighed = (blocks: readonly BlockFeatures[]): Weighed[] =>
    blocks.map(({ block, anchors, size }) => ({
      block,
      // What stands on one side only says nothing about pairing.
      anchors: anchors.filter((id) => weights[id]! > 0),
      size,
      weight: totalWeight(anchors, weights),
      logSize: logSize(size),
      prose: PROSE.has(block.type),
    }));
  const as = weighed(left.blocks);
  const bs = weighed(right.blocks);

  const likeness = (a: Weighed, b: Weighed): number => {
    const shared = sharedWeight(a.anchors, b.anchors, weights);
    return a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
  };
  const score = (a: Weighed, b: Weighed): number => {
    const type = typeScore(a.block, b.block);
    if (type === null) return -9;
    const shared = a.weight > 0 && b.weight > 0 ? sharedWeight(a.anchors, b.anchors, weights) : 0;
    return type + lengthScore(a.logSize, b.logSize) + anchorScore(shared, a.weight, b.weight);
  };
  /** Several blocks against one: only where together they fit clearly better in length, and each brings anchors of its own or has none. */
  const merged = (
    all: readonly Weighed[],
    places: readonly number[],
    from: number,
    count: number,
    one: Weighed,
  ): number | null => {
    if (!one.prose) return null;
    // A part about as long as the whole is no part; this settles most candidates.
    if (Math.abs(all[places[from + count - 1]!]!.logSize - one.logSize) < 0.15) return null;
    let size = 0;
    for (let k = from; k < from + count; k++) {
      const part = all[places[k]!]!;
      if (!part.prose) return null;
      // Items are merged into a paragraph, not into one item; an item may go on in paragraphs.
      if (part.block.type === 'item' && one.block.type === 'item' && k > from) return null;
      size += part.size;
    }
    const whole = logSize(size);
    const fit = Math.abs(whole - one.logSize);
    if (fit > 0.45) return null;
    const several = places.slice(from, from + count).map((k) => all[k]!);
    for (const part of several) {
      const anchored = part.weight > 0.3;
      if (Math.abs(part.logSize - one.logSize) < fit + (anchored ? -0.15 : 0.25)) return null;
      if (anchored && sharedWeight(part.anchors, one.anchors, weights) < 0.4 * part.weight) return null;
    }
    const anchors = union(several);
    const weight = totalWeight(anchors, weights);
    return (
      0.2 +
      lengthScore(whole, one.logSize) +
      anchorScore(sharedWeight(anchors, one.anchors, weights), weight, one.weight) -
      0.15 * count
    );
  };

  const pairUp = (is: readonly number[], js: readonly number[]): BlockPair[] =>
    alignSequences({
      left: is.length,
      right: js.length,
      gap: GAP,
      gapStart: GAP_START,
      guide: guideOf(
        is.map((i) => as[i]!.anchors),
        js.map((j) => bs[j]!.anchors),
        weights,
      ),
      score: (i, j) => score(as[is[i]!]!, bs[js[j]!]!),
      merged: (i, several, j, others) =>
        others === 1 ? merged(as, is, i, several, bs[js[j]!]!) : merged(bs, js, j, others, as[is[i]!]!),
    }).map((step) => ({
      left: is.slice(step.leftStart, step.leftStart + step.left),
      right: js.slice(step.rightStart, step.rightStart + step.right),
      confidence: step.left === 0 || step.right === 0 ? 0 : Math.max(0, Math.min(1, (step.score + 0.5) / 2)),
    }));

  /** One sequence at a time: the text itself, its footnotes (which may stand anywhere), the front matter. */
  const inOrder = (chosen: (block: Block) => boolean): BlockPair[] => {
    const [is, js] = [as, bs].map((all) => all.flatMap(({ block }, k) => (chosen(block) ? [k] : []))) as [
      number[],
      number[],
    ];
    const labelled = chosen === isFootnote ? sameLabel(is, js, as, bs) : [];
    const [left, right] = [new Set(labelled.map(([i]) => i)), new Set(labelled.map(([, j]) => j))];
    return [
      ...labelled.map(([i, j]) => ({ left: [i], right: [j], confidence: 1 })),
      ...withMoved(
        pairUp(
          is.filter((i) => !left.has(i)),
          js.filter((j) => !right.has(j)),
        ),
      ),
    ];
  };
  const withMoved = (pairs: BlockPair[]): BlockPair[] => {
    const lonelyLeft = pairs.filter(({ right: none }) => none.length === 0).flatMap((pair) => pair.left);
    const lonelyRight = pairs.filter(({ left: none }) => none.length === 0).flatMap((pair) => pair.right);
    if (lonelyLeft.length === 0 || lonelyRight.length === 0) return pairs;

    const moved = pairUp(lonelyLeft, lonelyRight).filter((pair) => {
      if (pair.left.length === 0 || pair.right.length === 0) return false;
      const shared = sharedWeight(
        union(pair.left.map((i) => as[i]!)),
        union(pair.right.map((j) => bs[j]!)),
        weights,
      );
      return shared >= MOVED_SHARED && likeness(as[pair.left[0]!]!, bs[pair.right[0]!]!) >= MOVED_LIKENESS;
    });
    if (moved.length === 0) return pairs;
    const takenLeft = new Set(moved.flatMap((pair) => pair.left));
    const takenRight = new Set(moved.flatMap((pair) => pair.right));
    const byLeft = new Map(moved.map((pair) => [pair.left[0]!, pair]));
    return pairs.flatMap((pair) => {
      if (pair.right.length === 0 && takenLeft.has(pair.left[0]!)) {
        const found = byLeft.get(pair.left[0]!);
        return found === undefined ? [] : [found];
      }
      return pair.left.length === 0 && takenRight.has(pair.right[0]!) ? [] : [pair];
    });
  };
  return [...inOrder(isBody), ...inOrder(isFootnote), ...inOrder(isFrontMatter)];
}

const isFootnote = ({ type }: Block): boolean => type === 'footnote';
const isFrontMatter = ({ type }: Block): boolean => type === 'front-matter';
/** Thematic breaks and raw HTML say nothing that a translation must say too. */
const isBody = ({ type }: Block): boolean =>
  type !== 'footnote' && type !== 'front-matter' && type !== 'break' && type !== 'raw';

/** Footnotes whose labels are words: a translation keeps those, wherever it puts the footnote. Numbers are given anew. */
function sameLabel(
  is: readonly number[],
  js: readonly number[],
  as: readonly BlockFeatures[],
  bs: readonly BlockFeatures[],
): (readonly [number, number])[] {
  const label = ({ block }: BlockFeatures): string | null =>
    'label' in block && block.label !== null && !/^\d+$/.test(block.label) ? block.label : null;
  const places = new Map<string, number>();
  for (const j of js) {
    const name = label(bs[j]!);
    if (name !== null) places.set(name, places.has(name) ? -1 : j);
  }
  return is.flatMap((i) => {
    const name = label(as[i]!);
    const j = name === null ? undefined : places.get(name);
    if (j === undefined || j < 0) return [];
    places.delete(name!);
    return [[i, j] as const];
  });
}
