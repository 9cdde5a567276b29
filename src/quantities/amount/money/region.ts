import type { CurrencyCode } from '../../../languages/currencies.ts';
import { SCRIPT_PAIRS } from '../../../languages/zh/scripts.ts';
import type { Source } from '../../source.ts';

/** Where the words of a text are at home, as far as it decides what `元`, `斤` and `兆` are. */
export type Region = 'TW' | 'HK' | 'MO' | 'CN' | 'SG';

const TRADITIONAL = new Set(SCRIPT_PAIRS.map((pair) => pair[0]!));

/** The region by locale, else by the script of the words themselves: `3.6億元` is Traditional, `3.6亿元` Simplified. */
export function regionOf(locale: string | undefined, words: string): Region {
  if (locale !== undefined) {
    const place = /[-_](TW|HK|MO|CN|SG)\b/i.exec(locale);
    if (place) return place[1]!.toUpperCase() as Region;
    if (/hant/i.test(locale)) return 'TW';
    if (/hans/i.test(locale)) return 'CN';
  }
  let traditional = false;
  for (const character of words) {
    if (TRADITIONAL.has(character)) traditional = true;
    else if ('圆块毛币亿'.includes(character) && character !== '毛') return 'CN';
  }
  return traditional ? 'TW' : 'CN';
}

const REGIONS = new WeakMap<Source, Region>();

/** The region of a whole text, looked for once. */
export function regionOfText(source: Source): Region {
  let region = REGIONS.get(source);
  if (region === undefined) {
    region = regionOf(source.locale, source.text);
    REGIONS.set(source, region);
  }
  return region;
}

/** What `元` and `塊` are in a region. */
export const YUAN: Readonly<Record<Region, CurrencyCode>> = {
  TW: 'TWD',
  HK: 'HKD',
  MO: 'MOP',
  CN: 'CNY',
  SG: 'SGD',
};

const DOLLARS: Readonly<Record<string, CurrencyCode>> = {
  'en-AU': 'AUD',
  'en-CA': 'CAD',
  'en-NZ': 'NZD',
  'en-SG': 'SGD',
  'en-HK': 'HKD',
};

/** What a bare `$` is: the US dollar, unless an English locale says otherwise. */
export const dollarOf = (locale: string | undefined): CurrencyCode => DOLLARS[locale ?? ''] ?? 'USD';
