import type { Span } from '../model/position.ts';

/** A run of Latin letters and digits, as names, versions and ids are written: `GPT-5.5`, `1.20`, `cu118`. */
const RUN = /\d{1,3}(?:,\d{3})+(?![\dA-Za-z])(?:\.\d+)?|[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*/g;

/** Whether a code unit is one of `0` to `9`. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isInRun = (code: number): boolean =>
  isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a && code < 0x80);

/** `.`, `_`, `+` and `-` join the parts of a run. */
const isJoint = (code: number): boolean => code === 0x2e || code === 0x5f || code === 0x2b || code === 0x2d;

/** Where the first digit stands in a stretch of text; its end where there is none. */
export function firstDigit(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isDigit(text.charCodeAt(i))) return i;
  return to;
}

/** Whether any digit stands in a text. */
export const holdsDigit = (text: string): boolean => firstDigit(text, 0, text.length) < text.length;

/** Where the run begins that a digit stands in, not before `from`. */
function runStart(text: string, digit: number, from: number): number {
  let start = digit;
  while (start > from) {
    if (isInRun(text.charCodeAt(start - 1))) start--;
    else if (start - 1 > from && isJoint(text.charCodeAt(start - 1)) && isInRun(text.charCodeAt(start - 2)))
      start -= 2;
    else break;
  }
  return start;
}

/** Every run of letters and digits that holds a digit, in order. */
export function namesIn(text: string, from: number, to: number): Span[] {
  const names: Span[] = [];
  const part = to < text.length ? text.slice(0, to) : text;
  for (let digit = firstDigit(text, from, to), reached = from; digit < to; ) {
    RUN.lastIndex = runStart(text, digit, reached);
    const start = RUN.lastIndex;
    const found = RUN.exec(part);
    if (found === null) break;
    const end = start + found[0].length;
    names.push({ start, end });
    reached = end;
    digit = firstDigit(text, end, to);
  }
  return names;
}

/** What has no full-width letters, spaces, `_` and `-`. */
const PLAIN = /^[\w.,]+$/;

/** Names as they are compared: full-width and capital letters, spaces, `_` and `-` make no difference. */
export const plainName = (text: string): string =>
  PLAIN.test(text) && !text.includes('_')
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_-]+/g, '');
