import type { Cell } from '../model/document.ts';

/** A cell that is a figure and nothing else: `82.7%`, `$1,200`, `3.2 万`, `-`. */
const FIGURE = /^[-+~<>≈≥≤±$¥€£]?\s*\d[\d,.]*\s*(?:%|％|[万萬亿億千百]|[a-zA-Z]{1,3})?$/;
const YEAR_OR_ORDINAL = /^(?:(?:19|20)\d\d|\d{1,3})$/;

/** How many leading columns name their rows: one, unless the first column is figures like those beside it. */
export function headerColumns(
  rows: readonly (readonly Cell[])[],
  headerRows: number,
  columns: number,
): 0 | 1 {
  if (columns < 2) return 0;
  let figures = 0;
  let filled = 0;
  for (const row of rows.slice(headerRows)) {
    const text = row[0]?.column === 0 ? row[0].passage.text.trim() : '';
    if (text === '') continue;
    filled += 1;
    if (FIGURE.test(text) && !YEAR_OR_ORDINAL.test(text)) figures += 1;
  }
  return filled > 0 && figures === filled ? 0 : 1;
}
