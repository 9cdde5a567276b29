/** A line that starts a text of its own: an item, a row, a heading. */
const OWN = /^[ \t>]*(?:[-*+#|]|\d{1,9}[.)])[ \t]/;
/** A fence behind the marks of containers; backticks with backticks behind them are code in a line. */
const FENCE = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}(?=[^`]*$)|~{3,})/;
/** HTML that may go on behind blank lines, and in which a fence is none. */
const LONG_HTML = /^[ \t>]*<(?:!--(?!.*-->)|\?|!(?!--)|(?:pre|script|style|textarea)(?![\w-]))/i;
/** Lines are told apart by so many characters. */
const HEAD = 400;

/**
 * The paragraphs of a Markdown text and what looks like one, code between fences left out where it certainly is code.
 * Takes linear time for any text; a paragraph may come joined with others, never cut.
 */
export function* looseParagraphs(text: string): Generator<string> {
  let from = 0; // where the paragraph starts
  let fence: Fence | null = null;
  let certain = true; // where code ends; where it is not, nothing is left out any more
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    const head = text.slice(start, Math.min(end, start + HEAD));
    const blank = head.trim() === '' && end - start <= HEAD;
    if (fence !== null) {
      if (closes(head, fence)) fence = null;
      else if (!blank && !isInside(head, fence)) {
        fence = null;
        certain = false;
      }
      if (fence === null) from = certain ? next : start;
      start = next;
      continue;
    }
    const opens = certain ? FENCE.exec(head) : null;
    if (blank || opens || OWN.test(head)) {
      if (start > from) yield text.slice(from, start);
      if (opens && (end - start > HEAD || text[from] === '<')) certain = false;
      else if (opens) fence = { marks: opens[2]!, prefix: opens[1]! };
      from = start;
    }
    if (LONG_HTML.test(head)) certain = false;
    start = next;
  }
  if (fence === null && from < text.length) yield text.slice(from);
}

interface Fence {
  readonly marks: string;
  /** The marks of containers before it. */
  readonly prefix: string;
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function closes(line: string, { marks }: Fence): boolean {
  const written = line.replace(/^[ \t>]+/, '').trimEnd();
  return written.length >= marks.length && written === marks[0]!.repeat(written.length);
}

/** Whether a line has what stands before the fence: a container ends at a line that does not, and its code with it. */
function isInside(line: string, { prefix }: Fence): boolean {
  if (prefix.includes('\t')) return false;
  const before = /^[ \t>]*/.exec(line)![0];
  return before.length >= prefix.length && (!prefix.includes('>') || before.includes('>'));
}
