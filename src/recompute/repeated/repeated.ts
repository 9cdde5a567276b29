import type { Inconsistency } from '../../model/calculation.ts';
import type { Statement } from '../recompute.ts';
import { candidatesOf } from './candidates.ts';
import { passageOf, sentenceSpan } from './clause.ts';
import { conflictsIn, type Pair } from './conflicts.ts';
import { disagree } from './disagree.ts';
import { areSiblings, likenessOf, type Setting } from './same.ts';
import { type Saying, sayingsOf, textsOver } from './saying.ts';
import { termsOf } from './terms.ts';

/**
 * Numbers that one version gives twice with two values: in title and text, lead and conclusion, table and text.
 * What speaks of the same is known by the words around; any word that may tell two numbers apart keeps them silent.
 */
export function inRepetitions(statement: Statement): Inconsistency[] {
  const { sayings, setting } = readSayings(statement);
  const pairs: Pair[] = [];
  for (const [i, j] of candidatesOf(sayings)) {
    const [a, b] = [sayings[i]!, sayings[j]!];
    if (areSiblings(a, b, setting.document) || !disagree(a, b)) continue;
    const likeness = likenessOf(a, b, setting);
    if (typeof likeness === 'number') pairs.push({ a, b, likeness });
  }
  return conflictsIn(pairs, statement);
}

/** All that a version says in numbers, and what the words over each of them are. */
export function readSayings({ document, claims }: Statement): { sayings: Saying[]; setting: Setting } {
  const sayings: Saying[] = [];
  for (let from = 0; from < claims.length; ) {
    const { block, row, column } = claims[from]!.place;
    let to = from + 1;
    while (to < claims.length) {
      const { place } = claims[to]!;
      if (place.block !== block || place.row !== row || place.column !== column) break;
      to++;
    }
    sayings.push(...sayingsOf(document, claims, from, to));
    from = to;
  }
  const known = new Map<Saying, ReadonlySet<string>>();
  const title = typeof document.frontMatter.title === 'string' ? document.frontMatter.title : '';
  const wide = (saying: Saying): ReadonlySet<string> => {
    let keys = known.get(saying);
    if (keys === undefined) {
      const claim = claims[saying.claim]!;
      const text = passageOf(claim, document);
      const over = textsOver(document, saying, title).flatMap((one) =>
        termsOf(one, { start: 0, end: one.length }, []),
      );
      const own = termsOf(text, sentenceSpan(claim, text), []);
      keys = new Set([...saying.terms, ...own, ...over].map(({ key }) => key));
      known.set(saying, keys);
    }
    return keys;
  };
  return { sayings, setting: { document, claims, wide } };
}
