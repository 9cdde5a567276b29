import { CURRENCIES, type CurrencyCode, WORDLIKE_CODES } from '../languages/currencies.ts';
import { EN_UNITS } from '../languages/en/units.ts';
import { EN } from '../languages/en/vocabulary.ts';
import { buildTrie, type Trie, type TrieWord } from '../languages/trie.ts';
import { UNITS, type UnitCode } from '../languages/units.ts';
import type { Vocabulary, WordBound } from '../languages/vocabulary.ts';
import { ZH_UNITS } from '../languages/zh/units.ts';
import { ZH } from '../languages/zh/vocabulary.ts';
import type { AmountKind, Basis, Direction } from '../model/quantity.ts';
import type { Language } from '../model/reading.ts';

type Turn = Exclude<Direction, 'none'>;

/** A word in front of a number. */
export type Before =
  | { readonly type: 'bound'; readonly bound: WordBound; readonly sign: boolean }
  | { readonly type: 'change'; readonly direction: Turn }
  | { readonly type: 'basis'; readonly basis: Basis; readonly direction: Turn | null }
  | { readonly type: 'arrival' | 'exactly' | 'adverb' }
  | { readonly type: 'rate'; readonly per: 'h' | 's' | 'min' }
  | { readonly type: 'opener'; readonly connectors: ReadonlySet<string>; readonly word: string };

/** A word behind a number, its unit and all. */
export type After =
  | { readonly type: 'bound'; readonly bound: WordBound; readonly sign: boolean }
  | { readonly type: 'change'; readonly direction: Turn }
  | { readonly type: 'basis'; readonly basis: Basis };

/** What a number is a number of. */
export type UnitEntry =
  | {
      readonly type: 'unit';
      readonly code: UnitCode;
      readonly kind: AmountKind;
      readonly times: number;
      readonly letters: boolean;
    }
  | { readonly type: 'currency'; readonly code: CurrencyCode }
  | { readonly type: 'percent' }
  | { readonly type: 'per'; readonly places: number }
  | { readonly type: 'points'; readonly basis: boolean }
  | { readonly type: 'times' };

export interface Lexicon {
  readonly before: Trie<Before>;
  readonly after: Trie<After>;
  readonly particles: Trie<true>;
  readonly units: Trie<UnitEntry>;
  readonly currencyBefore: Trie<CurrencyCode>;
  readonly minus: Trie<true>;
  readonly connectors: Trie<string>;
  readonly closers: Trie<true>;
  readonly idioms: Trie<true>;
  readonly names: Trie<true>;
  readonly counters: Trie<true>;
  readonly ages: Trie<true>;
  readonly labels: ReadonlySet<string>;
  readonly noOneBefore: ReadonlySet<string>;
  readonly noOneAfter: Trie<true>;
}

const simple = (words: readonly string[]): Trie<true> =>
  buildTrie(words.map((word) => ({ word, entry: true })));

const isSign = (word: string): boolean => /^[^\p{L}]+$/u.test(word);

function* beforeWords(of: Vocabulary): Iterable<TrieWord<Before>> {
  for (const word of of.arrivals) yield { word, entry: { type: 'arrival' } };
  for (const word of of.exactly) yield { word, entry: { type: 'exactly' } };
  for (const word of of.adverbs) yield { word, entry: { type: 'adverb' } };
  for (const [per, words] of Object.entries(of.rates) as ['h' | 's' | 'min', readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'rate', per } };
  for (const [word, connectors] of Object.entries(of.rangeOpeners))
    yield { word, entry: { type: 'opener', connectors: new Set(connectors), word } };
  for (const [basis, words] of Object.entries(of.basesBefore) as [Basis, readonly string[]][])
    for (const word of words)
      yield { word, entry: { type: 'basis', basis, direction: basisDirection(word) } };
  for (const [bound, words] of Object.entries(of.boundsBefore) as [WordBound, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'bound', bound, sign: isSign(word) } };
  for (const [direction, words] of Object.entries(of.changesBefore) as [Turn, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'change', direction } };
}

/** `年增` says up by itself, `年減` down. */
function basisDirection(word: string): Turn | null {
  if (/[增长]/.test(word) && !/率|均/.test(word)) return 'up';
  return /减/.test(word) ? 'down' : null;
}

function* afterWords(of: Vocabulary): Iterable<TrieWord<After>> {
  for (const [bound, words] of Object.entries(of.boundsAfter) as [WordBound, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'bound', bound, sign: isSign(word) } };
  for (const [basis, words] of Object.entries(of.basesAfter) as [Basis, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'basis', basis } };
  for (const [direction, words] of Object.entries(of.changesAfter) as [Turn, readonly string[]][])
    for (const word of words) yield { word, entry: { type: 'change', direction } };
}

const split = (words: string, by: RegExp): string[] =>
  words
    .split(by)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Signs in letters that stand in small letters too. */
const LOWER_SIGNS: Readonly<Record<string, readonly string[]>> = { CNY: ['rmb'], TWD: ['ntd'], XBT: ['btc'] };

