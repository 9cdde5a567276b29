import type { Article } from '../model/article.ts';

/** For every claim id of an article, the ids of the claims that say the same in its other versions. */
export function counterpartsOf({ versions, alignments }: Article): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = found.get(from);
    if (!known) found.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  };
  for (const alignment of alignments) {
    for (const { left, right } of alignment.claims) {
      const a = left === null ? undefined : versions[alignment.left]?.claims[left]?.id;
      const b = right === null ? undefined : versions[alignment.right]?.claims[right]?.id;
      if (a === undefined || b === undefined) continue;
      add(a, b);
      add(b, a);
    }
  }
  return found;
}
