import type { Span } from '../model/position.ts';

/** A tag of HTML as written; attribute names in lower case. */
export interface Tag extends Span {
  readonly kind: 'tag';
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Text, a comment, or anything else between `<` and `>` that no reader sees. */
export interface Stretch extends Span {
  readonly kind: 'text' | 'comment' | 'other';
}

export type HtmlToken = Tag | Stretch;

const NAME = /[A-Za-z][A-Za-z\d:-]*/y;
const SPACE = /\s*/y;
const SEPARATOR = /[\s/]*/y;
const ATTRIBUTE = /[^\s"'<>/=]+/y;
const UNQUOTED = /[^\s"'=<>`{]+/y;
/** Nobody writes longer tags by hand; beyond this a `<` is text, which keeps the scan linear. */
const MAX_TAG = 8192;
/** Nor longer expressions in one. */
const MAX_BRACES = 400;

/** Where a sticky pattern that starts at an offset ends; the offset itself where it does not fit. */
function endOf(pattern: RegExp, source: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(source) ? pattern.lastIndex : start;
}

/** The tag that starts at an offset: `<td colspan="2">` → name `td`; null where no tag does. */
export function readTag(source: string, start: number): Tag | null {
  if (source[start] !== '<') return null;
  const closing = source[start + 1] === '/';
  const from = start + (closing ? 2 : 1);
  let position = endOf(NAME, source, from);
  if (position === from) return null;
  const name = source.slice(from, position).toLowerCase();
  const attributes: Record<string, string> = {};
  const limit = Math.min(source.length, start + MAX_TAG);
  while (position < limit) {
    position = endOf(SEPARATOR, source, position);
    if (source[position] === '>') return { kind: 'tag', name, closing, attributes, start, end: position + 1 };
    const end = endOf(ATTRIBUTE, source, position);
    if (end === position) return null;
    const key = source.slice(position, end).toLowerCase();
    const equals = endOf(SPACE, source, end);
    const value =
      source[equals] === '=' ? readValue(source, endOf(SPACE, source, equals + 1), limit) : { text: '', end };
    if (value === null) return null;
    if (!Object.hasOwn(attributes, key) && key !== '__proto__') attributes[key] = value.text;
    position = value.end;
  }
  return null;
}

function readValue(source: string, start: number, limit: number): { text: string; end: number } | null {
  const quote = source[start];
  if (quote === '{') return readBraces(source, start, limit);
  if (quote !== '"' && quote !== "'") {
    const end = endOf(UNQUOTED, source, start);
    return end === start ? null : { text: source.slice(start, end), end };
  }
  let end = start + 1;
  while (end < limit && source[end] !== quote) end += 1;
  return end < limit ? { text: source.slice(start + 1, end), end: end + 1 } : null;
}

/** An expression of JSX, braces within it in pairs: `style={{ width: '5px' }}`. */
function readBraces(source: string, start: number, limit: number): { text: string; end: number } | null {
  let depth = 0;
  for (let end = start; end < Math.min(limit, start + MAX_BRACES); end++) {
    if (source[end] === '{') depth += 1;
    else if (source[end] === '}') depth -= 1;
    if (depth === 0) return { text: source.slice(start + 1, end), end: end + 1 };
  }
  return null;
}

/** Elements whose content is not text for a reader. */
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'textarea', 'select']);

/** Cuts HTML into tags, comments and text, in order and without gaps; whatever is malformed is text. */
export function htmlTokens(source: string, { start, end }: Span): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let text = start;
  let position = start;
  const unclosed = new Set<string>(); // what was looked for once in vain is not looked for again
  const flush = (to: number): void => {
    if (to > text) tokens.push({ kind: 'text', start: text, end: to });
  };
  const take = (token: HtmlToken): void => {
    flush(token.start);
    tokens.push(token);
    text = position = Math.min(end, token.end);
  };
  while (position < end) {
    const next = source.indexOf('<', position);
    if (next < 0 || next >= end) break;
    if (source.startsWith('<!--', next)) {
      const close = source.indexOf('-->', next + 4);
      take({ kind: 'comment', start: next, end: close < 0 || close + 3 > end ? end : close + 3 });
      continue;
    }
    if ((source[next + 1] === '!' || source[next + 1] === '?') && !unclosed.has('!')) {
      const close = source.indexOf('>', next);
      if (close < 0) unclosed.add('!');
      if (close >= 0 && close < end) {
        take({ kind: 'other', start: next, end: close + 1 });
        continue;
      }
    }
    const tag = readTag(source, next);
    if (tag === null || tag.end > end) {
      position = next + 1;
      continue;
    }
    take(tag);
    if (!tag.closing && HIDDEN.has(tag.name) && !unclosed.has(tag.name)) {
      const close = source.slice(position, end).search(new RegExp(`</${tag.name}[\\s>]`, 'i'));
      if (close < 0) unclosed.add(tag.name);
      if (close > 0) take({ kind: 'other', start: position, end: position + close });
    }
  }
  flush(end);
  return tokens;
}
