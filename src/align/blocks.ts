import type { BlockPair } from '../model/alignment.ts';
import type { Block } from '../model/document.ts';
import {
  areSure,
  FIT,
  MOST_MERGED,
  PAD,
  scoreBlocks,
  scoreMerged,
  type WeighedBlock,
  weighBlock,
} from './block-score.ts';
import { guideOf, likelyPoints } from './guide.ts';
import { alignSequences, runningTotals } from './sequence.ts';
import type { Side } from './side.ts';
import { likenessOf, sharedWeight, union, weigh } from './weights.ts';

const GAP = -0.2;
/** That a stretch without partner starts at all costs more than that it goes on: what is missing is mostly missing in one piece. */
const GAP_START = -0.15;
/** A pairing found out of order needs this much in common, in anchors that stand once on each side. */
const MOVED_SHARED = 0.9;
const MOVED_LIKENESS = 0.5;
/** How well a block must go with one that its neighbour's pairing suggests. */
const AKIN = 0;

/** The blocks of both versions, and what their anchors weigh. */
interface Versions {
  readonly left: readonly WeighedBlock[];
  readonly right: readonly WeighedBlock[];
  readonly weights: Float64Array;
}

/** Pairs the blocks of two versions: in order first, then what was moved. Blocks without partner have an empty other side. */
export function alignBlocks(left: Side, right: Side, anchorCount: number): BlockPair[] {
  const weights = weigh(left.blocks, right.blocks, anchorCount);
  const versions: Versions = {
    left: left.blocks.map((block) => weighBlock(block, weights)),
    right: right.blocks.map((block) => weighBlock(block, weights)),
    weights,
  };
  // One sequence at a time: the text itself, its footnotes (which may stand anywhere), the front matter.
  return [...inOrder(versions, isBody), ...footnotes(versions), ...inOrder(versions, isFrontMatter)];
}

const isFootnote = ({ type }: Block): boolean => type === 'footnote';
const isFrontMatter = ({ type }: Block): boolean => type === 'front-matter';
/** Thematic breaks and raw HTML say nothing that a translation must say too. */
const isBody = ({ type }: Block): boolean =>
  type !== 'footnote' && type !== 'front-matter' && type !== 'break' && type !== 'raw';

function placesOf(blocks: readonly WeighedBlock[], chosen: (block: Block) => boolean): number[] {
  const places: number[] = [];
  for (let k = 0; k < blocks.length; k++) if (chosen(blocks[k]!.block)) places.push(k);
  return places;
}

const inOrder = (versions: Versions, chosen: (block: Block) => boolean): readonly BlockPair[] =>
  withMoved(versions, pairUp(versions, placesOf(versions.left, chosen), placesOf(versions.right, chosen)));

/** Footnotes by their labels first, wherever they stand, then the others in order. */
function footnotes(versions: Versions): BlockPair[] {
  const is = placesOf(versions.left, isFootnote);
  const js = placesOf(versions.right, isFootnote);
  if (is.length === 0 && js.length === 0) return [];
  const labelled = sameLabel(versions, is, js);
  const [left, right] = [new Set(labelled.map(([i]) => i)), new Set(labelled.map(([, j]) => j))];
  const others = pairUp(
    versions,
    is.filter((i) => !left.has(i)),
    js.filter((j) => !right.has(j)),
  );
  return [
    ...labelled.map(([i, j]) => ({ left: [i], right: [j], confidence: 1 })),
    ...withMoved(versions, others),
  ];
}

/** Footnotes whose labels are words: a translation keeps those, wherever it puts the footnote. Numbers are given anew. */
function sameLabel(
  versions: Versions,
  is: readonly number[],
  js: readonly number[],
): (readonly [number, number])[] {
  const label = ({ block }: WeighedBlock): string | null =>
    'label' in block && block.label !== null && !/^\d+$/.test(block.label) ? block.label : null;
  const places = new Map<string, number>();
  for (const j of js) {
    const name = label(versions.right[j]!);
    if (name !== null) places.set(name, places.has(name) ? -1 : j);
  }
  return is.flatMap((i) => {
    const name = label(versions.left[i]!);
    const j = name === null ? undefined : places.get(name);
    if (j === undefined || j < 0) return [];
    places.delete(name!);
    return [[i, j] as const];
  });
}

