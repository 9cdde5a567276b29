/** A finding that is known and let through, as the file of the baseline holds it. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
  /** The numbers that were found; another value is another finding. */
  readonly actual: string;
  readonly expected: string | null;
  /** Null where none is given; the entry suppresses nothing then. */
  readonly reason: string | null;
  /** ISO date; from the day after on it suppresses nothing. */
  readonly expires: string | null;
  /** Where it stands in the file, from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Baseline {
  /** As messages show it. */
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}
