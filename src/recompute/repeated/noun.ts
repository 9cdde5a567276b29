import { foldCode } from '../../languages/fold.ts';
import type { Term } from './terms.ts';

/** What a bare count counts: the terms right behind it, and in Chinese the characters, measure word first. */
export interface Noun {
  readonly keys: readonly number[];
  readonly han: string;
}

export const NO_NOUN: Noun = { keys: [], han: '' };

/** How far behind a count its noun may stand: `4,900 bound volumes`. */
export const REACH = 40;
const MOST_TERMS = 3;
const MOST_HAN = 5;

/** The noun behind a number that ends at a place, among the terms of its clause. */
export function nounBehind(text: string, end: number, terms: readonly Term[]): Noun {
  const keys: number[] = [];
  let reached = end;
  for (const term of terms) {
    if (term.start < end) continue;
    if (keys.length >= MOST_TERMS || term.start - end > REACH) break;
    // A word of grammar between them ends the noun: `volumes in the reading room`.
    if (keys.length > 0 && /\s\S+\s/.test(text.slice(reached, term.start))) break;
    keys.push(term.key);
    reached = term.end;
  }
  return { keys, han: hanBehind(text, end) };
}

export function hanBehind(text: string, end: number): string {
  let han = '';
  for (let at = end; at < text.length && han.length < MOST_HAN; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code === 0x20 && han === '') continue;
    if (code < 0x4e00 || code > 0x9fff) break;
    han += String.fromCharCode(code);
  }
  return han;
}

/** Whether two counts can be of the same: volumes, not volumes and readers. */
export function sameNoun(a: Noun, b: Noun): boolean {
  if (a.keys.some((key) => b.keys.includes(key))) return true;
  if (a.han === '' || b.han === '') return a.keys.length === 0 && b.keys.length === 0 && a.han === b.han;
  // `4,900 冊` and `4,200 冊藏書`: a measure word alone stands for what it measures.
  return a.han[0] === b.han[0] && (a.han.length === 1 || b.han.length === 1 || a.han[1] === b.han[1]);
}
