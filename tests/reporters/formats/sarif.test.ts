import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/model/run.ts';
import { sarif, within } from '../../../src/reporters/sarif/sarif.ts';
import { RULES as ALL_RULES } from '../../../src/rules/index.ts';
import { expectGolden } from '../golden.ts';
import { HOSTILE, hostileRun } from '../hostile.ts';
import { RULES, sampleRun } from '../sample.ts';
import { calculatedRun, emptyRun, manyRun, RUNS, UNREAD, unreadableRun } from './runs.ts';

const schema = new URL('./schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
// Formats of URIs and dates are held too. One pattern of the schema is no regular expression under the `u` flag.
const ajv = new Draft04.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

const PLAIN = { color: false, width: 100, rules: ALL_RULES };
const logOf = (run: Run, rules = PLAIN): Log => JSON.parse(sarif.render(run, rules));
const resultsOf = (run: Run): Result[] => logOf(run).runs[0]!.results!;

function expectValid(log: Log): void {
  valid(log);
  expect(valid.errors ?? []).toEqual([]);
}

describe('report.sarif', () => {
  test('is the committed one', () => {
    expectGolden('report.sarif', sarif.render(sampleRun(), { ...PLAIN, rules: RULES }));
  });

  test.each(RUNS)('%s holds to the schema', (_, run) => expectValid(logOf(run)));
  test.each(HOSTILE)('holds to the schema whatever the text: %j', (text) =>
    expectValid(logOf(hostileRun(text))),
  );

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) =>
        expectValid(logOf(hostileRun(text))),
      ),
      { numRuns: 25 },
    );
  });

  test('the schema refuses what is not SARIF', () => {
    const log = logOf(sampleRun());
    expect(valid({ ...log, version: '2.0.0' })).toBe(false);
    expect(valid({ ...log, runs: [{ ...log.runs[0], colour: 'red' }] })).toBe(false);
  });

  test('lists every rule, fired or not, with its texts and its level', () => {
    const { rules } = logOf(emptyRun()).runs[0]!.tool.driver;
    expect(rules!.map(({ id }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
    for (const [at, rule] of rules!.entries()) {
      expect(rule.shortDescription!.text).toBe(ALL_RULES[at]!.summary);
      expect(rule.fullDescription!.text).toContain(ALL_RULES[at]!.description);
      expect(rule.help!.text).toContain(ALL_RULES[at]!.remedy);
      expect(rule.help!.markdown).toContain(ALL_RULES[at]!.remedy);
      expect(rule.defaultConfiguration!.level).toBe(ALL_RULES[at]!.severity);
    }
  });

  test('points at the number and at the other version, in code units', () => {
    const [, first] = resultsOf(sampleRun());
    const zh = sampleRun().articles[1]!.article.versions[0]!;
    const { region, artifactLocation } = first!.locations![0]!.physicalLocation!;
    const line = zh.document.source.split('\n')[region!.startLine! - 1]!;
    expect(line.slice(region!.startColumn! - 1, region!.endColumn! - 1)).toBe('約有 3.2 萬億');
    expect(region!.endLine).toBe(region!.startLine);
    expect(artifactLocation).toEqual({ uri: 'articles/sample/zh.md', uriBaseId: '%SRCROOT%' });
    expect(first!.relatedLocations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
      'articles/sample/en.md',
    );
    expect(logOf(sampleRun()).runs[0]!.columnKind).toBe('utf16CodeUnits');
  });

  test('fingerprints do not hang on lines', () => {
    const prints = resultsOf(sampleRun()).map(
      (result) => result.partialFingerprints!.primaryLocationLineHash,
    );
    expect(prints).toEqual(['f9', 'f1', 'f2', 'f3', 'f4']);
  });

  test('suppressed findings are marked, and then all others are marked as not', () => {
    const marks = resultsOf(sampleRun()).map(({ suppressions }) => suppressions);
    expect(marks).toEqual([
      [],
      [],
      [{ kind: 'inSource', status: 'accepted', justification: 'counted by the editors' }],
      [],
      [],
    ]);
    expect(resultsOf(calculatedRun())[0]).not.toHaveProperty('suppressions');
  });

  test('a fix replaces what the finding names', () => {
    const [result] = resultsOf(calculatedRun());
    const [replacement] = result!.fixes![0]!.artifactChanges[0]!.replacements;
    expect(replacement!.insertedContent!.text).toBe('-26.7%');
    expect(replacement!.deletedRegion).toEqual(result!.locations![0]!.physicalLocation!.region);
  });

  test('a calculation is told', () => {
    expect(resultsOf(calculatedRun())[0]!.message.text).toContain('(110 − 150) ÷ 150 = -26.7%, written -37%');
  });

  test('paths are relative references, percent-encoded', () => {
    const run = sampleRun();
    const [lone] = run.articles;
    const path = './articles/三 月/a:b#1?.md';
    const moved = { ...lone!, findings: [{ ...lone!.findings[0]!, path }] };
    const [result] = resultsOf({ ...run, articles: [moved] });
    expect(result!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
      'articles/%E4%B8%89%20%E6%9C%88/a%3Ab%231%3F.md',
    );
  });

  test('text that looks like a link is none', () => {
    const text = resultsOf(hostileRun('[click](https://example.org)'))[0]!.message.text!;
    expect(text).toContain('\\[click\\](https://example.org)');
  });

  test('says that a file could not be read, though its rule is off', () => {
    const [run] = logOf(unreadableRun()).runs;
    expect(run!.invocations![0]!.executionSuccessful).toBe(false);
    expect(run!.invocations![0]!.toolExecutionNotifications![0]!.message.text).toContain(UNREAD);
    expect(run!.results!.at(-1)!.ruleId).toBe('article/unreadable');
    expect(logOf(sampleRun()).runs[0]!.invocations![0]!.executionSuccessful).toBe(true);
  });

  test('says that a path was missing, that nothing was checked, which rules are off', () => {
    const missing = JSON.parse(sarif.render(sampleRun(), { ...PLAIN, missing: ['nowhere'] })) as Log;
    expect(missing.runs[0]!.invocations![0]!.executionSuccessful).toBe(false);
    const [empty] = logOf(emptyRun()).runs[0]!.invocations!;
    expect(empty!.toolExecutionNotifications![0]!.message.text).toBe('No article was checked');
    const off = ALL_RULES.map((rule) => ({ ...rule, off: rule.id === 'article/pair' }));
    const [invocation] = logOf(sampleRun(), { ...PLAIN, rules: off }).runs[0]!.invocations!;
    expect(invocation!.ruleConfigurationOverrides).toHaveLength(1);
    expectValid(missing);
  });
});

describe('limits', () => {
  const many = manyRun(30_000);

  test('of 30,000 results 25,000 are kept, the gravest, and it is said', () => {
    const text = sarif.render(many, PLAIN);
    const [run] = (JSON.parse(text) as Log).runs;
    expect(run!.results).toHaveLength(25_000);
    expect(run!.results!.filter(({ level }) => level === 'error')).toHaveLength(3000);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    const [note] = run!.invocations![0]!.toolExecutionNotifications!;
    expect(note!.message.text).toContain('5000 of 30000');
  });

  test('a log too large when zipped is cut until it fits', () => {
    const text = within(manyRun(2000), RULES, { results: 25_000, zipped: 20_000 });
    const log = JSON.parse(text) as Log;
    const kept = log.runs[0]!.results!;
    expect(gzipSync(text).length).toBeLessThanOrEqual(20_000);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter(({ level }) => level === 'error').length).toBe(Math.min(200, kept.length));
    expect(log.runs[0]!.invocations![0]!.toolExecutionNotifications![0]!.message.text).toContain(
      `${2000 - kept.length} of 2000`,
    );
    expectValid(log);
  });
});
