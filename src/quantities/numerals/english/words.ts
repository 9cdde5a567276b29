import {
  EN_ORDINALS,
  EN_PARTS,
  EN_SCALE_ORDINALS,
  EN_SCALES,
  EN_SMALL,
  EN_TENS,
} from '../../../languages/en/numerals.ts';
import { buildTrie, findLongest, type Trie, type TrieWord } from '../../../languages/trie.ts';
import { type Source, SPACE } from '../../source.ts';

type Word =
  | {
      readonly type: 'small' | 'tens' | 'ordinal' | 'part';
      readonly value: number;
      readonly plural?: boolean;
    }
  | { readonly type: 'scale' | 'scale-ordinal'; readonly places: number; readonly plural?: boolean }
  | { readonly type: 'dozen'; readonly value: number; readonly plural?: boolean }
  | { readonly type: 'and' | 'point' | 'article' | 'over' };

const plural = (word: string) => `${word}s`;

function* words(): Iterable<TrieWord<Word>> {
  for (const [word, value] of Object.entries(EN_SMALL)) yield { word, entry: { type: 'small', value } };
  for (const [word, value] of Object.entries(EN_TENS)) yield { word, entry: { type: 'tens', value } };
  for (const [word, places] of Object.entries(EN_SCALES)) {
    yield { word, entry: { type: 'scale', places } };
    if (word !== 'mil') yield { word: plural(word), entry: { type: 'scale', places, plural: true } };
  }
  for (const [word, value] of Object.entries(EN_ORDINALS)) {
    yield { word, entry: { type: 'ordinal', value } };
    yield { word: plural(word), entry: { type: 'ordinal', value, plural: true } };
  }
  for (const [word, places] of Object.entries(EN_SCALE_ORDINALS)) {
    yield { word, entry: { type: 'scale-ordinal', places } };
    yield { word: plural(word), entry: { type: 'scale-ordinal', places, plural: true } };
  }
  for (const [word, value] of Object.entries(EN_PARTS))
    yield { word, entry: { type: 'part', value, plural: word.endsWith('s') } };
  for (const word of ['dozen', 'doz']) yield { word, entry: { type: 'dozen', value: 12 } };
  for (const word of ['dozens', 'dozs']) yield { word, entry: { type: 'dozen', value: 12, plural: true } };
  yield { word: 'and', entry: { type: 'and' } };
  yield { word: 'point', entry: { type: 'point' } };
  yield { word: 'a', entry: { type: 'article' } };
  yield { word: 'an', entry: { type: 'article' } };
  yield { word: 'over', entry: { type: 'over' } };
}

const WORDS = buildTrie(words());

/** Every word that a number in English words can start with. */
export const NUMBER_WORDS: Trie<unknown> = WORDS;

export const MAX_WORDS = 40;

export interface Next {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** The number word behind at most two spaces or one hyphen or dash (`twenty-five`, `fifty - two`). */
export function nextWord(source: Source, at: number): Next | null {
  const { codes } = source;
  let i = at;
  while (codes[i] === SPACE && i < at + 3) i++;
  if (codes[i] === 0x2d || codes[i] === 0x2014) {
    i++;
    while (codes[i] === SPACE && i < at + 5) i++;
  }
  if (i === at) return null;
  return wordAt(source, i);
}

export function wordAt(source: Source, at: number): Next | null {
  const found = findLongest(WORDS, source.text, source.codes, at);
  return found === null ? null : { word: found.entry, start: at, end: found.end };
}

/** A denominator: an ordinal or a part, plural or after a numerator of one. */
export function denominatorOf(word: Word): bigint | null {
  if (word.type === 'part') return BigInt(word.value);
  if (word.type === 'ordinal' && word.value > 2) return BigInt(word.value);
  if (word.type === 'scale-ordinal') return 10n ** BigInt(word.places);
  return null;
}
