import { type Found, findLongest } from '../../languages/trie.ts';
import type { Before } from '../lexicon/entries.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { foldedWord, isAt, isHan, isOneOf, type Source, skipSpaces, startsWith } from '../source.ts';
import { type Affixes, add, fits, type Mutable, NO_AFFIXES } from './affixes.ts';
import { isTail } from './tails.ts';

const MAX_PREFIXES = 6;

/** Reads the words in front of a number; null where the first of them is part of another word. */
export function readPrefixes(source: Source, at: number): { affixes: Affixes; end: number } | null {
  const lexicon = LEXICONS[source.lang];
  let affixes: Mutable = NO_AFFIXES;
  let i = at;
  for (let n = 0; n < MAX_PREFIXES; n++) {
    const found = shortened(source, findLongest<Before>(lexicon.before, source.text, source.codes, i), i);
    if (found === null) {
      const next = readOther(source, i, affixes);
      if (next === null) break;
      affixes = { ...next.affixes };
      i = next.end;
      continue;
    }
    const word = foldedWord(source, i, found.end);
    if (i === at && isTail(source, at, word)) return null;
    if (!fits(affixes, found.entry)) break;
    if (affixes === NO_AFFIXES) affixes = { ...NO_AFFIXES };
    add(affixes, found.entry, word);
    if (affixes.count === 0) affixes.firstWord = word;
    affixes.count++;
    i = skipSpaces(source, found.end);
  }
  return { affixes, end: i };
}

/** `減少至少 15%` is `減少` and `至少`, not `減少至`. */
function shortened(source: Source, found: Found<Before> | null, at: number): Found<Before> | null {
  if (
    found?.entry.type !== 'arrival' ||
    !isAt(source, found.end - 1, '至') ||
    !isOneOf(source, found.end, '少多')
  )
    return found;
  return findLongest<Before>(
    LEXICONS[source.lang].before,
    source.text,
    source.codes.subarray(0, found.end - 1),
    at,
  );
}

function readOther(source: Source, at: number, affixes: Affixes): { affixes: Affixes; end: number } | null {
  const lexicon = LEXICONS[source.lang];
  if (affixes.direction !== null) {
    const particle = findLongest(lexicon.particles, source.text, source.codes, at);
    if (particle === null) return null;
    const by = startsWith(source, at, 'by');
    const factor = startsWith(source, at, 'by a factor of');
    return {
      affixes: { ...affixes, by: affixes.by || by, factor: affixes.factor || factor },
      end: skipSpaces(source, particle.end),
    };
  }
  if (source.lang !== 'zh') return null;
  if (isAt(source, at, '打') && affixes.count === 0)
    return { affixes: { ...affixes, discount: true, count: 1 }, end: skipSpaces(source, at + 1) };
  if (affixes.currency !== null || !isHan(source.codes[at])) return null;
  const currency = findLongest(lexicon.currencyBefore, source.text, source.codes, at);
  if (currency === null) return null;
  const next = skipSpaces(source, currency.end);
  const hedge = findLongest<Before>(lexicon.before, source.text, source.codes, next);
  if (hedge?.entry.type !== 'bound') return null;
  return { affixes: { ...affixes, currency: currency.entry, count: affixes.count + 1 }, end: next };
}
