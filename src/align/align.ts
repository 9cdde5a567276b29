import type {
  Alignment,
  BlockPair,
  ClaimPair,
  MentionPair,
  SentencePair,
  TablePair,
} from '../model/alignment.ts';
import type { Claim } from '../model/claim.ts';
import { cellAt, type Document, type Passage, type TableBlock } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { Interner } from './anchors.ts';
import { alignBlocks } from './blocks.ts';
import { pairTokens, type TokenPair } from './pairing.ts';
import { alignSentences } from './sentences.ts';
import { type Side, sideOf } from './side.ts';
import { alignTables, cellKey, claimsByCell } from './tables.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What alignment reads of a version. */
export interface Alignable {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

/**
 * Pairs everything in two versions of an article: blocks, table rows and columns, quantities and names.
 * Blocks by dynamic programming over type, depth, length and shared anchors; then tables by content;
 * then an optimal assignment of the quantities inside, so that a changed number stands against its counterpart.
 */
export function align(left: Alignable, right: Alignable): Alignment {
  const interner = new Interner();
  // Two Chinese versions share characters, a Chinese and an English one do not.
  const ideographs = left.document.lang === 'zh' && right.document.lang === 'zh';
  const a = sideOf(left.document, left.claims, interner, ideographs);
  const b = sideOf(right.document, right.claims, interner, ideographs);
  const blocks = alignBlocks(a, b, interner.size);
  const tables: TablePair[] = [];
  const claims: ClaimPair[] = [];
  const names: MentionPair[] = [];
  const sentences: SentencePair[] = [];
  blocks.forEach((pair, index) => {
    const [x, y] = [tableOf(a, pair.left), tableOf(b, pair.right)];
    if (x !== null && y !== null) pairTable(a, x, b, y, index, ideographs, tables, claims, names);
    else {
      const left = textTokens(a, pair.left);
      const right = textTokens(b, pair.right);
      const found =
        pair.left.length === 1 && pair.right.length === 1
          ? alignSentences(a, pair.left[0]!, b, pair.right[0]!, ideographs)
          : null;
      if (found === null) collect(pairTokens(left, right), index, claims, names);
      else {
        for (const sentence of found) sentences.push({ pair: index, ...sentence });
        const places = (hand: 'left' | 'right') => found.map((sentence) => sentence[hand]);
        collect(
          pairTokens(bySentence(left, places('left')), bySentence(right, places('right'))),
          index,
          claims,
          names,
        );
      }
    }
  });
  return { left: 0, right: 1, blocks, tables, claims, names, sentences };
}

function tableOf(side: Side, blocks: BlockPair['left']): TableBlock | null {
  const block = blocks.length === 1 ? side.document.blocks[blocks[0]!] : undefined;
  return block?.type === 'table' ? block : null;
}

/** Places tokens by the aligned sentence they stand in, so that those of one sentence are near each other on both sides. */
function bySentence(tokens: readonly Token[], sentences: readonly (Span | null)[]): Token[] {
  let k = 0;
  return tokens.map((token) => {
    const { start } = token.place;
    while (k < sentences.length - 1 && (sentences[k] === null || sentences[k]!.end <= start)) k++;
    const span = sentences[k];
    const within =
      span === null || span === undefined ? 0.5 : (start - span.start) / Math.max(1, span.end - span.start);
    return { ...token, at: (k + Math.min(1, Math.max(0, within))) / sentences.length };
  });
}

interface Stretch {
  readonly passage: Passage;
  readonly claims: readonly number[];
  readonly home: { readonly block: number; readonly row: number | null; readonly column: number | null };
}

function stretchesOf(side: Side, index: number): Stretch[] {
  const block = side.document.blocks[index]!;
  if (block.type === 'table') {
    const byCell = claimsByCell(side, index);
    return block.table.rows.flat().map((cell) => ({
      passage: cell.passage,
      claims: byCell.get(cellKey(cell.row, cell.column)) ?? [],
      home: { block: index, row: cell.row, column: cell.column },
    }));
  }
  if (!('passage' in block)) return [];
  const claims = side.claimsIn.get(index) ?? [];
  return [{ passage: block.passage, claims, home: { block: index, row: null, column: null } }];
}

/** The tokens of all passages of some blocks, placed in their order; of a table that has no table beside it, cell by cell. */
function textTokens(side: Side, blocks: BlockPair['left']): Token[] {
  const stretches = blocks.flatMap((index) => stretchesOf(side, index));
  const total = stretches.reduce((sum, { passage }) => sum + passage.text.length, 0);
  let before = 0;
  return stretches.flatMap(({ passage, claims, home }) => {
    const tokens = tokensOf(side, claims, passage, home, { before, total });
    before += passage.text.length;
    return tokens;
  });
}

function collect(
  pairs: readonly TokenPair[],
  index: number,
  claims: ClaimPair[],
  names: MentionPair[],
): void {
  for (const { left, right, relation, agrees } of pairs) {
    const mention = (token: Token | null) =>
      token === null ? null : { ...token.place, text: token.text, claim: token.claim };
    if (left?.quantity === null || right?.quantity === null)
      names.push({ left: mention(left), right: mention(right), agrees, pair: index });
    else claims.push({ left: left?.claim ?? null, right: right?.claim ?? null, relation, pair: index });
  }
}

function pairTable(
  a: Side,
  x: TableBlock,
  b: Side,
  y: TableBlock,
  index: number,
  ideographs: boolean,
  tables: TablePair[],
  claims: ClaimPair[],
  names: MentionPair[],
): void {
  const leftClaims = claimsByCell(a, x.index);
  const rightClaims = claimsByCell(b, y.index);
  const table = alignTables(
    { side: a, block: x.index, table: x.table, claims: leftClaims },
    { side: b, block: y.index, table: y.table, claims: rightClaims },
    ideographs,
  );
  tables.push(table);
  const tokens = (
    side: Side,
    block: TableBlock,
    found: typeof leftClaims,
    row: number,
    column: number,
  ): Token[] => {
    const cell = cellAt(block.table, row, column);
    if (cell === null || cell.row !== row || cell.column !== column) return [];
    return tokensOf(
      side,
      found.get(cellKey(row, column)) ?? [],
      cell.passage,
      { block: block.index, row, column },
      { before: 0, total: cell.passage.text.length },
    );
  };
  for (const [r, s] of table.rows) {
    for (const [c, d] of table.columns) {
      const left = r === null || c === null ? [] : tokens(a, x, leftClaims, r, c);
      const right = s === null || d === null ? [] : tokens(b, y, rightClaims, s, d);
      if (left.length > 0 || right.length > 0) collect(pairTokens(left, right), index, claims, names);
    }
  }
}
