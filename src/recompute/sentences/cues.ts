import { EN_STATEMENTS } from '../../languages/en/statements.ts';
import type { Cue, Statements } from '../../languages/statements.ts';
import { buildTrie, type Trie } from '../../languages/trie.ts';
import { ZH_STATEMENTS } from '../../languages/zh/statements.ts';
import type { Language } from '../../model/reading.ts';

/** One word may say several things: *or* joins and restates. */
function build(statements: Statements): Trie<readonly Cue[]> {
  const byWord = new Map<string, Cue[]>();
  for (const [cue, words] of Object.entries(statements) as [Cue, readonly string[]][])
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), cue]);
  return buildTrie([...byWord].map(([word, entry]) => ({ word, entry })));
}

/** The words of each language that say how numbers depend on each other, ready to be found in text. */
export const CUE_TRIES: Readonly<Record<Language, Trie<readonly Cue[]>>> = {
  zh: build(ZH_STATEMENTS),
  en: build(EN_STATEMENTS),
};
