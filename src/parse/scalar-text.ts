import type { Passage } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { addAtom, addLiteral, emptyDraft } from './passage.ts';

const BLANK = /[ \t\r\n]/;

/** How a scalar in each kind of quotes writes what it cannot hold as it is: `\"` and `\u4e07`, or a quote twice; others hold all as it is. */
const ESCAPES: Readonly<Record<string, RegExp>> = {
  '"': /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/y,
  "'": /''/y,
};

/**
 * The value of a YAML or TOML scalar with the way back to how it was written: quotes, escapes, folded lines and the
 * indentation of block scalars stand in the file only.
 */
export function readScalar(value: string, text: string, { start, end }: Span, shift: number): Passage {
  const draft = emptyDraft();
  const header = /^[|>][-+\d]*[ \t]*(?:#.*)?/.exec(text.slice(start, Math.min(end, start + 80)))?.[0];
  const quote = header === undefined && /["']/.test(text[start]!) ? text[start]! : '';
  const escapes = ESCAPES[quote];
  const sign = quote === '"' ? '\\' : quote; // what an escape begins with
  let s = start + (header?.length ?? quote.length);
  // Three of them are TOML's, unless the second and third are one that is written twice.
  if (quote !== '' && value[0] !== quote && text.startsWith(quote + quote, s)) s += 2;
  let v = 0;
  while (v < value.length && s < end) {
    const from = s;
    while (s < end && v < value.length && text[s] === value[v] && text[s] !== sign && !BLANK.test(text[s]!)) {
      s += 1;
      v += 1;
    }
    addLiteral(draft, value.slice(v - s + from, v), from + shift);
    if (v === value.length || s >= end) break;
    const blank = blankEnd(text, s, end);
    if (BLANK.test(value[v]!)) {
      const own = blankEnd(value, v, value.length);
      if (text.slice(s, blank) === value.slice(v, own)) addLiteral(draft, value.slice(v, own), s + shift);
      else addAtom(draft, value.slice(v, own), s + shift, blank - s === own - v ? 0 : blank - s);
      s = Math.max(blank, s);
      v = own;
    } else if (blank > s) s = blank;
    else {
      if (escapes) escapes.lastIndex = s;
      const escaped = escapes?.exec(text)?.[0].length ?? 1;
      const length = value.codePointAt(v)! > 0xffff ? 2 : 1;
      if (escaped === 1 && text[s] === value[v]) addLiteral(draft, value[v]!, s + shift);
      else addAtom(draft, value.slice(v, v + length), s + shift, escaped === length ? 0 : escaped);
      s += escaped;
      v += escaped === 1 && text[s - 1] === value[v] ? 1 : length;
    }
  }
  if (v < value.length) addAtom(draft, value.slice(v), end + shift, 0);
  return draft;
}

function blankEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && BLANK.test(text[end]!)) end += 1;
  return end;
}
