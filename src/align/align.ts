import type {
  Alignment,
  BlockPair,
  ClaimPair,
  Mention,
  MentionPair,
  SentencePair,
  TablePair,
} from '../model/alignment.ts';
import type { Claim } from '../model/claim.ts';
import type { Document, TableBlock } from '../model/document.ts';
import { AnchorReader } from './anchors.ts';
import { alignBlocks } from './blocks.ts';
import { gridOf } from './cells.ts';
import { mirrored } from './mirror.ts';
import { pairTokens, type TokenPair } from './pairing.ts';
import { alignSentences } from './sentences.ts';
import { type Side, sideOf } from './side.ts';
import { cellTokens, holdNumbers, proseTokens } from './stretches.ts';
import { alignTables, pairCells } from './tables.ts';
import type { Token } from './tokens.ts';

/** What alignment reads of a version; claims are in order of place. */
export interface Alignable {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

/** An alignment as it grows, block pair by block pair. */
interface Found {
  readonly tables: TablePair[];
  readonly claims: ClaimPair[];
  readonly names: MentionPair[];
  readonly sentences: SentencePair[];
}

/**
 * Pairs everything in two versions of an article: blocks, table rows and columns, quantities and names.
 * Blocks by dynamic programming over type, depth, length and shared anchors; then tables by content;
 * then an optimal assignment of the quantities inside, so that a changed number stands against its counterpart.
 * The same pairs come out whichever version is called the left one.
 */
export function align(left: Alignable, right: Alignable): Alignment {
  return comesFirst(left.document, right.document)
    ? { ...alignInOrder(left, right), left: 0, right: 1 }
    : { ...mirrored(alignInOrder(right, left)), left: 0, right: 1 };
}

/** Chinese before English, else by name: whatever tells two versions apart. */
function comesFirst(a: Document, b: Document): boolean {
  if (a.lang !== b.lang) return a.lang === 'zh';
  if (a.locale !== b.locale) return a.locale < b.locale;
  return a.path <= b.path;
}

function alignInOrder(left: Alignable, right: Alignable): Alignment {
  // Two Chinese versions share characters, a Chinese and an English one do not.
  const ideographs = left.document.lang === 'zh' && right.document.lang === 'zh';
  const reader = new AnchorReader();
  const a = sideOf(left.document, left.claims, reader, ideographs);
  reader.stopLearning();
  const b = sideOf(right.document, right.claims, reader, ideographs);
  const blocks = alignBlocks(a, b, reader.count);
  const found: Found = { tables: [], claims: [], names: [], sentences: [] };
  blocks.forEach((pair, index) => {
    const [x, y] = [tableOf(a, pair.left), tableOf(b, pair.right)];
    if (x !== null && y !== null) pairTable(a, x, b, y, ideographs, index, found);
    else pairProse(a, b, pair, ideographs, index, found);
  });
  return { left: 0, right: 1, blocks, ...found };
}

function tableOf(side: Side, blocks: BlockPair['left']): TableBlock | null {
  const block = blocks.length === 1 ? side.document.blocks[blocks[0]!] : undefined;
  return block?.type === 'table' ? block : null;
}

function pairTable(
  a: Side,
  x: TableBlock,
  b: Side,
  y: TableBlock,
  ideographs: boolean,
  index: number,
  found: Found,
): void {
  const [left, right] = [gridOf(a, x), gridOf(b, y)];
  const table = alignTables(left, right, ideographs);
  found.tables.push(table);
  pairCells(left, right, table, (one, other) =>
    collect(pairTokens(cellTokens(left, one), cellTokens(right, other)), index, found),
  );
}

function pairProse(
  a: Side,
  b: Side,
  { left, right }: BlockPair,
  ideographs: boolean,
  index: number,
  found: Found,
): void {
  if (!holdNumbers(a, left) && !holdNumbers(b, right)) return;
  const sentences =
    left.length === 1 && right.length === 1 ? alignSentences(a, left[0]!, b, right[0]!, ideographs) : null;
  for (const pair of sentences ?? []) found.sentences.push({ pair: index, ...pair });
  const lefts = proseTokens(a, left, sentences?.map((pair) => pair.left) ?? null);
  const rights = proseTokens(b, right, sentences?.map((pair) => pair.right) ?? null);
  collect(pairTokens(lefts, rights), index, found);
}

function mention(token: Token | null): Mention | null {
  if (token === null) return null;
  const { block, start, end, row, column } = token.place;
  return { block, start, end, row, column, text: token.text, claim: token.claim };
}

function collect(pairs: readonly TokenPair[], index: number, { claims, names }: Found): void {
  for (const { left, right, relation, agrees } of pairs) {
    if (left?.quantity === null || right?.quantity === null)
      names.push({ left: mention(left), right: mention(right), agrees, pair: index });
    else claims.push({ left: left?.claim ?? null, right: right?.claim ?? null, relation, pair: index });
  }
}
