import { printable } from '../reporters/printable.ts';

/** What Markdown reads as a mark inside a line. */
const MARKS = /[\\`*_[\]<>#~|&!{}$]/g;

/** What editors make a link of, whatever stands before it. */
const ADDRESS = /:\/\/|www\.|@/i;

/**
 * Text that anyone may have written, as text inside a line of Markdown: `[x](y)` → `\[x\](y)`. Words with an address in
 * them become code, since no escape keeps every editor from making links of them.
 */
export const escaped = (text: string): string =>
  printable(text)
    .split(/(\s+)/)
    .map((word) => (ADDRESS.test(word) ? asCode(word) : word.replace(MARKS, String.raw`\$&`)))
    .join('');

/** As code, which holds neither marks nor links, behind more backticks than it has in a row. */
export function asCode(text: string): string {
  const plain = printable(text);
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return plain === '' ? '' : `${fence}${longest > 0 ? ` ${plain} ` : plain}${fence}`;
}

/** A link that shows where it leads; only to the web, and only for addresses of the registry. */
export function asLink(address: string): string {
  try {
    const url = new URL(address);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb ? `<${url.href.replace(/[<>\s]/g, encodeURIComponent)}>` : escaped(address);
  } catch {
    return escaped(address);
  }
}
