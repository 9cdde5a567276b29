import { EN_LETTER_SCALES } from '../languages/en/numerals.ts';
import { buildTrie, findLongest } from '../languages/trie.ts';
import { addDecimals, compareExact, isFraction } from '../model/decimal.ts';
import { addFraction, readDigits, readVulgar } from './digits.ts';
import { extendDigits, readEnglishNumeral } from './english-numerals.ts';
import { isHanNumber, odd, readHanNumeral, scaleAt } from './han-numerals.ts';
import { type Numeral, scaleNumeral } from './numeral.ts';
import { charAt, isDigit, isLatin, RECENT, type Source, SPACE, skipSpaces, startsWith } from './source.ts';

const SCALE_WORDS: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  mil: 6,
  billion: 9,
  trillion: 12,
  lakh: 5,
  crore: 7,
};
const ATTACHED = buildTrie(Object.entries(SCALE_WORDS).map(([word, entry]) => ({ word, entry })));
const LETTERS = buildTrie(
  Object.entries(EN_LETTER_SCALES).map(([word, entry]) => ({ word, entry, exact: true })),
);

/** The scale words `十百千萬億兆` behind digits and a space, `3.2 萬`, `5 千萬`: their power of ten and end. */
function hanScales(source: Source, at: number, words: boolean): { places: number; end: number } | null {
  let i = at;
  let places = 0;
  const small = charAt(source, i);
  if (!words && (small === '百' || small === '千' || small === '十')) {
    const scale = scaleAt(source, i + 1);
    if (scale === undefined && small === '十') return null;
    places = small === '十' ? 1 : small === '百' ? 2 : 3;
    i++;
  }
  for (let scale = scaleAt(source, i); scale !== undefined && i < at + 4; scale = scaleAt(source, i)) {
    places += scale;
    i++;
  }
  if (i === at) return null;
  return i === at + 1 && places === 3 && /[克卡瓦赫伏焦帕米吨位字]/.test(charAt(source, i))
    ? null
    : { places, end: i };
}

/** `兆` as a prefix of units that count in 10⁶: `兆赫`, `兆瓦`. */
const startsMega = (source: Source, at: number): boolean =>
  charAt(source, at) === '兆' &&
  /[赫瓦焦位比字帕]/.test(charAt(source, at + 1)) &&
  !startsWith(source, at + 1, '位元组');

/** `多` or `餘` behind a number, spaces allowed: `200 多家`. */
function withOdd(source: Source, of: Numeral): Numeral {
  if (of.own !== null || of.upper !== null || isFraction(of.value)) return of;
  const i = skipSpaces(source, of.end);
  const sign = charAt(source, i);
  if (sign !== '多' && sign !== '余') return of;
  if (of.style === 'words' && of.value.digits < 10n && of.value.exponent === 0) return of;
  if (startsWith(source, i, '多少') || startsWith(source, i, '余额') || startsWith(source, i, '多数'))
    return of;
  return { ...of, end: i + 1, plain: 0, own: odd(of.value, of.scale > 0 ? of.scale : undefined) };
}

function withHanScale(source: Source, of: Numeral): Numeral {
  const i = skipSpaces(source, of.end);
  if (startsMega(source, i) || (isFraction(of.value) && of.style !== 'digits')) return of;
  const scale = hanScales(source, i, of.style === 'words');
  return scale === null ? of : withLowerPart(source, scaleNumeral(of, scale.places, scale.end), scale.places);
}

/** The rest of a number written with spaces, `1 萬 2,500`, `1 萬 5 千`: digits behind the scale that stay below it. */
function withLowerPart(source: Source, of: Numeral, places: number): Numeral {
  const { codes } = source;
  if (
    codes[of.end] !== SPACE ||
    codes[of.end - 2] !== SPACE ||
    !isDigit(codes[of.end + 1]) ||
    isFraction(of.value) ||
    of.own ||
    of.upper
  )
    return of;
  const digits = readDigits(source, of.end + 1);
  if (digits === null || isFraction(digits.value) || digits.rounded) return of;
  const lower = hanScales(source, skipSpaces(source, digits.end), false);
  if (lower === null && digits.value.digits < 1000n) return of;
  const part =
    lower === null
      ? digits.value
      : { digits: digits.value.digits, exponent: digits.value.exponent + lower.places };
  if (compareExact(part, { digits: 1n, exponent: places }) >= 0) return of;
  return {
    ...of,
    end: lower?.end ?? digits.end,
    value: addDecimals(of.value, part),
    rounded: lower !== null,
  };
}

