import type { CurrencyCode } from '../languages/currencies.ts';
import { EN_MONEY_SCALES } from '../languages/en/numerals.ts';
import { findLongest } from '../languages/trie.ts';
import { UNITS } from '../languages/units.ts';
import {
  addDecimals,
  type Decimal,
  decimal,
  type Exact,
  isFraction,
  shiftDecimal,
  toDecimal,
} from '../model/decimal.ts';
import type { AmountKind, ChangeWording, Direction, Role } from '../model/quantity.ts';
import { negate } from './digits.ts';
import { parseFactor } from './dimensions.ts';
import { odd } from './han-numerals.ts';
import { LEXICONS, type UnitEntry } from './lexicon.ts';
import { readNumber } from './number.ts';
import { type Numeral, numeral, type OwnInterval, scaleNumeral, timesNumeral } from './numeral.ts';
import { dollarOf, regionOf, regionOfText, YUAN } from './region.ts';
import {
  charAt,
  isDigit,
  isHan,
  isLatin,
  isWordPart,
  type Source,
  SPACE,
  skipSpaces,
  startsWith,
} from './source.ts';

/** A number with its unit, before hedges, ranges and words of change are considered. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly number: Numeral;
  readonly kind: AmountKind;
  readonly unit: string | null;
  readonly assumed: boolean;
  /** Where the unit stands; a range shares it accordingly. */
  readonly unitPlace: 'none' | 'before' | 'behind';
  readonly role: Role;
  readonly direction: Direction;
  readonly wording: ChangeWording | null;
  readonly scale: 'count' | 'percent' | 'tenths';
  /** Signed by a mark or word of its own. */
  readonly signed: boolean;
  /** A `±` in front. */
  readonly plusMinus: boolean;
}

export const amountOf = (number: Numeral, rest: Partial<Amount> = {}): Amount => ({
  start: number.start,
  end: number.end,
  number,
  kind: 'number',
  unit: null,
  assumed: false,
  unitPlace: 'none',
  role: 'level',
  direction: 'none',
  wording: null,
  scale: 'count',
  signed: false,
  plusMinus: false,
  ...rest,
});

const MOST_INTEGER = 10n ** 12n;

const integerOf = (value: Exact): number | null =>
  isFraction(value) || value.exponent < 0 || value.digits > MOST_INTEGER
    ? null
    : Number(value.digits) * 10 ** value.exponent;

const exactOf = (value: Exact): Exact => {
  if (!isFraction(value)) return value;
  if (value.numerator % value.denominator === 0n) return decimal(value.numerator / value.denominator);
  const short = toDecimal(value);
  return short.exponent >= -4 ? short : value;
};

const ownShift = (own: OwnInterval | null, by: (value: Decimal) => Decimal): OwnInterval | null =>
  own === null ? null : { ...own, low: by(own.low), high: by(own.high) };

/** `A分之B`, with `又` mixed numbers: `百分之八十二點七` is a percentage, `五分之一` a fraction. */
function readParts(source: Source, at: number): Amount | null {
  let whole: Numeral | null = null;
  let below = readNumber(source, at);
  if (below === null || below.own !== null || below.upper !== null) {
    const bare = charAt(source, at);
    if (bare === '百' || bare === '千' || bare === '万') return barePercent(source, at, bare);
    return null;
  }
  let i = skipSpaces(source, below.end);
  if (charAt(source, i) === '又') {
    whole = below;
    below = readNumber(source, skipSpaces(source, i + 1));
    if (below === null) return null;
    i = skipSpaces(source, below.end);
  }
  if (!startsWith(source, i, '分之')) return null;
  const denominator = integerOf(below.value);
  if (denominator === null || denominator <= 0) return null;
  const { above, sign } = readAbove(source, skipSpaces(source, i + 2));
  if (above === null) return null;
  const places = Math.log10(denominator);
  if (whole === null && denominator >= 100 && Number.isInteger(places) && !isFraction(above.value)) {
    return percentOf(at, above, 2 - places, sign);
  }
  const numerator = integerOf(above.value);
  if (numerator === null || above.own !== null || above.upper !== null) return null;
  if (whole !== null) {
    const units = integerOf(whole.value);
    if (units === null) return null;
    const top = BigInt(units) * BigInt(denominator) + BigInt(numerator);
    return amountOf(numeral(at, above.end, { numerator: top, denominator: BigInt(denominator) }));
  }
  return amountOf(
    numeral(at, above.end, { numerator: BigInt(numerator), denominator: BigInt(denominator) }),
    { kind: 'ratio' },
  );
}

function readAbove(source: Source, at: number): { above: Numeral | null; sign: boolean } {
  const sign = charAt(source, at) === '负' || charAt(source, at) === '-';
  const number = readNumber(source, sign ? skipSpaces(source, at + 1) : at);
  if (number === null && startsWith(source, at, '百'))
    return { above: numeral(at, at + 1, decimal(100)), sign: false };
  return { above: number, sign };
}

/** `百分之`, `千分之`, `萬分之`, `百萬分之` where the denominator is written without a digit. */
function barePercent(source: Source, at: number, first: string): Amount | null {
  let i = at + 1;
  let places = first === '百' ? 2 : first === '千' ? 3 : 4;
  while ((charAt(source, i) === '万' || charAt(source, i) === '亿') && i < at + 4) {
    places += charAt(source, i) === '万' ? 4 : 8;
    i++;
  }
  if (!startsWith(source, i, '分之')) return null;
  const { above, sign } = readAbove(source, skipSpaces(source, i + 2));
  return above === null || isFraction(above.value) ? null : percentOf(at, above, 2 - places, sign);
}

function percentOf(at: number, above: Numeral, places: number, sign: boolean): Amount {
  const moved = places === 0 ? above : { ...scaleNumeral(above, places, above.end), scale: 0 };
  const number = sign ? negate(moved, at) : { ...moved, start: at };
  return amountOf(
    { ...number, plain: 0 },
    { kind: 'percent', unit: '%', unitPlace: 'before', scale: 'percent', signed: sign },
  );
}

const TEN = decimal(10);

