import type { Claim } from '../model/claim.ts';
import {
  type Block,
  type Cell,
  columnHeader,
  type Document,
  headingPath,
  type Passage,
  passagesOf,
  rowHeader,
  type Table,
  toSource,
} from '../model/document.ts';
import { overlaps, type Span } from '../model/position.ts';
import type { Reading } from '../model/reading.ts';
import { readQuantities } from '../quantities/read.ts';
import { byNumber } from './by-number.ts';
import { type CellUnits, cellUnits } from './cell-units.ts';
import { claimIds } from './claim-id.ts';
import { prune } from './prune.ts';
import { sentenceAround, sentences } from './sentences.ts';
import { blankUnread } from './unread.ts';

/** Every quantity of a document, and everything that was left alone for a stated reason, in order of place. */
export function extract(document: Document, articleId: string): Claim[] {
  const claims: Claim[] = [];
  const idOf = claimIds();
  const { lang, path, source } = document;
  const headings = new Map<Block, Reading[]>();
  const paths = sectionPaths(document, headings);
  const units = unitsOf(document);
  for (const block of document.blocks) {
    const section = paths[block.section] ?? { path: '', masked: '' };
    const headers = block.type === 'table' ? headersOf(document, block.table) : null;
    const table = units.get(block.index) ?? null;
    for (const { passage, cell } of passagesOf(block)) {
      const own = headings.get(block) ?? readPassage(document, block, passage);
      if (own.length === 0) continue;
      const readings = table ? withoutLent(own, table.lentIn(cell)) : own;
      const sentenceOf = sentenceReader(passage.text, readings, cell);
      for (const reading of readings) {
        const sentence = sentenceOf(reading);
        const own = 'quantity' in reading ? reading.quantity : null;
        const skipped = 'skipped' in reading ? reading.skipped : null;
        const { quantity, context } =
          cell && own && table ? table.read(cell, own) : { quantity: own, context: [] };
        const { span, segments } = toSource(passage, reading);
        const words = `${cell && headers ? headers(cell) : ''}${sentence.masked}${skipped ?? ''}`;
        claims.push({
          id: idOf({ articleId, lang, section: section.masked, sentence: words }),
          lang,
          path,
          span,
          text: source.slice(span.start, span.end),
          plain: passage.text.slice(reading.start, reading.end),
          segments,
          context,
          section: section.path,
          sentence: sentence.text,
          quantity,
          skipped,
          place: {
            block: block.index,
            start: reading.start,
            end: reading.end,
            row: cell?.row ?? null,
            column: cell?.column ?? null,
          },
        });
      }
    }
  }
  return claims;
}

/** What tables lend, by the blocks that take part in it: each table, and its caption. */
function unitsOf(document: Document): ReadonlyMap<number, CellUnits> {
  const units = new Map<number, CellUnits>();
  for (const block of document.blocks) {
    if (block.type !== 'table') continue;
    const of = cellUnits(document, block.table);
    units.set(block.index, of);
    if (block.table.caption !== null) units.set(block.table.caption, of);
  }
  return units;
}

/** The readings of a header or caption, with the scale that it lends (`10,000 yuan`) left alone. */
function withoutLent(readings: Reading[], lent: Span | null): Reading[] {
  if (lent === null) return readings;
  const inside = readings.filter((reading) => overlaps(reading, lent));
  if (inside.length === 0) return readings;
  const start = Math.min(lent.start, inside[0]!.start);
  const end = Math.max(lent.end, inside.at(-1)!.end);
  return [
    ...readings.filter((reading) => reading.end <= start),
    { start, end, skipped: 'unit' },
    ...readings.filter((reading) => reading.start >= end),
  ];
}

/** A longer cell is cut into its sentences, as prose is. */
const LONGEST_CELL = 400;

/** The sentence around a reading, also with its quantities taken out; a sentence with many of them is masked once. */
function sentenceReader(
  text: string,
  readings: readonly Reading[],
  cell: Cell | null,
): (reading: Reading) => { readonly text: string; readonly masked: string } {
  const whole = cell !== null && text.length <= LONGEST_CELL;
  const spans = whole ? [{ start: 0, end: text.length }] : sentences(text);
  let last: { readonly start: number; readonly end: number; readonly masked: string } | null = null;
  return (reading) => {
    const around = whole ? spans[0]! : sentenceAround(spans, text, reading);
    if (last?.start !== around.start || last.end !== around.end)
      last = { ...around, masked: mask(text, readings, around) };
    return { text: text.slice(around.start, around.end), masked: last.masked };
  };
}

function readPassage({ lang, locale }: Document, block: Block, passage: Passage): Reading[] {
  if (passage.text === '') return [];
  const { text, skipped } = blankUnread(passage);
  const readings = readQuantities(text, lang, { locale }).map((reading) => prune(reading, passage, block));
  return skipped.length === 0 ? readings : [...readings, ...skipped].sort((a, b) => a.start - b.start);
}

/** The heading path of each section, as read and with its numbers taken out; what the headings hold is kept, as they are blocks as well. */
function sectionPaths(
  document: Document,
  headings: Map<Block, Reading[]>,
): { readonly path: string; readonly masked: string }[] {
  const masked = document.sections.map(({ heading, title }) => {
    const block = heading === null ? undefined : document.blocks[heading];
    if (!block || !('passage' in block)) return title;
    const { text } = block.passage;
    const readings = readPassage(document, block, block.passage);
    headings.set(block, readings);
    return mask(text, readings, { start: 0, end: text.length });
  });
  return document.sections.map((_, index) => {
    const names: string[] = [];
    for (let s: number | null = index; s !== null; s = document.sections[s]!.parent)
      names.unshift(masked[s]!);
    return { path: headingPath(document, index).join(' › '), masked: names.filter(Boolean).join(' › ') };
  });
}

/** What names a cell: the headers of its row and column, their numbers taken out, each read once. */
function headersOf({ lang, locale }: Document, table: Table): (cell: Cell) => string {
  const known = new Map<string, string>();
  const masked = (text: string): string => {
    let found = known.get(text);
    if (found === undefined) {
      found = mask(text, readQuantities(text, lang, { locale }), { start: 0, end: text.length });
      known.set(text, found);
    }
    return found;
  };
  const left = byNumber((row) => masked(rowHeader(table, row)));
  const above = byNumber((column) => masked(columnHeader(table, column)));
  return ({ row, column }) =>
    `${column < table.headerColumns ? '' : left(row)} | ${row < table.headerRows ? '' : above(column)} | `;
}

/** A sentence with its quantities taken out and its white space evened: `82.7% of 44 tasks` → `# of # tasks`. */
function mask(text: string, readings: readonly Reading[], { start, end }: Span): string {
  let masked = '';
  let position = start;
  for (let i = firstFrom(readings, start); i < readings.length; i++) {
    const reading = readings[i]!;
    if (reading.start >= end) break;
    if (!('quantity' in reading) || reading.end > end) continue;
    masked += `${text.slice(position, reading.start)}#`;
    position = reading.end;
  }
  masked += text.slice(position, end);
  return (UNEVEN.test(masked) ? masked.replace(/\s+/g, ' ') : masked).trim();
}

/** White space that is more than one space: most sentences hold none. */
const UNEVEN = /\s\s|[^\S ]/;

/** The index of the first reading that starts at an offset or behind it. */
function firstFrom(readings: readonly Reading[], offset: number): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readings[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
