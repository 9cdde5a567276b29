import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isHanNumber } from '../numerals/han/characters.ts';
import { charAt, isDigit, isHan, isLatin, type Source, startsWith } from '../source.ts';
import type { Skip } from './skip.ts';

/** A name or idiom of the lists at `at`, in Latin letters. */
export function latinPhrase(source: Source, at: number): Skip | null {
  const { codes, text, lang } = source;
  const lexicon = LEXICONS[lang];
  const name =
    findLongest(lexicon.names, text, codes, at) ??
    (lang === 'zh' ? findLongest(LEXICONS.en.names, text, codes, at) : null);
  if (name !== null && !isDigit(codes[name.end])) return { start: at, end: name.end, reason: 'name' };
  const idiom = findLongest(lexicon.idioms, text, codes, at);
  return idiom === null ? null : { start: at, end: idiom.end, reason: 'idiom' };
}

/** A name or idiom of the lists at `at`, in characters. */
export function hanPhrase(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  const lexicon = LEXICONS[source.lang];
  const name = findLongest(lexicon.names, text, codes, at);
  const idiom = findLongest(lexicon.idioms, text, codes, at);
  if (name !== null && (idiom === null || name.end >= idiom.end))
    return { start: at, end: name.end, reason: 'name' };
  if (idiom !== null && !idiomIsNumber(source, idiom.end) && !isComparison(source, at, idiom.end))
    return { start: at, end: idiom.end, reason: 'idiom' };
  return null;
}

/** `十分之一`, `千分之三`, `萬分之五`, `一點五`: numbers that begin like an idiom. */
function idiomIsNumber(source: Source, end: number): boolean {
  if (/[之钟]/.test(charAt(source, end)) && charAt(source, end - 1) === '分') return true;
  if (charAt(source, end - 1) === '点' && isHanNumber(source.codes[end])) return true;
  return charAt(source, end - 1) === '十' && isHanNumber(source.codes[end]);
}

/** `最大三家`, `最初五年`, `大三倍`: no third year of university. */
const isComparison = (source: Source, at: number, end: number): boolean =>
  /[大高初小]/.test(charAt(source, at)) &&
  (/[最扩较起当更再加放增提调缩]/.test(charAt(source, at - 1)) || /[倍成]/.test(charAt(source, end)));

/** The name or idiom that a hedge or word of change stands in front of: `some third-party`, `up to 4K`, `超過一線`. */
export function setPhraseBehind(source: Source, at: number): Skip | null {
  const { codes } = source;
  if (isHan(codes[at])) return hanPhrase(source, at);
  if (!isLatin(codes[at])) {
    const name = isDigit(codes[at]) ? findLongest(LEXICONS.en.names, source.text, codes, at) : null;
    return name === null || isDigit(codes[name.end]) ? null : { start: at, end: name.end, reason: 'name' };
  }
  const phrase = latinPhrase(source, at);
  const counts = phrase?.reason === 'idiom' && startsWith(source, at, 'one') && codes[at + 3] !== 0x2d;
  return counts ? null : phrase;
}