/** `k`, `M`, `bn` right behind digits or after one space, in letters that no unit needs: `128K`, `10 M`. */
function withLetters(source: Source, of: Numeral): Numeral {
  if (of.style !== 'digits') return of;
  const { codes, text } = source;
  if (!isLatin(codes[of.end]) && !(codes[of.end] === SPACE && isLatin(codes[skipSpaces(source, of.end)])))
    return of;
  const word = findLongest(ATTACHED, text, codes, of.end);
  if (word !== null) return scaleNumeral(of, word.entry, word.end);
  const spaced = codes[of.end] === SPACE;
  let at = skipSpaces(source, of.end);
  if (spaced && !letterMayStandApart(source, at)) return of;
  if (source.lang === 'zh' && !spaced && codes[at] === 0x77 && !isLatin(codes[at + 1])) {
    if (text[at] === 'w' || text[at] === 'ｗ' || wideCountAhead(source, at + 1))
      return scaleNumeral(of, 4, at + 1);
  }
  const letters = findLongest(LETTERS, text, codes, at);
  if (letters === null) return of;
  at = letters.end;
  if (isDigit(codes[at])) return of;
  return scaleNumeral(of, letters.entry, at);
}

/** `120W+`: ten thousands, where `120W` alone is watts. */
const wideCountAhead = (source: Source, at: number): boolean => charAt(source, at) === '+';

/** A letter after a space is a scale only in capitals and as a word of its own: `1.2 M`, `10  k`. */
function letterMayStandApart(source: Source, at: number): boolean {
  const letter = source.text[at];
  return (
    (letter !== undefined &&
      /[kKMBT]/.test(letter) &&
      !isLatin(source.codes[at + 1]) &&
      !isDigit(source.codes[at + 1])) ||
    /^(?:bn|mn|tn|mln|bln)\b/.test(source.text.slice(at, at + 4))
  );
}

/** `1 4/5`, `3/4`: a simple fraction in digits. Dates and scores are told apart by `isFractionLike`. */
function withSlash(source: Source, of: Numeral): Numeral {
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
    (isLatin(codes[below.end]) && below.plain > 2 && !startsWith(source, below.end, 'th')) ||
    (codes[below.end] === 0x2e && isDigit(codes[below.end + 1]))
  )
    return null;
  const ordinal = startsWith(source, below.end, 'th') && !isLatin(codes[below.end + 2]) ? 2 : 0;
  return { denominator: below.value.digits, end: below.end + ordinal };
}

/**
 * A number at `at`, in digits or words of the text's language, with scale words and built-in vagueness:
 * `1,234.5`, `3.2億`, `twenty-five`, `兩萬三`, `3/4`, `200 多`, `128K`.
 */
export function readNumber(source: Source, at: number): Numeral | null {
  const { places, numbers } = source.recent;
  const slot = at & (RECENT - 1);
  if (places[slot] === at) return numbers[slot]!;
  const number = numberAt(source, at);
  places[slot] = at;
  numbers[slot] = number;
  return number;
}

function numberAt(source: Source, at: number): Numeral | null {
  const { codes } = source;
  const code = codes[at];
  if (code === undefined) return null;
  if (isDigit(code) || code === 0x2e) {
    const digits = readDigits(source, at);
    if (digits === null) return null;
    const han =
      isHanNumber(codes[digits.end]) && !startsMega(source, digits.end) ? readHanNumeral(source, at) : null;
    if (han !== null && han.end > digits.end) return withHanScale(source, withOdd(source, han));
    const slash = withSlash(source, digits);
    if (slash !== digits) return slash;
    const letters = withLetters(source, digits);
    if (letters !== digits) return letters;
    if (source.lang === 'en' || codes[digits.end] === SPACE) {
      const words = extendDigits(source, digits);
      if (words !== digits) return words;
    }
    return withHanScale(source, withOdd(source, withHanScale(source, digits)));
  }
  const vulgar = readVulgar(source, at);
  if (vulgar !== null) return vulgar;
  if (source.lang === 'zh') {
    const han = readHanNumeral(source, at);
    return han === null ? null : withHanScale(source, withOdd(source, han));
  }
  return isLatin(code) ? readEnglishNumeral(source, at) : null;
}
