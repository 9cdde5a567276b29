import { printable } from '../reporters/printable.ts';

/** What Markdown reads as a mark inside a line, and what would make an address a link: `://`, `www.`, `@`. */
const MARKS = /[\\`*_[\]<>#~|&!{}$@]|:(?=\/\/)|(?<=www)\./gi;

/** Text that anyone may have written, as text inside a line of Markdown: `[x](http://y)` → `\[x\](http\://y)`. */
export const escaped = (text: string): string => printable(text).replace(MARKS, String.raw`\$&`);

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
