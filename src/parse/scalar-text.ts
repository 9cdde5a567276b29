import type { Passage } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { addAtom, addLiteral, emptyDraft } from './passage.ts';

const BLANK = /[ \t\r\n]/;

/** A backslash escape of a quoted scalar: `\"`, `\u4e07`. */
const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/y;

/**
 * The value of a YAML or TOML scalar with the way back to how it was written: quotes, escapes, folded lines and the
 * indentation of block scalars stand in the file only.
 */
export function readScalar(value: string, text: string, { start, end }: Span, shift: number): Passage {
  const draft = emptyDraft();
  const header = /^[|>][-+\d]*[ \t]*(?:#.*)?/.exec(text.slice(start, Math.min(end, start + 80)))?.[0];
  let s = start + (header?.length ?? 0);
  while (header === undefined && s < end && /["']/.test(text[s]!)) s += 1;
  let v = 0;
  while (v < value.length && s < end) {
    const from = s;
    while (
      s < end &&
      v < value.length &&
      text[s] === value[v] &&
      text[s] !== '\\' &&
      text[s] !== "'" &&
      !BLANK.test(text[s]!)
    ) {
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
      ESCAPE.lastIndex = s;
      const escaped =
        text[s] === "'" && text[s + 1] === "'" && value[v] === "'" ? 2 : (ESCAPE.exec(text)?.[0].length ?? 1);
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