/** `decade=10` → the word and how many of the unit it is. */
const multiple = (word: string): { name: string; times: number } => {
  const [name, times] = word.split('=');
  return { name: name!, times: Number(times ?? 1) };
};

function* unitWords(): Iterable<TrieWord<UnitEntry>> {
  for (const word of ZH.percentagePoints) yield { word, entry: { type: 'points', basis: false } };
  for (const word of EN.percentagePoints) yield { word, entry: { type: 'points', basis: false } };
  for (const word of [...ZH.basisPoints, ...EN.basisPoints])
    yield { word, entry: { type: 'points', basis: true } };
  for (const word of [...ZH.percent, ...EN.percent]) yield { word, entry: { type: 'percent' } };
  yield { word: '¥', entry: { type: 'currency', code: 'JPY' } };
  yield { word: '‰', entry: { type: 'per', places: -1 } };
  yield { word: '‱', entry: { type: 'per', places: -2 } };
  yield { word: 'per mille', entry: { type: 'per', places: -1 } };
  for (const word of [...ZH.times, ...EN.times]) yield { word, entry: { type: 'times' } };
  for (const [code, { kind, symbols }] of Object.entries(UNITS) as [UnitCode, (typeof UNITS)[UnitCode]][]) {
    const entry = { type: 'unit', code, kind, times: 1, letters: false } as const;
    for (const word of split(symbols, / /)) yield { word, entry, exact: true };
    for (const word of split(ZH_UNITS[code], / /)) {
      const { name, times } = multiple(word);
      yield { word: name, entry: { ...entry, times } };
    }
    for (const word of split(EN_UNITS[code], /,/)) {
      const { name, times } = multiple(word);
      yield { word: name, entry: { ...entry, times, letters: true } };
      if (/[a-z]$/.test(name) && !name.endsWith('s'))
        yield { word: `${name}s`, entry: { ...entry, times, letters: true } };
    }
  }
  for (const [code, { signs, zh, en }] of Object.entries(CURRENCIES) as [
    CurrencyCode,
    (typeof CURRENCIES)[CurrencyCode],
  ][]) {
    const entry = { type: 'currency', code } as const;
    yield { word: code, entry, exact: true };
    if (!WORDLIKE_CODES.has(code)) yield { word: code.toLowerCase(), entry };
    for (const word of LOWER_SIGNS[code] ?? []) yield { word, entry };
    for (const word of split(signs, / /)) yield { word, entry, exact: /[a-z]/i.test(word) };
    for (const word of split(zh, / /)) yield { word, entry };
    for (const name of split(en, /,/)) {
      yield { word: name, entry };
      if (!/[s)]$/.test(name)) yield { word: `${name}s`, entry };
    }
  }
}

function* currencyWords(): Iterable<TrieWord<CurrencyCode>> {
  yield { word: '¥', entry: 'JPY' };
  for (const [code, { signs, zh, en }] of Object.entries(CURRENCIES) as [
    CurrencyCode,
    (typeof CURRENCIES)[CurrencyCode],
  ][]) {
    for (const word of split(signs, / /)) {
      yield { word, entry: code };
      if (word.endsWith('$') && (word.length > 2 || word === 'C$'))
        yield { word: `${word.slice(0, -1)} $`, entry: code };
    }
    yield { word: code, entry: code, exact: true };
    if (!WORDLIKE_CODES.has(code)) {
      yield { word: `${code}$`, entry: code };
      yield { word: `M${code}`, entry: code, exact: true };
    }
    for (const word of split(zh, / /)) if (word.length > 1) yield { word, entry: code };
    for (const name of split(en, /,/))
      if (/ringgit|rupee|yuan|renminbi/.test(name)) yield { word: name, entry: code };
  }
  for (const word of ['rmb', 'usd', 'hkd', 'twd', 'cny', 'eur', 'gbp', 'jpy', 'aud', 'cad', 'ntd'])
    yield {
      word,
      entry:
        ({ rmb: 'CNY', ntd: 'TWD' }[word] as CurrencyCode | undefined) ??
        (word.toUpperCase() as CurrencyCode),
    };
}

const UNIT_TRIE = buildTrie(unitWords());
const CURRENCY_TRIE = buildTrie(currencyWords());

function build(of: Vocabulary): Lexicon {
  return {
    before: buildTrie(beforeWords(of)),
    after: buildTrie(afterWords(of)),
    particles: simple(of.changeParticles),
    units: UNIT_TRIE,
    currencyBefore: CURRENCY_TRIE,
    minus: simple(of.minus),
    connectors: buildTrie(of.rangeConnectors.map((word) => ({ word, entry: word }))),
    closers: simple(of.rangeClosers),
    idioms: simple(of.idioms),
    names: buildTrie(of.names.map((word) => ({ word, entry: true, exact: /^[\x20-\x7e]+$/.test(word) }))),
    counters: simple(of.counters),
    ages: simple(of.ages),
    labels: new Set(of.labels),
    noOneBefore: new Set(of.noOneBefore),
    noOneAfter: simple(of.noOneAfter),
  };
}

/** The vocabulary of each language, made ready to be found in text. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = { zh: build(ZH), en: build(EN) };
