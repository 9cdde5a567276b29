import type { Finding } from '../../model/finding.ts';
import type { Places } from '../../report/places.ts';
import { calculationLine } from '../calculation-line.ts';
import { type Evidence, evidenceOf } from '../evidence-lines.ts';
import { excerptsOf } from '../excerpts.ts';
import type { ArticleIndex } from '../sightings.ts';
import type { Words } from '../words/words.ts';
import { code, codeAround, message, prose, webLink } from './safe.ts';

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
      ? [`${words.values()}${words.colon()}${prose(words.actualExpected(actual, expected))}`]
      : []),
    ...(calculation === null ? [] : [`${words.calculation()}${words.colon()}${code(calculation)}`]),
    ...evidenceOf(finding, index, words).map(
      (one) => `${words.evidence()}${words.colon()}${evidenceText(one)}`,
    ),
    ...fixes.map(({ title }) => `${words.fix()}${words.colon()}${prose(title)}`),
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

/** The source as a link where it is a page of the web: a reviewer wants to open it. */
const evidenceText = ({ said, url, entry }: Evidence): string =>
  [prose(said), url && (webLink(url) ?? code(url)), entry && code(entry)].filter(Boolean).join(', ');
