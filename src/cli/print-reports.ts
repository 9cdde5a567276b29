import { appendFile } from 'node:fs/promises';
import type { Earlier } from '../model/earlier.ts';
import type { Severity } from '../model/finding.ts';
import type { CheckedArticle, FailOn, Run } from '../model/run.ts';
import { counts, reaches } from '../model/severity.ts';
import { inert } from '../reporters/github/commands.ts';
import type { Reporter, ReporterOptions, RuleSummary } from '../reporters/reporter.ts';
import { type Ui, words } from '../reporters/words/words.ts';
import type { ReportStreams } from './report-streams.ts';
import type { Surroundings } from './surroundings.ts';
import { opensFiles, useColor } from './terminal.ts';
import { cannotWrite, writeReport } from './write-report.ts';

export interface PrintOptions {
  readonly rules: readonly RuleSummary[];
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[];
  /** Folder that reports are written to; null: the one report goes to standard output. */
  readonly folder: string | null;
  readonly ui?: Ui;
  readonly quiet?: boolean;
  readonly color?: boolean;
  /** What is new and mended since an earlier run. */
  readonly earlier?: Earlier;
  /** Reports that were written while articles were checked. */
  readonly streams?: ReportStreams;
}

/** Renders every report, or ends it where it was written on the way, and puts it where it belongs: the terminal, a file, standard output, the summary of a CI step. */
export async function printReports(
  run: Run,
  reporters: readonly Reporter[],
  options: PrintOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { cwd, env, stdout } = surroundings;
  const { folder, quiet = false, ui, streams } = options;
  const written: string[] = [];
  for (const reporter of reporters) {
    const drawing = drawingFor(reporter, run.gate.failOn, options, surroundings);
    const { file } = reporter;
    const { only } = drawing;
    const told = only === undefined ? run : onlyBlocking(run, only);
    if (streams?.has(reporter)) {
      const ended = streams.end(reporter, told, drawing);
      if (ended !== null) written.push(ended);
    } else if (file !== null && folder !== null)
      written.push(await writeReport({ ...reporter, file }, run, drawing, { folder, cwd }));
    else {
      const text = reporter.render(told, drawing);
      stdout.write(reporter.terminal && env.GITHUB_ACTIONS ? inert(text) : text);
    }
    if (reporter.summary && env.GITHUB_STEP_SUMMARY)
      await appendSummary(env.GITHUB_STEP_SUMMARY, reporter.summary(run, drawing));
  }
  if (written.length > 0 && !quiet && !forPrograms(reporters))
    stdout.write(`${words(ui).alsoWritten(written.join(', '))}\n`);
}

/** Colours and links are for a terminal only: a report that programs read has neither. */
export function drawingFor(
  { terminal = false, file }: Reporter,
  failOn: FailOn,
  { rules, missing, ui, color, earlier, quiet }: Omit<PrintOptions, 'folder'>,
  surroundings: Surroundings,
): ReporterOptions {
  return {
    color: terminal && useColor(color === undefined ? {} : { color }, surroundings),
    width: surroundings.stdout.columns,
    rules,
    missing,
    ...(ui && { ui }),
    ...(earlier && { earlier }),
    ...(terminal && opensFiles(surroundings) && { linksFrom: surroundings.cwd }),
    ...(file === null && quiet && { only: failOn === 'never' ? 'error' : failOn }),
  };
}

/** Whether standard output holds a report for a program and none for people, so that nothing may be added to it. */
const forPrograms = (reporters: readonly Reporter[]): boolean =>
  reporters.some(({ file }) => file === null) && reporters.every(({ terminal }) => !terminal);

/** Adds to what the step wrote there before, as a paragraph of its own. */
async function appendSummary(file: string, text: string): Promise<void> {
  try {
    await appendFile(file, `\n${text}`);
  } catch (error) {
    throw cannotWrite(
      `the summary \`${file}\``,
      error,
      'let GITHUB_STEP_SUMMARY name a file that can be written',
    );
  }
}

/** `--quiet`: only what blocks. */
function onlyBlocking(run: Run, from: Severity): Run {
  const articles = run.articles.map((checked): CheckedArticle => {
    const { id, coverage, tally } = checked;
    const open = tally.open.filter(({ severity }) => reaches(severity, from));
    return {
      id,
      coverage,
      tally: { ...tally, open, suppressed: 0 },
      sourceOf: checked.sourceOf,
      get article() {
        return checked.article;
      },
      get findings() {
        return checked.findings.filter((finding) => counts(finding, from));
      },
    };
  });
  return { ...run, articles };
}
