const CONTAINER = /^ {0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/;
const OWN_BLOCK = /^ {0,3}(?:#|```|~~~|<)/;

/** Parsing time grows with the square of such lines; an article has a handful. */
export const MOST_LAZY_LINES = 2000;

/** The longest run of lines that follow a list item or a quotation without indentation, marker or blank line. */
export function longestLazyRun(text: string): number {
  let longest = 0;
  let run = -1; // -1: not under a list item or a quotation
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, Math.min(end, start + 80));
    start = end + 1;
    if (line.trim() === '' || OWN_BLOCK.test(line)) run = -1;
    else if (CONTAINER.test(line)) run = 0;
    else if (run >= 0) run += 1;
    if (run > longest) longest = run;
  }
  return longest;
}
