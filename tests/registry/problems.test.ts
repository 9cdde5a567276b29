import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { type Files, load, problemsOf, TERMS } from './publication.ts';

const cases = parse(readFileSync(path.join(import.meta.dirname, 'cases/problems.yaml'), 'utf8')) as readonly {
  readonly name: string;
  readonly files: Files;
  readonly problems: readonly string[];
}[];

describe('problems', () => {
  it.each(cases)('$name', ({ files, problems }) => {
    expect(problemsOf({ ...TERMS, ...files })).toEqual(problems);
  });

  test('the shared terms have none', () => {
    expect(problemsOf(TERMS)).toEqual([]);
  });

  test('a file of garbage is told of only so far', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `nowhere ${i},punctuality,82.7\n`);
    const problems = problemsOf({
      ...TERMS,
      'claims/a.yaml': 'tables: [{ file: t.csv, shape: list }]\n',
      'claims/t.csv': `subject,metric,value\n${rows.join('')}`,
    });
    expect(problems.length).toBeGreaterThan(100);
    expect(problems.length).toBeLessThan(600);
    expect(problems.at(-1)).toMatch(/^claims\/t\.csv:\d+:1 Unknown subject/);
  });

  test('a table of endless lines is not read', () => {
    const files = {
      ...TERMS,
      'claims/a.yaml': 'tables: [{ file: t.csv, shape: list }]\n',
      'claims/t.csv': '\n'.repeat(300_000),
    };
    expect(problemsOf(files)).toEqual([
      'claims/t.csv The table has 300001 lines, more than 200000; split it',
    ]);
  });

  test('a line of many columns is read in one pass', () => {
    const columns = 50_000;
    const files = {
      ...TERMS,
      'claims/a.yaml': 'tables: [{ file: t.csv, shape: matrix }]\n',
      'claims/t.csv': `s,${Array.from({ length: columns }, (_, i) => `c${i}`).join(',')}\nnorth${',1'.repeat(columns)}\n`,
    };
    expect(problemsOf(files)[0]).toBe(
      'claims/t.csv:1:3 Unknown metric `c0`; define it under `metrics`, or in a matrix list it under `ignore`',
    );
  });

  test('observations in one table of one thing are one entry', () => {
    const { entries } = load({
      ...TERMS,
      'claims/a.yaml': 'tables: [{ file: t.csv, shape: list }]\n',
      'claims/t.csv': `subject,metric,value,asOf\n${Array.from({ length: 50 }, (_, i) => `north,passengers,${i + 100},${1970 + i}`).join('\n')}\n`,
    });
    expect([...entries.keys()]).toEqual(['north/passengers']);
    expect(entries.get('north/passengers')!.observations).toHaveLength(50);
  });
});
