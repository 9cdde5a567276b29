import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedArticle, type Run } from '../../../src/model/run.ts';
import { gitlab } from '../../../src/reporters/gitlab.ts';
import { expectGolden } from '../golden.ts';
import { HOSTILE, hostileRun } from '../hostile.ts';
import { sampleRun } from '../sample.ts';
import { emptyRun, manyRun, RUNS, UNREAD, unreadableRun } from './runs.ts';
import { GITLAB } from './schemas/gitlab.ts';

const PLAIN = { color: false, width: 100 };
const valid = new Ajv().compile(GITLAB);

interface Issue {
  readonly description: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf(run: Run): Issue[] {
  const issues: Issue[] = JSON.parse(gitlab.render(run, PLAIN));
  valid(issues);
  expect(valid.errors ?? []).toEqual([]);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  return issues;
}

describe('gl-code-quality-report.json', () => {
  test('is the committed one', () =>
    expectGolden('gl-code-quality-report.json', gitlab.render(sampleRun(), PLAIN)));

  test.each(RUNS)('%s holds to the schema, fingerprints unique', (_, run) => void issuesOf(run));
  test.each(HOSTILE)('whatever the text: %j', (text) => void issuesOf(hostileRun(text)));

  test('fingerprints are unique whatever they were', () => {
    const fingerprints = fc.array(fc.constantFrom('a', 'a-1', 'a-2', 'a-1-1', 'b'), { maxLength: 12 });
    fc.assert(
      fc.property(fingerprints, (prints) => {
        const run = manyRun(prints.length, 1);
        const [article] = run.articles;
        const findings = article!.findings.map((one, at) => ({ ...one, fingerprint: prints[at]! }));
        const issues = issuesOf({
          ...run,
          articles: [checkedArticle(article!.article, findings, article!.coverage)],
        });
        expect(issues).toHaveLength(prints.length);
        prints.forEach((print, at) => {
          if (prints.indexOf(print) === at && !/-\d/.test(print)) expect(issues[at]!.fingerprint).toBe(print);
        });
      }),
    );
  });

  test('severities, lines and paths as GitLab wants them', () => {
    const issues = issuesOf(sampleRun());
    expect(issues.map(({ severity }) => severity)).toEqual(['minor', 'critical', 'critical', 'critical']);
    expect(issues[1]!.location).toMatchObject({ path: 'articles/sample/zh.md', lines: { begin: 3 } });
    const run = sampleRun();
    const [lone] = run.articles;
    const dotted = { ...lone!, findings: [{ ...lone!.findings[0]!, path: './articles/lone.en.md' }] };
    expect(issuesOf({ ...run, articles: [dotted] })[0]!.location.path).toBe('articles/lone.en.md');
  });

  test('what could not be read blocks; an empty run is an empty list', () => {
    expect(issuesOf(unreadableRun()).at(-1)).toMatchObject({ description: UNREAD, severity: 'blocker' });
    expect(issuesOf(emptyRun())).toEqual([]);
  });
});
