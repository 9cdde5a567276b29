import type { Finding, Severity } from '../../model/finding.ts';
import type { Run } from '../../model/run.ts';
import { type Places, placesOf } from '../../report/places.ts';
import { calculationLine } from '../calculation-line.ts';
import { document } from '../markdown/document.ts';
import { bySeverity, openFindings, withMissing } from '../order.ts';
import { printable } from '../printable.ts';
import type { Reporter } from '../reporter.ts';
import { type Words, words } from '../words/words.ts';
import { command } from './commands.ts';

/** GitHub shows ten annotations of a level for each step and drops the others without a word. */
const SHOWN = 10;
/** The most a step's summary may hold. */
const SUMMARY_BYTES = 1024 * 1024;

const LEVELS: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['note', 'notice'],
];

/** GitHub Actions: annotations as workflow commands, most severe first, and Markdown for the summary of the step. */
export const github: Reporter = {
  format: 'github',
  file: null,
  render(given, { ui, missing }) {
    const run = withMissing(given, missing);
    const places = placesOf(run.articles);
    const spoken = words(ui);
    const open = run.articles.flatMap(openFindings).sort(bySeverity);
    const lines = LEVELS.flatMap(([severity, name]) => {
      const ofLevel = open.filter((finding) => finding.severity === severity);
      const shown = ofLevel.length > SHOWN ? ofLevel.slice(0, SHOWN - 1) : ofLevel;
      const more = ofLevel.length - shown.length;
      return [
        ...shown.map((finding) => annotation(finding, name, places, spoken)),
        ...(more > 0 ? [command(name, { title: run.tool.name }, overflow(severity, more, spoken))] : []),
      ];
    });
    const empty =
      run.articles.length === 0 ? [command('notice', { title: run.tool.name }, spoken.nothingChecked())] : [];
    return [...lines, ...empty].map((line) => `${line}\n`).join('');
  },
  summary: (run: Run, options) => document(run, options, { most: SUMMARY_BYTES, measure: bytesIn }),
};

const bytesIn = (text: string): number => Buffer.byteLength(text, 'utf8');

function overflow(severity: Severity, more: number, spoken: Words): string {
  const count = { error: spoken.errors, warning: spoken.warnings, note: spoken.notes }[severity](more);
  return spoken.notAnnotated(count);
}

function annotation(finding: Finding, name: string, places: Places, spoken: Words): string {
  const { path, span, ruleId, message, fixes } = finding;
  const { start, end } = places.range(path, span);
  const calculation = calculationLine(finding, spoken);
  const lines = [
    message,
    ...(calculation === null ? [] : [`${spoken.calculation()}${spoken.colon()}${calculation}`]),
    ...fixes.map(({ title }) => `${spoken.fix()}${spoken.colon()}${title}`),
  ];
  // Columns are for annotations of one line; with two lines GitHub refuses them. Its end is the last column, not the one behind.
  const oneLine = start.line === end.line;
  return command(
    name,
    {
      file: path.replace(/^(?:\.\/)+/, ''),
      line: start.line,
      endLine: end.line,
      col: oneLine ? start.column : null,
      endColumn: oneLine ? Math.max(start.column, end.column - 1) : null,
      title: printable(ruleId),
    },
    lines.map(printable).join('\n'),
  );
}
