import { CURRENCIES, type CurrencyCode, WORDLIKE_CODES } from '../../languages/currencies.ts';
import { EN_UNITS } from '../../languages/en/units.ts';
import { EN } from '../../languages/en/vocabulary.ts';
import { buildTrie, type TrieWord } from '../../languages/trie.ts';
import { UNITS, type UnitCode } from '../../languages/units.ts';
import { ZH_UNITS } from '../../languages/zh/units.ts';
import { ZH } from '../../languages/zh/vocabulary.ts';
import type { UnitEntry } from './entries.ts';
import { split } from './split.ts';

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

export const UNIT_TRIE = buildTrie(unitWords());
