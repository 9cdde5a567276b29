import type { Alignment } from '../model/alignment.ts';
import type { Article, Version } from '../model/article.ts';
import type { Block, Passage } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { contains, overlaps, type Span } from '../model/position.ts';

/** A stretch of a passage that a finding points at; row and column in a table, else null. */
export interface Focus extends Span {
  readonly row: number | null;
  readonly column: number | null;
  /** Index in the version's claims; null where the finding points at words or at a whole block. */
  readonly claim: number | null;
}

/** A block in which a finding shows, and what in it to look at: nothing in particular where only the block corresponds. */
export interface Sighting {
  /** Index in the article's versions. */
  readonly version: number;
  readonly block: number;
  readonly focus: readonly Focus[];
}

/** What is looked up for every finding of an article, made once. */
export interface ArticleIndex {
  readonly article: Article;
  /** Claim id to its version and its index there. */
  readonly claims: ReadonlyMap<string, readonly [version: number, claim: number]>;
  /** By version: the claim that starts at an offset of the file. */
  readonly starts: readonly ReadonlyMap<number, number>[];
  readonly bridges: readonly Bridge[];
}

/** One direction of an alignment: claims and blocks of one version to those of another. */
interface Bridge {
  readonly from: number;
  readonly to: number;
  readonly claims: ReadonlyMap<number, number>;
  readonly blocks: ReadonlyMap<number, readonly number[]>;
}

export function indexArticle(article: Article): ArticleIndex {
  const claims = new Map<string, readonly [number, number]>();
  article.versions.forEach((version, v) => {
    version.claims.forEach(({ id }, c) => {
      claims.set(id, [v, c]);
    });
  });
  return {
    article,
    claims,
    starts: article.versions.map((version) => new Map(version.claims.map(({ span }, c) => [span.start, c]))),
    bridges: article.alignments.flatMap((alignment) => [
      bridge(alignment, 'left', 'right'),
      bridge(alignment, 'right', 'left'),
    ]),
  };
}

function bridge(alignment: Alignment, from: 'left' | 'right', to: 'left' | 'right'): Bridge {
  const claims = new Map<number, number>();
  for (const pair of alignment.claims) {
    const here = pair[from];
    const there = pair[to];
    if (here !== null && there !== null) claims.set(here, there);
  }
  const blocks = new Map(
    alignment.blocks.flatMap((pair) => pair[from].map((block) => [block, pair[to]] as const)),
  );
  return { from: alignment[from], to: alignment[to], claims, blocks };
}

/** Blocks that a finding names, through its claims, its range and its related places; in order of version and block. */
export function namedSightings(index: ArticleIndex, finding: Finding): Sighting[] {
  const found: Found = new Map();
  for (const id of finding.claims) {
    const place = index.claims.get(id);
    if (place) addClaim(found, index.article, ...place);
  }
  for (const { path, span } of [finding, ...finding.related]) {
    index.article.versions.forEach((version, v) => {
      if (version.document.path === path && withinVersion(version, span)) addSpan(found, index, v, span);
    });
  }
  return sorted(found);
}

/** As `namedSightings`, and for versions that the finding does not name, what corresponds there to the claims or blocks that it does. */
export function sightingsOf(index: ArticleIndex, finding: Finding): Sighting[] {
  const named = namedSightings(index, finding);
  const found: Found = new Map(named.map((sighting) => [key(sighting.version, sighting.block), sighting]));
  const silent = new Set(index.article.versions.map((_, v) => v));
  for (const { version } of named) silent.delete(version);
  for (const { from, to, claims, blocks } of index.bridges) {
    if (!silent.has(to)) continue;
    const seen = named.filter(({ version }) => version === from);
    const before = found.size;
    for (const claim of new Set(seen.flatMap(({ focus }) => focus.flatMap((one) => one.claim ?? [])))) {
      const there = claims.get(claim);
      if (there !== undefined) addClaim(found, index.article, to, there);
    }
    if (found.size > before) continue;
    for (const { block } of seen) for (const there of blocks.get(block) ?? []) add(found, to, there, null);
  }
  return sorted(found);
}

