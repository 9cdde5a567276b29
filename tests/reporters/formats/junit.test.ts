import fc from 'fast-check';
import { parse } from 'junit2json';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/model/run.ts';
import { junit } from '../../../src/reporters/junit/junit.ts';
import { RULES as ALL_RULES } from '../../../src/rules/index.ts';
import { expectGolden } from '../golden.ts';
import { HOSTILE, hostileRun } from '../hostile.ts';
import { RULES, sampleRun } from '../sample.ts';
import { calculatedRun, emptyRun, RUNS, UNREAD, unreadableRun } from './runs.ts';

const PLAIN = { color: false, width: 100, rules: RULES };
const xmlOf = (run: Run, options = PLAIN): string => junit.render(run, options);

/** Reads it as strictly as XML 1.0 asks, then as CI services do, and holds the counts to what is there. */
async function read(xml: string) {
  const strict = new SaxesParser();
  const faults: string[] = [];
  strict.on('error', ({ message }) => faults.push(message));
  strict.write(xml).close();
  expect(faults).toEqual([]);
  const suites = (await parse(xml)) as {
    tests: number;
    failures: number;
    errors: number;
    testsuite: { name: string; tests: number; skipped: number; testcase: Case[] }[];
  };
  const cases = suites.testsuite.flatMap(({ testcase }) => testcase);
  expect(suites.tests).toBe(cases.length);
  expect(suites.failures).toBe(cases.filter((one) => one.failure).length);
  expect(suites.errors).toBe(cases.filter((one) => one.error).length);
  for (const suite of suites.testsuite) expect(suite.tests).toBe(suite.testcase.length);
  return { suites, cases };
}

interface Case {
  name: string;
  classname: string;
  failure?: { message: string; inner: string }[];
  error?: { message: string }[];
  skipped?: { message: string }[];
  'system-out'?: string[];
}

const caseOf = (cases: readonly Case[], name: string, classname: string): Case =>
  cases.find((one) => one.name === name && one.classname === classname)!;

describe('junit.xml', () => {
  test('is the committed one', () => {
    expectGolden('junit.xml', xmlOf(sampleRun()));
    expectGolden('junit.zh.xml', junit.render(sampleRun(), { ...PLAIN, ui: 'zh' }));
  });

  test.each(RUNS)('%s is read by a strict parser and by a JUnit reader', async (_, run) => {
    const { cases } = await read(xmlOf(run));
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(HOSTILE)('whatever the text: %j', async (text) => {
    await read(xmlOf(hostileRun(text)));
  });

  test('any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        await read(xmlOf(hostileRun(text)));
      }),
      { numRuns: 40 },
    );
  });

  test('a suite an article; what blocks fails, what does not passes and says so, suppressed is skipped', async () => {
    const { suites, cases } = await read(xmlOf(sampleRun()));
    expect(suites.testsuite.map(({ name }) => name)).toEqual(['lone', 'sample']);
    const refuted = caseOf(cases, 'registry/refuted', 'articles/sample/en.md');
    expect(refuted.failure![0]!.message).toContain('75.1%');
    expect(refuted.failure![0]!.inner).toContain('Terminal tasks | 82.7% | [75.1%]');
    expect(caseOf(cases, 'article/pair', 'articles/lone.en.md')['system-out']![0]).toContain('warning');
    expect(caseOf(cases, 'bilingual/value', 'articles/sample/en.md')).not.toHaveProperty('failure');
    expect(caseOf(cases, 'registry/unverified', 'articles/sample/zh.md').skipped).toHaveLength(1);
  });

  test('shows that nothing was checked', async () => {
    const { suites, cases } = await read(xmlOf(sampleRun(), { ...PLAIN, rules: ALL_RULES }));
    const lone = suites.testsuite[0]!.testcase;
    expect(lone.map(({ name }) => name)).toEqual(['numbers read', 'article/pair']);
    expect(lone[0]!.skipped![0]!.message).toBe('no number was found in this file');
    expect(caseOf(cases, 'numbers read', 'articles/sample/zh.md')['system-out']).toEqual([
      '6 numbers, 5 checked',
    ]);
    const { cases: none } = await read(xmlOf(emptyRun()));
    expect(none.map(({ skipped }) => skipped![0]!.message)).toEqual(['No article was checked.']);
  });

  test('what could not be read is an error, not a failure, though its rule is off', async () => {
    const { cases } = await read(xmlOf(unreadableRun()));
    expect(caseOf(cases, 'article/unreadable', 'articles/torn.zh.md').error![0]!.message).toBe(UNREAD);
  });

  test('a rule that was switched off is skipped, not passed', async () => {
    const rules = RULES.map((rule) => ({ ...rule, off: rule.id === 'bilingual/value' }));
    const { cases } = await read(xmlOf(sampleRun(), { ...PLAIN, rules }));
    expect(caseOf(cases, 'bilingual/value', 'articles/sample/en.md').skipped).toHaveLength(1);
    expect(caseOf(cases, 'bilingual/value', 'articles/sample/zh.md').failure).toHaveLength(1);
  });

  test('a calculation is told', () => {
    expect(xmlOf(calculatedRun())).toContain('calculation: (110 − 150) ÷ 150 = -26.7%, written -37%');
  });
});
