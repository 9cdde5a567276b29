import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/model/run.ts';
import { rdjson } from '../../../src/reporters/rdjson.ts';
import { expectGolden } from '../golden.ts';
import { HOSTILE, hostileRun } from '../hostile.ts';
import { sampleRun } from '../sample.ts';
import { emptyRun, oneLineRun, RUNS, UNREAD, unreadableRun } from './runs.ts';
import { RDJSON } from './schemas/rdjson.ts';

const PLAIN = { color: false, width: 100 };
const valid = new Ajv().compile(RDJSON);

interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly range: Range };
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
  readonly related_locations?: readonly { readonly location: Diagnostic['location'] }[];
}

function diagnosticsOf(run: Run): Diagnostic[] {
  const result = JSON.parse(rdjson.render(run, PLAIN));
  valid(result);
  expect(valid.errors ?? []).toEqual([]);
  return result.diagnostics;
}

/** What stands at a range of one line, found by bytes as reviewdog finds it. */
function atBytes(source: string, { start, end }: Range): string {
  expect(end.line).toBe(start.line);
  const line = Buffer.from(source.split('\n')[start.line - 1]!, 'utf8');
  return line.subarray(start.column - 1, end.column - 1).toString('utf8');
}

describe('report.rdjson', () => {
  test('is the committed one', () => expectGolden('report.rdjson', rdjson.render(sampleRun(), PLAIN)));
  test.each(RUNS)('%s holds to the schema', (_, run) => void diagnosticsOf(run));
  test.each(HOSTILE)('whatever the text: %j', (text) => void diagnosticsOf(hostileRun(text)));

  test('columns count bytes of UTF-8', () => {
    const run = sampleRun();
    const sources = new Map(
      run.articles.flatMap(({ article }) =>
        article.versions.map(({ document }) => [document.path, document.source]),
      ),
    );
    const [, first] = diagnosticsOf(run);
    const other = first!.related_locations![0]!.location;
    expect(atBytes(sources.get(first!.location.path)!, first!.location.range)).toBe('約有 3.2 萬億');
    expect(atBytes(sources.get(other.path)!, other.range)).toBe('about 1.4 trillion');
  });

  test('columns after any characters, on lines of any length', () => {
    const before = fc.string({
      unit: fc.constantFrom('a', 'é', '萬', '👍', '𠮷', ' '),
      maxLength: 3000,
      size: 'max',
    });
    fc.assert(
      fc.property(before, (text) => {
        const start = `x${text}`;
        const [found] = diagnosticsOf(oneLineRun(start, '十2👍'));
        expect(atBytes(`${start}十2👍 end.`, found!.location.range)).toBe('十2👍');
        expect(found!.suggestions).toEqual([{ range: found!.location.range, text: '-26.7%' }]);
      }),
      { numRuns: 40 },
    );
  });

  test('severities, and what could not be read', () => {
    expect(diagnosticsOf(sampleRun()).map(({ severity }) => severity)).toEqual([
      'WARNING',
      'ERROR',
      'ERROR',
      'ERROR',
    ]);
    expect(diagnosticsOf(unreadableRun()).at(-1)).toMatchObject({ message: UNREAD, severity: 'ERROR' });
    expect(diagnosticsOf(emptyRun())).toEqual([]);
  });
});
