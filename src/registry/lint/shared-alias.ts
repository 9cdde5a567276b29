import type { Term } from '../../model/registry.ts';
import { foldName } from '../terms.ts';
import type { Lack, LintCheck } from './check.ts';

/** A name that two subjects, or two metrics, go by: a text that uses it may mean either. */
export const sharedAlias: LintCheck = {
  id: 'shared-alias',
  severity: 'error',
  *find({ subjects, metrics }) {
    yield* shared('subject', subjects);
    yield* shared('metric', metrics);
  },
};

function* shared(what: string, terms: ReadonlyMap<string, Term>): Generator<Lack> {
  const owners = new Map<string, Term>();
  for (const term of terms.values()) {
    for (const alias of [...term.aliases.zh, ...term.aliases.en]) {
      const key = foldName(alias);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, term);
      else if (owner !== term)
        yield {
          place: term.place,
          message: `The ${what}s \`${term.id}\` and \`${owner.id}\` share the name \`${alias}\``,
          remedy: 'keep it with one of them, and give the other a longer name',
        };
    }
  }
}
