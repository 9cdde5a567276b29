import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import { toRecord } from '../../src/model/quantity.ts';
import { parse } from '../../src/parse/parse.ts';
import { extractQuantities } from '../../src/quantities/extract-quantities.ts';
import { sourceFile } from '../parse/fixtures.ts';
import { markdownFile } from '../parse/markdown-arbitrary.ts';

/** Where the law is broken: a claim quotes the file exactly, its plain text reads as that quantity, its id is its own. */
function breaches(document: Document): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  for (const claim of extract(document, 'articles/x')) {
    const { span, text, plain, segments, quantity } = claim;
    if (text === '' || document.source.slice(span.start, span.end) !== text)
      found.push(`${plain} is not ${text}`);
    if (segments[0]?.start !== span.start || segments.at(-1)?.end !== span.end)
      found.push(`${plain} has other segments`);
    if (ids.has(claim.id)) found.push(`${plain} shares its id`);
    ids.add(claim.id);
    if (quantity === null || claim.context.length > 0) continue;
    const again = extractQuantities(plain, document.lang, { locale: document.locale });
    const want = { start: 0, end: plain.length, text: plain, ...toRecord(quantity) };
    if (JSON.stringify(sorted(again)) !== JSON.stringify(sorted([want])))
      found.push(`${plain} reads as ${JSON.stringify(again)}, not ${JSON.stringify(want)}`);
  }
  return found;
}

const sorted = (records: readonly object[]): unknown =>
  records.map((record) => Object.entries(record).sort());

const ARTICLES = path.resolve(import.meta.dirname, '../../articles');
const articles = readdirSync(ARTICLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort();

test.each(articles)('articles/%s', (name) => {
  const documents = parse(sourceFile(readFileSync(path.join(ARTICLES, name), 'utf8')));
  expect(documents.flatMap((document) => extract(document, 'x'))).not.toEqual([]);
  expect(documents.flatMap(breaches)).toEqual([]);
});

test('generated Markdown', () => {
  fc.assert(
    fc.property(markdownFile, fc.constantFrom('zh' as const, 'en' as const, null), (text, lang) => {
      expect(parse(sourceFile(text, { lang })).flatMap(breaches)).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
