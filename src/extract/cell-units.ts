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
import type { Span } from '../model/position.ts';
import type { Quantity } from '../model/quantity.ts';
import { readQuantities } from '../quantities/read.ts';
import { applyHeaderUnit, headerUnit, type LentUnit } from '../quantities/table-units.ts';
import { byNumber } from './by-number.ts';
import { blankUnread } from './unread.ts';

/** A quantity with what its table lends it, and the places that lend. */
export interface InContext {
  readonly quantity: Quantity;
  readonly context: readonly Context[];
}

interface Lender {
  readonly passage: Passage;
  readonly lent: LentUnit;
  readonly context: readonly Context[];
}

/** Columns that count or name and are never in the unit that a caption states for the whole table. */
const UNITLESS = /^(?:年|年份|年度|月份|日期|排名|名次|序號|序号|編號|编号|year|date|rank|no\.?|#|id)$/i;

/** A cell that leaves its unit to its header: `517`, `$3.2`, `≈ 12 (11)`. */
const BARE = /^[^\p{L}\d]*\d[^\p{L}%％‰]*$/u;

const OPENS_BRACKET = /[([{（［【〔]\s*$/u;

export interface CellUnits {
  /** A cell's quantity in the unit of its column header, else of its row header, else of the caption. */
  read(cell: Cell, quantity: Quantity): InContext;
  /** The stretch of a header cell, or of the caption (null), that bare figures are read in: no claim of its own. */
  lentIn(cell: Cell | null): Span | null;
}

/** Reads a table's bare figures in the units that are stated for them. */
export function cellUnits(document: Document, table: Table): CellUnits {
  const { lang, locale } = document;
  const lenderIn = (passage: Passage | null): Lender | null => {
    const lent =
      passage && passage.text !== '' ? headerUnit(blankUnread(passage).text, lang, { locale }) : null;
    if (!passage || lent === null) return null;
    const { span } = toSource(passage, lent);
    const context: Context[] = [];
    if (lent.unit !== null) context.push({ ...span, lends: 'unit' });
    if (lent.places !== 0) context.push({ ...span, lends: 'scale' });
    return { passage, lent, context };
  };
  /** *Plan A (1,000 yuan)* beside *Plan B (3,000 yuan)*: an amount of each column, and no unit. */
  const isOneOfSeveral = ({ passage, lent }: Lender, row: number): boolean =>
    lent.wording !== 'words' &&
    (table.rows[row] ?? []).some(({ passage: other }) => {
      if (other === passage || lenderIn(other) !== null) return false;
      return readQuantities(other.text, lang, { locale }).some(
        (reading) =>
          'quantity' in reading &&
          reading.quantity.kind === lent.kind &&
          ('unit' in reading.quantity ? reading.quantity.unit : null) === lent.unit &&
          OPENS_BRACKET.test(other.text.slice(0, reading.start)),
      );
    });
  const caption = once(() => lenderIn(captionOf(document, table)));
  const column = byNumber((index) => {
    for (let row = table.headerRows - 1; row >= 0; row--) {
      const found = lenderIn(cellAt(table, row, index)?.passage ?? null);
      if (found && !isOneOfSeveral(found, row)) return found;
    }
    return null;
  });
  const row = byNumber((index) =>
    table.headerColumns > 0 ? lenderIn(cellAt(table, index, 0)?.passage ?? null) : null,
  );
  const wholeTable = byNumber((index) => (UNITLESS.test(columnHeader(table, index)) ? null : caption()));
  const lenderOf = ({ row: r, column: c }: Cell): Lender | null =>
    r < table.headerRows || c < table.headerColumns ? null : (column(c) ?? row(r) ?? wholeTable(c));
  const headedBy = (cell: Cell | null): Lender | null => {
    if (cell === null) return caption();
    if (cell.row < table.headerRows) return column(cell.column);
    return cell.column < table.headerColumns ? row(cell.row) : null;
  };
  return {
    read(cell, quantity) {
      const lender = 'noun' in quantity && quantity.noun !== undefined ? null : lenderOf(cell);
      const applied = lender ? applyHeaderUnit(quantity, lender.lent) : quantity;
      return applied === quantity || !lender
        ? { quantity, context: [] }
        : { quantity: applied, context: lender.context };
    },
    lentIn(cell) {
      const lender = headedBy(cell);
      if (lender === null || (cell !== null && lender.passage !== cell.passage)) return null;
      const rows = cell === null || cell.row < table.headerRows ? table.rows : [table.rows[cell.row] ?? []];
      const isRead = rows.some((cells) =>
        cells.some(
          (other) => lenderOf(other)?.passage === lender.passage && BARE.test(other.passage.text.trim()),
        ),
      );
      return isRead ? lender.lent : null;
    },
  };
}

/** The text of the block that names a table. */
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
