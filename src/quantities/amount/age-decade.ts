import { buildTrie, findLongest } from '../../languages/trie.ts';
import { decimal } from '../../model/decimal.ts';
import { numeral } from '../numerals/numeral.ts';
import { isWordPart, type Source } from '../source.ts';
import { type Amount, amountOf } from './amount.ts';

const WORDS = buildTrie(
  Object.entries({
    teens: 10,
    twenties: 20,
    thirties: 30,
    forties: 40,
    fifties: 50,
    sixties: 60,
    seventies: 70,
    eighties: 80,
    nineties: 90,
  }).map(([word, entry]) => ({ word, entry })),
);

/** The words that such an age starts with. */
export const AGE_TRIES = [WORDS] as const;

const POSSESSED =
  /\b(?:(?:in|into|past|reach\w*|enter\w*|beyond|until) (?:his|her|their|my|our|your|its)|his|her|their|my|your) (?:early[ -]|mid[ -]|late[ -])?$/i;

/** `in his 50s`, `her seventies`: ten years of age. */
export function readAgeDecade(source: Source, at: number): Amount | null {
  if (source.lang !== 'en') return null;
  const { codes, text } = source;
  const word = findLongest(WORDS, text, codes, at);
  const tens = (codes[at] ?? 0) - 0x30;
  const digits =
    tens >= 2 && tens <= 9 && codes[at + 1] === 0x30 && codes[at + 2] === 0x73 && !isWordPart(codes[at + 3]);
  if ((word === null && !digits) || !POSSESSED.test(text.slice(Math.max(0, at - 24), at))) return null;
  const low = word?.entry ?? tens * 10;
  const end = word?.end ?? at + 3;
  return amountOf(numeral(at, end, decimal(low === 10 ? 13 : low), { upper: decimal(low + 9) }), {
    kind: 'age',
    unit: 'a',
    unitPlace: 'behind',
  });
}
