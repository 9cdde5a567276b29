import type { TrieWord } from '../../languages/trie.ts';
import type { Vocabulary, WordBound } from '../../languages/vocabulary.ts';
import type { Basis } from '../../model/quantity.ts';
import type { After, Before, Turn } from './entries.ts';

const isSign = (word: string): boolean => /^[^\p{L}]+$/u.test(word);

export function* beforeWords(of: Vocabulary): Iterable<TrieWord<Before>> {
  for (const word of of.arrivals) yield { word, entry: { type: 'arrival' } };
  for (const word of of.exactly) yield { word, entry: { type: 'exactly' } };
  for (const word of of.agesBefore) yield { word, entry: { type: 'age' } };
  for (const word of of.adverbs) yield { word, entry: { type: 'adverb' } };
  for (const [per, words] of Object.entries(of.rates) as ['h' | 's' | 'min', readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'rate', per } };
  for (const [word, connectors] of Object.entries(of.rangeOpeners))
    yield { word, entry: { type: 'opener', connectors: new Set(connectors), word } };
  for (const [basis, words] of Object.entries(of.basesBefore) as [Basis, readonly string[]][])
    for (const word of words)
      yield { word, entry: { type: 'basis', basis, direction: basisDirection(word) } };
  for (const [bound, words] of Object.entries(of.boundsBefore) as [WordBound, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'bound', bound, sign: isSign(word) } };
  for (const [direction, words] of Object.entries(of.changesBefore) as [Turn, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'change', direction } };
}

/** `年增` says up by itself, `年減` down. */
function basisDirection(word: string): Turn | null {
  if (/[增长]/.test(word) && !/率|均/.test(word)) return 'up';
  return /减/.test(word) ? 'down' : null;
}

export function* afterWords(of: Vocabulary): Iterable<TrieWord<After>> {
  for (const [bound, words] of Object.entries(of.boundsAfter) as [WordBound, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'bound', bound, sign: isSign(word) } };
  for (const [basis, words] of Object.entries(of.basesAfter) as [Basis, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'basis', basis } };
  for (const [direction, words] of Object.entries(of.changesAfter) as [Turn, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'change', direction } };
}
