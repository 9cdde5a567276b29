import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { articleOf } from '../align/versions.ts';

interface Case {
  readonly zh: string;
  readonly en: string;
  /** Rule ids in order of file and place; with a severity behind it where that is not the rule's own. */
  readonly rules: readonly string[];
}

/** One file for each row of the table of decisions. */
const ROWS = [
  'rounding',
  'units',
  'currencies',
  'missing',
  'structure',
  'summary',
  'order',
  'instants',
  'footnotes',
  'hedges',
  'thresholds',
  'date-sides',
  'names',
] as const;

const casesOf = (row: string): Case[] =>
  readFileSync(new URL(`./cases/${row}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function findingsOf({ zh, en }: Case) {
  const article = articleOf(`${zh}\n`, `${en}\n`);
  return RULES.filter(({ id }) => id.startsWith('bilingual/')).flatMap((rule) =>
    [...rule.check(article)].map(({ severity = rule.severity, message, related }) => ({
      said: severity === rule.severity ? rule.id : `${rule.id} ${severity}`,
      message,
      related,
    })),
  );
}

describe.each(ROWS)('%s', (row) => {
  const cases = casesOf(row);

  test.each(cases)('$zh | $en', (one) => {
    const found = findingsOf(one);
    expect(found.map(({ said }) => said)).toEqual(one.rules);
    for (const { related, message } of found) {
      expect(related.length).toBeGreaterThan(0);
      // What is said of both sides, and what to do about it.
      expect(message).toMatch(/`[^`]+`.*[.:] /);
    }
  });

  test('has cases that report and cases that tempt, in prose and in tables', () => {
    const isSilent = ({ rules }: Case) => rules.length === 0;
    expect(cases.filter((one) => !isSilent(one)).length).toBeGreaterThanOrEqual(3);
    expect(cases.filter(isSilent).length).toBeGreaterThanOrEqual(3);
    expect(cases.some(({ zh }) => zh.includes('|---'))).toBe(true);
  });
});
