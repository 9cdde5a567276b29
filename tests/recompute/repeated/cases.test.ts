import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/model/reading.ts';
import { inRepetitions } from '../../../src/recompute/repeated/repeated.ts';
import { versionOf } from '../../align/versions.ts';

/** An article, and the numbers in it that are reported, as written and in order of place. */
interface Row {
  readonly lang: Language;
  readonly text: string;
  readonly wrong: readonly string[];
}

const folder = new URL('./cases/', import.meta.url);
const tables = readdirSync(folder).sort();
const rowsOf = (table: string): Row[] =>
  readFileSync(new URL(table, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.each(tables)('%s', (table) => {
  test.each(rowsOf(table))('$text', ({ lang, text, wrong }) => {
    const { document, claims } = versionOf(text, lang, lang === 'zh' ? 'zh-Hant' : 'en');
    const found = inRepetitions({ document, claims, links: [] });
    expect(found.map(({ actual }) => actual)).toEqual(wrong);
    for (const { kind, span, claims: accused, related, message } of found) {
      expect(kind).toBe('conflict');
      expect(text.slice(span.start, span.end)).toBe(claims[accused[0]!]!.text);
      expect(related.length).toBeGreaterThan(0);
      expect(message).toMatch(/`[^`]+`.* `[^`]+`: /);
    }
  });
});

test('a third of the rows are right as they stand', () => {
  const rows = tables.flatMap(rowsOf);
  expect(rows.length).toBeGreaterThanOrEqual(90);
  expect(rows.filter(({ wrong }) => wrong.length === 0).length * 3).toBeGreaterThan(rows.length);
});
