import { COINS } from '../../../languages/currencies.ts';
import { buildTrie, findLongest } from '../../../languages/trie.ts';
import { isFraction } from '../../../model/decimal.ts';
import { type Numeral, scaleNumeral, timesNumeral } from '../../numerals/numeral.ts';
import { isWordPart, type Source, skipSpaces } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';
import { dollarOf } from './region.ts';

const WORDS = buildTrie(Object.entries(COINS).map(([word, entry]) => ({ word, entry })));

/** Lines of a picture, not pence: `1080p`. */
const RESOLUTIONS = new Set([144n, 240n, 360n, 480n, 540n, 576n, 720n, 1080n, 1440n, 2160n, 4320n]);

/** `50 cents`, `197 pence`, `12-cent`, `34 ¢`, `three dimes`, `99p`: a part of a dollar or pound that is not named. */
export function withMinor(source: Source, number: Numeral): Amount | null {
  if (isFraction(number.value)) return null;
  const { codes } = source;
  let i = skipSpaces(source, number.end);
  if (codes[i] === 0x2d) i++;
  const word = findLongest(WORDS, source.text, codes, i);
  const coin = word?.entry ?? attachedPence(source, number);
  if (coin === null) return null;
  const end = word?.end ?? number.end + 1;
  const value = scaleNumeral(timesNumeral(number, coin.hundredths, end), -2, end);
  const unit = coin.of === 'pound' ? 'GBP' : dollarOf(source.locale);
  return amountOf(
    { ...value, scale: 0, rounded: number.rounded, plain: 0 },
    { kind: 'money', unit, unitPlace: 'behind', assumed: true },
  );
}

/** `99p`, `145.3p`: a small letter right behind digits. */
function attachedPence(source: Source, number: Numeral): (typeof COINS)[string] | null {
  const { value, end, style } = number;
  if (style !== 'digits' || source.lang !== 'en' || isFraction(value)) return null;
  if (source.text[end] !== 'p' || isWordPart(source.codes[end + 1])) return null;
  return value.exponent === 0 && RESOLUTIONS.has(value.digits) ? null : (COINS.pence ?? null);
}
