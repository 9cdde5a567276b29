import { relate } from '../../comparison/relate.ts';
import {
  compareExact,
  type Decimal,
  divideExact,
  formatDecimal,
  grouped,
  isFraction,
  parseDecimal,
  shortest,
  toDecimal,
} from '../../model/decimal.ts';
import type { Amount, PointBound, Quantity } from '../../model/quantity.ts';
import type { Language } from '../../model/reading.ts';
import { readQuantities } from '../../quantities/read.ts';
import { rewriteDate } from './dates.ts';
import { hanNumeral, type Script } from './han-numeral.ts';

/** What an article's number is to become. */
export interface Rewriting {
  readonly lang: Language;
  readonly plain: string;
  readonly actual: Quantity;
  readonly expected: Quantity;
}

/**
 * The right value as the article would write it: its script, its numerals, its scale word and unit, the evidence's bound.
 * `75.1%` → `69.4%`, `百分之七十五點一` → `百分之六十九點四`. Null where what is written anew would not be read as the
 * evidence, or where there is no telling how the house would write it.
 */
export function rewrite({ lang, plain, actual, expected }: Rewriting): string | null {
  if (actual.form === 'calendar' && expected.form === 'calendar') {
    const date = rewriteDate(plain, actual.value, expected.value);
    return date !== null && isRead(date, lang, expected) ? date : null;
  }
  if (actual.form !== 'amount' || expected.form !== 'amount') return null;
  if (actual.kind !== expected.kind || actual.role !== expected.role || isFraction(expected.value))
    return null;
  for (const text of candidates(lang, plain, actual, expected.value, expected.bound))
    if (text !== plain && isRead(text, lang, expected)) return text;
  return null;
}

/** Whether a text is read as one quantity that says what the evidence does. */
export function isRead(text: string, lang: Language, expected: Quantity): boolean {
  const [only, ...more] = readQuantities(text, lang);
  if (only === undefined || more.length > 0 || !('quantity' in only)) return false;
  if (only.start !== 0 || only.end !== text.length) return false;
  return only.quantity.bound === expected.bound && relate(only.quantity, expected) === 'equal';
}

/** Digits as written, half or full width, with their separators; then a scale word. */
const DIGITS = /[\d０-９](?:[\d０-９,，.．]*[\d０-９])?/;
const SCALE =
  /^\s?(?:thousand|million|billion|trillion|bn|[kKmMbBtT](?![\p{L}])|[千百]?[萬万]|[億亿兆]|[萬万][億亿])/u;
const HAN = /[〇零一二三四五六七八九十百千萬万億亿兆兩两點点]+/;
/** Words of bound before and behind a number, the longer first. */
const HEDGES_BEFORE = [
  '不超過 不超过 將近 将近 超過 超过 不到 大約 大约 至少 至多 近 約 约 逾'.split(' '),
  'more than,fewer than,less than,at least,at most,nearly,almost,roughly,around,under,about,above,below,up to,over'.split(
    ',',
  ),
].flat();
const HEDGES_BEHIND = ['以上', '以下', '左右', '+', '多', '餘', '余'];

/** `超過 85%` → `85%`, `200+` → `200`. */
function withoutHedges(plain: string): string {
  const lower = plain.toLowerCase();
  const before = HEDGES_BEFORE.find((word) => lower.startsWith(word)) ?? '';
  const rest = plain.slice(before.length).trim();
  const behind = HEDGES_BEHIND.find((word) => rest.endsWith(word)) ?? '';
  return rest.slice(0, rest.length - behind.length).trim();
}

function* candidates(
  lang: Language,
  plain: string,
  actual: Amount,
  value: Decimal,
  bound: PointBound,
): Generator<string> {
  const bare = withoutHedges(plain);
  const hedge = HEDGE[lang][bound];
  for (const text of [...inDigits(plain, actual, value), ...inHan(plain, value)]) yield text;
  if (hedge === undefined) return;
  for (const text of [...inDigits(bare, actual, value), ...inHan(bare, value)])
    yield hedge + (lang === 'zh' && /^[\d０-９]/.test(text) && hedge !== '' ? ` ${text}` : text);
}

/** How each bound is said before a number. */
const HEDGE: Readonly<Record<Language, Readonly<Partial<Record<PointBound, string>>>>> = {
  zh: {
    exact: '',
    about: '約',
    nearly: '近',
    'more-than': '超過',
    'at-least': '至少',
    'less-than': '不到',
    'at-most': '至多',
  },
  en: {
    exact: '',
    about: 'about ',
    nearly: 'nearly ',
    'more-than': 'more than ',
    'at-least': 'at least ',
    'less-than': 'fewer than ',
    'at-most': 'at most ',
  },
};

