import type { Tree } from '../markdown.ts';
import { DECLINED, indentOf, isBlank, type Page, place, trimEnd } from './page.ts';

interface Fence {
  readonly marker: number;
  readonly size: number;
  /** Where what is written behind it starts. */
  readonly info: number;
}

/** The fence that opens code in a line; null where none does. */
export function fenceAt({ source, firsts, ends }: Page, line: number): Fence | null {
  const first = firsts[line]!;
  const marker = source.charCodeAt(first);
  if (marker !== 96 && marker !== 126) return null;
  let info = first;
  while (info < ends[line]! && source.charCodeAt(info) === marker) info += 1;
  if (info - first < 3) return null;
  if (marker === 96 && source.slice(info, ends[line]).includes('`')) return null;
  return { marker, size: info - first, info };
}

/** Code between fences. Declines: no closing fence, tabs before code in a container, escapes behind the fence. */
export function readFencedCode(page: Page, line: number, limit: number, into: Tree[]): number {
  const { source, starts, firsts, ends, tabs } = page;
  const { marker, size, info } = fenceAt(page, line)!;
  const indent = indentOf(page, line);
  const infoStart = info + (/^[ \t]*/.exec(source.slice(info, ends[line]))?.[0].length ?? 0);
  const written = source.slice(infoStart, trimEnd(source, infoStart, ends[line]!));
  if (/[\\&]/.test(written)) return DECLINED;
  for (let close = line + 1; close < limit; close++) {
    if (page.lazy[close] || (tabs[close] && (indent > 0 || starts[close] !== lineStart(page, close))))
      return DECLINED;
    if (!closes(page, close, marker, size)) continue;
    into.push({
      type: 'code',
      lang: written === '' ? null : written.split(/[ \t]/, 1)[0]!,
      value: codeOf(page, line + 1, close, indent),
      position: place(firsts[line]!, ends[close]!),
    });
    return close + 1;
  }
  return DECLINED;
}

const lineStart = ({ nexts }: Page, line: number): number => nexts[line - 1]!;

function closes(page: Page, line: number, marker: number, size: number): boolean {
  const { source, firsts, ends, tabs } = page;
  if (source.charCodeAt(firsts[line]!) !== marker || isBlank(page, line)) return false;
  if (indentOf(page, line) > 3 || tabs[line]) return false;
  let at = firsts[line]!;
  while (at < ends[line]! && source.charCodeAt(at) === marker) at += 1;
  return at - firsts[line]! >= size && trimEnd(source, at, ends[line]!) === at;
}

/** The lines of code, without as much indentation as the fence has. */
function codeOf(page: Page, from: number, to: number, indent: number): string {
  const { source, starts, firsts, ends, nexts } = page;
  let value = '';
  for (let line = from; line < to; line++) {
    if (line > from) value += source.slice(ends[line - 1], nexts[line - 1]);
    value += source.slice(Math.min(firsts[line]!, starts[line]! + indent), ends[line]);
  }
  return value;
}
