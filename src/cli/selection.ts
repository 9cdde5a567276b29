import path from 'node:path';
import { type Changes, readChanges } from '../changes/changes.ts';
import { type CheckOptions, readRegistry } from '../check.ts';
import type { Registry } from '../model/registry.ts';
import { UserError } from '../model/user-error.ts';
import type { ArticleSource } from '../read/discover.ts';
import { plural } from '../reporters/phrases.ts';
import { type Touched, touchedBy } from '../touched.ts';
import type { Surroundings } from './surroundings.ts';

/** What `--changed` chose, and how it says so. */
export interface Chosen {
  readonly sources: readonly ArticleSource[];
  readonly said: string;
}

/** Files that decide how every article is checked: those of the configuration and of the baseline, there or not. */
export interface Deciding {
  readonly files: readonly string[];
}

/** The articles that a change since a ref touches; all of them where it touched the configuration or the baseline. */
export async function chooseChanged(
  ref: string,
  found: { readonly sources: readonly ArticleSource[]; readonly registry: Registry },
  options: CheckOptions,
  { files }: Deciding,
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
    (name) => path.resolve(cwd, name),
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
