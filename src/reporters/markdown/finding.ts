import type { Finding } from '../../model/finding.ts';
import type { Places } from '../../report/places.ts';
import { calculationLine } from '../calculation-line.ts';
import { evidenceLines } from '../evidence-lines.ts';
import { excerptsOf } from '../excerpts.ts';
import type { ArticleIndex } from '../sightings.ts';
import type { Words } from '../words/words.ts';
import { code, codeAround, message, prose } from './safe.ts';

const MARK = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

export interface FindingContext {
  readonly index: ArticleIndex;
  readonly places: Places;
  readonly words: Words;
}

/** One finding: what it says and where, the pair of passages as a table, what it rests on, and how to mend it. */
export function findingBlock(finding: Finding, { index, places, words }: FindingContext): string {
  const { severity, path, span, ruleId, actual, expected, fixes } = finding;
  const at = (file: string, offset: number): string => {
    const { line, column } = places.point(file, offset);
    return code(`${file}:${line}:${column}`);
  };
  const rows = excerptsOf(finding, index).map(
    (one) =>
      `| ${prose(one.lang)} | ${at(one.path, one.offset)} | ${codeAround(one.before, one.number, one.after)} |`,
  );
  const calculation = calculationLine(finding, words);
  const notes = [
    ...(actual !== null && expected !== null
      ? [`${words.values()}: ${prose(words.actualExpected(actual, expected))}`]
      : []),
    ...(calculation === null ? [] : [`${words.calculation()}: ${code(calculation)}`]),
    ...evidenceLines(finding, index, words).map((line) => `${words.evidence()}: ${prose(line)}`),
    ...fixes.map(({ title }) => `${words.fix()}: ${prose(title)}`),
  ];
  return [
    '',
    `${MARK[severity]} **${words[severity]()}** ${message(finding.message)}<br>`,
    `<sub>${code(ruleId)} ${at(path, span.start)}</sub>`,
    ...(rows.length > 0
      ? ['', `| ${words.language()} | ${words.place()} | ${words.text()} |`, '| :-- | :-- | :-- |', ...rows]
      : []),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
    '',
  ].join('\n');
}
