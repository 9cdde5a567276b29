import { EN_ENUMERATION } from '../../languages/en/enumeration.ts';
import type { Enumeration } from '../../languages/enumeration.ts';
import { ZH_ENUMERATION } from '../../languages/zh/enumeration.ts';
import { type RoleWords, roleWords } from '../role-words.ts';

const LANGUAGES = [EN_ENUMERATION, ZH_ENUMERATION];

/** What is said of lists and tables. */
export const WORDS: RoleWords<keyof Enumeration> = roleWords(LANGUAGES.map((words) => ({ ...words })));

/** Words of which one must stand where a text speaks of the order of a table, all in one. */
export const ORDER_WORDS: RoleWords<'any'> = roleWords(
  LANGUAGES.map(({ most, least, first, sortedBy }) => ({ any: [most, least, first, sortedBy].join('|') })),
);
