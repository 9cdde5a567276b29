import type { Finding, Severity } from './finding.ts';
import type { Coverage } from './run.ts';

/** A finding of an earlier run that is there no more. Its text comes from a file and is as untrusted as an article's. */
export interface MendedFinding {
  readonly ruleId: string;
  readonly message: string;
  /** Where it stood then. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** How an earlier run ended. */
export interface EarlierRun {
  /** The ISO date that it judged by. */
  readonly date: string;
  readonly articles: number;
  /** Open findings. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly coverage: Coverage;
}

/** What became of a run's findings since earlier ones. */
export interface Earlier {
  /** The ISO date of the latest earlier run, with which this one was compared. */
  readonly date: string;
  /** Open findings that it had not. */
  readonly added: ReadonlySet<Finding>;
  /** By article id: what was open then and is gone, in that run's order. Articles without any are left out. */
  readonly mended: ReadonlyMap<string, readonly MendedFinding[]>;
  /** Every earlier run, oldest first. */
  readonly runs: readonly EarlierRun[];
}
