const QUOTE = 0x22;
const NEWLINE = 0x0a;

/** Where each row of a CSV text starts. Cells are measured by what was read of them, so that nothing is parsed twice. */
export function rowOffsets(
  source: string,
  rows: readonly (readonly string[])[],
  delimiter: string,
): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const row of rows) {
    starts.push(at);
    for (const cell of row) at = cellEnd(source, at, cell, delimiter) + 1;
  }
  return starts;
}

/** Where each cell of a row starts. */
export function cellOffsets(
  source: string,
  start: number,
  row: readonly string[],
  delimiter: string,
): number[] {
  let at = start;
  return row.map((cell) => {
    const here = at;
    at = cellEnd(source, at, cell, delimiter) + 1;
    return here;
  });
}

/** Where the cell that starts here ends: at a delimiter, a line end or the end of the file. */
function cellEnd(source: string, start: number, cell: string, delimiter: string): number {
  if (source.charCodeAt(start) !== QUOTE) return start + cell.length;
  let end = start + cell.length + 2;
  for (let i = cell.indexOf('"'); i >= 0; i = cell.indexOf('"', i + 1)) end++;
  // Spaces may stand between the closing quote and the delimiter.
  while (end < source.length && source.charCodeAt(end) !== NEWLINE && source[end] !== delimiter) end++;
  return end;
}