/** `三成`, `八成二`, `七成多`, `半成`: tenths, stated as a percentage. */
function withTenths(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  if (charAt(source, i) !== '成') return null;
  if (/[功立员长果熟绩品交效份型像]/.test(charAt(source, i + 1))) return null;
  const value = exactOf(number.value);
  if (
    isFraction(value) ||
    value.digits < 0n ||
    integerOf({ ...value, exponent: Math.max(0, value.exponent) }) === null
  )
    return null;
  const base: Numeral = {
    ...number,
    end: i + 1,
    plain: 0,
    value: shiftDecimal(value, 1),
    rounded: true,
    upper: number.upper && shiftDecimal(number.upper, 1),
    own: ownShift(number.own, (each) => shiftDecimal(each, 1)),
  };
  const rest = { kind: 'percent', unit: '%', unitPlace: 'behind', scale: 'tenths' } as const;
  const next = skipSpaces(source, i + 1);
  const tail = /[一二三四五六七八九1-9]/.test(charAt(source, next)) ? readNumber(source, next) : null;
  const tailDigit = tail === null ? null : integerOf(tail.value);
  if (
    tail !== null &&
    tailDigit !== null &&
    tailDigit < 10 &&
    tail.end === next + 1 &&
    number.upper === null &&
    !isHan(source.codes[tail.end])
  )
    return amountOf(
      { ...base, end: tail.end, value: addDecimals(base.value as Decimal, decimal(tailDigit)) },
      { ...rest, end: tail.end },
    );
  if (
    tail !== null &&
    tailDigit !== null &&
    tailDigit < 10 &&
    tail.end === next + 1 &&
    number.upper === null &&
    next === i + 1 &&
    !/[个名位家次年月日天成倍]/.test(charAt(source, tail.end))
  )
    return amountOf(
      { ...base, end: tail.end, value: addDecimals(base.value as Decimal, decimal(tailDigit)) },
      { ...rest, end: tail.end },
    );
  if (charAt(source, next) === '半')
    return amountOf(
      { ...base, end: next + 1, value: addDecimals(base.value as Decimal, decimal(5)) },
      { ...rest, end: next + 1 },
    );
  if (
    (charAt(source, next) === '多' || charAt(source, next) === '余') &&
    base.own === null &&
    base.upper === null
  ) {
    const low = base.value as Decimal;
    const own: OwnInterval = {
      bound: 'more-than',
      low,
      high: addDecimals(low, TEN),
      lowOpen: true,
      highOpen: true,
    };
    return amountOf({ ...base, end: next + 1, own }, { ...rest, end: next + 1 });
  }
  return amountOf(base, rest);
}

/** `九折`, `85 折`, `五五折`, `八點五折`: what is left of the price, in percent. */
function withDiscount(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  if (charAt(source, i) !== '折' || number.own !== null) return null;
  if (/[线叠扣磨中返射断旧腾]/.test(charAt(source, i + 1))) return null;
  const value = exactOf(number.value);
  if (isFraction(value) || value.digits <= 0n) return null;
  const size = Number(value.digits) * 10 ** value.exponent;
  if (!(size < 100) || size === 10) return null;
  const places = size < 10 ? 1 : 0;
  return amountOf(
    {
      ...number,
      end: i + 1,
      plain: 0,
      value: shiftDecimal(value, places),
      rounded: false,
      upper: number.upper && shiftDecimal(number.upper, places),
    },
    { kind: 'percent', unit: '%', unitPlace: 'behind', wording: 'off', scale: 'percent' },
  );
}

/** `元`, `塊`, `圓` behind a number, and what follows of them: `3 塊 4 分`, `十塊三毛`, `壹拾壹元壹角整`. */
function withYuan(source: Source, number: Numeral, currency: CurrencyCode | null): Amount | null {
  let i = skipSpaces(source, number.end);
  const sign = charAt(source, i);
  let value = exactOf(number.value);
  if (isFraction(value)) return null;
  let end: number;
  if (sign === '元' || sign === '圆' || sign === '块' || sign === '蚊') {
    if (
      sign === '元' &&
      /[件素气宵旦老帅勋凶音朝代]/.test(charAt(source, i + 1)) &&
      charAt(source, i + 1) !== ''
    )
      return null;
    end = i + 1;
    if (sign === '块' && charAt(source, end) === '钱') end++;
    else if (
      sign === '块' &&
      isHan(source.codes[end]) &&
      !/[零一二三四五六七八九两半多以左上的到至和或与、]/.test(charAt(source, end))
    )
      return null;
    const tail = minorTail(source, end);
    if (tail !== null) {
      value = addDecimals(value, tail.value);
      end = tail.end;
    } else if (sign === '块' && charAt(source, end) === '半') {
      value = addDecimals(value, decimal(5, -1));
      end++;
    }
  } else {
    const tail = minorTail(source, number.start);
    if (tail === null || tail.end <= number.end || number.scale > 0) return null;
    if (!tail.safe && currency === null && !standsAlone(source, number.start, tail.end)) return null;
    value = tail.value;
    end = tail.end;
  }
  if (charAt(source, end) === '整' || charAt(source, end) === '正') end++;
  i = skipSpaces(source, end);
  if (startsWith(source, i, '人民币'))
    return moneyOf(source, { ...number, value, end: i + 3, plain: 0 }, 'CNY', 'behind', false);
  const changed = value !== number.value;
  const own = { ...number, value, end, plain: 0, rounded: changed ? false : number.rounded };
  if (currency !== null) return moneyOf(source, own, currency, 'before', false);
  if (sign === '蚊') return moneyOf(source, own, 'HKD', 'behind', false);
  const region =
    source.locale === undefined
      ? regionOfText(source)
      : regionOf(source.locale, source.text.slice(number.start, end));
  return moneyOf(source, own, YUAN[region], 'behind', true);
}

/** Whether nothing but the edge of the text or punctuation is around: `25分` by itself is money. */
const standsAlone = (source: Source, start: number, end: number): boolean =>
  !isWordPart(source.codes[start - 1]) &&
  !isHan(source.codes[start - 1]) &&
  !isHan(source.codes[end]) &&
  !isWordPart(source.codes[end]);

