import { perLanguage } from '../../languages/per-language.ts';
import { secondsOf, type Trie } from '../../languages/trie.ts';
import type { Language } from '../../model/reading.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { HAN_NUMBERS } from '../numerals/han/characters.ts';
import { isHan, type Source } from '../source.ts';
import { NUMBER_TRIES } from './tries.ts';

/** Characters that begin a number by a rule, whatever follows them. */
const LONE = '每双隔半第前';

const UNITS = '十拾百佰千仟万亿兆';

/** Those that do so only in front of some others: `數十`, `個半`, `上世紀`. */
const RULES: Readonly<Record<string, string>> = {
  数: UNITS,
  几: UNITS,
  成: UNITS,
  上: `${UNITS}个世半`,
  下: '半',
  本: '个世',
  个: '半',
  过: '半',
  摄: '氏',
  华: '氏',
};

/** The first two characters of everything that starts with one, as one bit each; two pairs may share theirs. */
interface Pairs {
  readonly lone: Uint8Array;
  readonly bits: Uint8Array;
}

const SIZE = 1 << 17;

const placeOf = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) >>> 15) ^ second;

function pairsOf(lang: Language): Pairs {
  const { before, idioms, names, currencyBefore, minus } = LEXICONS[lang];
  const pairs: Pairs = { lone: new Uint8Array(0x10000), bits: new Uint8Array(SIZE) };
  const add = (first: number, second: number): void => {
    pairs.bits[placeOf(first, second)] = 1;
  };
  const tries: readonly Trie<unknown>[] = [
    before,
    idioms,
    names,
    currencyBefore,
    minus,
    ...NUMBER_TRIES[lang],
  ];
  for (const trie of tries)
    for (const [first, second] of secondsOf(trie))
      if (second === null) pairs.lone[first] = 1;
      else add(first, second);
  if (lang === 'en') return pairs;
  for (const code of HAN_NUMBERS) pairs.lone[code] = 1;
  for (const character of LONE) pairs.lone[character.charCodeAt(0)] = 1;
  for (const [first, seconds] of Object.entries(RULES))
    for (const second of seconds) add(first.charCodeAt(0), second.charCodeAt(0));
  return pairs;
}

const PAIRS = perLanguage(pairsOf);

/** Whether anything that is read or left alone can begin with the Chinese character at `at` and the one behind it. */
export function opensPair({ codes, lang }: Source, at: number): boolean {
  const first = codes[at]!;
  const { lone, bits } = PAIRS[lang];
  return !isHan(first) || lone[first] === 1 || bits[placeOf(first, codes[at + 1] ?? 0)] === 1;
}