/** With the same scale word where that leaves a number one would write, else with a fitting one. */
function* inDigits(plain: string, actual: Amount, value: Decimal): Generator<string> {
  const found = DIGITS.exec(plain);
  if (found === null) return;
  const [numeral] = found;
  const lead = plain.slice(0, found.index);
  const rest = plain.slice(found.index + numeral.length);
  const shown = parseDecimal(halfWidth(numeral).replaceAll(',', ''));
  if (shown === null || shown.digits === 0n) return;
  const factor = divideExact(actual.value, shown);
  // As it is, where there is no scale word: the evidence's own zeros say how precise it is.
  const isPlain = factor !== null && compareExact(factor, { digits: 1n, exponent: 0 }) === 0;
  const scaled = factor === null || isPlain ? value : divideExact(value, factor);
  if (factor !== null && scaled !== null && isHandy(scaled, factor))
    yield lead + inStyle(scaled, numeral) + rest;
  const scale = SCALE.exec(rest)?.[0] ?? '';
  for (const [word, power] of scalesLike(scale, plain)) {
    const inScale = shortest({ digits: value.digits, exponent: value.exponent - power });
    if (isHandy(inScale, { digits: 1n, exponent: power }))
      yield lead + inStyle(inScale, numeral) + word + rest.slice(scale.length);
  }
}

const HAN_SCALES: readonly (readonly [traditional: string, simplified: string, power: number])[] = [
  ['兆', '万亿', 12],
  ['億', '亿', 8],
  ['萬', '万', 4],
];
const EN_SCALES: readonly (readonly [word: string, power: number])[] = [
  ['trillion', 12],
  ['billion', 9],
  ['million', 6],
];

/** Scale words in the manner of the one that stands there: its language, script and space. */
function scalesLike(scale: string, plain: string): (readonly [word: string, power: number])[] {
  const space = /^\s/.exec(scale)?.[0] ?? '';
  if (/\p{Script=Han}/u.test(scale)) {
    const isSimplified = /[万亿]/.test(plain);
    return HAN_SCALES.map(([traditional, simplified, power]) => [
      space + (isSimplified ? simplified : traditional),
      power,
    ]);
  }
  return /illion/.test(scale) ? EN_SCALES.map(([word, power]) => [space + word, power]) : [];
}

const THOUSANDTH: Decimal = { digits: 1n, exponent: -3 };
const TEN_THOUSAND: Decimal = { digits: 1n, exponent: 4 };

/** At most a few decimals; under a scale word neither less than one nor five figures. */
function isHandy(value: Decimal, factor: Decimal): boolean {
  const { digits, exponent } = shortest(value);
  if (digits <= 0n || exponent < -4) return false;
  const isScaled = compareExact(factor, { digits: 1000n, exponent: 0 }) >= 0;
  if (!isScaled) return compareExact(value, THOUSANDTH) >= 0;
  return compareExact(value, { digits: 1n, exponent: 0 }) >= 0 && compareExact(value, TEN_THOUSAND) < 0;
}

const halfWidth = (text: string): string =>
  text.replaceAll(/[０-９．，]/g, (character) =>
    String.fromCharCode(character === '，' ? 0x2c : character.charCodeAt(0) - 0xfee0),
  );

/** A decimal with the separators and the width of the numeral that it replaces; its own zeros at the end are kept. */
function inStyle(value: Decimal, numeral: string): string {
  const [whole = '0', fraction] = formatDecimal(value.exponent > 0 ? toInteger(value) : value).split('.');
  const isGrouped = /[,，]/.test(numeral) || (whole.length > 4 && /^[\d.]{1,4}$/.test(numeral));
  const apart = isGrouped ? grouped(whole) : whole;
  const text = fraction === undefined ? apart : `${apart}.${fraction}`;
  if (!/[０-９]/.test(numeral)) return text;
  return text.replaceAll(/[\d.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const toInteger = ({ digits, exponent }: Decimal): Decimal => ({
  digits: digits * 10n ** BigInt(exponent),
  exponent: 0,
});

/** `百分之七十五點一` → `百分之六十九點四`. */
function* inHan(plain: string, value: Decimal): Generator<string> {
  if (/[\d０-９]/.test(plain)) return;
  const from = plain.startsWith('百分之') ? 3 : 0;
  const found = HAN.exec(plain.slice(from));
  if (found === null) return;
  const script: Script = /[万亿点两]/.test(plain) ? 'simplified' : 'traditional';
  const numeral = hanNumeral(formatDecimal(toDecimal(value)), script);
  if (numeral === null) return;
  const start = from + found.index;
  yield plain.slice(0, start) + numeral + plain.slice(start + found[0].length);
}
