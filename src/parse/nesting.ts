/** No article nests lists or quotations deeper; the time that Markdown takes grows with the square of the depth and more. */
export const DEEPEST = 200;

const SPACE = 0x20;
const TAB = 0x09;
const QUOTE = 0x3e;
const MARKERS: ReadonlySet<number> = new Set([...'-*+0123456789'].map((mark) => mark.charCodeAt(0)));

/** How deep the deepest line seems to nest, by its `>` and by the indent before a list marker: `> >   - a` → 3. */
export function deepestNesting(text: string): number {
  let deepest = 0;
  for (let i = 0; i < text.length; ) {
    let quotes = 0;
    let indent = 0;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === QUOTE) quotes += 1;
      else if (code === SPACE) indent += 1;
      else if (code === TAB) indent += 4;
      else break;
    }
    const levels = quotes + (MARKERS.has(text.charCodeAt(i)) ? Math.floor((indent - quotes) / 2) : 0);
    if (levels > deepest) deepest = levels;
    const end = text.indexOf('\n', i);
    i = end < 0 ? text.length : end + 1;
  }
  return deepest;
}
