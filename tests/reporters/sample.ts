import type { Article } from '../../src/model/article.ts';
import type { Run } from '../../src/model/run.ts';
import type { RuleSummary } from '../../src/reporters/reporter.ts';
import {
  alignmentOf,
  amount,
  checked,
  documentOf,
  entry,
  finding,
  observation,
  runOf,
  type Spot,
  versionOf,
} from './fixture.ts';

const ZH = `# 兩個模型的比較

甲模型在終端任務得 82.7%，約有 3.2 萬億個訓練 token。

- 合作夥伴超過 200+ 家，Model-2 除外。

| 指標 | 甲 | 乙 |
|-|-|-|
| 終端任務 | 82.7% | 75.1% |
`;

const EN = `# Two models compared

Model A scores 82.7% on terminal tasks; it was trained on about 1.4 trillion tokens.

- More than 200+ partners, Model-2 excepted.

| Metric | A | B |
|-|-|-|
| Terminal tasks | 82.7% | 75.1% |
`;

const right = observation('82.7%');
const other = observation('69.4%', { asOf: null });
const a = entry('model-a/terminal', [right]);
const b = entry('model-b/terminal', [other, observation('68%', { rank: 'superseded', asOf: '2025-10-01' })]);

const spots = (tokens: string, value: string): Spot[] => [
  {
    text: '82.7%',
    quantity: amount('percent', '82.7', '%'),
    verdict: {
      code: 'supported',
      reason: '82.7% is what the registry holds',
      agreement: 'exact',
      entry: a,
      observation: right,
    },
    link: { subject: 'model-a', metric: 'terminal' },
  },
  { text: tokens, quantity: amount('number', value, null, 'about') },
  { text: '200+', quantity: amount('number', '200', null, 'at-least') },
  { text: 'Model-2', quantity: null, skipped: 'name' },
  {
    text: '82.7%',
    nth: 1,
    quantity: amount('percent', '82.7', '%'),
    verdict: {
      code: 'supported',
      reason: '82.7% is what the registry holds',
      agreement: 'exact',
      entry: a,
      observation: right,
    },
    link: { subject: 'model-a', metric: 'terminal' },
  },
  {
    text: '75.1%',
    quantity: amount('percent', '75.1', '%'),
    verdict: {
      code: 'refuted',
      reason: '75.1% is not 69.4%; model A of another year has it',
      entry: b,
      observation: other,
      diagnosis: 'another-subject',
      mistakenFor: a,
    },
    link: { subject: 'model-b', metric: 'terminal' },
  },
];

/** Two versions that differ in one number, a refuted cell in both, an unverified count, a name, a suppressed finding; and a clean article without its other half. */
export function sampleRun(fields: Partial<Run> = {}): Run {
  const zh = versionOf(
    documentOf('zh', 'articles/sample/zh.md', ZH),
    spots('約有 3.2 萬億', '3200000000000'),
  );
  const en = versionOf(
    documentOf('en', 'articles/sample/en.md', EN),
    spots('about 1.4 trillion', '1400000000000'),
  );
  const article: Article = {
    id: 'sample',
    versions: [zh, en],
    alignments: [alignmentOf(zh, en)],
    originalStated: false,
    problems: [],
  };
  const lone = versionOf(documentOf('en', 'articles/lone.en.md', '# Alone\n\nNothing to count here.\n'), []);
  const at = (version: typeof zh, claim: number) => ({
    path: version.document.path,
    span: version.claims[claim]!.span,
  });
  return runOf(
    [
      checked(
        { id: 'lone', versions: [lone], alignments: [], originalStated: false, problems: [] },
        [
          finding({
            ruleId: 'article/pair',
            severity: 'warning',
            path: 'articles/lone.en.md',
            span: { start: 0, end: 0 },
            message: 'The Chinese version of this article is missing',
            fingerprint: 'f9',
          }),
        ],
        { held: 0, withEntry: 0 },
      ),
      checked(
        article,
        [
          finding({
            ruleId: 'bilingual/value',
            ...at(zh, 1),
            message:
              'Chinese: `約有 3.2 萬億`; English: `about 1.4 trillion`. Check the source and correct one.',
            claims: [zh.claims[1]!.id, en.claims[1]!.id],
            related: [{ ...at(en, 1), message: 'the English version says this' }],
            actual: '3200000000000',
            expected: '1400000000000',
            fingerprint: 'f1',
          }),
          finding({
            ruleId: 'registry/unverified',
            ...at(zh, 2),
            message: 'No evidence for `200+`.',
            claims: [zh.claims[2]!.id],
            related: [{ ...at(en, 2), message: 'the English version says this' }],
            suppressed: { reason: 'counted by the editors', by: 'comment' },
            fingerprint: 'f2',
          }),
          finding({
            ruleId: 'registry/refuted',
            ...at(zh, 5),
            message: '`75.1%` is the figure of another model; this one has `69.4%`. Replace it.',
            claims: [zh.claims[5]!.id],
            related: [{ ...at(en, 5), message: 'the English version says this' }],
            actual: '75.1',
            expected: '69.4',
            diagnosis: 'another-subject',
            fixes: [{ title: 'Write 69.4%', certain: true, edits: [{ ...at(zh, 5), text: '69.4%' }] }],
            fingerprint: 'f3',
          }),
          finding({
            ruleId: 'registry/refuted',
            ...at(en, 5),
            message: '`75.1%` is the figure of another model; this one has `69.4%`. Replace it.',
            claims: [en.claims[5]!.id],
            related: [{ ...at(zh, 5), message: 'the Chinese version says this' }],
            actual: '75.1',
            expected: '69.4',
            diagnosis: 'another-subject',
            fixes: [{ title: 'Write 69.4%', certain: true, edits: [{ ...at(en, 5), text: '69.4%' }] }],
            fingerprint: 'f4',
          }),
        ],
        { held: 10, withEntry: 6 },
      ),
    ],
    fields,
  );
}

export const RULES: readonly RuleSummary[] = [
  {
    id: 'registry/refuted',
    summary: 'The registry holds another value.',
    remedy: 'Replace the value, or mend the entry.',
  },
  {
    id: 'bilingual/value',
    summary: 'The versions differ.',
    remedy: 'Check the source and correct one side.',
  },
  { id: 'article/pair', summary: 'A version is missing.', remedy: 'Add the other version.' },
];
