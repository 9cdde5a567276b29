import { isFraction } from '../../model/decimal.ts';
import { isDigit, isLatin, type Source, SPACE, startsWith } from '../source.ts';
import { readDigits } from './digits.ts';
import { addFraction } from './fractions.ts';
import type { Numeral } from './numeral.ts';
import { readVulgar } from './vulgar.ts';

/** `1 4/5`, `3/4`: a simple fraction in digits. Dates and scores are told apart by `isFractionLike`. */
export function withSlash(source: Source, of: Numeral): Numeral {
  if (of.plain === 0 || isFraction(of.value)) return of;
  const { codes } = source;
  const slash = readSlash(source, of);
  if (slash !== null)
    return {
      ...of,
      end: slash.end,
      plain: 0,
      value: { numerator: of.value.digits, denominator: slash.denominator },
    };
  if (codes[of.end] === SPACE && (isDigit(codes[of.end + 1]) || readVulgar(source, of.end + 1))) {
    const vulgar = readVulgar(source, of.end + 1);
    if (vulgar !== null && isFraction(vulgar.value))
      return {
        ...of,
        end: vulgar.end,
        plain: 0,
        value: addFraction(of.value, vulgar.value.numerator, vulgar.value.denominator),
      };
    const part = readDigits(source, of.end + 1);
    if (part !== null && part.plain > 0 && part.plain <= 2 && !isFraction(part.value)) {
      const inner = readSlash(source, part);
      if (inner !== null && part.value.digits < inner.denominator)
        return {
          ...of,
          end: inner.end,
          plain: 0,
          value: addFraction(of.value, part.value.digits, inner.denominator),
        };
    }
  }
  return of;
}

function readSlash(source: Source, of: Numeral): { denominator: bigint; end: number } | null {
  const { codes } = source;
  if (codes[of.end] !== 0x2f || of.plain > 4) return null;
  const below = readDigits(source, of.end + 1);
  if (
    below === null ||
    below.plain === 0 ||
    below.plain > 4 ||
    isFraction(below.value) ||
    below.value.digits === 0n
  )
    return null;
  if (
    codes[below.end] === 0x2f ||
    codes[of.start - 1] === 0x2f ||
    (below.plain > 1 && isFraction(of.value) === false && of.value.digits > below.value.digits) ||
    (isLatin(codes[below.end]) && below.plain > 2 && !startsWith(source, below.end, 'th')) ||
    (codes[below.end] === 0x2e && isDigit(codes[below.end + 1]))
  )
    return null;
  const ordinal = startsWith(source, below.end, 'th') && !isLatin(codes[below.end + 2]) ? 2 : 0;
  return { denominator: below.value.digits, end: below.end + ordinal };
}
