import { EN_COMMON_WORDS } from '../../languages/en/common-words.ts';
import { type Source, SPACE } from '../source.ts';
import { previousWord } from './before.ts';

export const COMMON = new Set(EN_COMMON_WORDS);

/** A name in front of a number, word by word while they have capitals: `Claude Opus` before `4.7`. */
export function nameStart(source: Source, at: number, last: number): number {
  let start = at;
  for (let words = 0; words < 4; words++) {
    const word = previousWord(source, start);
    if (
      word === null ||
      word.start < last ||
      word.start + word.text.length < start - 1 ||
      !/[A-Z]/.test(word.text)
    )
      break;
    if (start !== at && (COMMON.has(word.text.toLowerCase()) || word.text.endsWith('.'))) break;
    start = word.start;
    if (source.codes[start - 1] !== SPACE) break;
  }
  return start;
}

/** A number's word with a capital among words with capitals: `Sixth Avenue`, `the Big Ten`. */
export function inTitle(source: Source, start: number, end: number): boolean {
  const { text } = source;
  if (!/[A-Z]/.test(text[start] ?? '') || start === 0) return false;
  const before = previousWord(source, start);
  if (before === null || before.start + before.text.length < start - 2) return false;
  const opens =
    before.start === 0 || /[.!?:;]\s+$/.test(text.slice(Math.max(0, before.start - 3), before.start));
  const next = /^[\s-]+[A-Z]/.test(text.slice(end, end + 3));
  return next || (/^[A-Z]/.test(before.text) && !opens) || /^of$/i.test(before.text);
}
