import { align } from '../../src/align/align.ts';
import { extract } from '../../src/extract/extract.ts';
import type { ClaimPair } from '../../src/model/alignment.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Document, TableBlock } from '../../src/model/document.ts';
import type { Language } from '../../src/model/reading.ts';
import { parse } from '../../src/parse/parse.ts';

/** An article in both languages, as text. */
export interface PairText {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
}

export interface Side {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

export interface Pair {
  readonly id: string;
  readonly en: Side;
  readonly zh: Side;
  /** Claims of both that are the same statement; indexes. */
  readonly claims: readonly (ClaimPair & { readonly left: number; readonly right: number })[];
  /** The Chinese block that says what an English one says, where it is one. */
  readonly blocks: ReadonlyMap<number, number>;
  /** For an English table: its Chinese table's rows and columns by its own. */
  readonly tables: ReadonlyMap<number, Counterpart>;
}

export interface Counterpart {
  readonly block: number;
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

/** One version read as the pipeline reads it. */
export function readSide(id: string, lang: Language, text: string): Side {
  const [document] = parse({ path: `${id}.${lang}.md`, text, sha256: '', lang, locale: null });
  if (document === undefined) throw new Error(`${id}: no ${lang} document`);
  return { document, claims: extract(document, id) };
}

/** Reads and aligns both versions of an article. */
export function readPair({ id, en, zh }: PairText): Pair {
  const [left, right] = [readSide(id, 'en', en), readSide(id, 'zh', zh)];
  const { blocks, tables, claims } = align(left, right);
  const both = <Item extends { left: number | null; right: number | null }>(items: readonly Item[]) =>
    items.flatMap((one) =>
      one.left === null || one.right === null ? [] : [{ ...one, left: one.left, right: one.right }],
    );
  return {
    id,
    en: left,
    zh: right,
    claims: both(claims),
    blocks: new Map(
      blocks.flatMap((one) =>
        one.left.length === 1 && one.right.length === 1 ? [[one.left[0]!, one.right[0]!] as const] : [],
      ),
    ),
    tables: new Map(
      tables.map((one) => [
        one.left,
        { block: one.right, rows: paired(one.rows), columns: paired(one.columns) },
      ]),
    ),
  };
}

const paired = (list: readonly (readonly [number | null, number | null])[]): ReadonlyMap<number, number> =>
  new Map(list.flatMap(([a, b]) => (a === null || b === null ? [] : [[a, b] as const])));

/** The table that a block is. */
export function tableAt({ document }: Side, block: number): TableBlock | null {
  const found = document.blocks[block];
  return found?.type === 'table' ? found : null;
}
