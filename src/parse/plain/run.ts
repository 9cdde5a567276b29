import { classifyCharacter } from 'micromark-extension-cjk-friendly-util';
import type { Run } from './attention.ts';
import { type InlineReader, put } from './scan.ts';

/** More than any paragraph has: pairing them takes a time that grows faster than the text. */
const MOST = 4000;

/** A run of `*` or `_`. Declines: more runs than any paragraph has, and one behind a variation selector. */
export const readRun: InlineReader = (scan) => {
  const { page, at } = scan;
  const run = runAt(page.source, at, scan.lineStart, scan.lineEnd);
  if (run === null || ++scan.runs > MOST) return false;
  put(scan, at, run, run.end);
  return true;
};

const WHITE = 1;
const PUNCTUATION = 2;
const CJK = 4096;
const CJK_OR_IVS = 12288;
const SELECTOR = 16384;

const known = new Int32Array(0x10000).fill(-1);

function classOf(code: number): number {
  if (code > 0xffff) return classifyCharacter(code);
  let found = known[code]!;
  if (found < 0) {
    found = classifyCharacter(code);
    known[code] = found;
  }
  return found;
}

const isMarker = (code: number): boolean => code === 42 || code === 95;

/**
 * The run of `*` or `_` at an offset and what it may do, by the characters beside it, those of Chinese, Japanese and
 * Korean read as `remark-cjk-friendly` reads them; null where a variation selector stands before it.
 */
function runAt(source: string, at: number, start: number, end: number): Run | null {
  const marker = source.charCodeAt(at);
  let to = at + 1;
  while (to < end && source.charCodeAt(to) === marker) to += 1;
  const left = at > start ? codeBefore(source, at, start) : 10;
  const right = to < end ? source.codePointAt(to)! : 10;
  const before = classOf(left);
  const after = classOf(right);
  if (before === SELECTOR) return null;
  const beforeMark = isMark(before);
  const afterMark = isMark(after);
  const beforeEdge = beforeMark || (before & WHITE) !== 0 || isMarker(left);
  const afterEdge = afterMark || (after & WHITE) !== 0 || isMarker(right);
  const open = !afterEdge || (afterMark && (beforeEdge || (before & CJK_OR_IVS) !== 0)) || right === 126;
  const close = !beforeEdge || (beforeMark && (afterEdge || (after & CJK) !== 0)) || left === 126;
  const strict = marker === 95;
  return {
    type: 'run',
    marker: source[at]!,
    start: at,
    end: to,
    open: strict ? open && ((before & (WHITE | PUNCTUATION)) !== 0 || !close) : open,
    close: strict ? close && ((after & (WHITE | PUNCTUATION)) !== 0 || !open) : close,
  };
}

/** Punctuation that is not Chinese, Japanese or Korean. */
const isMark = (kind: number): boolean => (kind & (CJK | PUNCTUATION)) === PUNCTUATION;

function codeBefore(source: string, at: number, start: number): number {
  const code = source.charCodeAt(at - 1);
  if (code < 0xdc00 || code > 0xdfff || at - 2 < start) return code;
  return source.codePointAt(at - 2)!;
}
