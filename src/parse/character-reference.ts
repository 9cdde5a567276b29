import { parseTree } from './markdown.ts';

/** A character reference at a given place: `&percnt;`, `&#37;`, `&#x25;`. */
const REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{1,31});/y;

const known = new Map<string, string>();

/** What a character reference stands for, as Markdown itself decodes it; an unknown one stands for itself. */
function decode(reference: string): string {
  let text = known.get(reference);
  if (text === undefined) {
    text =
      parseTree(`x${reference}x`, 'markdown').children?.[0]?.children?.[0]?.value?.slice(1, -1) ?? reference;
    if (known.size > 4096) known.clear();
    known.set(reference, text);
  }
  return text;
}

/** The reference that starts at an offset: `&percnt;` → `{ text: '%', length: 8 }`; null where none does. */
export function referenceAt(source: string, offset: number): { text: string; length: number } | null {
  REFERENCE.lastIndex = offset;
  const reference = REFERENCE.exec(source)?.[0];
  if (reference === undefined) return null;
  const text = decode(reference);
  return text === reference ? null : { text, length: reference.length };
}
