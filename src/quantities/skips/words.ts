import { isOneOf, isWordPart, type Source } from '../source.ts';
import { lettersFirst } from './lettered-names.ts';
import { isUrl, skipPath } from './paths.ts';
import { latinPhrase } from './set-phrases.ts';
import type { Skip } from './skip.ts';
import { tokenEnd, wordEnd } from './word-end.ts';

/** What starts with a letter and is no claim: URLs, names of the list (where its word is `listed`), names with digits inside. */
export function skipWord(source: Source, at: number, listed: boolean): Skip | null {
  const { codes } = source;
  if (isWordPart(codes[at - 1])) return { start: at, end: wordEnd(source, at), reason: null };
  if (listed && isUrl(source, at)) return { start: at, end: tokenEnd(source, at), reason: 'url' };
  const path = skipPath(source, at);
  if (path !== null) return path;
  return (listed ? (skipLabelled(source, at) ?? latinPhrase(source, at)) : null) ?? lettersFirst(source, at);
}

/** `ISBN 978-3-16-148410-0`, `arXiv:2405.04434`. */
function skipLabelled(source: Source, at: number): Skip | null {
  const { text } = source;
  const label = !isOneOf(source, at, 'ida')
    ? null
    : /^(?:isbn|issn|doi|arxiv)(?:-1[03])?([ :：]*)(?=\d)/i.exec(text.slice(at, at + 16));
  if (label === null) return null;
  const number = /^\d[\d\-–X./]{2,}[\dX]/.exec(text.slice(at + label[0].length, at + 48));
  const from = /^(?:arxiv|doi)/i.test(label[0]) ? at : at + label[0].length;
  return number === null
    ? null
    : { start: from, end: at + label[0].length + number[0].length, reason: 'identifier' };
}