/** `壹角壹分`, `三毛`, `零四`, `五`: the part of a currency behind its main unit, as a decimal of it. */
function minorTail(source: Source, at: number): { value: Decimal; end: number; safe: boolean } | null {
  let i = skipSpaces(source, at);
  if (charAt(source, i) === '又') i++;
  const zero = charAt(source, i) === '零';
  const from = zero ? i + 1 : i;
  const first = readNumber(source, from);
  if (first === null || isFraction(first.value) || first.own || first.upper || first.value.exponent < 0)
    return null;
  const digit = integerOf(first.value);
  if (digit === null || digit > 999) return null;
  const mark = skipSpaces(source, first.end);
  const unit = charAt(source, mark);
  if (unit === '角' || unit === '毛' || unit === '毫') {
    if (/[色发皮衣巾升米克]/.test(charAt(source, mark + 1))) return null;
    let end = mark + 1;
    let value = decimal(digit, -1);
    let safe = unit === '角' ? false : !isHan(source.codes[end]);
    const rest = readNumber(source, skipSpaces(source, end));
    const cents =
      rest === null || isFraction(rest.value) || rest.own || rest.upper ? null : integerOf(rest.value);
    if (rest !== null && cents !== null && cents < 10) {
      if (charAt(source, skipSpaces(source, rest.end)) === '分') {
        value = decimal(digit * 10 + cents, -2);
        end = skipSpaces(source, rest.end) + 1;
        safe = true;
      } else if (!isHan(source.codes[rest.end]) && rest.start === end) {
        value = decimal(digit * 10 + cents, -2);
        end = rest.end;
        safe = true;
      }
    }
    if (charAt(source, end) === '钱') {
      end++;
      safe = true;
    }
    return { value, end, safe };
  }
  if (unit === '分' && !/[钟之析别成布]/.test(charAt(source, mark + 1))) {
    const end = charAt(source, mark + 1) === '钱' ? mark + 2 : mark + 1;
    return { value: decimal(digit, -2), end, safe: end === mark + 2 };
  }
  if (at === from && digit >= 10) return null;
  if (/[元圆块蚊]/.test(charAt(source, at - 1))) {
    if (
      isHan(source.codes[first.end]) ||
      isWordPart(source.codes[first.end]) ||
      (isDigit(source.codes[from]) && !/[元块圆]/.test(charAt(source, at - 1)))
    )
      return null;
    if (digit >= 10) return null;
    return { value: decimal(digit, zero ? -2 : -1), end: first.end, safe: true };
  }
  return null;
}

function moneyOf(
  source: Source,
  number: Numeral,
  code: CurrencyCode,
  place: 'before' | 'behind',
  assumed: boolean,
): Amount {
  return amountOf(number, {
    kind: 'money',
    unit: code === 'USD' && bareDollar(source, number) ? dollarOf(source.locale) : code,
    unitPlace: place,
    assumed,
  });
}

/** `¥` is the yuan in the mainland, the yen elsewhere. */
const yenOf = (
  source: Source,
  code: CurrencyCode,
  { start, end }: { start: number; end: number },
): CurrencyCode =>
  code === 'JPY' &&
  end - start === 1 &&
  source.codes[start] === 0xa5 &&
  source.lang === 'zh' &&
  regionOf(source.locale, '') === 'CN'
    ? 'CNY'
    : code;

const bareDollar = (source: Source, { start, end }: Numeral): boolean => {
  for (let i = start; i < end && i < start + 2; i++) if (source.codes[i] === 0x24) return true;
  return false;
};

/** Cents behind a main unit in English: `3 CHF 4 cents`, `$20 and 43c`, `15 dollars 50`. */
function withCents(source: Source, money: Amount): Amount {
  if (isFraction(money.number.value) || money.number.rounded || money.number.scale > 0 || money.number.upper)
    return money;
  let i = skipSpaces(source, money.end);
  if (i === money.end && !isHan(source.codes[i - 1])) return money;
  const and = startsWith(source, i, 'and ');
  if (and) i += 4;
  else if (charAt(source, i) === '又') i++;
  else if (charAt(source, i) === ',') return money;
  const cents = readNumber(source, i);
  if (cents === null || isFraction(cents.value) || cents.rounded || cents.own || cents.scale > 0)
    return money;
  const digit = integerOf(cents.value);
  if (digit === null || digit >= 100) return money;
  const mark = skipSpaces(source, cents.end);
  const minor = minorAt(source, mark);
  let end = minor?.end ?? null;
  if (end === null) {
    if (money.unitPlace !== 'behind' || cents.style === 'mixed') return money;
    if (
      isWordPart(source.codes[mark]) ||
      (isHan(source.codes[mark]) && mark === cents.end) ||
      isCurrencyMark(source, mark) ||
      source.codes[mark] === 0x25
    ) {
      if (
        !(
          isLatin(source.codes[mark]) &&
          /^more\b/.test(source.text.slice(mark, mark + 5)) &&
          cents.style === 'digits'
        )
      )
        return money;
    }
    if (cents.style !== 'digits' && and && digit > 9) return money;
    if (cents.style === 'digits' && cents.plain !== 2) return money;
    end = cents.end;
  }
  const places = minor?.places ?? -2;
  const value = addDecimals(money.number.value, decimal(digit, places));
  return { ...money, end, number: { ...money.number, value, end } };
}

const isCurrencyMark = (source: Source, at: number): boolean =>
  findLongest(LEXICONS.en.currencyBefore, source.text, source.codes, at) !== null;

const MINOR = /^(cents?|c|¢|pence|penny|pennies|p|sens?)(?![\p{L}\d])/iu;

function minorAt(source: Source, at: number): { end: number; places: number } | null {
  const word = MINOR.exec(source.text.slice(at, at + 8));
  if (word !== null) return { end: at + word[1]!.length, places: -2 };
  for (const han of ['美分', '分', '本钱', '本銭'])
    if (startsWith(source, at, han)) return { end: at + han.length, places: -2 };
  if (startsWith(source, at, '日本钱')) return { end: at + 3, places: -2 };
  return null;
}

/** A currency's sign, code or name in front of a number: `NT$ 3.5萬`, `EUR 5`, `新台幣 500 億元`. */
function readCurrencyFirst(source: Source, at: number): Amount | null {
  const sign = findLongest(LEXICONS[source.lang].currencyBefore, source.text, source.codes, at);
  if (sign === null) return null;
  const mega = /^M[A-Z]{3}/.test(source.text.slice(at, sign.end));
  let i = skipSpaces(source, sign.end);
  let minus = false;
  if (source.codes[i] === 0x2d && isDigit(source.codes[i + 1])) {
    minus = true;
    i++;
  }
  if (i === sign.end && isLatin(source.codes[sign.end - 1]) && isLatin(source.codes[i])) return null;
  const plain = readNumber(source, i);
  if (plain === null) return null;
  let number = moneyScale(source, plain);
  if (mega) number = scaleNumeral(number, 6, number.end);
  if (minus) number = negate(number, i);
  number = { ...number, start: at };
  const yuan = withYuan(source, { ...number, start: i }, sign.entry);
  if (yuan !== null) return { ...yuan, start: at, number: { ...yuan.number, start: at }, signed: minus };
  const unit = findUnit(source, number.end);
  const named = unit !== null && (isLatin(source.codes[unit.start]) || isHan(source.codes[unit.start]));
  const end =
    named && unit?.entry.type === 'currency' && (unit.entry.code === sign.entry || sign.entry === 'USD')
      ? unit.end
      : number.end;
  const code = yenOf(
    source,
    unit?.entry.type === 'currency' && end === unit.end ? unit.entry.code : sign.entry,
    { start: at, end: sign.end },
  );
  return {
    ...withCents(source, moneyOf(source, { ...number, end, plain: 0 }, code, 'before', false)),
    signed: minus,
  };
}

