import { EN_ORDINALS, EN_SCALE_ORDINALS } from '../../languages/en/numerals.ts';
import { buildTrie, findLongest } from '../../languages/trie.ts';
import { ZH_FIRST } from '../../languages/zh/wholes.ts';
import { decimal, isFraction } from '../../model/decimal.ts';
import { ordinalEnd } from '../calendar/english/day-number.ts';
import { readDigits } from '../numerals/digits.ts';
import { readEnglishNumeral } from '../numerals/english/numeral.ts';
import { readNumber } from '../numerals/number.ts';
import { numeral } from '../numerals/numeral.ts';
import {
  charAt,
  isAt,
  isDigit,
  isOneOf,
  isWordPart,
  type Source,
  SPACE,
  skipSpaces,
  startsWith,
} from '../source.ts';
import { type Amount, amountOf } from './amount.ts';
import { findUnit } from './units/find-unit.ts';

const FIRST = buildTrie(ZH_FIRST.map((word) => ({ word, entry: 1n })));

const ORDINALS = buildTrie([
  ...Object.entries(EN_ORDINALS).map(([word, n]) => ({ word, entry: BigInt(n) })),
  ...Object.entries(EN_SCALE_ORDINALS).map(([word, places]) => ({ word, entry: 10n ** BigInt(places) })),
]);

/** The words that places in an order start with. */
export const RANK_TRIES = [FIRST, ORDINALS] as const;

const rank = (start: number, end: number, value: bigint): Amount =>
  amountOf(numeral(start, end, decimal(value)), { kind: 'rank' });

const positive = (source: Source, at: number): { value: bigint; end: number } | null => {
  const number = readNumber(source, at);
  if (number === null || number.own || number.upper || isFraction(number.value) || number.value.exponent < 0)
    return null;
  return { value: number.value.digits * 10n ** BigInt(number.value.exponent), end: number.end };
};

/** `95 百分位`: its `百` is no hundred. */
function percentileNumber(source: Source, at: number): { value: bigint; end: number } | null {
  const digits = readDigits(source, at);
  if (digits === null || isFraction(digits.value)) return null;
  const next = skipSpaces(source, digits.end);
  return startsWith(source, next, '百分位') ? { value: digits.value.digits, end: next + 3 } : null;
}

/** `第三名`, `前十`, `首位`. */
function hanRank(source: Source, at: number): Amount | null {
  const first = findLongest(FIRST, source.text, source.codes, at);
  if (first !== null) return rank(at, first.end, first.entry);
  const opener = charAt(source, at);
  if (opener !== '第' && opener !== '前') return null;
  const percentile = opener === '第' ? percentileNumber(source, skipSpaces(source, at + 1)) : null;
  if (percentile !== null) return rank(at, percentile.end, percentile.value);
  const number = positive(source, skipSpaces(source, at + 1));
  if (number === null || number.value === 0n) return null;
  const next = skipSpaces(source, number.end);
  if (opener === '前') {
    if (
      findUnit(source, number.end) !== null ||
      isOneOf(
        source,
        next,
        '个次者款批轮集天后期任步层行条章节卷页段世代周帧拍站场局盘组块句字词道班颗笔封趟回遍',
      ) ||
      number.value === 1n
    )
      return null;
    if (isOneOf(source, next, '名大强位')) return rank(at, next + 1, number.value);
    return rank(at, number.end, number.value);
  }
  return rank(at, isOneOf(source, next, '名位') ? next + 1 : number.end, number.value);
}

/** `3rd`, `21st`; `third`, `twenty-fifth`; `No. 1`, `top 10`, `#1`. */
function englishRank(source: Source, at: number): Amount | null {
  const { codes } = source;
  if (isDigit(codes[at])) {
    const number = readNumber(source, at);
    if (number === null || isFraction(number.value) || number.rounded) return null;
    if (number.style !== 'digits' || ordinalEnd(source, number.end) === number.end) return null;
    const percentile = /^[ -]percentiles?\b/i.exec(source.text.slice(number.end + 2, number.end + 16));
    return rank(at, number.end + 2 + (percentile?.[0].length ?? 0), number.value.digits);
  }
  if (isOneOf(source, at, 'nt#r'))
    for (const opener of ['no. ', 'no.', 'number ', 'top ', 'top-', '#', 'ranked ']) {
      if (!startsWith(source, at, opener)) continue;
      if (
        opener === 'number ' || opener === 'no. ' || opener === 'no.'
          ? source.text[at] !== 'N' && opener !== 'number '
          : false
      )
        return null;
      const from = skipSpaces(source, at + opener.length);
      if (codes[from] === SPACE) return null;
      const number = isDigit(codes[from]) ? readDigits(source, from) : readEnglishNumeral(source, from);
      if (number === null || isFraction(number.value) || number.value.exponent < 0 || number.own) return null;
      if (number.style === 'digits' && (number.plain === 0 || number.plain > (opener === '#' ? 2 : 4)))
        return null;
      if (opener.startsWith('top') ? findUnit(source, number.end) !== null : number.plain > 3) return null;
      if (
        isWordPart(codes[number.end]) ||
        ((codes[number.end] === 0x2e || codes[number.end] === 0x2d) && isDigit(codes[number.end + 1]))
      )
        return null;
      return rank(at, number.end, number.value.digits * 10n ** BigInt(number.value.exponent));
    }
  const word = findLongest(ORDINALS, source.text, codes, at);
  if (word !== null) return rank(at, word.end, word.entry);
  const cardinal = source.lang === 'en' ? readNumber(source, at) : readEnglishNumeral(source, at);
  if (cardinal === null || isFraction(cardinal.value) || (cardinal.rounded && cardinal.scale === 0))
    return null;
  return wordRank(
    source,
    at,
    cardinal.value.digits * 10n ** BigInt(Math.max(0, cardinal.value.exponent)),
    cardinal.end,
  );
}

/** A number in words that ends in an ordinal: `one hundred twenty-fifth`, `three trillionth`. */
function wordRank(source: Source, at: number, value: bigint, end: number): Amount | null {
  let i = skipSpaces(source, end);
  if (source.codes[i] === 0x2d || source.codes[i] === 0x2014) i++;
  i = skipSpaces(source, i);
  if (i === end) return null;
  const and = startsWith(source, i, 'and ') ? i + 4 : i;
  const last = findLongest(ORDINALS, source.text, source.codes, and);
  if (last === null) return null;
  if (last.entry >= 100n) return rank(at, last.end, value * last.entry);
  const ends = value % (last.entry < 10n ? 10n : 100n);
  return ends === 0n && last.entry < 100n ? rank(at, last.end, value + last.entry) : null;
}

/** `PR 88`: a percentile rank, in Chinese text. */
function percentileRank(source: Source, at: number): Amount | null {
  if (!isAt(source, at, 'p')) return null;
  const read = /^PR ?(\d{1,2})(?![\d.])/.exec(source.text.slice(at, at + 6));
  return read === null ? null : rank(at, at + read[0].length, BigInt(read[1]!));
}

/** An ordinal or place in an order at `at`. */
export const readRank = (source: Source, at: number): Amount | null =>
  source.lang === 'zh'
    ? (hanRank(source, at) ??
      percentileRank(source, at) ??
      (isDigit(source.codes[at]) || startsWith(source, at, 'top') || startsWith(source, at, 'no.')
        ? englishRank(source, at)
        : null))
    : englishRank(source, at);
