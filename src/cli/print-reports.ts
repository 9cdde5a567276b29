import { appendFile } from 'node:fs/promises';
import type { Earlier } from '../model/earlier.ts';
import type { Run } from '../model/run.ts';
import { counts } from '../model/severity.ts';
import { inert } from '../reporters/github/commands.ts';
import type { Reporter, ReporterOptions, RuleSummary } from '../reporters/reporter.ts';
import { type Ui, words } from '../reporters/words/words.ts';
import type { Surroundings } from './surroundings.ts';
import { fileLinks, useColor } from './terminal.ts';
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
}

/** Renders every report and puts it where it belongs: the terminal, a file, standard output, the summary of a CI step. */
export async function printReports(
  run: Run,
  reporters: readonly Reporter[],
  options: PrintOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { cwd, env, stdout } = surroundings;
  const { folder, quiet = false, ui } = options;
  const written: string[] = [];
  for (const reporter of reporters) {
    const drawing = drawingFor(reporter, options, surroundings);
    const { file } = reporter;
    if (file !== null && folder !== null)
      written.push(await writeReport({ ...reporter, file }, run, drawing, { folder, cwd }));
    else {
      const text = reporter.render(file === null && quiet ? onlyBlocking(run) : run, drawing);
      stdout.write(reporter.terminal && env.GITHUB_ACTIONS ? inert(text) : text);
    }
    if (reporter.summary && env.GITHUB_STEP_SUMMARY)
      await appendSummary(env.GITHUB_STEP_SUMMARY, reporter.summary(run, drawing));
  }
  if (written.length > 0 && !quiet && !forPrograms(reporters))
    stdout.write(`${words(ui).alsoWritten(written.join(', '))}\n`);
}

/** Colours and links are for a terminal only: a report that programs read has neither. */
function drawingFor(
  { terminal = false }: Reporter,
  { rules, missing, ui, color, earlier }: PrintOptions,
  surroundings: Surroundings,
): ReporterOptions {
  const link = terminal ? fileLinks(surroundings) : undefined;
  return {
    color: terminal && useColor(color === undefined ? {} : { color }, surroundings),
    width: surroundings.stdout.columns,
    rules,
    missing,
    ...(ui && { ui }),
    ...(earlier && { earlier }),
    ...(link && { link }),
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
function onlyBlocking(run: Run): Run {
  const failOn = run.gate.failOn === 'never' ? 'error' : run.gate.failOn;
  const articles = run.articles.map((checked) => ({
    ...checked,
    findings: checked.findings.filter((finding) => counts(finding, failOn)),
  }));
  return { ...run, articles };
}