/** Letters that are scales behind money only: `$45m`. */
function moneyScale(source: Source, number: Numeral): Numeral {
  if (number.style !== 'digits' || number.scale !== 0) return number;
  for (const [letters, places] of Object.entries(EN_MONEY_SCALES)) {
    if (!source.text.startsWith(letters, number.end)) continue;
    const end = number.end + letters.length;
    if (!isWordPart(source.codes[end])) return scaleNumeral(number, places, end);
  }
  return number;
}

interface UnitFound {
  readonly entry: UnitEntry;
  readonly start: number;
  readonly end: number;
}

/** The unit behind a number: after nothing, spaces, or the hyphen of `18-minute`; or in brackets, `20 (kg)`. */
export function findUnit(source: Source, at: number): UnitFound | null {
  const { codes, text } = source;
  const units = LEXICONS[source.lang].units;
  let i = skipSpaces(source, at);
  const hyphen = codes[i] === 0x2d && isLatin(codes[i + 1]);
  if (hyphen) i++;
  const bracket = codes[i] === 0x28 || codes[i] === 0x5b || codes[i] === 0x3c;
  if (bracket) {
    const inner = findLongest(units, text, codes, i + 1);
    const close = inner === null ? undefined : codes[inner.end];
    if (inner !== null && inner.entry.type === 'unit' && (close === 0x29 || close === 0x5d || close === 0x3e))
      return { entry: inner.entry, start: i, end: inner.end + 1 };
    return null;
  }
  const found = findLongest(units, text, codes, i);
  if (found === null || (isDigit(codes[found.end]) && isWordPart(codes[found.end - 1]))) return null;
  const spaced = i > at;
  if (!unitStands(source, found.entry, i, found.end, spaced, hyphen)) return null;
  return { entry: found.entry, start: i, end: found.end };
}

/** Chinese unit characters that begin other words are units only where those words do not stand. */
const NOT_UNITS: Readonly<Record<string, RegExp>> = {
  米: /[饭粉老奇其]/,
  克: /[服隆制扣]/,
  两: /[个位名种者岸地端边侧次年月天人家件]/,
  天: /[空气生才下使堂津然真敌际性皇]/,
  日: /[本元圆币报前后益常志记程期内子活文语]/,
  周: /[岁末边围刊到转密年期折知]/,
  年: /[轻级龄代份度终初底报会货薪增减均前的]/,
  秒: /[杀]/,
  升: /[级至到高起值降格学息]/,
  度: /[过假数]/,
  码: /[头]/,
  节: /[目省约点日能假奏课气]/,
  卡: /[片车通路位住尔塔]/,
  里: /[面程的头有]/,
  甲: /[方级板醇]/,
  瓦: /[斯片解]/,
  帕: /[金]/,
  伏: /[特加]/,
  斤: /[斤]/,
  磅: /[礴]/,
  桶: /[装]/,
  倍: /[增感受数率]/,
  季: /[后节军赛前]/,
  载: /[体荷人货]/,
  平方: /[根]/,
};

/** What follows a multiple: `three times the quota`, `4 times more`, `10 times that of`; elsewhere *times* are occasions. */
const COMPARED =
  /^\s+(?:as|the|that|those|more|less|fewer|faster|slower|higher|lower|larger|bigger|greater|smaller|longer|shorter|better|cheaper|what|its|their|his|her|our|last|this|over|larger|increase|growth|speedup|stronger|heavier|quicker|normal|average|worse|likelier)(?![\p{L}\d])/iu;

function unitStands(
  source: Source,
  entry: UnitEntry,
  start: number,
  end: number,
  spaced: boolean,
  hyphen: boolean,
): boolean {
  const word = source.text.slice(start, end);
  if (entry.type === 'times') {
    if (word === 'fold') return true;
    if (/^[xX×]$/.test(word))
      return !spaced
        ? !isDigit(source.codes[end]) &&
            !(source.codes[end] === SPACE && isDigit(source.codes[skipSpaces(source, end)]))
        : false;
    if (word === 'times')
      return end === source.text.length || COMPARED.test(source.text.slice(end, end + 14));
  }
  let key = '';
  for (let i = start; i < end; i++) key += charAt(source, i);
  const not = NOT_UNITS[key];
  if (not?.test(charAt(source, end))) {
    if (key === '年' && /[的前增减均]/.test(charAt(source, end))) return true;
    if (key === '日' && /[前内的后]/.test(charAt(source, end))) return true;
    return false;
  }
  if (entry.type === 'unit' && !isHan(source.codes[start])) {
    if (hyphen && !entry.letters && word.length < 2) return false;
    if (word === '"') return !isWordPart(source.codes[end]);
    if (/^[a-zA-Z]$/.test(word) && source.codes[end] === 0x2e && isLatin(source.codes[end + 1])) return false;
    if (word === 'second' || word === 'li' || word === 'mu' || word === 'ping')
      return word !== 'second' || true;
    if (spaced && word === 'd') return false;
  }
  return true;
}

/** What can stand between the parts of a compound: nothing, a space, `又`, `零`, a comma, `and`. */
function compoundGap(source: Source, at: number): number | null {
  let i = skipSpaces(source, at);
  const spaced = i > at;
  if (charAt(source, i) === '又' || charAt(source, i) === '零') return skipSpaces(source, i + 1);
  if (charAt(source, i) === ',' && source.lang === 'en') {
    i = skipSpaces(source, i + 1);
    if (startsWith(source, i, 'and ')) i += 4;
    return i;
  }
  if (startsWith(source, i, 'and ') && spaced) return i + 4;
  return i;
}

const COMPOUND_KINDS = new Set<AmountKind>(['duration', 'length', 'mass']);
const CALENDAR_DAYS: Readonly<Record<string, number>> = { a: 365, mo: 30, wk: 7, d: 1 };

