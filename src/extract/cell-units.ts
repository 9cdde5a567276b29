import type { Context } from '../model/claim.ts';
import {
  type Cell,
  cellAt,
  columnHeader,
  type Document,
  type Passage,
  type Table,
  toSource,
} from '../model/document.ts';
import type { Quantity } from '../model/quantity.ts';
import { applyHeaderUnit, headerUnit, type LentUnit } from '../quantities/table-units.ts';
import { byNumber } from './by-number.ts';
import { blankUnread } from './unread.ts';

/** A quantity with what its table lends it, and the places that lend. */
export interface InContext {
  readonly quantity: Quantity;
  readonly context: readonly Context[];
}

interface Lender {
  readonly lent: LentUnit;
  readonly context: readonly Context[];
}

/** Columns that count or name and are never in the unit that a caption states for the whole table. */
const UNITLESS = /^(?:年|年份|年度|月份|日期|排名|名次|序號|序号|編號|编号|year|date|rank|no\.?|#|id)$/i;

/** Reads a table's bare figures in the units of their column header, else of their row header, else of the caption. */
export function cellUnits(document: Document, table: Table): (cell: Cell, quantity: Quantity) => InContext {
  const { lang, locale } = document;
  const lenderIn = (passage: Passage | null): Lender | null => {
    const lent =
      passage && passage.text !== '' ? headerUnit(blankUnread(passage).text, lang, { locale }) : null;
    if (!passage || lent === null) return null;
    const { span } = toSource(passage, lent);
    const context: Context[] = [];
    if (lent.unit !== null) context.push({ ...span, lends: 'unit' });
    if (lent.places !== 0) context.push({ ...span, lends: 'scale' });
    return { lent, context };
  };
  const caption = once(() => lenderIn(captionOf(document, table)));
  const column = byNumber((index) => {
    for (let row = table.headerRows - 1; row >= 0; row--) {
      const found = lenderIn(cellAt(table, row, index)?.passage ?? null);
      if (found) return found;
    }
    return null;
  });
  const row = byNumber((index) =>
    table.headerColumns > 0 ? lenderIn(cellAt(table, index, 0)?.passage ?? null) : null,
  );
  const wholeTable = byNumber((index) => (UNITLESS.test(columnHeader(table, index)) ? null : caption()));
  return (cell, quantity) => {
    if (cell.row < table.headerRows || cell.column < table.headerColumns) return { quantity, context: [] };
    if ('noun' in quantity && quantity.noun !== undefined) return { quantity, context: [] };
    const lender = column(cell.column) ?? row(cell.row) ?? wholeTable(cell.column);
    const applied = lender ? applyHeaderUnit(quantity, lender.lent) : quantity;
    return applied === quantity || !lender
      ? { quantity, context: [] }
      : { quantity: applied, context: lender.context };
  };
}

function captionOf({ blocks }: Document, { caption }: Table): Passage | null {
  const block = caption === null ? undefined : blocks[caption];
  return block && 'passage' in block ? block.passage : null;
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
