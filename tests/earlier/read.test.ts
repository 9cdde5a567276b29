import { describe, expect, test } from 'vitest';
import { readEarlier } from '../../src/earlier/read.ts';
import { UserError } from '../../src/model/user-error.ts';
import { toReport } from '../../src/report/report.ts';
import { sampleRun } from '../reporters/sample.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test breaks what a schema says
const report = (): any => JSON.parse(JSON.stringify(toReport(sampleRun())));

function problemOf(text: string): string {
  try {
    readEarlier(text, 'old.json');
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  return 'none';
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function changed(change: (report: any) => void): string {
  const one = report();
  change(one);
  return JSON.stringify(one);
}

describe('an earlier report is read', () => {
  test('as far as it is compared', () => {
    const { articles, summary, today } = readEarlier(JSON.stringify(report()), 'old.json');
    expect(today).toBe('2026-05-01');
    expect(summary.findings).toEqual({ error: 3, warning: 1, note: 0 });
    expect(articles.map(({ id, findings }) => [id, findings.map(({ fingerprint }) => fingerprint)])).toEqual(
      sampleRun().articles.map(({ article, findings }) => [
        article.id,
        findings.map(({ fingerprint }) => fingerprint),
      ]),
    );
    expect(Object.keys(articles[1]!.findings[0]!).sort()).toEqual(
      ['fingerprint', 'message', 'path', 'ruleId', 'start', 'suppressed'].sort(),
    );
  });

  test.each([
    ['a byte order mark', `\uFEFF${JSON.stringify(report())}`],
    [
      'keys that are newer than it',
      changed(({ articles }) => {
        for (const finding of articles[1].findings) {
          delete finding.calculation;
          delete finding.diagnosis;
          for (const fix of finding.fixes) delete fix.certain;
        }
        delete articles[1].coverage;
      }),
    ],
    [
      'keys that nobody knows yet',
      changed((one) => {
        one.later = one.summary.later = one.summary.coverage.later = 1;
        one.articles[1].findings[0].start.later = [];
        one.articles[1].findings[0].severity = 'later';
      }),
    ],
    [
      'deep nesting where nobody looks',
      changed((one) => (one.later = 0)).replace('"later":0', `"later":${'['.repeat(1e5)}${']'.repeat(1e5)}`),
    ],
  ])('with or without %s', (_, text) => expect(problemOf(text)).toBe('none'));
});

describe('a file that is no earlier report is refused, with what, where and how to mend it', () => {
  test.each([
    ['', 'is no JSON, or not the whole of it; name a `report.json`'],
    ['{"schemaVersion":1,', 'is no JSON, or not the whole of it'],
    [JSON.stringify(report()).slice(0, -2), 'is no JSON, or not the whole of it'],
    ['['.repeat(1e6), 'is no JSON, or not the whole of it'],
    ['null', 'This is not the report of a run'],
    ['[]', 'This is not the report of a run'],
    ['{"kind":"claimcheck-shard"}', 'This is not the report of a run'],
    ['{"schemaVersion":2}', 'of another version of `report.json` than 1; compare with'],
    ['{"schemaVersion":1}', 'damaged at `today`'],
    [changed((one) => (one.today = '2026-02-30')), 'damaged at `today`: Expected a date'],
    [changed((one) => (one.today = '<b>')), 'damaged at `today`: Expected a date'],
    [changed((one) => (one.articles = {})), 'damaged at `articles`'],
    [
      changed((one) => delete one.articles[1].findings[2].fingerprint),
      'at `articles.1.findings.2.fingerprint`',
    ],
    [changed((one) => (one.articles[1].findings[0].message = ['x'])), 'at `articles.1.findings.0.message`'],
    [changed((one) => (one.articles[1].findings[0].start.line = 0)), 'at `articles.1.findings.0.start.line`'],
    [changed((one) => (one.summary.findings.error = -1)), 'at `summary.findings.error`'],
    [changed((one) => (one.summary.coverage.withEntry = 99)), 'at `summary.coverage`: Expected no more'],
  ])('%#: %.60s', (text, problem) => {
    const said = problemOf(text);
    expect(said).toMatch(/^old\.json /);
    expect(said).toContain(problem);
    expect(said).toMatch(/; (?:name|take|compare)/);
  });
});
