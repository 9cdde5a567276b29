import path from 'node:path';
import { type Changes, readChanges } from '../changes/changes.ts';
import { type CheckOptions, readRegistry } from '../check.ts';
import type { Registry } from '../model/registry.ts';
import { UserError } from '../model/user-error.ts';
import type { FoundArticle } from '../read/discover.ts';
import { plural } from '../reporters/phrases.ts';
import { printable } from '../reporters/printable.ts';
import { type Touched, touchedBy } from '../touched.ts';
import type { Sharding } from './sharding.ts';
import type { Surroundings } from './surroundings.ts';

/** What `--changed` chose, and how it says so. */
interface Chosen {
  readonly sources: readonly FoundArticle[];
  readonly said: string;
}

export interface Choosers {
  /** Files that decide how every article is checked: those of the configuration and of the baseline, there or not. */
  readonly deciding: readonly string[];
  readonly sharding: Sharding | null;
}

/**
 * Chooses the articles of a run by `--changed`, then by `--shard`. The choice is made once: what corrections make of the
 * articles does not change it.
 */
export function createSelect(
  options: CheckOptions,
  { changed, quiet = false }: { readonly changed?: string; readonly quiet?: boolean },
  { deciding, sharding }: Choosers,
  surroundings: Surroundings,
): NonNullable<CheckOptions['select']> {
  let ids: ReadonlySet<string> | null = null;
  return async (sources, registry) => {
    if (ids !== null) return sources.filter(({ id }) => ids!.has(id));
    let chosen = sources;
    if (changed !== undefined) {
      const found = await chooseChanged(changed, { sources, registry }, options, deciding, surroundings);
      if (!quiet) surroundings.stderr.write(`${printable(found.said)}\n`);
      chosen = found.sources;
    }
    if (sharding) chosen = sharding.take(chosen);
    ids = new Set(chosen.map(({ id }) => id));
    return chosen;
  };
}

/** The articles that a change since a ref touches; all of them where it touched the configuration or the baseline. */
async function chooseChanged(
  ref: string,
  found: { readonly sources: readonly FoundArticle[]; readonly registry: Registry },
  options: CheckOptions,
  files: readonly string[],
  { cwd, env, fs }: Surroundings,
): Promise<Chosen> {
  const { sources, registry } = found;
  const changes = await readChanges(ref, { cwd, env });
  const decided = await changedAmong(files, changes, { cwd, fs });
  if (decided !== undefined) {
    return {
      sources,
      said: `${decided} changed since ${ref}: ${plural(sources.length, 'article')} to check, all of them`,
    };
  }
  const before = await readRegistry({ ...options, fs: changes.then }).catch((error: unknown) => {
    if (error instanceof UserError) return null;
    throw error;
  });
  const { byFiles, byRegistry }: Touched = await touchedBy(
    changes,
    sources,
    { before, now: registry },
    { today: options.today, evidence: options.evidence ?? [] },
    { cwd, fs },
  );
  const chosen = sources.filter((source) => byFiles.has(source) || byRegistry.has(source));
  const said =
    chosen.length === 0
      ? `Nothing changed since ${ref} that an article leans on: no article to check`
      : `Changed since ${ref}: ${chosen.length} of ${plural(sources.length, 'article')} to check, ${byFiles.size} for their files, ${byRegistry.size} for the registry`;
  return { sources: chosen, said };
}

/** The first of some files that is another than it was. */
async function changedAmong(
  files: readonly string[],
  changes: Changes,
  { cwd, fs }: Pick<Surroundings, 'cwd' | 'fs'>,
): Promise<string | undefined> {
  for (const file of files) {
    const shown = path.relative(cwd, path.resolve(cwd, file)).split(path.sep).join('/');
    if (changes.paths.has(shown)) return file;
    const isThere = await fs.stat(path.resolve(cwd, file)).then(
      () => true,
      () => false,
    );
    if (isThere && changes.differs(shown)) return file;
  }
  return undefined;
}
