import type { Tree } from '../markdown.ts';
import { readAddress } from './address.ts';
import { addText, resolveRuns } from './attention.ts';
import { readCloseBracket, readOpenBracket } from './bracket.ts';
import { readCodeSpan } from './code-span.ts';
import { readBackslash, readReference } from './escape.ts';
import { type Page, place, trimEnd } from './page.ts';
import { readRun } from './run.ts';
import { flush, type InlineReader, leave, moveTo, type Scan } from './scan.ts';
import { readTag } from './tag.ts';

/** What may begin something else than text. */
const SPECIAL = /[\\`*_[\]<&~@]/g;
/** The same where the text holds what looks like an address written out. */
const SPECIAL_OR_ADDRESS = /[\\`*_[\]<&~@]|:\/\/|www\./gi;
const ADDRESS = /:\/\/|www\./i;

/** What may stand before and behind the `@` of an e-mail address. */
const EMAIL = /[\w.+-]/;

/**
 * Inline content from an offset in one line to an offset in another. Declines, with null: text struck through, e-mail
 * addresses, and what is told at the top of each reader.
 */
export function readInline(
  page: Page,
  from: number,
  start: number,
  to: number,
  end: number,
  inTable = false,
): Tree[] | null {
  const { source } = page;
  const scan: Scan = {
    page,
    lastLine: to,
    end,
    inTable,
    pieces: [],
    brackets: [],
    line: from,
    lineStart: start,
    lineEnd: start,
    written: '',
    at: start,
    text: start,
    runs: 0,
    lastTicks: null,
  };
  const special = ADDRESS.test(source.slice(start, end)) ? SPECIAL_OR_ADDRESS : SPECIAL;
  for (; scan.line <= to; scan.line++) {
    enterLine(scan);
    for (;;) {
      special.lastIndex = scan.at - scan.lineStart;
      const found = special.exec(scan.written);
      if (found === null) break;
      scan.at = scan.lineStart + found.index;
      if (!readerOf(source[scan.at]!)(scan)) return null;
    }
    leaveLine(scan);
  }
  return resolveRuns(source, scan.pieces);
}

function readerOf(char: string): InlineReader {
  switch (char) {
    case '*':
    case '_':
      return readRun;
    case '`':
      return readCodeSpan;
    case '[':
      return readOpenBracket;
    case ']':
      return readCloseBracket;
    case '\\':
      return readBackslash;
    case '<':
      return readTag;
    case '&':
      return readReference;
    case '~':
      return readTilde;
    case '@':
      return readAt;
    default:
      return readAddress;
  }
}

/** One tilde is text; two may strike through. */
const readTilde: InlineReader = (scan) => scan.page.source[scan.at + 1] !== '~' && leave(scan);

const readAt: InlineReader = (scan) => {
  const { page, at } = scan;
  return !(EMAIL.test(page.source[at - 1] ?? '') && EMAIL.test(page.source[at + 1] ?? '')) && leave(scan);
};

function enterLine(scan: Scan): void {
  const { page, line, lastLine, end, at } = scan;
  scan.lineStart = at;
  scan.lineEnd = line === lastLine ? end : page.ends[line]!;
  scan.written = page.source.slice(at, scan.lineEnd);
}

/** Ends a line, with a break where two spaces stand behind it, and goes on behind the indentation of the next. */
function leaveLine(scan: Scan): void {
  const { page, pieces, line, lineEnd, text } = scan;
  const { source, nexts, firsts } = page;
  const next = nexts[line]!;
  const isLast = line === scan.lastLine;
  const broken = text === next && !isLast; // by a backslash
  if (!broken) {
    const trimmed = trimEnd(source, text, lineEnd);
    flush(scan, trimmed);
    if (isLast) return;
    if (lineEnd - trimmed > 1 && !source.slice(trimmed, lineEnd).includes('\t'))
      pieces.push({ type: 'break', position: place(trimmed, next) });
    else addText(pieces, source.slice(lineEnd, next), lineEnd, next);
  }
  moveTo(scan, firsts[line + 1]!);
}
