import type { RegistryPlace } from '../model/registry.ts';
import { UserError, type UserProblem } from '../model/user-error.ts';

/** A place with the line that stands there, as messages quote it. */
export interface Spot extends RegistryPlace {
  readonly excerpt: string;
}

/** Every problem of a registry, gathered so that all are told at once. */
export interface Problems {
  add(problem: UserProblem): void;
  /** Whether there are so many that looking for more is wasted. */
  isFull(): boolean;
  /** Throws a `UserError` with all of them in order of place, where there are any. */
  settle(): void;
}

/** More than anyone mends at once. */
const MOST = 500;

export function createProblems(): Problems {
  const found: UserProblem[] = [];
  let leftOut = 0;
  return {
    add(problem) {
      if (found.length < MOST) found.push(problem);
      else leftOut++;
    },
    isFull: () => found.length >= MOST,
    settle() {
      if (found.length === 0) return;
      const rest = leftOut > 0 ? [{ message: 'There are more problems than these; mend these first' }] : [];
      throw new UserError([...found.sort(byPlace), ...rest]);
    },
  };
}

const byPlace = (a: UserProblem, b: UserProblem): number =>
  a.path === b.path
    ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
    : (a.path ?? '') < (b.path ?? '')
      ? -1
      : 1;
