/** One thing a user must mend before anything can be checked: what, where, how. */
export interface UserProblem {
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  /** The offending line, quoted. */
  readonly excerpt?: string;
  readonly remedy?: string;
}

/** Wrong arguments, configuration or registry: exit 2. Holds every problem that was found, so that all are mended at once. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly problems: readonly UserProblem[];

  constructor(problems: readonly UserProblem[]) {
    super(problems.map(formatUserProblem).join('\n'));
    this.problems = problems;
  }
}

/** ``claims/x.yaml:12:8 Unknown subject `gpt55`; did you mean `gpt-5.5`?``, the offending line indented below. */
export function formatUserProblem({ path, line, column, message, excerpt, remedy }: UserProblem): string {
  const place = path === undefined ? '' : line === undefined ? `${path} ` : `${path}:${line}:${column ?? 1} `;
  return `${place}${message}${remedy ? `; ${remedy}` : ''}${excerpt === undefined ? '' : `\n    ${excerpt.trim()}`}`;
}
