import { EN_ENUMERATION } from '../../languages/en/enumeration.ts';
import type { Enumeration } from '../../languages/enumeration.ts';
import { ZH_ENUMERATION } from '../../languages/zh/enumeration.ts';
import { type RoleWords, roleWords } from '../role-words.ts';

/** What is said of lists and tables. */
export const WORDS: RoleWords<keyof Enumeration> = roleWords([{ ...EN_ENUMERATION }, { ...ZH_ENUMERATION }]);
