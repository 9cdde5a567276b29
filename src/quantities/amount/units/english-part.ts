import { findLongest } from '../../../languages/trie.ts';
import { isFraction } from '../../../model/decimal.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { exactOf } from '../../numerals/exact.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import type { Source } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';
import { unitAmount } from './unit-amount.ts';

/** `half an hour`, `a quarter of a mile`, `half a gallon`, `a month and a half`. */
export function withEnglishPart(source: Source, number: Numeral): Amount | null {
  if (!isFraction(number.value)) return null;
  const percent = /^\s+(?:of\s+)?a\s+(?:percent|per cent|pct)(?![\p{L}\d])/iu.exec(
    source.text.slice(number.end, number.end + 16),
  );
  if (percent !== null && source.lang === 'en') {
    const end = number.end + percent[0].length;
    return amountOf(
      { ...number, end, value: exactOf(number.value), plain: 0 },
      { kind: 'percent', unit: '%', unitPlace: 'behind', scale: 'percent', end },
    );
  }
  const points = source.lang === 'en' ? pointsBehind(source, number.end) : null;
  if (points !== null)
    return amountOf(
      { ...number, end: points, value: exactOf(number.value), plain: 0 },
      {
        kind: 'percentage-point',
        unit: '%',
        unitPlace: 'behind',
        role: 'difference',
        scale: 'percent',
        end: points,
      },
    );
  const link = /^\s+(?:of\s+)?(?:an?\s+|the\s+)?/.exec(source.text.slice(number.end, number.end + 9));
  if (link === null || source.lang !== 'en') return null;
  const at = number.end + link[0].length;
  const found = findLongest(LEXICONS.en.units, source.text, source.codes, at);
  if (found?.entry.type === 'unit' && found.entry.letters)
    return unitAmount(source, { ...number, end: found.end, plain: 0 }, found.entry);
  return null;
}

/** Where `a percentage point` ends, or `point` right behind a part: `half a percentage point`, `a quarter point`. */
function pointsBehind({ text }: Source, at: number): number | null {
  const found =
    /^(?:[\s-]+(?:of\s+)?(?:an?\s+)?(?:full\s+)?percentage[ -]points?|[ -]points?)(?![\p{L}\d])/iu.exec(
      text.slice(at, at + 36),
    );
  return found === null ? null : at + found[0].length;
}
