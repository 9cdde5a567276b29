import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Document, passagesOf } from '../../src/model/document.ts';
import { parse } from '../../src/parse/parse.ts';
import { sourceFile } from './fixtures.ts';
import { markdownFile } from './markdown-arbitrary.ts';

/** Characters that Markdown itself reads as others of the same length. */
const asRead = (source: string): string => source.replaceAll('\0', '\ufffd').replaceAll('\r', '\n');

/** What is wrong with the way back into the file, as sentences. */
function faults(document: Document): string[] {
  const found: string[] = [];
  for (const [i, block] of document.blocks.entries()) {
    if (block.index !== i) found.push(`block ${i} says it is ${block.index}`);
    if (block.span.start > block.span.end || block.span.end > document.source.length)
      found.push(`block ${i} lies outside`);
    for (const { passage } of passagesOf(block)) {
      let plain = 0;
      let source = 0;
      for (const run of passage.runs) {
        const text = passage.text.slice(run.plain, run.plain + run.plainLength);
        const written = document.source.slice(run.source, run.source + run.sourceLength);
        if (run.plain !== plain) found.push(`gap before ${JSON.stringify(text)}`);
        if (run.source < source) found.push(`${JSON.stringify(text)} goes back in the file`);
        if (run.plainLength === run.sourceLength && asRead(text) !== asRead(written))
          found.push(`${JSON.stringify(text)} stands as ${JSON.stringify(written)}`);
        plain = run.plain + run.plainLength;
        source = run.source + run.sourceLength;
      }
      if (plain !== passage.text.length)
        found.push(`text without a place in ${JSON.stringify(passage.text)}`);
      for (const mark of passage.marks)
        if (mark.start > mark.end || mark.end > passage.text.length)
          found.push(`mark ${mark.kind} lies outside`);
    }
  }
  return found;
}

test('every character of every passage leads back to where it stands in the file', () => {
  fc.assert(
    fc.property(markdownFile, fc.constantFrom('a.md', 'a.mdx'), (text, path) => {
      for (const document of parse(sourceFile(text, { path }))) expect(faults(document)).toEqual([]);
    }),
    { numRuns: 250 },
  );
}, 60_000);

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('a.md', 'a.mdx'),
      (text, path) => {
        for (const document of parse(sourceFile(text, { path }))) expect(faults(document)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test('text that is nested beyond all measure is reported, not fatal', () => {
  const [document] = parse(sourceFile(`${'>'.repeat(8_000)}a`));
  expect(document?.problems.map(({ kind }) => kind) ?? []).toEqual(['unreadable']);
});

test('so is text that would take minutes to parse', () => {
  const [document] = parse(sourceFile(`- a\n${'b\n'.repeat(2500)}`));
  expect(document?.problems.map(({ kind }) => kind)).toEqual(['unreadable']);
});
