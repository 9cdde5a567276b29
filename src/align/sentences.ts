import type { Span } from '../model/position.ts';
import { AnchorReader, type Features, sizeOf } from './anchors.ts';
import { NO_GUIDE } from './guide.ts';
import { alignSequences, runningTotals } from './sequence.ts';
import { addFigures, type Side } from './side.ts';
import { sharedWeight, totalWeight, union, weigh } from './weights.ts';

/** A full stop with its closing marks; a Latin point only before white space and the start of a sentence. */
const END =
  /[。！？!?；]{1,8}[」』”’"')）\]】]{0,4}|\.["'”’)\]]{0,4}(?=\s{1,8}["'“‘([]{0,4}[A-Z\u3400-\u9fff])|;(?=\s)/g;
/** Abbreviations whose point ends nothing: `e.g. X`, `vs. Y`, an initial. */
const ABBREVIATED =
  /(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|vs|etc|cf|al|Fig|fig|No|Dr|Mr|Mrs|Ms|St|pp?|Vol|vol|eds?|approx)$/;

const CLOSERS = '」』”’"\')）]】';

/** Whether the point of an abbreviation stands before a place, marks that close something apart. */
function endsAbbreviated(text: string, end: number): boolean {
  let point = end - 1;
  while (CLOSERS.includes(text[point]!)) point--;
  return text[point] === '.' && ABBREVIATED.test(text.slice(Math.max(0, point - 8), point));
}

/** The sentences of a text, without gaps: `甲。乙` → two stretches. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  END.lastIndex = 0;
  while (END.test(text)) {
    const end = END.lastIndex;
    if (endsAbbreviated(text, end)) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length && text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans;
}

/** Sentences of two blocks that say the same; null where one block has none. */
export type PairedSentences = readonly { readonly left: Span | null; readonly right: Span | null }[];

interface Sentence extends Features {
  readonly span: Span;
}

const GAP = -0.4;
const LONGEST_MERGE = 3;
/** Added to all sizes: a few letters more make short sentences differ less. */
const PAD = 15;

const textOf = (side: Side, index: number): string => {
  const block = side.document.blocks[index]!;
  return 'passage' in block ? block.passage.text : '';
};

/** Pairs the sentences of two blocks; null where one of them has a single one, for then there is nothing to pair. */
export function alignSentences(
  a: Side,
  left: number,
  b: Side,
  right: number,
  ideographs: boolean,
): PairedSentences | null {
  const [leftText, rightText] = [textOf(a, left), textOf(b, right)];
  const leftSpans = sentencesOf(leftText);
  if (leftSpans.length < 2) return null;
  const rightSpans = sentencesOf(rightText);
  if (rightSpans.length < 2) return null;
  if (runParallel(leftText, leftSpans, rightText, rightSpans))
    return leftSpans.map((span, k) => ({ left: span, right: rightSpans[k]! }));
  const reader = new AnchorReader();
  const as = read(a, left, leftSpans, reader, ideographs);
  reader.stopLearning();
  return pairUp(as, read(b, right, rightSpans, reader, ideographs), reader.count);
}

/** As many sentences on both sides, each about as long as its counterpart: nothing to search for. */
function runParallel(a: string, as: readonly Span[], b: string, bs: readonly Span[]): boolean {
  if (as.length !== bs.length) return false;
  for (let k = 0; k < as.length; k++) if (apart(sizeIn(a, as[k]!), sizeIn(b, bs[k]!)) >= 0.7) return false;
  return true;
}

const sizeIn = (text: string, { start, end }: Span): number => sizeOf(text, start, end);

/** How far two sizes are apart, as a logarithm. */
const apart = (x: number, y: number): number => Math.abs(Math.log((x + PAD) / (y + PAD)));

function read(
  side: Side,
  index: number,
  spans: readonly Span[],
  reader: AnchorReader,
  ideographs: boolean,
): Sentence[] {
  const text = textOf(side, index);
  const end = side.claimsFrom[index + 1]!;
  let claim = side.claimsFrom[index]!;
  return spans.map((span) => {
    reader.addText(text.slice(span.start, span.end), [], ideographs);
    const first = claim;
    while (claim < end && side.claims[claim]!.place.start < span.end) claim++;
    addFigures(reader, side.figures, first, claim);
    const { anchors, size } = reader.take();
    return { span, anchors, size };
  });
}

/** Sentences one after the other taken as one. */
function joined(parts: readonly Sentence[]): Sentence {
  if (parts.length === 1) return parts[0]!;
  return {
    span: { start: parts[0]!.span.start, end: parts.at(-1)!.span.end },
    anchors: union(parts.map(({ anchors }) => anchors)),
    size: parts.reduce((sum, { size }) => sum + size, 0),
  };
}

function scoreSentences(x: Sentence, y: Sentence, weights: Float64Array): number {
  const length = 0.5 - 0.8 * Math.min(2, apart(x.size, y.size));
  const both = totalWeight(x.anchors, weights) + totalWeight(y.anchors, weights);
  if (both === 0) return length;
  return length + Math.min(2, both / 2) * ((3 * sharedWeight(x.anchors, y.anchors, weights)) / both - 0.7);
}

function pairUp(as: readonly Sentence[], bs: readonly Sentence[], anchorCount: number): PairedSentences {
  const weights = weigh(as, bs, anchorCount);
  return alignSequences({
    left: as.length,
    right: bs.length,
    gap: GAP,
    guide: NO_GUIDE,
    score: (i, j) => scoreSentences(as[i]!, bs[j]!, weights),
    merging: {
      most: LONGEST_MERGE,
      leftSizes: runningTotals(as.map(({ size }) => size)),
      rightSizes: runningTotals(bs.map(({ size }) => size)),
      pad: PAD,
      furthest: Math.exp(0.5),
      score: (i, several, j, others) =>
        scoreSentences(joined(as.slice(i, i + several)), joined(bs.slice(j, j + others)), weights) -
        0.2 * (several + others - 2),
    },
  }).map((step) => ({
    left: step.left === 0 ? null : joined(as.slice(step.leftStart, step.leftStart + step.left)).span,
    right: step.right === 0 ? null : joined(bs.slice(step.rightStart, step.rightStart + step.right)).span,
  }));
}
