import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/link/alias-index.ts';
import { findMentions } from '../../src/link/find-mentions.ts';
import { loadRegistry } from '../../src/registry/load.ts';

const index = buildIndex(
  loadRegistry([
    {
      path: 'names.yaml',
      text: `subjects:
  - { id: gpt-5.5, en: GPT-5.5 }
  - { id: gpt-5.4, en: GPT-5.4 }
  - { id: opus, zh: 作品, en: [Claude Opus 4.7, Opus 4.7] }
  - { id: us, en: US }
  - { id: station, zh: 臺北車站, en: Taipei Main Station }
metrics:
  - { id: terminal, en: [Terminal-Bench, Terminal-Bench 2.0] }
  - { id: jobs, zh: 職業, en: seats }
`,
    },
  ]),
);

/** A text and the stretches in it that name something, in order, subjects first. */
const CASES: readonly (readonly [text: string, subjects: readonly string[], metrics: readonly string[]])[] = [
  ['GPT-5.5 and gpt 5.4', ['GPT-5.5', 'gpt 5.4'], []],
  ['ＧＰＴ－５．５ 與 GPT‑5.5', ['ＧＰＴ－５．５', 'GPT‑5.5'], []],
  ['GPT5.5', ['GPT5.5'], []],
  ['GPT-5.50, GPT-5.5.1, XGPT-5.5, GPT-5.5x', [], []],
  ['GPT-5.5 mini, GPT-5.5-mini, GPT-5.5 Pro', [], []],
  ['GPT-5.5-based, GPT-5.5’s, GPT-5.5.', ['GPT-5.5', 'GPT-5.5', 'GPT-5.5'], []],
  ['Claude Opus 4.7 and Opus 4.7', ['Claude Opus 4.7', 'Opus 4.7'], []],
  ['Opus 4 7', [], []],
  ['Terminal Bench 2.0 and Terminal-Bench', [], ['Terminal Bench 2.0', 'Terminal-Bench']],
  ['Terminal-Bench 3.0', [], []],
  ['Terminal-Bench 82.7%', [], ['Terminal-Bench']],
  ['台北車站、臺北車站、台北车站', ['台北車站', '臺北車站', '台北车站'], []],
  ['44 seats and 1 seat, but no seating', [], ['seats', 'seat']],
  ['职业與職業', [], ['职业', '職業']],
  ['the US, not us', ['US'], []],
  ['Taipei\nMain Station', ['Taipei\nMain Station'], []],
  ['', [], []],
];

describe('findMentions', () => {
  it.each(CASES)('%s', (text, subjects, metrics) => {
    const found = findMentions(index, text);
    const said = (list: readonly { start: number; end: number }[]) =>
      list.map(({ start, end }) => text.slice(start, end));
    expect([said(found.subjects), said(found.metrics)]).toEqual([subjects, metrics]);
  });

  it('gives mentions in order, without overlap, inside the text, for any text', () => {
    const piece = fc.constantFrom(
      'GPT-5.5',
      ' ',
      '-',
      'Terminal-Bench',
      '2.0',
      '職業',
      '臺北',
      '車站',
      'Opus 4.7',
      '\n',
      '，',
      's',
      '’s',
      '5',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const { subjects, metrics } = findMentions(index, any);
        for (const list of [subjects, metrics]) {
          let at = 0;
          for (const { start, end, ids } of list) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(any.length);
            expect(ids.length).toBeGreaterThan(0);
            at = end;
          }
        }
      }),
    );
  });

  it('finds a name whatever the case, the width, and the hyphens or spaces between its parts', () => {
    const separator = fc.constantFrom(' ', '-', '‑', '–', '\u00a0', '  ', '');
    fc.assert(
      fc.property(separator, separator, fc.boolean(), (one, two, isLower) => {
        const name = `Terminal${one}Bench${two}2.0`;
        const text = `On ${isLower ? name.toLowerCase() : name}, it is`;
        expect(findMentions(index, text).metrics.map(({ ids }) => ids)).toEqual([['terminal']]);
      }),
    );
  });
});
