import type { Alignment } from '../model/alignment.ts';
import type { Article, Version } from '../model/article.ts';
import { type Document, passagesOf, type Table } from '../model/document.ts';

/** A blob whose parts do not fit each other: damaged, or made by something else. */
export class Unsound extends Error {
  override readonly name = 'Unsound';
}

/** A value that must be there. */
export function demand<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Unsound(`it refers to ${what} that it does not hold`);
  return value;
}

function hold(condition: boolean, what: string): void {
  if (!condition) throw new Unsound(what);
}

/** Sees that every index of an article leads somewhere, so that whatever reads it may rely on them. */
export function soundArticle({ versions, alignments }: Article): void {
  for (const version of versions) soundVersion(version);
  for (const alignment of alignments) soundAlignment(alignment, versions);
}

function soundVersion({ document, claims, links, verdicts, inconsistencies }: Version): void {
  soundDocument(document);
  const { length } = claims;
  hold(links.length === length && verdicts.length === length, 'its claims and verdicts differ in number');
  for (const { place, span } of claims) {
    const block = demand(document.blocks[place.block], 'a block');
    hold(span.end <= document.source.length && span.start <= span.end, 'a claim stands outside its file');
    hold((place.row !== null && place.column !== null) === (block.type === 'table'), 'a claim has no cell');
    if (block.type !== 'table') continue;
    const row = block.table.rows[place.row!] ?? [];
    hold(
      row.some(({ column }) => column === place.column),
      'a claim stands outside its table',
    );
  }
  for (const one of inconsistencies) for (const at of one.claims) hold(at < length, 'it refers to no claim');
}

function soundDocument({ blocks, sections, source, comments, ranges }: Document): void {
  for (const [i, block] of blocks.entries()) {
    hold(block.index === i, 'its blocks are not in order');
    hold(block.section < sections.length, 'a block stands in no section');
    if (block.type === 'table') soundTable(block.table, blocks.length);
    else if ('lead' in block) hold(block.lead === null || block.lead < blocks.length, 'a lead is no block');
    for (const { passage } of passagesOf(block))
      for (const run of passage.runs)
        hold(
          run.source + run.sourceLength <= source.length &&
            run.plain + run.plainLength <= passage.text.length,
          'a passage stands outside its file',
        );
  }
  for (const [i, { parent, heading }] of sections.entries()) {
    hold(parent === null || parent < i, 'its sections lead in a circle');
    hold(heading === null || heading < blocks.length, 'a heading is no block');
  }
  for (const { before } of comments) hold(before <= blocks.length, 'a comment stands before no block');
  for (const { end } of ranges) hold(end <= source.length, 'a range leads out of its file');
}

function soundTable({ rows, columns, headerRows, headerColumns, caption }: Table, blocks: number): void {
  hold(caption === null || caption < blocks, 'a caption is no block');
  hold(headerRows <= rows.length && headerColumns <= columns, 'a table has more headers than cells');
  for (const [r, row] of rows.entries())
    for (const cell of row)
      hold(cell.row === r && cell.column + cell.columnSpan <= columns, 'a cell stands outside its table');
}

function soundAlignment(
  { left, right, blocks, claims, tables }: Alignment,
  versions: readonly Version[],
): void {
  const [a, b] = [demand(versions[left], 'a version'), demand(versions[right], 'a version')];
  for (const pair of blocks) {
    hold(
      pair.left.every((at) => at < a.document.blocks.length),
      'it pairs a block that is not there',
    );
    hold(
      pair.right.every((at) => at < b.document.blocks.length),
      'it pairs a block that is not there',
    );
  }
  for (const pair of claims) {
    hold(pair.left === null || pair.left < a.claims.length, 'it pairs a claim that is not there');
    hold(pair.right === null || pair.right < b.claims.length, 'it pairs a claim that is not there');
    hold(pair.pair < blocks.length, 'a pair of claims stands in no pair of blocks');
  }
  for (const pair of tables) {
    hold(pair.rows.length + pair.columns.length < 1_000_000, 'a table is too large');
    const both = [a.document.blocks[pair.left], b.document.blocks[pair.right]];
    hold(
      both.every((block) => block?.type === 'table'),
      'it pairs a table that is not there',
    );
  }
}
