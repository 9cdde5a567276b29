import type { Run } from '../model/run.ts';

/** What a report tells about a rule beside its findings; every `Rule` is one. */
export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
  /** What to do about a finding. */
  readonly remedy: string;
}

export interface ReporterOptions {
  /** Whether the text may hold terminal colours. */
  readonly color: boolean;
  /** Columns of the terminal, for what is drawn there. */
  readonly width: number;
  /** Every rule, fired or not; without them a report says what is wrong and leaves out what to do. */
  readonly rules?: readonly RuleSummary[];
}

/** Turns a run into text; the command line decides where it goes. */
export interface Reporter {
  readonly format: string;
  /** The file it is written to under `--output`; null for what goes to the terminal. */
  readonly file: string | null;
  render(run: Run, options: ReporterOptions): string;
}
