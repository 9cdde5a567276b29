import type { Run } from '../model/run.ts';

export interface ReporterOptions {
  /** Whether the text may hold terminal colours. */
  readonly color: boolean;
  /** Columns of the terminal, for what is drawn there. */
  readonly width: number;
}

/** Turns a run into text; the command line decides where it goes. */
export interface Reporter {
  readonly format: string;
  /** The file it is written to under `--output`; null for what goes to the terminal. */
  readonly file: string | null;
  render(run: Run, options: ReporterOptions): string;
}
