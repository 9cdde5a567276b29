import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/model/reading.ts';
import { inTables } from '../../../src/recompute/tables/tables.ts';
import { markedIn, statementOf } from '../statement.ts';

/** A table and which of its figures are wrong; add a row to any file of `cases/`. */
interface Case {
  readonly about: string;
  readonly lang: Language;
  /** The header and the rows, cells parted by `|`. */
  readonly rows: readonly string[];
  /** What a finding marks, in order of place. */
  readonly wrong: readonly string[];
  /** What a finding's message says, in the same order. */
  readonly says?: readonly string[];
}

const FOLDER = new URL('./cases/', import.meta.url);

const casesIn = (file: string): Case[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function articleOf({ rows, lang }: Case): string {
  const [header, ...body] = rows.map((row) => `| ${row.split('|').join(' | ')} |`);
  const rule = header!.replace(/[^|]+/g, '---');
  return `# ${lang === 'en' ? 'Figures' : '數據'}\n\n${[header, rule, ...body].join('\n')}\n`;
}

const files = readdirSync(FOLDER).sort();

describe.each(files)('%s', (file) => {
  test.each(casesIn(file))('$about ($lang): $rows', (one) => {
    const statement = statementOf(articleOf(one), one.lang);
    const found = inTables(statement).sort((a, b) => a.span.start - b.span.start);
    expect(found.map((each) => markedIn(statement, each))).toEqual(one.wrong);
    one.says?.forEach((words, i) => {
      expect(found[i]!.message).toContain(words);
    });
    for (const { message, calculation, claims, actual } of found) {
      expect(message).toMatch(/`[^`]+`.*: .*; .*correct/);
      expect(calculation!.inputs.length).toBeGreaterThan(0);
      expect(claims.length).toBeGreaterThan(1);
      expect(actual).not.toBe('');
    }
  });
});

test('there are enough cases, and a third of them are right as they stand', () => {
  const all = files.flatMap(casesIn);
  expect(all.length).toBeGreaterThanOrEqual(110);
  expect(all.filter(({ wrong }) => wrong.length === 0).length).toBeGreaterThanOrEqual(all.length / 3);
});