/** Adds smaller parts of the same kind, in the smallest unit that is named: `1 小時 30 分`, `7 feet 10 inches`. */
function withCompound(source: Source, first: Amount): Amount {
  let whole = first;
  for (let parts = 0; parts < 5; parts++) {
    if (whole.number.own || whole.number.upper || isFraction(whole.number.value) || whole.unit === null)
      return whole;
    const at = compoundGap(source, whole.end);
    if (at === null) return whole;
    const number = readNumber(source, at);
    if (number === null || number.own || number.upper || isFraction(number.value)) return whole;
    const part =
      letterPart(source, number, whole) ?? withUnit(source, number) ?? timeOfDayPart(source, number, whole);
    if (part === null || part.kind !== whole.kind || part.unit === null || part.unit === whole.unit)
      return whole;
    if (isFraction(part.number.value) || part.number.own || part.number.upper) return whole;
    const joined = join(whole, part);
    if (joined === null) return whole;
    whole = {
      ...whole,
      end: part.end,
      unit: joined.unit,
      number: { ...whole.number, end: part.end, value: joined.value, rounded: part.number.rounded, plain: 0 },
    };
  }
  return whole;
}

/** `30m` behind hours, `2 in` behind feet: letters that mean something else by themselves. */
function letterPart(source: Source, number: Numeral, whole: Amount): Amount | null {
  const i = skipSpaces(source, number.end);
  const letter = /^(m|in)(?![\p{L}\d])/u.exec(source.text.slice(i, i + 3))?.[1];
  const unit =
    letter === 'm' && whole.unit === 'h' && i === number.end
      ? 'min'
      : letter === 'in' && whole.unit === '[ft_i]'
        ? '[in_i]'
        : null;
  if (unit === null || letter === undefined) return null;
  return amountOf(
    { ...number, end: i + letter.length, plain: 0 },
    { kind: whole.kind, unit, unitPlace: 'behind', end: i + letter.length },
  );
}

/** `20 時`, `30 分` inside a compound: units that by themselves are times of day or marks. */
function timeOfDayPart(source: Source, number: Numeral, whole: Amount): Amount | null {
  if (whole.kind !== 'duration') return null;
  const i = skipSpaces(source, number.end);
  const unit = charAt(source, i) === '时' ? 'h' : charAt(source, i) === '分' ? 'min' : null;
  if (unit === null) return null;
  return amountOf(
    { ...number, end: i + 1, plain: 0 },
    { kind: 'duration', unit, unitPlace: 'behind', end: i + 1 },
  );
}

function join(a: Amount, b: Amount): { value: Decimal; unit: string } | null {
  const x = a.number.value;
  const y = b.number.value;
  if (isFraction(x) || isFraction(y) || a.unit === null || b.unit === null) return null;
  const ratio = steps(a.unit, b.unit);
  if (ratio === null) return null;
  if (ratio.up)
    return { value: addDecimals({ digits: x.digits * ratio.by, exponent: x.exponent }, y), unit: b.unit };
  if (a.kind !== 'duration') return null;
  return { value: addDecimals(x, { digits: y.digits * ratio.by, exponent: y.exponent }), unit: a.unit };
}

/** How many of the smaller of two units the larger is, where that is a whole number. */
function steps(from: string, to: string): { by: bigint; up: boolean } | null {
  if (from === 'a' && to === 'mo') return { by: 12n, up: true };
  if (from === 'mo' && to === 'a') return { by: 12n, up: false };
  const x = seconds(from);
  const y = seconds(to);
  if (x === null || y === null) return null;
  if (x.numerator * y.denominator >= y.numerator * x.denominator) {
    const top = x.numerator * y.denominator;
    const below = x.denominator * y.numerator;
    return top % below === 0n ? { by: top / below, up: true } : null;
  }
  const turned = steps(to, from);
  return turned === null ? null : { by: turned.by, up: false };
}

function seconds(unit: string): { numerator: bigint; denominator: bigint } | null {
  const days = CALENDAR_DAYS[unit];
  if (days !== undefined) return { numerator: BigInt(days * 86400), denominator: 1n };
  const factor = UNITS[unit as keyof typeof UNITS]?.factor;
  return factor === undefined ? null : parseFactor(factor);
}

const HALF_OF: Readonly<Record<string, readonly [unit: string, value: number]>> = { a: ['mo', 6] };

/** A number with the unit behind it, `半` included: `三公斤`, `一年半`, `兩個半小時`. Null where no unit follows. */
function withUnit(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  if (startsWith(source, i, '个多')) {
    const unit = findUnit(source, i + 2) ?? unitWithMeasure(source, i + 2);
    if (unit?.entry.type === 'unit' && !isFraction(number.value) && number.own === null)
      return unitAmount(source, { ...number, end: unit.end, plain: 0, own: odd(number.value) }, unit.entry);
  }
  if (startsWith(source, i, '个半')) {
    const unit = findUnit(source, i + 2) ?? unitWithMeasure(source, i + 2);
    if (unit?.entry.type === 'unit' && !isFraction(number.value))
      return unitAmount(
        source,
        {
          ...number,
          end: unit.end,
          plain: 0,
          rounded: false,
          value: addDecimals(number.value, decimal(5, -1)),
        },
        unit.entry,
      );
  }
  const unit = findUnit(source, number.end);
  if (unit === null) return null;
  const { entry } = unit;
  if (entry.type !== 'unit') return null;
  const base: Numeral = { ...number, end: unit.end, plain: 0 };
  if (
    charAt(source, unit.end) === '半' &&
    isHan(source.codes[unit.start]) &&
    !isFraction(number.value) &&
    !/[径途数年岛导]/.test(charAt(source, unit.end + 1))
  ) {
    const value = addDecimals(number.value, decimal(5, -1));
    return unitAmount(source, { ...base, end: unit.end + 1, value, rounded: false }, entry);
  }
  const many = oddBehind(source, base, unit.end);
  if (many !== null) return unitAmount(source, many, entry);
  const half = /^\s+and\s+a\s+half\b/i.exec(source.text.slice(unit.end, unit.end + 16));
  if (half !== null && !isFraction(number.value))
    return unitAmount(
      source,
      {
        ...base,
        end: unit.end + half[0].length,
        value: addDecimals(number.value, decimal(5, -1)),
        rounded: false,
      },
      entry,
    );
  return unitAmount(source, base, entry);
}

