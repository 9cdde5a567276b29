import type { CheckOptions } from './check.ts';
import type { Config } from './config/schema.ts';
import type { RuleLevels } from './rules/apply.ts';

/** What a publication's configuration says of a check, as the check takes it; paths are left to the caller. */
export const settingsOf = ({
  registry,
  failOn,
  maxWarnings,
  rules,
  evidence,
  original,
}: Config): Omit<CheckOptions, 'cwd' | 'fs' | 'today' | 'paths'> => ({
  registry: registry ?? 'claims',
  failOn: failOn ?? 'error',
  maxWarnings: maxWarnings ?? null,
  levels: (rules ?? {}) as RuleLevels,
  evidence: evidence ?? [],
  ...(original !== undefined && { original }),
});