/** Pairs the blocks at some places of both sides in order. */
function pairUp(
  { left, right, weights }: Versions,
  is: readonly number[],
  js: readonly number[],
): BlockPair[] {
  if (is.length === 0 && js.length === 0) return [];
  const as = is.map((i) => left[i]!);
  const bs = js.map((j) => right[j]!);
  return alignSequences({
    left: as.length,
    right: bs.length,
    gap: GAP,
    gapStart: GAP_START,
    guide: guideOf(as, bs, weights),
    sure: (i, j) => areSure(as[i]!, bs[j]!, weights),
    score: (i, j) => scoreBlocks(as[i]!, bs[j]!, weights),
    merging: {
      most: MOST_MERGED,
      leftSizes: runningTotals(as.map(({ size }) => size)),
      rightSizes: runningTotals(bs.map(({ size }) => size)),
      pad: PAD,
      furthest: Math.exp(FIT),
      score: (i, several, j, others) =>
        others === 1
          ? scoreMerged(as.slice(i, i + several), bs[j]!, weights)
          : scoreMerged(bs.slice(j, j + others), as[i]!, weights),
    },
  }).map((step) => ({
    left: is.slice(step.leftStart, step.leftStart + step.left),
    right: js.slice(step.rightStart, step.rightStart + step.right),
    confidence: step.left === 0 || step.right === 0 ? 0 : Math.max(0, Math.min(1, (step.score + 0.5) / 2)),
  }));
}

/** Pairs what found no partner in order, but has one at another place: what moved together first, then one by one, then what went along. */
function withMoved(versions: Versions, pairs: readonly BlockPair[]): readonly BlockPair[] {
  const { left, right } = lonely(pairs);
  if (left.length === 0 || right.length === 0) return pairs;
  const together = pairUp(versions, left, right).filter((pair) => isCertain(versions, pair));
  const some = rejoined(pairs, together);
  const alone = movedAlone(versions, some);
  const all = rejoined(some, alone);
  return rejoined(all, movedAlong(versions, all, [...together, ...alone]));
}

/** The blocks without partner on either side. */
const lonely = (pairs: readonly BlockPair[]): { readonly left: number[]; readonly right: number[] } => ({
  left: pairs.flatMap(({ left, right }) => (right.length === 0 ? left : [])),
  right: pairs.flatMap(({ left, right }) => (left.length === 0 ? right : [])),
});

function movedAlone(versions: Versions, pairs: readonly BlockPair[]): BlockPair[] {
  const { left, right } = lonely(pairs);
  const likely = likelyPoints(
    left.map((i) => versions.left[i]!),
    right.map((j) => versions.right[j]!),
    versions.weights,
  );
  const taken = new Set<number>();
  return likely.flatMap(([p, q]): BlockPair[] => {
    const [i, j] = [left[p]!, right[q]!];
    const pair = movedPair(i, j);
    if (taken.has(j) || !areOfOneType(versions, i, j) || !isCertain(versions, pair)) return [];
    taken.add(j);
    return [pair];
  });
}

/** What stands right before or behind a block that moved, on both sides, went along with it: the heading of a section. */
function movedAlong(
  versions: Versions,
  pairs: readonly BlockPair[],
  moved: readonly BlockPair[],
): BlockPair[] {
  const { left, right } = lonely(pairs);
  const [openLeft, openRight] = [new Set(left), new Set(right)];
  const found: BlockPair[] = [];
  for (const pair of moved) {
    for (const [from, to, way] of [
      [pair.left[0]!, pair.right[0]!, -1],
      [pair.left.at(-1)!, pair.right.at(-1)!, 1],
    ] as const) {
      let [i, j] = [from + way, to + way];
      while (openLeft.has(i) && openRight.has(j) && areAkin(versions, i, j)) {
        openLeft.delete(i);
        openRight.delete(j);
        found.push(movedPair(i, j));
        i += way;
        j += way;
      }
    }
  }
  return found;
}

const movedPair = (i: number, j: number): BlockPair => ({
  left: [i],
  right: [j],
  confidence: MOVED_LIKENESS,
});

/** Whether nothing speaks against a pair that its neighbours suggest. */
const areAkin = (versions: Versions, i: number, j: number): boolean =>
  areOfOneType(versions, i, j) && scoreBlocks(versions.left[i]!, versions.right[j]!, versions.weights) > AKIN;

const areOfOneType = ({ left, right }: Versions, i: number, j: number): boolean =>
  left[i]!.block.type === right[j]!.block.type;

/** Puts pairs that were found later at the places of their left blocks. */
function rejoined(pairs: readonly BlockPair[], moved: readonly BlockPair[]): readonly BlockPair[] {
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
}

function isCertain({ left, right, weights }: Versions, pair: BlockPair): boolean {
  if (pair.left.length === 0 || pair.right.length === 0) return false;
  const as = union(pair.left.map((i) => left[i]!.anchors));
  const bs = union(pair.right.map((j) => right[j]!.anchors));
  return (
    sharedWeight(as, bs, weights) >= MOVED_SHARED &&
    likenessOf(left[pair.left[0]!]!, right[pair.right[0]!]!, weights) >= MOVED_LIKENESS
  );
}