/** `三年多`: more than three years, less than four. */
function oddBehind(source: Source, number: Numeral, at: number): Numeral | null {
  if (!isHan(source.codes[at - 1]) || isFraction(number.value) || number.own || number.upper) return null;
  if (!/[多余]/.test(charAt(source, at)) || /[少数次个家人名万亿元月年天日]/.test(charAt(source, at + 1)))
    return null;
  return { ...number, end: at + 1, own: odd(number.value) };
}

const MEASURED: Readonly<Record<string, readonly [code: 'mo' | 'h' | 'a', times: number]>> = {
  月: ['mo', 1],
  钟: ['h', 1],
  世纪: ['a', 100],
};

/** Units that need `個` in front and have it already in `個半`: `兩個半月`, `個半鐘`. */
function unitWithMeasure(source: Source, at: number): UnitFound | null {
  for (const [word, [code, times]] of Object.entries(MEASURED))
    if (startsWith(source, at, word))
      return {
        entry: { type: 'unit', code, kind: 'duration', times, letters: false },
        start: at,
        end: at + word.length,
      };
  return null;
}

function unitAmount(source: Source, number: Numeral, entry: Extract<UnitEntry, { type: 'unit' }>): Amount {
  if (
    entry.code === '[lb_av]' &&
    number.scale >= 6 &&
    /pounds?$/i.test(source.text.slice(number.end - 6, number.end))
  )
    return amountOf(number, { kind: 'money', unit: 'GBP', unitPlace: 'behind' });
  const many = entry.times === 1 ? number : timesNumeral(number, entry.times, number.end);
  let unit: string = entry.code;
  let value = exactOf(many.value);
  if (isFraction(value) && value.numerator === 1n && value.denominator === 2n) value = decimal(5, -1);
  const half =
    !isFraction(value) && value.digits === 5n && value.exponent === -1 && isFraction(number.value)
      ? HALF_OF[unit]
      : undefined;
  if (half !== undefined) {
    unit = half[0];
    value = decimal(half[1]);
  }
  unit = localUnit(source, unit, number);
  return amountOf({ ...many, value, plain: 0 }, { kind: entry.kind, unit, unitPlace: 'behind' });
}

const JIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TW: { '[jin]': '[jin_tw]', '[liang]': '[liang_tw]' },
  HK: { '[jin]': '[jin_hk]', '[liang]': '[liang_hk]' },
};

/** `斤` and `兩` weigh by place. */
function localUnit(source: Source, unit: string, { start, end }: Numeral): string {
  if (unit !== '[jin]' && unit !== '[liang]') return unit;
  if (source.locale === undefined) return unit;
  return JIN[regionOf(source.locale, source.text.slice(start, end))]?.[unit] ?? unit;
}

/** The unit behind `40-odd`: `40-odd percent`. */
function oddUnit(source: Source, number: Numeral): UnitFound | null {
  if (!startsWith(source, number.end, '-odd ')) return null;
  const unit = findUnit(source, number.end + 5);
  return unit;
}

/** `3 分 20 秒`: minutes, where seconds follow. */
function withMinutes(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  if (charAt(source, i) !== '分' || isFraction(number.value) || number.own || number.upper) return null;
  const minutes = amountOf(
    { ...number, end: i + 1, plain: 0 },
    { kind: 'duration', unit: 'min', unitPlace: 'behind', end: i + 1 },
  );
  const whole = withCompound(source, minutes);
  return whole.end > minutes.end && whole.unit === 's' ? whole : null;
}

/** Percent, points, times, currency or unit behind a number; the number alone where none stands. */
export function withMeaning(source: Source, number: Numeral): Amount {
  const minutes = withMinutes(source, number);
  if (minutes !== null) return minutes;
  const tenths = withTenths(source, number) ?? withDiscount(source, number);
  if (tenths !== null) return tenths;
  const yuan = withYuan(source, number, null);
  if (yuan !== null) return yuan;
  const unit = findUnit(source, number.end) ?? oddUnit(source, number);
  if (unit === null) {
    const measured = withUnit(source, number);
    return (
      measured ??
      withMinor(source, number) ??
      withMoneyLetters(source, number) ??
      withEnglishPart(source, number) ??
      amountOf(number)
    );
  }
  const own =
    startsWith(source, number.end, '-odd ') && !isFraction(number.value) ? odd(number.value) : number.own;
  const behind: Numeral = { ...number, own, end: unit.end, plain: 0 };
  const { entry } = unit;
  switch (entry.type) {
    case 'percent':
      return amountOf(
        { ...behind, value: exactOf(number.value) },
        { kind: 'percent', unit: '%', unitPlace: 'behind', scale: 'percent' },
      );
    case 'per':
      return amountOf(
        { ...scaleNumeral(behind, entry.places, unit.end), scale: 0 },
        { kind: 'percent', unit: '%', unitPlace: 'behind', scale: 'percent' },
      );
    case 'points':
      return amountOf(behind, {
        kind: 'percentage-point',
        unit: entry.basis ? '[bp]' : '%',
        unitPlace: 'behind',
        role: 'difference',
        scale: entry.basis ? 'count' : 'percent',
      });
    case 'times':
      return amountOf(behind, { kind: 'multiple', unitPlace: 'behind' });
    case 'currency': {
      const scale = scaleBehind(source, unit.end);
      const many =
        scale === null || number.scale > 0
          ? behind
          : { ...scaleNumeral(number, scale.places, scale.end), plain: 0 };
      return withCents(source, moneyOf(source, many, yenOf(source, entry.code, unit), 'behind', false));
    }
    case 'unit': {
      const amount = withUnit(source, number);
      if (amount === null) return amountOf(number);
      return COMPOUND_KINDS.has(amount.kind) ? withCompound(source, amount) : amount;
    }
  }
}

/** `75 USD million`. */
function scaleBehind(source: Source, at: number): { places: number; end: number } | null {
  const word = /^ (thousand|million|billion|trillion)(?![\p{L}\d])/iu.exec(source.text.slice(at, at + 10));
  if (word === null) return null;
  return {
    places:
      { t: 3, m: 6, b: 9 }[word[1]![0]!.toLowerCase() as 't' | 'm' | 'b'] +
      (/^trill/i.test(word[1]!) ? 9 : 0),
    end: at + word[0].length,
  };
}

/** `$45m`-like letters with the currency behind: `120 MEUR`. */
function withMoneyLetters(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  const code = /^M([A-Z]{3})(?![\p{L}\d])/u.exec(source.text.slice(i, i + 5))?.[1];
  if (code === undefined) return null;
  const found = findLongest(LEXICONS.en.units, source.text, source.codes, i + 1);
  if (found?.entry.type !== 'currency') return null;
  return moneyOf(source, { ...scaleNumeral(number, 6, i + 4), plain: 0 }, found.entry.code, 'behind', false);
}

