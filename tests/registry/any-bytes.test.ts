import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../properties.ts';
import { UserError } from '../../src/model/user-error.ts';
import { decodeStrictly } from '../../src/read/decode.ts';
import { lintRegistry } from '../../src/registry/lint/index.ts';
import { type Files, load, TERMS } from './publication.ts';

/** Loads, and lints what loads; any failure but problems told to the user is ours. */
function attempt(files: Files): number {
  try {
    const registry = load(files);
    lintRegistry(registry, { today: '2026-05-01', site: ['example.org'] });
    return registry.entries.size;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const { path, line = 1, column = 1, message } of error.problems) {
      expect(message).not.toBe('');
      expect(path === undefined || path in files).toBe(true);
      const shown = path === undefined ? undefined : files[path]!.split(/\r\n|\n|\r/)[line - 1];
      expect(line).toBeGreaterThan(0);
      if (shown !== undefined) expect(column).toBeLessThanOrEqual(shown.length + 2);
    }
    return -1;
  }
}

const PIECES = [
  ...[
    'subjects',
    'metrics',
    'entries',
    'tables',
    'observations',
    'value',
    'file',
    'shape',
    'columns',
    'where',
    'id',
  ],
  ...[
    'subject',
    'metric',
    'punctuality',
    'north',
    'South',
    'list',
    'matrix',
    't.csv',
    't.json',
    'each',
    'formula',
  ],
  ...[
    ':',
    ': ',
    '\n',
    '\n  ',
    '\n    ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!!x ',
    '? ',
    '| ',
    '#',
  ],
  ...[
    '82.7%',
    '1.2 萬',
    '8２',
    'n/a',
    '—',
    '\t',
    '\r',
    '\r\n',
    '\uFEFF',
    '\0',
    '\ud800',
    '/a~1b',
    '1e9',
    '-',
    '...',
    '---',
  ],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const bytes = fc.uint8Array({ maxLength: 200 }).map((raw) => decodeStrictly(raw) ?? '');
const text = fc.oneof(soup, bytes, fc.string({ unit: 'binary', maxLength: 100 }));

describe('whatever a file holds', () => {
  test('the registry’s own files', () => {
    fc.assert(
      fc.property(text, (content) => void attempt({ ...TERMS, 'claims/a.yaml': content })),
      { numRuns: 600 },
    );
  });

  test('the files that it describes', () => {
    const shapes = fc.record({
      shape: fc.constantFrom('list', 'matrix'),
      rows: fc.constantFrom('subject', 'metric'),
      file: fc.constantFrom('t.csv', 't.tsv', 't.json'),
    });
    fc.assert(
      fc.property(shapes, text, ({ shape, rows, file }, content) => {
        const description = `tables: [{ file: ${file}, shape: ${shape}, rows: ${rows}, metric: punctuality, source: { title: T } }]\n`;
        attempt({ ...TERMS, 'claims/a.yaml': description, [`claims/${file}`]: content });
      }),
      { numRuns: 1000 },
    );
  });

  test('what deep nesting and long runs of quotes cost', () => {
    const nesting = ['[', '{a: ', '- ', '? '].map((part) => part.repeat(30_000));
    const running = ['"', "'", '""', '","', '!!a ', '&a '].map((part) => part.repeat(3000));
    for (const content of [...nesting, ...running])
      for (const path of ['claims/a.yaml', 'claims/t.csv', 'claims/t.json'])
        attempt({
          ...TERMS,
          'claims/a.yaml': 'tables: [{ file: t.csv, shape: list }, { file: t.json, shape: matrix }]\n',
          [path]: content,
        });
  });

  test('cells of a table are where their places say', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', '數'), maxLength: 6 });
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.boolean()), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          const lines = rows.map(([a, b, plain], i) => {
            const value = `${i + 1}0`;
            return [quoted(`${i}${a}`), plain ? value : quoted(value), quoted(`y${b}`)].join(',');
          });
          const files = {
            ...TERMS,
            'claims/a.yaml':
              'tables: [{ file: t.csv, shape: list, subject: north, metric: passengers, columns: { value: v, where: { a: u, b: w } } }]\n',
            'claims/t.csv': ['u,v,w', ...lines].join(end),
          };
          const source = files['claims/t.csv'].split(/\r?\n/);
          for (const entry of load(files).entries.values())
            for (const { value, place } of entry.observations)
              expect(
                source[place.line - 1]!.slice(place.column - 1)
                  .replace(/^"/, '')
                  .startsWith(value),
              ).toBe(true);
        },
      ),
    );
  });
});
