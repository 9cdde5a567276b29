import path from 'node:path';
import type { CheckOptions } from './check.ts';
import type { Config } from './config/schema.ts';
import type { Baseline } from './model/baseline.ts';
import type { RuleLevels, RuleOptions, RuleOverride } from './model/rule-settings.ts';
import { UserError } from './model/user-error.ts';
import { baselineText } from './read/baseline-text.ts';
import type { FileSystem } from './read/file-system.ts';
import { REPORTERS } from './reporters/index.ts';

/** A configuration as a check takes it; what it leaves out has its default. */
export type Settings = Omit<CheckOptions, 'cwd' | 'fs' | 'today' | 'paths' | 'reports'> & {
  readonly registry: string;
  readonly reports: readonly string[];
};

/** What a publication's configuration says of a check; paths of articles are left to the caller, since they may be named. */
export const settingsOf = ({
  registry,
  output,
  failOn,
  maxWarnings,
  rules,
  overrides,
  options,
  evidence,
  original,
}: Config): Settings => ({
  registry: registry ?? 'claims',
  reports: reportsIn(output ?? 'reports'),
  failOn: failOn ?? 'error',
  maxWarnings: maxWarnings ?? null,
  levels: (rules ?? {}) as RuleLevels,
  overrides: (overrides ?? []) as readonly RuleOverride[],
  options: (options ?? {}) as RuleOptions,
  evidence: evidence ?? [],
  ...(original !== undefined && { original }),
});

/** The files that reports are written to in a folder. */
export const reportsIn = (folder: string): string[] =>
  REPORTERS.flatMap(({ file }) => (file === null ? [] : path.join(folder, file)));

/** The baseline that a check is to use. Throws a `UserError` where the file is missing or does not read. */
export async function loadBaseline(
  named: string,
  place: { readonly cwd: string; readonly fs: FileSystem },
): Promise<Baseline> {
  const text = await baselineText(named, place);
  if (text === null) {
    throw new UserError([
      {
        path: named,
        message: 'There is no such baseline',
        remedy: 'write one with `claimcheck baseline create`, or check --baseline',
      },
    ]);
  }
  const { readBaseline } = await import('./baseline/read.ts');
  return readBaseline(text, named);
}