/** `50 cents`, `197 pence`, `12-cent`, `34 ¢`: a part of a dollar or pound that is not named. */
function withMinor(source: Source, number: Numeral): Amount | null {
  let i = skipSpaces(source, number.end);
  if (source.codes[i] === 0x2d) i++;
  const word = /^(cents?|¢|pence|penny|pennies)(?![\p{L}\d])/iu.exec(source.text.slice(i, i + 8));
  if (word === null || isFraction(number.value)) return null;
  const end = i + word[0].length;
  const pence = /^p/i.test(word[0]);
  const value = scaleNumeral(number, -2, end);
  return amountOf(
    { ...value, scale: 0, rounded: number.rounded, plain: 0 },
    { kind: 'money', unit: pence ? 'GBP' : dollarOf(source.locale), unitPlace: 'behind', assumed: true },
  );
}

/** `half an hour`, `a quarter of a mile`, `half a gallon`, `a month and a half`. */
function withEnglishPart(source: Source, number: Numeral): Amount | null {
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
  const link = /^\s+(?:of\s+)?(?:an?\s+|the\s+)?/.exec(source.text.slice(number.end, number.end + 9));
  if (link === null || source.lang !== 'en') return null;
  const at = number.end + link[0].length;
  const found = findLongest(LEXICONS.en.units, source.text, source.codes, at);
  if (found?.entry.type === 'unit' && found.entry.letters)
    return unitAmount(source, { ...number, end: found.end, plain: 0 }, found.entry);
  return null;
}

/** A sign in front of a number: a mark or a word, and where the number then starts. */
function readSign(source: Source, at: number): { sign: '-' | '+' | '±'; end: number } | null {
  const { codes } = source;
  const code = codes[at];
  if (code === 0xb1) return { sign: '±', end: skipSpaces(source, at + 1) };
  if (startsWith(source, at, '+/-')) return { sign: '±', end: skipSpaces(source, at + 3) };
  if (code === 0x2d || code === 0x2b) {
    if (/^.\d{4}-\d{1,2}-\d/.test(source.text.slice(at, at + 9))) return null;
    const next = codes[at + 1];
    if (next === SPACE && at > 0 && codes[at - 1] !== SPACE) return null;
    if (next === SPACE && at !== 0) return null;
    const before = codes[at - 1];
    if (
      isWordPart(before) ||
      before === 0x29 ||
      before === 0x25 ||
      before === code ||
      (isHan(before) && isHan(codes[at + 1]))
    )
      return null;
    return { sign: code === 0x2d ? '-' : '+', end: skipSpaces(source, at + 1) };
  }
  const word = findLongest(LEXICONS[source.lang].minus, source.text, codes, at);
  if (word === null) return null;
  return { sign: '-', end: skipSpaces(source, word.end) };
}

/** A measure in front of its figure: `攝氏 37 度`, `華氏 100°`. */
const SCALES_BEFORE: Readonly<Record<string, string>> = {
  摄氏温度: 'Cel',
  华氏温度: '[degF]',
  摄氏: 'Cel',
  华氏: '[degF]',
};

function readTemperature(source: Source, at: number): Amount | null {
  const first = charAt(source, at);
  if (first !== '摄' && first !== '华') return null;
  for (const [word, code] of Object.entries(SCALES_BEFORE)) {
    if (!startsWith(source, at, word)) continue;
    const from = skipSpaces(source, at + word.length);
    const sign = readSign(source, from);
    const read = readNumber(source, sign?.end ?? from);
    if (read === null) return null;
    const number = sign?.sign === '-' ? negate(read, at) : read;
    const i = skipSpaces(source, number.end);
    const mark = charAt(source, i);
    if (mark !== '度' && mark !== '°') return null;
    return amountOf(
      { ...number, start: at, end: i + 1, plain: 0 },
      { kind: 'temperature', unit: code, unitPlace: 'behind', signed: sign !== null },
    );
  }
  return null;
}

/** `3:1`, `16:9`, `3 比 1`, `1 in 5`, `3 out of 4`. */
function readRatio(source: Source, first: Numeral): Amount | null {
  const { codes } = source;
  const a = integerOf(first.value);
  if (first.own || first.upper) return null;
  let i = first.end;
  const colon = codes[i] === 0x3a || (codes[i] === SPACE && codes[i + 1] === 0x3a && codes[i + 2] === SPACE);
  if (colon) i = codes[i] === 0x3a ? i + 1 : i + 3;
  else {
    i = skipSpaces(source, i);
    if (charAt(source, i) === '比') i = skipSpaces(source, i + 1);
    else if (source.lang === 'en' && a !== null) {
      const link = /^(in every|out of every|in|out of|over)\s+/.exec(source.text.slice(i, i + 14));
      if (link === null) return null;
      i += link[0].length;
      const second = readNumber(source, i);
      const b = second === null ? null : integerOf(second.value);
      if (second === null || b === null || a < 1 || b <= a || (second.plain === 4 && b > 1500)) return null;
      if (link[1] === 'over' && (a !== 1 || first.style === 'digits')) return null;
      if (second.rounded && link[1] !== 'over' && second.style === 'digits') return null;
      if (
        findUnit(source, second.end) !== null ||
        (/^ in(?! every)/.test(source.text.slice(first.end, first.end + 4)) && !oneInMany(source, a, second))
      )
        return null;
      return amountOf(
        {
          ...first,
          end: second.end,
          plain: 0,
          scale: 0,
          rounded: false,
          value: { numerator: BigInt(a), denominator: BigInt(b) },
        },
        { kind: 'ratio', end: second.end },
      );
    } else return null;
  }
  const second = readNumber(source, i);
  if (second === null || second.own || second.upper || isFraction(second.value) || isFraction(first.value))
    return null;
  if (colon && ((first.plain === 0 && !first.rounded) || isDigit(codes[i]) === false)) return null;
  if (
    codes[second.end] === 0x3a ||
    second.value.digits === 0n ||
    (findUnit(source, second.end) !== null && !isHan(codes[second.end]))
  )
    return null;
  const exponent = Math.min(first.value.exponent, second.value.exponent);
  const whole = (value: Decimal): bigint => value.digits * 10n ** BigInt(value.exponent - exponent);
  return amountOf(
    {
      ...first,
      end: second.end,
      plain: 0,
      scale: 0,
      rounded: false,
      value: { numerator: whole(first.value), denominator: whole(second.value) },
    },
    { kind: 'ratio', end: second.end },
  );
}

