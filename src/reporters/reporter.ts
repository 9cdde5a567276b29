import type { Earlier } from '../model/earlier.ts';
import type { Severity } from '../model/finding.ts';
import type { CheckedArticle, Run, RunStart } from '../model/run.ts';
import type { Ui } from './words/words.ts';

/** What a report tells about a rule beside its findings; every `Rule` is one. */
export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
  /** What to do about a finding. */
  readonly remedy: string;
  /** Why it exists and what it leaves alone. */
  readonly description?: string;
  /** As the rule gives it by default. */
  readonly severity?: Severity;
  /** Switched off for this run: it looked at nothing. */
  readonly off?: boolean;
}

/** How one article is told in a report that is put together from parts: plain data, since parts may be made in another thread. */
export interface PartOptions {
  /** Whether the text may hold terminal colours. */
  readonly color: boolean;
  /** Columns of the terminal, for what is drawn there. */
  readonly width: number;
  /** Language of the words around findings; default English. Messages of rules and texts of articles stay as they are. */
  readonly ui?: Ui;
  /** The folder that paths are relative to, where the terminal opens addresses of files. */
  readonly linksFrom?: string;
  /** Only findings that count at this gate are told. */
  readonly only?: Severity;
}

export interface ReporterOptions extends PartOptions {
  /** Every rule, fired or not; without them a report says what is wrong and leaves out what to do. */
  readonly rules?: readonly RuleSummary[];
  /** Paths that were asked for and are not there. */
  readonly missing?: readonly string[];
  /** What is new and mended since an earlier run, where one is given. */
  readonly earlier?: Earlier;
}

/** Turns a run into text; the command line decides where it goes. */
export interface Reporter {
  readonly format: string;
  /** The file it is written to under `--output`; null for what goes to standard output. */
  readonly file: string | null;
  /** Meant for people at a terminal, and so for no program's standard input. */
  readonly terminal?: boolean;
  render(run: Run, options: ReporterOptions): string;
  /** How it is put together from parts, for one that can be written while articles are checked. */
  readonly streamed?: Streamed;
  /** Markdown for the page that a CI service shows of a run, where it has one (`$GITHUB_STEP_SUMMARY`). */
  readonly summary?: (run: Run, options: ReporterOptions) => string;
  /** For a report that is better read in several files once a run is large. */
  readonly pages?: ReportPages;
}

/** A report that is put together as articles are checked: `head`, parts with a `joint` before each, `tail`. Parts that are empty are left out. */
export interface Streamed {
  head(start: RunStart): string;
  part(checked: CheckedArticle, options: PartOptions): string;
  joint(isFirst: boolean): string;
  tail(run: Run, options: ReporterOptions, isEmpty: boolean): string;
}

/** The whole of a report that is put together from parts. */
export function renderStreamed(streamed: Streamed, run: Run, options: ReporterOptions): string {
  const parts = run.articles.map((checked) => streamed.part(checked, options)).filter((part) => part !== '');
  const body = parts.map((part, i) => streamed.joint(i === 0) + part).join('');
  return streamed.head(run) + body + streamed.tail(run, options, parts.length === 0);
}

/** How a large report is divided. */
export interface ReportPages {
  /** The folder below that of the report which its further files stand in. */
  readonly folder: string;
  /** How each of these begins: by it those of an earlier run are known, and nothing else is taken for one. */
  readonly mark: string;
  /** The files of a run, the reporter's `file` first; one after the other, so that not all are held at once. */
  files(run: Run, options: ReporterOptions): Iterable<ReportFile>;
}

export interface ReportFile {
  /** Below the folder of the report, with `/`: `index.html`, or a name without folders in that of the pages. */
  readonly path: string;
  readonly text: string;
}
