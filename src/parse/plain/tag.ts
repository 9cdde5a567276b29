import { place } from './page.ts';
import { type InlineReader, leave, put } from './scan.ts';

/** A tag or a comment. Declines what `tagEnd` declines. */
export const readTag: InlineReader = (scan) => {
  const { page, at, lineStart } = scan;
  const end = tagEnd(scan.written, at - lineStart);
  if (end < 0) return false;
  const close = lineStart + end;
  if (close === at) return leave(scan);
  put(scan, at, { type: 'html', value: page.source.slice(at, close), position: place(at, close) }, close);
  return true;
};

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean => code === 32 || code === 9;
/** What may follow in the name of a tag. */
export const isNameChar = (code: number): boolean => isLetter(code) || isDigit(code) || code === 45;
const isAttributeStart = (code: number): boolean => isLetter(code) || code === 58 || code === 95;
const isAttributeChar = (code: number): boolean =>
  isAttributeStart(code) || isDigit(code) || code === 45 || code === 46;

const SLASH = 47;
const EQUALS = 61;
const CLOSE = 62;

/**
 * The offset behind the tag or comment that starts at a `<`; the offset of the `<` itself where it is only a character.
 * Declines, with -1, what is neither in this line: addresses in brackets, tags that span lines, instructions.
 */
export function tagEnd(line: string, at: number): number {
  const next = at + 1 < line.length ? line.charCodeAt(at + 1) : 32;
  if (isLetter(next)) return openTagEnd(line, at + 2);
  if (next === SLASH) return closingTagEnd(line, at + 2);
  if (next === 33) return commentEnd(line, at);
  return next === 63 ? -1 : at;
}

function commentEnd(line: string, at: number): number {
  if (!line.startsWith('<!--', at) || line[at + 4] === '>' || line.startsWith('->', at + 4)) return -1;
  const close = line.indexOf('-->', at + 4);
  return close < 0 ? -1 : close + 3;
}

function closingTagEnd(line: string, from: number): number {
  let i = from;
  if (!isLetter(line.charCodeAt(i))) return -1;
  while (i < line.length && isNameChar(line.charCodeAt(i))) i += 1;
  while (i < line.length && isSpace(line.charCodeAt(i))) i += 1;
  return i < line.length && line.charCodeAt(i) === CLOSE ? i + 1 : -1;
}

function openTagEnd(line: string, from: number): number {
  let i = from;
  while (i < line.length && isNameChar(line.charCodeAt(i))) i += 1;
  for (;;) {
    const spaced = i;
    while (i < line.length && isSpace(line.charCodeAt(i))) i += 1;
    if (i >= line.length) return -1;
    const code = line.charCodeAt(i);
    if (code === CLOSE) return i + 1;
    if (code === SLASH) return i + 1 < line.length && line.charCodeAt(i + 1) === CLOSE ? i + 2 : -1;
    if (i === spaced || !isAttributeStart(code)) return -1;
    while (i < line.length && isAttributeChar(line.charCodeAt(i))) i += 1;
    i = valueEnd(line, i);
    if (i < 0) return -1;
  }
}

/** Behind an attribute's value, or its name where it has none. */
function valueEnd(line: string, from: number): number {
  let i = from;
  while (i < line.length && isSpace(line.charCodeAt(i))) i += 1;
  if (line.charCodeAt(i) !== EQUALS || i >= line.length) return from;
  i += 1;
  while (i < line.length && isSpace(line.charCodeAt(i))) i += 1;
  const quote = line[i];
  if (quote === '"' || quote === "'") {
    const close = line.indexOf(quote, i + 1);
    return close < 0 ? -1 : close + 1;
  }
  const start = i;
  while (i < line.length && !' \t"\'<=>`/'.includes(line[i]!)) i += 1;
  return i === start ? -1 : i;
}
