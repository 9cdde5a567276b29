import { decimal } from '../../src/model/decimal.ts';
import { type CheckedArticle, checkedArticle, type Run } from '../../src/model/run.ts';
import { html } from '../../src/reporters/html/html.ts';
import type { ReportFile } from '../../src/reporters/reporter.ts';
import { earlierOf } from '../reporters/earlier.ts';
import { finding } from '../reporters/fixture.ts';
import { RULES, sampleRun } from '../reporters/sample.ts';

/** The sample run, and in its first version a share that does not follow from two others. */
export function richRun(): Run {
  const run = sampleRun();
  const articles = run.articles.map((checked) => {
    const version = checked.article.versions[0]!;
    const [score, partners] = [version.claims[0], version.claims[2]];
    if (!score || !partners) return checked;
    const { path } = version.document;
    const unsound = finding({
      ruleId: 'consistency/arithmetic',
      path,
      span: score.span,
      message: '`82.7%` does not follow from `200+` and `82.7%`. Recompute it.',
      claims: [score.id, partners.id],
      related: [],
      actual: '82.7',
      expected: '41.35',
      calculation: {
        formula: '82.7 ÷ 200 × 100',
        inputs: [
          { span: partners.span, text: '200+', label: '合作夥伴' },
          { span: score.span, text: '82.7%', label: null },
        ],
        result: { low: decimal(4130, -2), high: decimal(4140, -2), lowOpen: false, highOpen: true },
        unit: '%',
        written: '82.7%',
      },
      fingerprint: 'f5',
    });
    return checkedArticle(checked.article, [...checked.findings, unsound], checked.coverage);
  });
  return { ...run, articles };
}

export const pageOf = (run: Run): string => html.render(run, { color: false, width: 80, rules: RULES });

/** A page that tells what is new and mended since earlier runs. */
export function comparedPage(text?: string): string {
  const run = richRun();
  return html.render(run, { color: false, width: 80, rules: RULES, earlier: earlierOf(run, text) });
}

/** The sample article as many times, each under an id and with claims of its own. */
export function manyRun(count: number): Run {
  const run = richRun();
  const sample = run.articles.at(-1)!;
  const articles = Array.from({ length: count }, (_, i) => renamed(sample, `sample-${i}`));
  return { ...run, articles };
}

/** A checked article under another id, its claims and findings named after it. */
function renamed(checked: CheckedArticle, id: string): CheckedArticle {
  const name = (old: string) => old.replace(/^sample/, id);
  return checkedArticle(
    {
      ...checked.article,
      id,
      versions: checked.article.versions.map((version) => ({
        ...version,
        claims: version.claims.map((claim) => ({ ...claim, id: name(claim.id) })),
      })),
    },
    checked.findings.map((one) => ({
      ...one,
      claims: one.claims.map(name),
      fingerprint: `${id}-${one.fingerprint}`,
    })),
    checked.coverage,
  );
}

export const filesOfMany = (run: Run): ReportFile[] => [
  ...html.pages!.files(run, { color: false, width: 80, rules: RULES }),
];
