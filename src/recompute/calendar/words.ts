import type { Chronology } from '../../languages/chronology.ts';
import { EN_CHRONOLOGY } from '../../languages/en/chronology.ts';
import { buildTrie, type Trie } from '../../languages/trie.ts';
import { ZH_CHRONOLOGY } from '../../languages/zh/chronology.ts';
import { roleWords } from '../role-words.ts';

const LANGUAGES: readonly Chronology[] = [EN_CHRONOLOGY, ZH_CHRONOLOGY];

const numbered = (of: (language: Chronology) => Readonly<Record<string, number>>): Trie<number> =>
  buildTrie(
    LANGUAGES.flatMap((language) => Object.entries(of(language)).map(([word, entry]) => ({ word, entry }))),
  );

export const WEEKDAYS = numbered(({ weekdays }) => weekdays);
export const BRACKETED_WEEKDAYS = numbered(({ bracketedWeekdays }) => bracketedWeekdays);
export const MONTHS = numbered(({ months }) => months);

/** What is said around dates. */
export const WORDS = roleWords(LANGUAGES.map(({ words }) => words));
