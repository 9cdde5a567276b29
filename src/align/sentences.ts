import type { Span } from '../model/position.ts';
import {
  type Anchors,
  addAnchors,
  figuresOf,
  Interner,
  sharedWeight,
  sorted,
  totalWeight,
  weigh,
} from './anchors.ts';
import { alignSequences } from './sequence.ts';
import { type Side, sizeOf } from './side.ts';

/** A full stop with its closing marks; a Latin point only before white space and the start of a sentence. */
const END = /[。！？!?；]+[」』”’"')）\]】]*|\.["'”’)\]]*(?=\s+["'“‘([]*[A-Z\u3400-\u9fff])|;(?=\s)/g;
/** Abbreviations whose point ends nothing: `e.g. X`, `vs. Y`, an initial. */
const ABBREVIATED =
  /(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|vs|etc|cf|al|Fig|fig|No|Dr|Mr|Mrs|Ms|St|pp?|Vol|vol|eds?|approx)$/;

/** The sentences of a text, without gaps: `甲。乙` → two stretches. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(END)) {
    if (found[0][0] === '.' && ABBREVIATED.test(text.slice(Math.max(0, found.index - 8), found.index)))
      continue;
    const end = found.index + found[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans;
}

interface Sentence {
  readonly span: Span;
  readonly anchors: Anchors;
  readonly size: number;
}

const textOf = (side: Side, index: number): string => {
  const block = side.document.blocks[index]!;
  return 'passage' in block ? block.passage.text : '';
};

/** As many sentences on both sides, each about as long as its counterpart: nothing to search for. */
function runParallel(a: string, as: readonly Span[], b: string, bs: readonly Span[]): boolean {
  return (
    as.length === bs.length &&
    as.every((span, k) => {
      const other = bs[k]!;
      return (
        Math.abs(logSize(a.slice(span.start, span.end)) - logSize(b.slice(other.start, other.end))) < 0.7
      );
    })
  );
}

const logSize = (text: string): number => Math.log(sizeOf(text) + 15);

function read(
  side: Side,
  index: number,
  spans: readonly Span[],
  interner: Interner,
  ideographs: boolean,
): Sentence[] {
  const text = textOf(side, index);
  const claims = (side.claimsIn.get(index) ?? []).map((claim) => side.claims[claim]!);
  return spans.map((span) => {
    const ids = new Set<number>();
    const part = text.slice(span.start, span.end);
    addAnchors(ids, interner, part, [], ideographs);
    for (const { place, quantity } of claims)
      if (quantity !== null && place.start >= span.start && place.start < span.end)
        for (const figure of figuresOf(quantity)) ids.add(interner.idOf(figure));
    return { span, anchors: sorted(ids), size: sizeOf(part) };
  });
}

function sizeFrom(sentences: readonly Sentence[], from: number, count: number): number {
  let size = 0;
  for (let k = from; k < from + count; k++) size += sentences[k]!.size;
  return size;
}

function union(parts: readonly Sentence[]): Anchors {
  const ids = new Set<number>();
  for (const { anchors } of parts) for (const id of anchors) ids.add(id);
  return sorted(ids);
}

const GAP = -0.4;
const LONGEST_MERGE = 3;

/** Pairs the sentences of two blocks; null where one of them has a single one, for then there is nothing to pair. */
export function alignSentences(
  a: Side,
  left: number,
  b: Side,
  right: number,
  ideographs: boolean,
): { readonly left: Span | null; readonly right: Span | null }[] | null {
  const [leftText, rightText] = [textOf(a, left), textOf(b, right)];
  const [leftSpans, rightSpans] = [sentencesOf(leftText), sentencesOf(rightText)];
  if (leftSpans.length < 2 || rightSpans.length < 2) return null;
  if (runParallel(leftText, leftSpans, rightText, rightSpans))
    return leftSpans.map((span, k) => ({ left: span, right: rightSpans[k]! }));
  const interner = new Interner();
  const as = read(a, left, leftSpans, interner, ideographs);
  const bs = read(b, right, rightSpans, interner, ideographs);
  const weights = weigh(
    as.map(({ anchors }) => anchors),
    bs.map(({ anchors }) => anchors),
    interner.size,
  );
  const fit = (x: number, y: number): number =>
    0.5 - 0.8 * Math.min(2, Math.abs(Math.log((x + 15) / (y + 15))));
  const common = (x: Anchors, y: Anchors): number => {
    const both = totalWeight(x, weights) + totalWeight(y, weights);
    return both === 0 ? 0 : Math.min(2, both / 2) * ((3 * sharedWeight(x, y, weights)) / both - 0.7);
  };
  const joined = (parts: readonly Sentence[]): Sentence => ({
    span: { start: parts[0]!.span.start, end: parts.at(-1)!.span.end },
    anchors: parts.length === 1 ? parts[0]!.anchors : union(parts),
    size: parts.reduce((sum, { size }) => sum + size, 0),
  });
  const score = (x: Sentence, y: Sentence): number => fit(x.size, y.size) + common(x.anchors, y.anchors);
  return alignSequences({
    left: as.length,
    right: bs.length,
    gap: GAP,
    guide: [],
    score: (i, j) => score(as[i]!, bs[j]!),
    merged: (i, several, j, others) => {
      if (several > LONGEST_MERGE || others > LONGEST_MERGE) return null;
      // Most candidates fall on length alone, before anything is put together.
      const [x, y] = [sizeFrom(as, i, several), sizeFrom(bs, j, others)];
      if (Math.abs(Math.log((x + 15) / (y + 15))) > 0.5) return null;
      return (
        score(joined(as.slice(i, i + several)), joined(bs.slice(j, j + others))) -
        0.2 * (several + others - 2)
      );
    },
  }).map((step) => ({
    left: step.left === 0 ? null : joined(as.slice(step.leftStart, step.leftStart + step.left)).span,
    right: step.right === 0 ? null : joined(bs.slice(step.rightStart, step.rightStart + step.right)).span,
  }));
}
