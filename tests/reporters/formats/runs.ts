import type { Article } from '../../../src/model/article.ts';
import { decimal } from '../../../src/model/decimal.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Run } from '../../../src/model/run.ts';
import { checked, documentOf, finding, gate, runOf, versionOf } from '../fixture.ts';
import { hostileRun } from '../hostile.ts';
import { sampleRun } from '../sample.ts';

/** Nothing was asked for, or nothing found, and that was allowed. */
export const emptyRun = (): Run => runOf([], { gate: gate({ result: 'pass', blocking: 0 }) });

export const UNREAD = 'The file is not UTF-8: byte 0xff at offset 12';

/** A file that could not be read at all, beside one that was; `article/unreadable` is switched off, so no finding tells of it. */
export function unreadableRun(): Run {
  const article: Article = {
    id: 'torn',
    versions: [],
    alignments: [],
    originalStated: false,
    problems: [
      { kind: 'unreadable', path: 'articles/torn.zh.md', span: { start: 0, end: 0 }, message: UNREAD },
    ],
  };
  const run = sampleRun();
  return { ...run, articles: [...run.articles, checked(article, [], { held: 0, withEntry: 0 })] };
}

/** An article of one line, a stretch of it found wrong; emoji before it, so that code units, code points and bytes differ. */
export function oneLineRun(before: string, text: string, fields: Partial<Finding> = {}): Run {
  const source = `${before}${text} end.\n`;
  const path = 'articles/b/en.md';
  const span = { start: before.length, end: before.length + text.length };
  const version = versionOf(documentOf('en', path, source), []);
  return runOf([
    checked({ id: 'b', versions: [version], alignments: [], originalStated: false, problems: [] }, [
      finding({
        ruleId: 'consistency/arithmetic',
        path,
        span,
        fixes: [{ title: 'Write it so', certain: true, edits: [{ path, span, text: '-26.7%' }] }],
        ...fields,
      }),
    ]),
  ]);
}

/** A stated change that does not follow from the stated numbers. */
export const calculatedRun = (): Run =>
  oneLineRun('From 150 to 110, 👍 a change of ', '-37%', {
    message: 'A change of `-37%` does not follow from 150 and 110',
    expected: '-26.7',
    calculation: {
      formula: '(110 − 150) ÷ 150',
      inputs: [
        { span: { start: 12, end: 15 }, text: '110', label: null },
        { span: { start: 5, end: 8 }, text: '150', label: null },
      ],
      result: { low: decimal(-273, -1), high: decimal(-260, -1), lowOpen: false, highOpen: false },
      unit: '%',
      written: '-37%',
    },
  });

/** So many findings of the sample's kinds over so many articles: of ten, one is an error and the rest are warnings. */
export function manyRun(findings: number, articles = 100): Run {
  const [, sample] = sampleRun().articles;
  const [pattern] = sample!.findings;
  const each = Math.ceil(findings / articles);
  return runOf(
    Array.from({ length: articles }, (_, a) =>
      checked(
        { ...sample!.article, id: `article-${a}` },
        Array.from({ length: Math.min(each, findings - a * each) }, (_, f) => ({
          ...pattern!,
          severity: (a * each + f) % 10 === 9 ? ('error' as const) : ('warning' as const),
          message: `${pattern!.message} ${(a * each + f) ** 3}`,
          fingerprint: `${a}-${f}`,
        })),
      ),
    ),
  );
}

/** Runs that every format must bear. */
export const RUNS: readonly (readonly [name: string, run: Run])[] = [
  ['the sample', sampleRun()],
  ['an empty run', emptyRun()],
  ['an unreadable file', unreadableRun()],
  ['a calculation', calculatedRun()],
  ['hostile text', hostileRun('<b>"x"</b> | ](javascript:alert) @all :: %0A \u0000 \ud800')],
];
