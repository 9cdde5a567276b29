import type { Registry, RegistryPlace } from '../../model/registry.ts';
import type { Lack, LintCheck, LintOptions } from './check.ts';
import { noSource } from './no-source.ts';

/** Every check of a registry. */
export const LINT_CHECKS: readonly LintCheck[] = [noSource];

/** What one check found. */
export interface LintFinding extends Lack {
  readonly check: string;
  readonly severity: LintCheck['severity'];
}

/** All that the checks find in a registry, in order of place. */
export function lintRegistry(registry: Registry, options: LintOptions): LintFinding[] {
  return LINT_CHECKS.flatMap(({ id, severity, find }) =>
    [...find(registry, options)].map((lack): LintFinding => ({ check: id, severity, ...lack })),
  ).sort((a, b) => comparePlaces(a.place, b.place));
}

const comparePlaces = (a: RegistryPlace, b: RegistryPlace): number =>
  a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1;
