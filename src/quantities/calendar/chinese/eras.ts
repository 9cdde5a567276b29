import { buildTrie } from '../../../languages/trie.ts';

export const ERAS = buildTrie(
  Object.entries({
    民国: 1911,
    中华民国: 1911,
    西元: 0,
    公元: 0,
    西历: 0,
    公元前: -1,
    西元前: -1,
    纪元前: -1,
  }).map(([word, entry]) => ({ word, entry })),
);
