import { nearest } from '../../spelling.ts';
import type { Problems, Spot } from '../problems.ts';
import { namesOf, type Terms } from '../terms.ts';

export type TermKind = 'subject' | 'metric';

/** The id that a name in a table stands for; null where it stands for none or several, which the problems then say. */
export type ResolveName = (what: TermKind, name: string, spot: () => Spot) => string | null;

export function createResolver(terms: Terms, problems: Problems): ResolveName {
  const lookUp = { subject: namesOf(terms.subjects), metric: namesOf(terms.metrics) };
  return (what, name, spot) => {
    const ids = lookUp[what](name);
    if (ids.length === 1) return ids[0]!;
    if (problems.isFull()) return null;
    if (ids.length > 1) {
      problems.add({
        ...spot(),
        message: `\`${name}\` is a name of several ${what}s: ${ids.map((id) => `\`${id}\``).join(', ')}`,
        remedy: 'write the id instead',
      });
      return null;
    }
    const guess = nearest(name, known(what, terms));
    if (guess === undefined && !terms.areWhole) return null;
    problems.add({
      ...spot(),
      message: `Unknown ${what} \`${name}\``,
      remedy: guess
        ? `did you mean \`${guess}\`?`
        : `define it under \`${what}s\`, or in a matrix list it under \`ignore\``,
    });
    return null;
  };
}

function* known(what: TermKind, terms: Terms): Generator<string> {
  for (const { id, aliases } of terms[`${what}s`].values()) {
    yield id;
    yield* aliases.zh;
    yield* aliases.en;
  }
}
