import type { Registry, RegistryPlace } from '../../model/registry.ts';
import type { Lack, LintCheck, LintOptions } from './check.ts';
import { disagreement } from './disagreement.ts';
import { draft } from './draft.ts';
import { duplicate } from './duplicate.ts';
import { formula } from './formula.ts';
import { knownFalse } from './known-false.ts';
import { noCurrent } from './no-current.ts';
import { noSource } from './no-source.ts';
import { ownSource } from './own-source.ts';
import { quote } from './quote.ts';
import { review } from './review.ts';
import { sharedAlias } from './shared-alias.ts';
import { unused } from './unused.ts';

/** Every check of a registry. */
export const LINT_CHECKS: readonly LintCheck[] = [
  noSource,
  ownSource,
  quote,
  review,
  noCurrent,
  disagreement,
  knownFalse,
  formula,
  duplicate,
  sharedAlias,
  draft,
  unused,
];

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
