import type { CurrencyCode } from '../../languages/currencies.ts';
import { findLongest } from '../../languages/trie.ts';
import type { AmountKind } from '../../model/quantity.ts';
import { dollarOf, regionOfText, YUAN } from '../amount/money/region.ts';
import type { UnitEntry } from '../lexicon/entries.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { charAt, isAt, isHan, isOneOf, type Source, skipSpaces, startsWith } from '../source.ts';
import { lettersAt, scaleAt } from './scales.ts';

interface Content {
  readonly end: number;
  readonly kind: AmountKind;
  readonly unit: string | null;
  readonly places: number;
  readonly assumed: boolean;
}

const plain = (end: number, places: number): Content => ({
  end,
  kind: 'number',
  unit: null,
  places,
  assumed: false,
});

function currencyAt(
  source: Source,
  at: number,
): { code: CurrencyCode; end: number; assumed: boolean } | null {
  const found = findLongest(LEXICONS[source.lang].currencyBefore, source.text, source.codes, at);
  if (found !== null) {
    const bare = found.end === at + 1 && isAt(source, at, '$');
    const yuan = isAt(source, found.end, '元') ? found.end + 1 : found.end;
    return { code: bare ? dollarOf(source.locale) : found.entry, end: yuan, assumed: false };
  }
  const unit = findLongest(LEXICONS[source.lang].units, source.text, source.codes, at);
  if (unit?.entry.type === 'currency') return { code: unit.entry.code, end: unit.end, assumed: false };
  if (isOneOf(source, at, '元圆块') && charAt(source, at) !== '')
    return { code: YUAN[regionOfText(source)], end: at + 1, assumed: true };
  return null;
}

const money = (end: number, code: CurrencyCode, places: number, assumed: boolean): Content => ({
  end,
  kind: 'money',
  unit: code,
  places,
  assumed,
});

/** A unit as a header writes it, from `at` on: `億元`, `%`, `in millions of US dollars`, `US$ m`, `ms`. */
export function contentAt(source: Source, at: number): Content | null {
  let i = at;
  if (startsWith(source, i, 'in ')) i = skipSpaces(source, i + 3);
  const scale = scaleAt(source, i);
  if (scale !== null) {
    let next = skipSpaces(source, scale.end);
    if (startsWith(source, next, 'of ')) next = skipSpaces(source, next + 3);
    const currency = currencyAt(source, next);
    if (currency !== null) return money(currency.end, currency.code, scale.places, currency.assumed);
    const unit = unitAt(source, next);
    if (unit !== null && next > at) return { ...unit, places: unit.places + scale.places };
    const whole = unitAt(source, i);
    return whole ?? plain(pastCounted(source, scale.end), scale.places);
  }
  const currency = currencyAt(source, i);
  if (currency !== null) {
    const next = skipSpaces(source, currency.end);
    const inner = startsWith(source, next, 'in ') ? skipSpaces(source, next + 3) : next;
    const many = scaleAt(source, inner) ?? lettersAt(source, inner);
    if (many === null) return money(currency.end, currency.code, 0, currency.assumed);
    const yuan = currencyAt(source, many.end);
    return money(yuan?.assumed ? yuan.end : many.end, currency.code, many.places, currency.assumed);
  }
  return unitAt(source, i);
}

/** `萬人`, `千輛`: the measure word behind a scale belongs to it. */
function pastCounted(source: Source, at: number): number {
  let i = at;
  while (isHan(source.codes[i]) && i < at + 4) i++;
  return i;
}

function unitAt(source: Source, at: number): Content | null {
  const found = findLongest<UnitEntry>(LEXICONS[source.lang].units, source.text, source.codes, at);
  if (found === null) return null;
  const { entry, end } = found;
  const of = (kind: AmountKind, unit: string | null, places = 0): Content => ({
    end,
    kind,
    unit,
    places,
    assumed: false,
  });
  switch (entry.type) {
    case 'percent':
      return of('percent', '%');
    case 'per':
      return of('percent', '%', entry.places);
    case 'points':
      return of('percentage-point', entry.basis ? '[bp]' : '%');
    case 'times':
      return of('multiple', null);
    case 'unit':
      return entry.times === 1 ? of(entry.kind, entry.code) : null;
    case 'currency':
      return money(end, entry.code, 0, false);
  }
}
