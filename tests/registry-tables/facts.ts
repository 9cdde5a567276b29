import type { Claim, ClaimPlace } from '../../src/model/claim.ts';
import { cellAt, columnHeader, rowHeader, type Table } from '../../src/model/document.ts';
import { extractQuantities } from '../../src/quantities/extract-quantities.ts';
import { type Pair, type Side, tableAt } from './pair.ts';

/** What something is called in both versions. */
export interface Name {
  readonly en: string;
  readonly zh: string;
}

/** A numeric cell of an English table: what its headers say, and where it stands. */
export interface Fact {
  readonly pair: string;
  /** The table's block in the English version. */
  readonly block: number;
  readonly subject: Name;
  readonly metric: Name;
  readonly value: string;
  /** The headings over the table, the nearest first; with its caption, what tells facts of one name apart. */
  readonly headings: readonly Name[];
  readonly caption: Name | null;
  /** Text in a cell between the row's name and the figure. */
  readonly detail: Name | null;
  /** Index of the English claim, and of the Chinese one where alignment paired them. */
  readonly claim: number;
  readonly counterpart: number | null;
}

/** Every numeric cell of the English tables with a name for its row and one for its column. */
export function factsOf(pair: Pair): Fact[] {
  const counterparts = new Map(pair.claims.map(({ left, right }) => [left, right]));
  return pair.en.claims.flatMap((claim, index) => {
    const { block, row, column } = claim.place;
    const table = tableAt(pair.en, block)?.table;
    if (table === undefined || row === null || column === null || !isWholeCell(claim, table)) return [];
    if (row < table.headerRows || column < table.headerColumns) return [];
    const names = namesOf(pair, claim);
    if (names === null) return [];
    return [
      {
        pair: pair.id,
        block,
        ...names,
        value: claim.plain,
        headings: headingsOver(pair, block),
        caption: captionOf(pair, block),
        detail: detailOf(pair, claim.place),
        claim: index,
        counterpart: counterparts.get(index) ?? null,
      },
    ];
  });
}

/** A figure and nothing else; dates and names are none. */
function isWholeCell({ quantity, place, plain }: Claim, table: Table): boolean {
  if (quantity?.form !== 'amount') return false;
  const text = cellAt(table, place.row!, place.column!)?.passage.text.trim() ?? '';
  return text === plain && extractQuantities(plain, 'en').length === 1;
}

function namesOf(
  pair: Pair,
  { place: { block, row, column } }: Claim,
): Pick<Fact, 'subject' | 'metric'> | null {
  const table = tableAt(pair.en, block)!.table;
  const other = pair.tables.get(block);
  const theirs = other === undefined ? undefined : tableAt(pair.zh, other.block)?.table;
  const [theirRow, theirColumn] = [other?.rows.get(row!), other?.columns.get(column!)];
  const subject = {
    en: tidy(rowHeader(table, row!)),
    zh: theirs && theirRow !== undefined ? tidy(rowHeader(theirs, theirRow)) : '',
  };
  const metric = {
    en: tidy(columnHeader(table, column!)),
    zh: theirs && theirColumn !== undefined ? tidy(columnHeader(theirs, theirColumn)) : '',
  };
  return isName(subject.en) && isName(metric.en) ? { subject, metric } : null;
}

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const isName = (text: string): boolean => text.length <= 120 && /[\p{L}\p{N}]/u.test(text);

/** The headings over a table, nearest first, with those that alignment paired them with. */
function headingsOver(pair: Pair, block: number): Name[] {
  const { blocks, sections } = pair.en.document;
  const names: Name[] = [];
  for (let at = blocks[block]?.section ?? null; at !== null; at = sections[at]?.parent ?? null) {
    const heading = sections[at]?.heading ?? null;
    const en = textOf(pair.en, heading);
    if (heading !== null && en !== '')
      names.push({ en, zh: textOf(pair.zh, pair.blocks.get(heading) ?? null) });
  }
  return names;
}

function captionOf(pair: Pair, block: number): Name | null {
  const en = textOf(pair.en, tableAt(pair.en, block)?.table.caption ?? null);
  const other = pair.blocks.get(block);
  const zh = other === undefined ? '' : textOf(pair.zh, tableAt(pair.zh, other)?.table.caption ?? null);
  return en === '' ? null : { en, zh };
}

function detailOf(pair: Pair, { block, row, column }: ClaimPlace): Name | null {
  const table = tableAt(pair.en, block)!.table;
  const other = pair.tables.get(block);
  const theirs = other === undefined ? undefined : tableAt(pair.zh, other.block)?.table;
  for (let c = table.headerColumns; c < column!; c++) {
    const en = tidy(cellAt(table, row!, c)?.passage.text ?? '');
    if (!isName(en) || !/\p{L}/u.test(en) || /^[\d.,%~≈<> -]*[\p{L}%]{0,3}$/u.test(en)) continue;
    const [theirRow, theirColumn] = [other?.rows.get(row!), other?.columns.get(c)];
    const zh =
      theirs && theirRow !== undefined && theirColumn !== undefined
        ? tidy(cellAt(theirs, theirRow, theirColumn)?.passage.text ?? '')
        : '';
    return { en, zh: zh.length <= 120 ? zh : '' };
  }
  return null;
}

function textOf({ document }: Side, block: number | null): string {
  const found = block === null ? undefined : document.blocks[block];
  return found !== undefined && 'passage' in found ? tidy(found.passage.text) : '';
}
