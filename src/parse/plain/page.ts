import type { Tree } from '../markdown.ts';
import type { Labels } from './labels.ts';

/** A text cut into lines, as its blocks are read from it; every offset is one of the text. */
export interface Page {
  readonly source: string;
  readonly count: number;
  /** Where each line's content starts; a container moves it behind its own marks before its inside is read. */
  readonly starts: Int32Array;
  /** The first character that is neither a space nor a tab; the line's end where there is none. */
  readonly firsts: Int32Array;
  /** Where each line ends, its line end left out. */
  readonly ends: Int32Array;
  /** Where the next line starts. */
  readonly nexts: Int32Array;
  /** 1 where a line starts with white space that holds a tab. */
  readonly tabs: Uint8Array;
  /** 1 where a line goes on with a paragraph of a container whose marks it does not have. */
  readonly lazy: Uint8Array;
  readonly labels: Labels;
  /** No container has moved the start of a line behind this one. */
  touched: number;
  /** How many quotations are being read within each other. */
  quotes: number;
}

/** What a reader of a block or of inline text gives where it leaves the text to remark. */
export const DECLINED = -1;

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

export function toPage(source: string, labels: Labels): Page {
  const lineEnds = source.includes('\r') ? /\r\n|\r|\n/g : /\n/g;
  let count = 1;
  while (lineEnds.test(source)) count += 1;
  const starts = new Int32Array(count);
  const firsts = new Int32Array(count);
  const ends = new Int32Array(count);
  const nexts = new Int32Array(count);
  const tabs = new Uint8Array(count);
  const lazy = new Uint8Array(count);
  let line = 0;
  for (let start = 0; start < source.length; line++) {
    const found = lineEnds.exec(source);
    const end = found ? found.index : source.length;
    let first = start;
    for (; first < end; first++) {
      const code = source.charCodeAt(first);
      if (code === TAB) tabs[line] = 1;
      else if (code !== SPACE) break;
    }
    starts[line] = start;
    firsts[line] = first;
    ends[line] = end;
    start = found ? end + found[0].length : end;
    nexts[line] = start;
  }
  return { source, count: line, starts, firsts, ends, nexts, tabs, lazy, labels, touched: -1, quotes: 0 };
}

/** Takes back what containers did to lines from one on. */
export function restore(page: Page, from: number): void {
  const { source, starts, firsts, ends, nexts, lazy } = page;
  for (let line = from; line <= page.touched; line++) {
    lazy[line] = 0;
    starts[line] = line > 0 ? nexts[line - 1]! : 0;
    let first = starts[line]!;
    while (first < ends[line]! && isSpace(source.charCodeAt(first))) first += 1;
    firsts[line] = first;
  }
  page.touched = Math.min(page.touched, from - 1);
}

export const isBlank = ({ firsts, ends }: Page, line: number): boolean => firsts[line]! >= ends[line]!;

/** How many columns a line is indented within its container. */
export const indentOf = ({ starts, firsts }: Page, line: number): number => firsts[line]! - starts[line]!;

/** The first line from one on that is not blank, or the limit. */
export function skipBlank(page: Page, line: number, limit: number): number {
  let at = line;
  while (at < limit && isBlank(page, at)) at += 1;
  return at;
}

export const isLineEnd = (code: number): boolean => code === LINE_FEED || code === RETURN;

/** The offset behind the last character before `end` that is neither a space nor a tab. */
export function trimEnd(source: string, start: number, end: number): number {
  let to = end;
  while (to > start && isSpace(source.charCodeAt(to - 1))) to -= 1;
  return to;
}

export const isSpace = (code: number): boolean => code === SPACE || code === TAB;

export const place = (start: number, end: number): NonNullable<Tree['position']> => ({
  start: { offset: start },
  end: { offset: end },
});
