import type { CurrencyCode } from '../../languages/currencies.ts';
import { EN } from '../../languages/en/vocabulary.ts';
import { buildTrie, type Trie } from '../../languages/trie.ts';
import type { Vocabulary } from '../../languages/vocabulary.ts';
import { ZH } from '../../languages/zh/vocabulary.ts';
import type { Language } from '../../model/reading.ts';
import { CURRENCY_TRIE } from './currency-words.ts';
import type { After, Before, UnitEntry } from './entries.ts';
import { afterWords, beforeWords } from './hedges.ts';
import { UNIT_TRIE } from './unit-words.ts';

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
