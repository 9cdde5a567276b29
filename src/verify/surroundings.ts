import type { Claim } from '../model/claim.ts';
import { columnHeader, type Document, rowHeader, type Table } from '../model/document.ts';

/** The passage that a claim stands in, as a reader sees it; empty where there is none. */
export function passageAround({ place }: Claim, { blocks }: Document): string {
  const block = blocks[place.block];
  if (block === undefined) return '';
  if (block.type === 'table') {
    if (place.row === null) return '';
    return block.table.rows[place.row]?.find(({ column }) => column === place.column)?.passage.text ?? '';
  }
  return 'passage' in block ? block.passage.text : '';
}

/** How far a clause is followed to either side. */
const REACH = 60;
const CLAUSE_END = new Set([...'，,；;：:。.！!？?\n'].map((mark) => mark.charCodeAt(0)));

/** The words of a claim's clause before and behind it: `Last year, the fire` and `people.` of *killed 3*. */
export interface Clause {
  readonly before: string;
  readonly behind: string;
}

/** The clause of a claim in the passage that it stands in. */
export function clauseAround({ place }: Claim, text: string): Clause {
  let from = place.start;
  while (from > 0 && place.start - from < REACH && !endsClause(text, from - 1)) from -= 1;
  let to = place.end;
  while (to < text.length && to - place.end < REACH && !endsClause(text, to)) to += 1;
  return { before: text.slice(from, place.start), behind: text.slice(place.end, to) };
}

/** Whether a clause ends at a character; the point or comma inside a number (`1,000`, `2.5`) ends none. */
const endsClause = (text: string, at: number): boolean =>
  CLAUSE_END.has(text.charCodeAt(at)) && !(isDigitAt(text, at - 1) && isDigitAt(text, at + 1));

/** Whether a digit of ASCII stands at a place; none does outside of the text. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** The headers of a table's rows and columns, each read once: many cells share them. */
export interface Headers {
  row(table: Table, row: number): string;
  column(table: Table, column: number): string;
}

export function createHeaders(): Headers {
  const rows = new Map<Table, string[]>();
  const columns = new Map<Table, string[]>();
  const once = (known: Map<Table, string[]>, table: Table, at: number, read: typeof rowHeader): string => {
    let headers = known.get(table);
    if (headers === undefined) {
      headers = [];
      known.set(table, headers);
    }
    headers[at] ??= read(table, at);
    return headers[at];
  };
  return {
    row: (table, row) => once(rows, table, row, rowHeader),
    column: (table, column) => once(columns, table, column, columnHeader),
  };
}
