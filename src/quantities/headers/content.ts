import type { CurrencyCode } from '../../languages/currencies.ts';
import { findLongest } from '../../languages/trie.ts';
import type { AmountKind } from '../../model/quantity.ts';
import { dollarOf, regionOfText, YUAN } from '../amount/money/region.ts';
import type { UnitEntry } from '../lexicon/entries.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import {
  charAt,
  isAt,
  isHan,
  isLatin,
  isOneOf,
  type Source,
  SPACE,
  skipSpaces,
  startsWith,
} from '../source.ts';
import { type FigureScale, figureScaleAt } from './figures.ts';
import { lettersAt, scaleAt } from './scales.ts';

/**
 * How a header writes what it lends: in words or signs that are no amount (`in millions`, `US$'000`), as an amount
 * (`10,000 yuan`), or as a number of what is counted (`10,000 persons`), which says nothing of money.
 */
type Wording = 'words' | 'amount' | 'count';

export interface Content {
  readonly end: number;
  readonly kind: AmountKind;
  readonly unit: string | null;
  readonly places: number;
  readonly assumed: boolean;
  readonly wording: Wording;
}

const plain = (end: number, places: number, wording: Wording = 'words'): Content => ({
  end,
  kind: 'number',
  unit: null,
  places,
  assumed: false,
  wording,
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

const money = (
  end: number,
  code: CurrencyCode,
  places: number,
  assumed: boolean,
  wording: Wording = 'words',
): Content => ({ end, kind: 'money', unit: code, places, assumed, wording });

/** A unit as a header writes it, from `at` on: `億元`, `%`, `in millions of US dollars`, `US$ m`, `ms`. */
export function contentAt(source: Source, at: number): Content | null {
  let i = at;
  if (startsWith(source, i, 'in ')) i = skipSpaces(source, i + 3);
  const scale = scaleAt(source, i);
  if (scale !== null) {
    const next = behindOf(source, scale.end);
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
    const many = scaleAt(source, inner) ?? lettersAt(source, inner) ?? figureScaleAt(source, inner);
    if (many === null) return money(currency.end, currency.code, 0, currency.assumed);
    const yuan = currencyAt(source, many.end);
    return money(
      yuan?.assumed ? yuan.end : many.end,
      currency.code,
      many.places,
      currency.assumed,
      wordingOf(many),
    );
  }
  const figures = figureScaleAt(source, i);
  return figures === null ? unitAt(source, i) : figuresAt(source, figures);
}

/** The powers of ten as which 萬, 十萬, 百萬, 千萬 and 億 are translated: of what is counted, others tell how many there were. */
const MYRIADS: ReadonlySet<number> = new Set([4, 5, 6, 7, 8]);

const wordingOf = (scale: object): Wording =>
  'isPlain' in scale && scale.isPlain === false ? 'amount' : 'words';

/** A scale in figures with what stands behind it: `10,000 yuan`, `1,000 tonnes`, `10,000 persons`, `000s`. */
function figuresAt(source: Source, figures: FigureScale): Content | null {
  const { places, end, isPlain } = figures;
  const next = behindOf(source, end);
  const currency = currencyAt(source, next);
  if (currency !== null)
    return money(currency.end, currency.code, places, currency.assumed, wordingOf(figures));
  const unit = unitAt(source, next);
  if (unit !== null && !UNSCALED.has(unit.kind))
    return { ...unit, places: unit.places + places, wording: wordingOf(figures) };
  const counted = countedEnd(source, next);
  if (isPlain) return plain(counted ?? end, places);
  return counted !== null && MYRIADS.has(places) ? plain(counted, places, 'count') : null;
}

/** Any power of ten where a label says that it is the unit: `Unit: 1,000 persons`, `Unit: 10,000`. */
export function labelledAt(source: Source, at: number): Content | null {
  const content = contentAt(source, at);
  if (content !== null) return content;
  const figures = figureScaleAt(source, at);
  if (figures === null) return null;
  return plain(countedEnd(source, skipSpaces(source, figures.end)) ?? figures.end, figures.places, 'count');
}

/** Behind the `of` of `thousands of tonnes`, where there is one. */
function behindOf(source: Source, at: number): number {
  const next = skipSpaces(source, at);
  return startsWith(source, next, 'of ') ? skipSpaces(source, next + 3) : next;
}

const UNSCALED: ReadonlySet<AmountKind> = new Set(['percent', 'percentage-point', 'multiple']);

/** So many words may name what is counted: *motor vehicles*. */
const MOST_WORDS = 3;

/** Behind the noun at `at`: `persons`, `人`. */
function countedEnd(source: Source, at: number): number | null {
  const { codes } = source;
  const han = pastCounted(source, at);
  if (han > at) return han;
  let i = at;
  for (let words = 0; words < MOST_WORDS && isLatin(codes[i]); words++) {
    while (isLatin(codes[i]) || isOneOf(source, i, "-'")) i++;
    if (codes[i] !== SPACE || !isLatin(codes[i + 1]) || startsWith(source, i, ' per ')) break;
    i++;
  }
  return i > at ? i : null;
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
    wording: 'words',
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
