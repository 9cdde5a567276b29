import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { asCode, asLink, escaped } from '../../src/lsp/escape.ts';
import { intervalInWords } from '../../src/lsp/interval-words.ts';
import { suppressHere, toEdit } from '../../src/lsp/suppress-here.ts';
import { yamlCursor } from '../../src/lsp/yaml-cursor.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parse } from '../../src/parse/parse.ts';

describe('Markdown of text that anyone may have written', () => {
  /** Node types beyond plain text, as GitHub's Markdown reads it. */
  const marksIn = (markdown: string): string[] => {
    const types = new Set<string>();
    visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), ({ type }) => {
      types.add(type);
    });
    return [...types].filter((type) => !['root', 'paragraph', 'text'].includes(type));
  };
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '[a](b)',
          '<b>',
          '`',
          '``',
          '*',
          '_',
          '~',
          'https://a.example',
          'www.a.example',
          'a@b.example',
          '![',
          '\\',
          '&lt;',
          '\n',
          '# ',
          '|',
          'x',
          ' ',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('is no link, mark, image or HTML', () => {
    fc.assert(
      fc.property(text, (said) => {
        const marks = marksIn(`source: ${escaped(said)}.`);
        expect(marks.filter((type) => type !== 'inlineCode')).toEqual([]);
      }),
    );
  });

  test('is code, and nothing but code, between backticks', () => {
    fc.assert(
      fc.property(text, (said) => {
        const marks = marksIn(`quote: ${asCode(said)}.`);
        expect(marks.filter((type) => type !== 'inlineCode')).toEqual([]);
      }),
    );
  });

  test.each([
    ['https://example.org/a?b=1', '<https://example.org/a?b=1>'],
    ['https://example.org/<x>', '<https://example.org/%3Cx%3E>'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['no address', 'no address'],
  ])('%s as a link', (address, expected) => {
    expect(asLink(address)).toBe(expected);
  });
});

test.each([
  [
    { low: '82.65', high: '82.75', lowOpen: false, highOpen: true },
    'from 82.65 up to, but not including, 82.75',
  ],
  [{ low: '1', high: '2', lowOpen: true, highOpen: false }, 'above 1 up to 2'],
  [{ low: '5', high: '5', lowOpen: false, highOpen: false }, 'exactly 5'],
  [{ low: '30', high: null, lowOpen: false, highOpen: true }, '30 or more'],
  [{ low: '30', high: null, lowOpen: true, highOpen: true }, 'anything above 30'],
  [{ low: null, high: '200', lowOpen: true, highOpen: true }, 'anything below 200'],
  [{ low: null, high: '200', lowOpen: true, highOpen: false }, 'anything up to 200'],
])('%o in words', (interval, expected) => {
  expect(intervalInWords(interval)).toBe(expected);
});

describe('where someone writes in YAML', () => {
  test.each([
    ['entries:\n  - subject: gp|', ['entries', 0, 'subject'], 'gp'],
    ['entries:\n  - id: a\n    metric: |\n    observations: []', ['entries', 0, 'metric'], ''],
    ['entries:\n  - { id: a, subject: b|, metric: c }', ['entries', 0, 'subject'], 'b'],
    ['entries:\n  - id: a\n    formula: "[x/y|', ['entries', 0, 'formula'], '[x/y'],
    ["entries:\n  - id: a\n    formula: '[x/y|] / 2'", ['entries', 0, 'formula'], '[x/y'],
    ['entries:\r\n  - id: a\r\n    subject: b|\r\n', ['entries', 0, 'subject'], 'b'],
    ['metrics: [{ id: m, unit: k|', ['metrics', 0, 'unit'], 'k'],
  ])('%s', (written, path, typed) => {
    const offset = written.indexOf('|');
    expect(yamlCursor(written.replace('|', ''), offset)).toEqual({ path, typed });
  });

  test.each(['# subject: |', 'entries:\n  - subj|', '|'])('nowhere: %s', (written) => {
    const cursor = yamlCursor(written.replace('|', ''), written.indexOf('|'));
    expect(cursor?.path.includes('subject') ?? false).toBe(false);
  });
});

describe('a comment that suppresses stands before the block of the finding', () => {
  test.each([
    ['a paragraph', 'One.\n\nIt costs 37 dollars.\n'],
    ['right under a heading', '# Title\nIt costs 37 dollars.\n'],
    ['a heading', 'One.\n\n## The 37 dollars\n'],
    ['with CRLF', 'One.\r\n\r\nIt costs 37 dollars.\r\n'],
    ['with a BOM', '\uFEFFIt costs 37 dollars.\n'],
    ['an item', '- one\n- it costs 37 dollars\n- three\n'],
    ['a nested item', '1. one\n   - it costs\n     37 dollars\n2. three\n'],
    ['a paragraph in an item', '- one\n\n  It costs 37 dollars.\n- two\n'],
    ['a quote', '> One.\n>\n> It costs 37 dollars.\n'],
    ['a table', 'One.\n\n| a | b |\n|---|---|\n| c | 37 |\n'],
    ['a table in a quote', '> | a | b |\n> |---|---|\n> | c | 37 |\n'],
    ['a footnote', 'One.[^1]\n\n[^1]: It costs 37 dollars.\n'],
  ])('%s', (_, text) => {
    const read = (source: string) =>
      parse({ path: 'a.en.md', text: source, sha256: '', lang: 'en', locale: 'en' })[0]!;
    const start = text.indexOf('37');
    const finding = { ruleId: 'registry/unverified', path: 'a.en.md', span: { start, end: start + 2 } };
    const before = read(text);
    const edit = toEdit(suppressHere(finding as Finding, before)!, 'counted by hand');
    const after = read(text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end));
    expect(after.blocks.map(({ type }) => type)).toEqual(before.blocks.map(({ type }) => type));
    const [comment] = after.comments;
    expect(comment!.value.trim()).toBe('claimcheck-ignore registry/unverified: counted by hand');
    expect(comment!.before).toBe(
      before.blocks.findIndex(({ span }) => span.start <= start && start < span.end),
    );
  });
});
