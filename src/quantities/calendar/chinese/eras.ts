import { buildTrie } from '../../../languages/trie.ts';
import { ZH_ERAS } from '../../../languages/zh/calendar.ts';

export const ERAS = buildTrie(Object.entries(ZH_ERAS).map(([word, entry]) => ({ word, entry })));
