import {
  EN_ORDINALS,
  EN_PARTS,
  EN_SCALE_ORDINALS,
  EN_SCALES,
  EN_SMALL,
  EN_TENS,
} from '../languages/en/numerals.ts';
import { buildTrie, findLongest, type Trie, type TrieWord } from '../languages/trie.ts';
import {
  addDecimals,
  type Decimal,
  decimal,
  type Exact,
  isFraction,
  shiftDecimal,
} from '../model/decimal.ts';
import { addFraction, readDigits } from './digits.ts';
import { type Numeral, numeral } from './numeral.ts';
import { isDigit, type Source, SPACE } from './source.ts';

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
const MAX_WORDS = 40;

interface Next {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** The number word behind at most two spaces or one hyphen or dash (`twenty-five`, `fifty - two`). */
function nextWord(source: Source, at: number): Next | null {
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

const asExact = (value: Decimal): Exact => value;

/** A denominator: an ordinal or a part, plural or after a numerator of one. */
function denominatorOf(word: Word): bigint | null {
  if (word.type === 'part') return BigInt(word.value);
  if (word.type === 'ordinal' && word.value > 2) return BigInt(word.value);
  if (word.type === 'scale-ordinal') return 10n ** BigInt(word.places);
  return null;
}

interface Cardinal {
  readonly end: number;
  readonly value: Decimal;
  readonly scale: number;
  readonly rounded: boolean;
  readonly words: number;
}

/**
 * A whole number or `point` number: `twenty-five`, `a hundred and five`, `two point two million`, `3 hundred and 21`,
 * `1.2 million`. With `digits`, those stand for its first word.
 */
function readCardinal(source: Source, at: number, digits: Numeral | null): Cardinal | null {
  let total = decimal(0);
  let current = decimal(0);
  let place = 0;
  let last: 'none' | 'small' | 'tens' | 'hundred' | 'scale' = 'none';
  let lastPlaces = Number.POSITIVE_INFINITY;
  let scale = 0;
  let rounded = false;
  let end = at;
  let count = 0;
  let next: Next | null;
  if (digits !== null) {
    if (isFraction(digits.value)) return null;
    current = digits.value;
    place = digits.value.exponent;
    rounded = digits.rounded;
    last = 'small';
    end = digits.end;
    next = nextWord(source, end);
    if (next === null || next.word.type !== 'scale') return null;
  } else next = wordAt(source, at);
  let afterAnd = false;
  for (; next !== null && count < MAX_WORDS; count++) {
    const { word } = next;
    if (word.type === 'article') {
      if (count > 0) break;
      const following = nextWord(source, next.end);
      if (following === null || following.word.type !== 'scale' || following.word.plural === true)
        return null;
      current = decimal(1);
      last = 'small';
    } else if (word.type === 'small') {
      rounded = false;
      place = 0;
      if (last === 'small' || (last === 'tens' && (word.value > 9 || word.value === 0))) break;
      current = addDecimals(current, decimal(word.value));
      last = 'small';
      end = next.end;
    } else if (word.type === 'tens') {
      rounded = false;
      place = 0;
      if (last === 'small' || last === 'tens') break;
      current = addDecimals(current, decimal(word.value));
      last = 'tens';
      end = next.end;
    } else if (word.type === 'scale') {
      if (afterAnd && last !== 'small' && last !== 'tens') break;
      if (word.places === 2) {
        if (last === 'hundred' || last === 'scale') break;
        if (last === 'none') current = decimal(1);
        current = shiftDecimal(current, 2);
        last = 'hundred';
      } else {
        if (last === 'none') current = decimal(1);
        if (last === 'scale') total = shiftDecimal(total, word.places);
        else if (word.places > lastPlaces) {
          total = shiftDecimal(addDecimals(total, current), word.places);
          current = decimal(0);
        } else total = addDecimals(total, shiftDecimal(current, word.places));
        current = decimal(0);
        lastPlaces = word.places;
        last = 'scale';
      }
      place = last === 'hundred' || word.places === 2 ? 0 : place + word.places;
      scale = word.places;
      rounded = word.places !== 2;
      end = next.end;
    } else if (word.type === 'point') {
      if (last === 'none') break;
      const decimals = pointDigits(source, next.end);
      if (decimals === null) break;
      current = addDecimals(current, decimals.value);
      place = decimals.value.exponent;
      rounded = true;
      last = 'small';
      end = decimals.end;
      const after = nextWord(source, end);
      if (after === null || after.word.type !== 'scale') {
        count++;
        break;
      }
      next = after;
      continue;
    } else if (word.type === 'and') {
      if (last !== 'hundred' && last !== 'scale') break;
      const following = nextWord(source, next.end);
      if (following === null) {
        const figure = digitsAfter(source, next.end);
        if (figure === null) break;
        current = addDecimals(current, figure.value);
        return {
          end: figure.end,
          value: addDecimals(total, current),
          scale,
          rounded: false,
          words: count + 1,
        };
      }
      if (following.word.type !== 'small' && following.word.type !== 'tens') break;
      if (isFractionAhead(source, following)) break;
      afterAnd = true;
      next = following;
      continue;
    } else break;
    afterAnd = false;
    next = nextWord(source, next.end);
  }
  if (last === 'none' || end === at) return null;
  return {
    end,
    value: rounded ? atPlace(addDecimals(total, current), place) : addDecimals(total, current),
    scale,
    rounded,
    words: count,
  };
}

/** The same value with its last written place at `place`, where it has nothing below. */
function atPlace(value: Decimal, place: number): Decimal {
  if (value.exponent >= place) return value;
  const by = 10n ** BigInt(place - value.exponent);
  return value.digits % by === 0n ? { digits: value.digits / by, exponent: place } : value;
}

/** Whether what follows `and` is a fraction of its own: `six million and two thirds`. */
function isFractionAhead(source: Source, from: Next): boolean {
  const next = nextWord(source, from.end);
  return (
    next !== null &&
    denominatorOf(next.word) !== null &&
    !(next.word.type === 'ordinal' && next.word.plural !== true && from.word.type === 'tens')
  );
}

function digitsAfter(source: Source, at: number): { value: Decimal; end: number } | null {
  let i = at;
  while (source.codes[i] === SPACE && i < at + 3) i++;
  const read = readDigits(source, i);
  if (read === null || read.plain === 0 || read.plain > 2 || isFraction(read.value)) return null;
  return { value: read.value, end: read.end };
}

function pointDigits(source: Source, at: number): { value: Decimal; end: number } | null {
  let digits = '';
  let end = at;
  for (
    let next = nextWord(source, at);
    next !== null && digits.length < MAX_WORDS;
    next = nextWord(source, next.end)
  ) {
    if (next.word.type !== 'small' && next.word.type !== 'tens') break;
    digits += String(next.word.value);
    end = next.end;
  }
  return digits === '' ? null : { value: decimal(BigInt(digits), -digits.length), end };
}

/** The fraction that may follow `and`: `a half`, `two thirds`, `quarter`. */
function fractionAfter(
  source: Source,
  at: number,
): { numerator: bigint; denominator: bigint; end: number; places: number } | null {
  let next = nextWord(source, at);
  if (next === null) return null;
  let numerator = 1n;
  if (next.word.type === 'article') {
    const part = nextWord(source, next.end);
    if (part === null || denominatorOf(part.word) === null) return null;
    next = part;
  } else if (next.word.type === 'small' || next.word.type === 'tens') {
    const cardinal = readCardinal(source, next.start, null);
    if (cardinal === null) return null;
    const part = nextWord(source, cardinal.end);
    if (part === null) return null;
    numerator = cardinal.value.digits * 10n ** BigInt(Math.max(0, cardinal.value.exponent));
    next = part;
  } else if (next.word.type !== 'part') return null;
  const denominator = denominatorOf(next.word);
  if (denominator === null) return null;
  const scale = scaleAfterPart(source, next.end);
  return scale === null
    ? { numerator, denominator, end: next.end, places: 0 }
    : { numerator, denominator, end: scale.end, places: scale.places };
}

/** The scale in `half a million`, `two thirds of a million`, `quarter million`. */
function scaleAfterPart(source: Source, at: number): { places: number; end: number } | null {
  let i = at;
  while (source.codes[i] === SPACE && i < at + 3) i++;
  if (i === at) return null;
  if (source.codes[i] === 0x6f && source.codes[i + 1] === 0x66 && source.codes[i + 2] === SPACE) i += 3;
  let next = wordAt(source, i);
  if (next?.word.type === 'article') next = nextWord(source, next.end);
  return next !== null && next.word.type === 'scale' && next.word.plural !== true
    ? { places: next.word.places, end: next.end }
    : null;
}

const scaled = (numerator: bigint, denominator: bigint, places: number): Exact => {
  if (places === 0) return { numerator, denominator };
  const whole = numerator * 10n ** BigInt(places);
  return whole % denominator === 0n ? decimal(whole / denominator) : { numerator: whole, denominator };
};

const simplify = (value: Exact): Exact =>
  isFraction(value) && value.numerator % value.denominator === 0n
    ? decimal(value.numerator / value.denominator)
    : value;

const dozens = (value: Exact, factor: number): Exact =>
  isFraction(value)
    ? simplify({ numerator: value.numerator * BigInt(factor), denominator: value.denominator })
    : asExact({ digits: value.digits * BigInt(factor), exponent: value.exponent });

/** Adds what may follow a cardinal: `and a half`, `thirds`, `dozen`. */
function finish(source: Source, at: number, cardinal: Cardinal, style: Numeral['style']): Numeral {
  const plain = numeral(at, cardinal.end, cardinal.value, {
    scale: cardinal.scale === 2 ? 0 : cardinal.scale,
    rounded: cardinal.rounded && cardinal.scale !== 2,
    style,
  });
  const next = nextWord(source, cardinal.end);
  if (next === null) return plain;
  const integer = cardinal.value.digits * 10n ** BigInt(Math.max(0, cardinal.value.exponent));
  if (next.word.type === 'dozen')
    return { ...plain, end: next.end, value: dozens(cardinal.value, next.word.value), rounded: false };
  const denominator = style === 'words' && cardinal.value.exponent >= 0 ? denominatorOf(next.word) : null;
  if (denominator !== null && (integer === 1n || ('plural' in next.word && next.word.plural === true))) {
    const scale = scaleAfterPart(source, next.end);
    const value = scaled(integer, denominator, scale?.places ?? 0);
    return { ...plain, end: scale?.end ?? next.end, value, scale: scale?.places ?? 0, rounded: false };
  }
  if (next.word.type === 'and') {
    const part = fractionAfter(source, next.end);
    if (part !== null) return { ...withPart(source, plain, part), rounded: false };
  }
  return plain;
}

/** `five and a half` → 5.5, `one million and a half` → 1.5 million, `five and a half million`. */
function withPart(
  source: Source,
  whole: Numeral,
  part: { numerator: bigint; denominator: bigint; end: number; places: number },
): Numeral {
  const value = whole.value as Decimal;
  if (part.places > 0) {
    if (whole.scale > part.places) {
      const extra = scaled(part.numerator, part.denominator, part.places);
      if (!isFraction(extra)) return { ...whole, end: part.end, value: addDecimals(value, extra) };
    }
    const sum = addFraction(value, part.numerator, part.denominator);
    if (!isFraction(sum)) return { ...whole, end: part.end, value: shiftDecimal(sum, part.places) };
    return {
      ...whole,
      end: part.end,
      value: scaled(sum.numerator, sum.denominator, part.places),
      scale: part.places,
    };
  }
  if (whole.scale > 0) {
    const base = shiftDecimal(value, -whole.scale);
    if (base.exponent <= 0 && base.digits % 10n ** BigInt(-base.exponent) === 0n) {
      const units = base.digits / 10n ** BigInt(-base.exponent);
      const sum = addFraction(decimal(units), part.numerator, part.denominator);
      if (isFraction(sum))
        return { ...whole, end: part.end, value: scaled(sum.numerator, sum.denominator, whole.scale) };
    }
    return whole;
  }
  if (value.exponent !== 0) return whole;
  const end = part.end;
  const dozen = nextWord(source, end);
  const sum = addFraction(value, part.numerator, part.denominator);
  if (dozen?.word.type === 'dozen') return { ...whole, end: dozen.end, value: dozens(sum, dozen.word.value) };
  return { ...whole, end, value: sum };
}

/**
 * A number in English words at `at`: `twenty-five`, `half a million`, `two and a half`, `three quarters`, `a dozen`.
 * Null where none stands. Plurals alone (`dozens`, `millions`) and ordinals are read elsewhere.
 */
export function readEnglishNumeral(source: Source, at: number): Numeral | null {
  const first = wordAt(source, at);
  if (first === null) return null;
  const { word } = first;
  if (word.type === 'and' || word.type === 'point' || word.type === 'over' || word.type === 'scale-ordinal')
    return null;
  if (word.type === 'scale' && word.plural === true) return null;
  if (word.type === 'ordinal') return null;
  if (word.type === 'dozen') return word.plural === true ? null : numeral(at, first.end, decimal(word.value));
  if (word.type === 'article' || word.type === 'part') return readPart(source, at, first);
  const cardinal = readCardinal(source, at, null);
  return cardinal === null ? null : finish(source, at, cardinal, 'words');
}

const PART_FOLLOWERS =
  /^(?:of|lower|higher|less|more|fewer|off|larger|smaller|bigger|cheaper|faster|slower|longer|shorter|did|do|does|was|were|is|are|had|has|have|in|to|as|and|or|than|that|who|would|will|can|could|by|from|on|at|said|say|says)\b/i;

/** `a third` is a part before `of`, a comparative, a verb or a stop; before a noun it is the third one. */
function partStands(source: Source, at: number): boolean {
  let i = at;
  while (source.codes[i] === SPACE && i < at + 3) i++;
  return i === at ? source.codes[i] !== 0x2d : PART_FOLLOWERS.test(source.text.slice(i, i + 12));
}

/** What starts with `a`, `half` or `quarter`: `a dozen`, `half a dozen`, `a quarter`, `half a million`, `a hundred`. */
function readPart(source: Source, at: number, first: Next): Numeral | null {
  const { word } = first;
  if (word.type === 'article') {
    const next = nextWord(source, first.end);
    if (next === null || source.codes[first.end] !== SPACE) return null;
    if (next.word.type === 'dozen' && next.word.plural !== true) return numeral(at, next.end, decimal(12));
    if (next.word.type === 'part' || next.word.type === 'ordinal' || next.word.type === 'scale-ordinal') {
      if (next.word.plural === true || (next.word.type === 'ordinal' && next.word.value < 3)) return null;
      if (next.word.type === 'part') {
        const inner = readPart(source, next.start, next);
        return inner === null ? null : { ...inner, start: at };
      }
      const denominator = denominatorOf(next.word);
      if (denominator === null || !partStands(source, next.end)) return null;
      const scale = scaleAfterPart(source, next.end);
      return numeral(at, scale?.end ?? next.end, scaled(1n, denominator, scale?.places ?? 0), {
        scale: scale?.places ?? 0,
      });
    }
    const cardinal = readCardinal(source, at, null);
    return cardinal === null ? null : finish(source, at, cardinal, 'words');
  }
  if (word.type !== 'part' || word.plural === true) return null;
  const denominator = BigInt(word.value);
  const scale = scaleAfterPart(source, first.end);
  if (scale !== null)
    return numeral(at, scale.end, scaled(1n, denominator, scale.places), { scale: scale.places });
  let dozen = nextWord(source, first.end);
  if (dozen?.word.type === 'article') dozen = nextWord(source, dozen.end);
  if (dozen?.word.type === 'dozen' && dozen.word.plural !== true)
    return numeral(at, dozen.end, decimal(12 / word.value));
  return numeral(at, first.end, { numerator: 1n, denominator });
}

/** Digits followed by English number words: `1.2 million`, `3 hundred and 21`, `5 and a half`, `two dozen`. */
export function extendDigits(source: Source, digits: Numeral): Numeral {
  const next = nextWord(source, digits.end);
  if (next === null || isFraction(digits.value)) return digits;
  if (next.word.type === 'scale' && !isDigit(source.codes[next.start - 1])) {
    const cardinal = readCardinal(source, digits.start, digits);
    if (cardinal !== null) return finish(source, digits.start, cardinal, 'mixed');
  }
  if (next.word.type === 'dozen')
    return { ...digits, end: next.end, value: dozens(digits.value, next.word.value), plain: 0 };
  if (next.word.type === 'and' && digits.plain > 0) {
    const part = fractionAfter(source, next.end);
    if (part !== null && part.end > next.end) {
      const joined = withPart(source, { ...digits, plain: 0 }, part);
      return joined.end === digits.end ? digits : joined;
    }
  }
  return digits;
}