/** The stretch of a passage's text that a stretch of the file was read as; null where they do not meet. */
export function toPlain({ runs }: Passage, span: Span): Span | null {
  let start: number | null = null;
  let end = 0;
  for (const run of runs) {
    const source = { start: run.source, end: run.source + run.sourceLength };
    if (!overlaps(source, span)) continue;
    const literal = run.plainLength === run.sourceLength;
    const from = literal ? Math.max(0, span.start - run.source) : 0;
    const to = literal ? Math.min(run.plainLength, span.end - run.source) : run.plainLength;
    start ??= run.plain + from;
    end = run.plain + to;
  }
  return start === null || end <= start ? null : { start, end };
}

/** Where the sentence around a stretch of a passage starts and ends, as the claim's `sentence` says; else the words around it. */
export function sentenceAround(text: string, sentence: string | null, { start, end }: Span): Span {
  if (sentence !== null && sentence !== '') {
    const from = text.lastIndexOf(sentence, start);
    if (from >= 0 && from + sentence.length >= end) return { start: from, end: from + sentence.length };
  }
  return { start: Math.max(0, start - AROUND), end: Math.min(text.length, end + AROUND) };
}

const AROUND = 160;

type Found = Map<string, Sighting>;

const key = (version: number, block: number): string => `${version}:${block}`;

const sorted = (found: Found): Sighting[] =>
  [...found.values()]
    .map((sighting) => ({ ...sighting, focus: sighting.focus.toSorted(byPlace) }))
    .sort((a, b) => a.version - b.version || a.block - b.block);

const byPlace = (a: Focus, b: Focus): number =>
  (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0) || a.start - b.start;

function add(found: Found, version: number, block: number, focus: Focus | null): void {
  const known = found.get(key(version, block));
  const focuses = [...(known?.focus ?? []), ...(focus ? [focus] : [])];
  found.set(key(version, block), { version, block, focus: focuses });
}

function addClaim(found: Found, article: Article, version: number, index: number): void {
  const place = article.versions[version]?.claims[index]?.place;
  if (place) {
    const { block, start, end, row, column } = place;
    add(found, version, block, { start, end, row, column, claim: index });
  }
}

function addSpan(found: Found, index: ArticleIndex, v: number, span: Span): void {
  const { document, claims } = index.article.versions[v]!;
  const block = blockAt(document.blocks, span);
  if (!block) return;
  const known = found.get(key(v, block.index));
  const seen = known?.focus.some(({ claim }) => claim !== null && overlaps(claims[claim]!.span, span));
  if (seen) return;
  const whole = contains(span, block.span);
  if (whole) {
    add(found, v, block.index, null);
    return;
  }
  const start = index.starts[v]!.get(span.start);
  const claim = start !== undefined && claims[start]!.span.end === span.end ? start : null;
  for (const { passage, row, column } of passagesTouching(block, span)) {
    const plain = toPlain(passage, span);
    if (plain) add(found, v, block.index, { ...plain, row, column, claim });
  }
  if (!found.has(key(v, block.index))) add(found, v, block.index, null);
}

interface Placed {
  readonly passage: Passage;
  readonly row: number | null;
  readonly column: number | null;
}

/** The passages of a block that a span of the file touches, without visiting every cell of a long table. */
function passagesTouching(block: Block, span: Span): Placed[] {
  if (block.type !== 'table')
    return 'passage' in block ? [{ passage: block.passage, row: null, column: null }] : [];
  const touched: Placed[] = [];
  for (const cells of block.table.rows) {
    const first = cells[0];
    const last = cells.at(-1);
    if (!first || !last || last.span.end < span.start || first.span.start > span.end) continue;
    for (const { span: place, passage, row, column } of cells)
      if (overlaps(place, span)) touched.push({ passage, row, column });
  }
  return touched;
}

/** The first block that a span touches, by binary search; blocks stand in order. */
function blockAt(blocks: readonly Block[], span: Span): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && (overlaps(block.span, span) || contains(block.span, span)) ? block : undefined;
}

const withinVersion = ({ document }: Version, span: Span): boolean =>
  span.end > span.start && document.ranges.some((range) => contains(range, span));
