import { findLongest } from '../../../languages/trie.ts';
import { decimal } from '../../../model/decimal.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { numeral } from '../../numerals/numeral.ts';
import type { Source } from '../../source.ts';
import { isAt } from '../../source.ts';
import type { Amount } from '../amount.ts';
import { withMeaning } from '../meaning.ts';
import { COMPOUND_KINDS, withCompound } from './compound.ts';
import { withUnit } from './with-unit.ts';

const ONE_OF = /^(?:an?|another|an? full|full|an? whole|an? single)[ -]/i;

/** Units that are other words as often: `a second`, `a foot`, `a cup`. */
const WORDLIKE_UNITS =
  /^(?:second|foot|yard|stone|cup|stone|degree|bit|mark|quarter|grams?|m|g|t|s|h|d|l|carat|revolution|are|knot|dram|li|mu|ping|barrel|deg|night|micron|min|ms|calorie|quart|pint|teaspoon|tablespoon)$/i;

const ONE_CURRENCY = /^(?:dollar|euro|penny|cent|yen|yuan|buck|pence)$/i;

/** `a month`, `an hour and 30 seconds`, `another week`, `a dollar`: one of a unit. */
export function readOneOf(source: Source, at: number): Amount | null {
  const letter = source.codes[at];
  if (source.lang !== 'en' || (letter !== 0x61 && letter !== 0x66)) return null;
  const article = ONE_OF.exec(source.text.slice(at, at + 10));
  if (article === null) return null;
  const from = at + article[0].length;
  const found = findLongest(LEXICONS.en.units, source.text, source.codes, from);
  if (found === null) return null;
  const word = source.text.slice(from, found.end);
  const number = numeral(at, from - 1, decimal(1));
  if (
    isAt(source, found.end - 1, 's') &&
    !/lbs?$/.test(word) &&
    word.length > 2 &&
    found.entry.type === 'unit' &&
    found.entry.letters
  )
    return null;
  if (found.entry.type === 'unit' && !found.entry.letters && word.length < 2) return null;
  if (found.entry.type === 'unit' && !WORDLIKE_UNITS.test(word)) {
    const amount = withUnit(source, number);
    return amount === null ? null : COMPOUND_KINDS.has(amount.kind) ? withCompound(source, amount) : amount;
  }
  if (ONE_CURRENCY.test(word)) return withMeaning(source, number);
  return null;
}
