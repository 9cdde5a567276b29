import { buildTrie, findLongest } from '../../languages/trie.ts';
import { decimal } from '../../model/decimal.ts';
import { numeral } from '../numerals/numeral.ts';
import { isOneOf, isWordPart, type Source } from '../source.ts';
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

const OPENER = /^(?:his|her|their|my|our|your) (?:early[ -]|mid[ -]|late[ -])?/i;

/** `his 50s`, `her seventies`: ten years of age. */
export function readAgeDecade(source: Source, at: number): Amount | null {
  if (source.lang !== 'en' || !isOneOf(source, at, 'htmoy')) return null;
  const { codes, text } = source;
  const opener = OPENER.exec(text.slice(at, at + 12));
  if (opener === null) return null;
  const from = at + opener[0].length;
  const word = findLongest(WORDS, text, codes, from);
  const tens = (codes[from] ?? 0) - 0x30;
  const digits =
    tens >= 2 &&
    tens <= 9 &&
    codes[from + 1] === 0x30 &&
    codes[from + 2] === 0x73 &&
    !isWordPart(codes[from + 3]);
  if (word === null && !digits) return null;
  const low = word?.entry ?? tens * 10;
  const end = word?.end ?? from + 3;
  return amountOf(numeral(at, end, decimal(low === 10 ? 13 : low), { upper: decimal(low + 9) }), {
    kind: 'age',
    unit: 'a',
    unitPlace: 'behind',
  });
}
