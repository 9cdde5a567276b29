import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround, sentences } from '../../src/extract/sentences.ts';

const cases: readonly (readonly string[])[] = [
  ['今年很好。', '明年再看！', '是嗎？'],
  ['他說「好。」', '然後走了。'],
  ['It rose to 82.7%.', ' It fell again!', ' Did it?'],
  ['In the U.S. it rose to 3.5 million, e.g. in No. 5.', ' Then it fell.'],
  ['Dr. A. Smith et al. found 5%.', ' So be it.'],
  ['See a.b.c and version 2.0.1 now'],
  ['It ended in 2024.', ' 44 of them stayed.'],
  ['a line\nthat goes on.', '\nAnd another'],
  ['增長 5%。', 'It rose 5%.', ' 完。'],
];

test.each(cases)('%s', (...parts) => {
  const text = parts.join('');
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
});

test('sentences cover the text, and the one around a stretch holds it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '.', '。', '5', '\n', 'U', '!', '」', '"') }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const spans = sentences(text);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        const start = Math.min(a, b) % (text.length + 1);
        const end = Math.max(start, Math.max(a, b) % (text.length + 1));
        if (start === end) return;
        const around = sentenceAround(spans, text, { start, end });
        expect(around.start).toBeLessThanOrEqual(start);
        expect(around.end).toBeGreaterThanOrEqual(end);
      },
    ),
  );
});

test('an endless sentence is cut to what is near', () => {
  const text = 'a '.repeat(100_000);
  const { start, end } = sentenceAround(sentences(text), text, { start: 100_000, end: 100_001 });
  expect(end - start).toBeLessThan(2000);
});
