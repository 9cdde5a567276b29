import { CURRENCIES, type CurrencyCode, WORDLIKE_CODES } from '../../languages/currencies.ts';
import { buildTrie, type TrieWord } from '../../languages/trie.ts';
import { split } from './split.ts';

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

export const CURRENCY_TRIE = buildTrie(currencyWords());