/** `one in five`, `2 in 5`: a share, not `12 in six boxes`, where the second number counts something. */
const oneInMany = (source: Source, a: number, second: Numeral): boolean =>
  a < 10 &&
  !/^\s+(?:boxes|days|years|rows|ways|parts|steps|places|cases|states|cities|countries|groups|games|attempts)\b/.test(
    source.text.slice(second.end, second.end + 12),
  );

/** Half behind a measure word alone: `半小時`, `半年`, `半數`, `一半`. */
function readHalf(source: Source, at: number): Amount | null {
  const { codes } = source;
  if (!/[一半个]/.test(charAt(source, at))) return null;
  const one =
    charAt(source, at) === '一' && charAt(source, at + 1) === '半' && !isHan(codes[at + 2])
      ? 1
      : startsWith(source, at, '一半')
        ? 1
        : 0;
  const half: Exact = { numerator: 1n, denominator: 2n };
  if (one === 1) return amountOf(numeral(at, at + 2, half), { kind: 'ratio' });
  if (startsWith(source, at, '个半')) {
    const unit = unitWithMeasure(source, at + 2) ?? findUnit(source, at + 2);
    if (unit?.entry.type !== 'unit' || unit.start !== at + 2) return null;
    return unitAmount(source, numeral(at, unit.end, decimal(15, -1)), unit.entry);
  }
  if (charAt(source, at) !== '半') return null;
  if (startsWith(source, at, '半数')) return amountOf(numeral(at, at + 2, half), { kind: 'ratio' });
  if (startsWith(source, at, '半成')) return withTenths(source, numeral(at, at + 1, decimal(5, -1)));
  if (startsWith(source, at, '半打')) return amountOf(numeral(at, at + 2, decimal(6)));
  const number = numeral(at, at + 1, half);
  const unit =
    findUnit(source, at + 1) ?? (charAt(source, at + 1) === '个' ? unitWithMeasure(source, at + 2) : null);
  if (unit?.entry.type !== 'unit' || !isHan(codes[unit.start]) || unit.start > at + 2) return null;
  return unitAmount(source, { ...number, end: unit.end }, unit.entry);
}

/** A number with sign, currency and unit at `at`; no hedges, no ranges. */
export function readAmount(source: Source, at: number): Amount | null {
  const { codes } = source;
  const sign = readSign(source, at);
  if (sign !== null) {
    const inner = readUnsigned(source, sign.end);
    if (inner === null || inner.number.value === null) return null;
    const number = sign.sign === '-' ? negate(inner.number, at) : { ...inner.number, start: at, plain: 0 };
    if (inner.kind === 'multiple' && sign.sign === '+') return null;
    if (inner.unit === 'deg' && startsWith(source, at, '零下'))
      return { ...inner, kind: 'temperature', unit: 'Cel', start: at, number, signed: true };
    return {
      ...inner,
      start: at,
      number: { ...number, own: null },
      signed: sign.sign !== '±',
      plusMinus: sign.sign === '±',
    };
  }
  if (codes[at] === undefined) return null;
  return readUnsigned(source, at);
}

const ONE_OF = /^(?:an?|another|an? full|full|an? whole|an? single)[ -]/i;
/** Units that are other words as often: `a second`, `a foot`, `a cup`. */
const WORDLIKE_UNITS =
  /^(?:second|foot|yard|stone|cup|stone|degree|bit|mark|quarter|grams?|m|g|t|s|h|d|l|carat|revolution|are|knot|dram|li|mu|ping|barrel|deg|night|micron|min|ms|calorie|quart|pint|teaspoon|tablespoon)$/i;
const ONE_CURRENCY = /^(?:dollar|euro|penny|cent|yen|yuan|buck|pence)$/i;

/** `a month`, `an hour and 30 seconds`, `another week`, `a dollar`: one of a unit. */
function readOneOf(source: Source, at: number): Amount | null {
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
    /s$/i.test(word) &&
    !/lbs?$/.test(word) &&
    word.length > 2 &&
    found.entry.type === 'unit' &&
    found.entry.letters
  )
    return null;
  if (found.entry.type === 'unit' && !WORDLIKE_UNITS.test(word)) {
    const amount = withUnit(source, number);
    return amount === null ? null : COMPOUND_KINDS.has(amount.kind) ? withCompound(source, amount) : amount;
  }
  if (ONE_CURRENCY.test(word)) return withMeaning(source, number);
  return null;
}

function readUnsigned(source: Source, at: number): Amount | null {
  const code = source.codes[at];
  if (code === undefined) return null;
  const single = readOneOf(source, at);
  if (single !== null) return single;
  const lead = isDigit(code)
    ? null
    : (readCurrencyFirst(source, at) ??
      (source.lang === 'zh' ? (readTemperature(source, at) ?? readHalf(source, at)) : null));
  if (lead !== null) return lead;
  if (source.lang === 'zh') {
    const parts = readParts(source, at);
    if (parts !== null) return parts;
  }
  const number = readNumber(source, at);
  if (number === null) return null;
  const ratio = readRatio(source, number);
  if (ratio !== null) return ratio;
  const dozen = skipSpaces(source, number.end);
  if (
    source.lang === 'zh' &&
    charAt(source, dozen) === '打' &&
    !isFraction(number.value) &&
    !/[开造算破击败压电断印]/.test(charAt(source, dozen + 1))
  )
    return amountOf(timesNumeral(number, 12, dozen + 1));
  const belowZero = readBelowZero(source, number);
  if (belowZero !== null) return belowZero;
  const amount = withMeaning(source, number);
  if (
    amount.kind === 'number' &&
    amount.unit === null &&
    isFraction(number.value) &&
    number.scale === 0 &&
    isPart(number.value)
  )
    return { ...amount, kind: 'ratio' };
  return amount;
}

/** `2 below zero`, `10 degrees below zero`. */
function readBelowZero(source: Source, number: Numeral): Amount | null {
  const tail = /^(?: degrees?)? below zero(?![\p{L}\d])/iu.exec(
    source.text.slice(number.end, number.end + 20),
  );
  if (tail === null) return null;
  const end = number.end + tail[0].length;
  return amountOf(
    { ...negate(number, number.start), end },
    { kind: 'angle', unit: 'deg', unitPlace: 'behind', signed: true, end },
  );
}

const isPart = (value: Exact): boolean => isFraction(value) && value.numerator < value.denominator;
