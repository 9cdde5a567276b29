import type { Trie } from '../../languages/trie.ts';
import type { Language } from '../../model/reading.ts';
import { RANK_TRIES } from '../amount/rank.ts';
import { WHOLE_TRIES } from '../amount/whole.ts';
import { CALENDAR_TRIES } from '../calendar/openers.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { NUMBER_WORDS } from '../numerals/english/words.ts';

/** The words that numbers, dates and ranks start with; currencies stand apart. */
export const NUMBER_TRIES: Readonly<Record<Language, readonly Trie<unknown>[]>> = {
  zh: [LEXICONS.zh.minus, ...CALENDAR_TRIES, ...RANK_TRIES, ...WHOLE_TRIES.zh],
  en: [LEXICONS.en.minus, ...CALENDAR_TRIES, ...RANK_TRIES, ...WHOLE_TRIES.en, NUMBER_WORDS],
};
