import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedArticle } from '../../src/model/run.ts';
import { clipEnd, clipStart, displayWidth, graphemes } from '../../src/reporters/display-width.ts';
import { printable } from '../../src/reporters/printable.ts';
import { stylish } from '../../src/reporters/stylish.ts';
import { earlierOf } from './earlier.ts';
import { gate } from './fixture.ts';
import { calculatedRun, emptyRun, UNREAD, unreadableRun } from './formats/runs.ts';
import { expectGolden } from './golden.ts';
import { HOSTILE, hostileRun } from './hostile.ts';
import { RULES, sampleRun } from './sample.ts';

const WIDTHS: readonly (readonly [string, number])[] = [
  ['', 0],
  ['82.7%', 5],
  ['3.2 萬億', 8],
  ['８２％', 6],
  ['「五成」', 8],
  ['e\u0301', 1],
  ['がぎ', 4],
  ['가나', 4],
  ['👍', 2],
  ['👩‍👩‍👧‍👦', 2],
  ['❤️', 2],
  ['a\u200bb', 2],
  ['𠮷', 2],
  ['—…“”', 4],
];

describe('display width', () => {
  test.each(WIDTHS)('%j is %i columns', (text, width) => expect(displayWidth(text)).toBe(width));

  test('a text is as wide as its parts, however it is split', () => {
    const unit = fc.constantFrom(...'a1 é萬、「％ガ|—', '👍', '𠮷', 'e\u0301', 'か\u3099', '☎\ufe0f');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (parts) => {
        const apart = parts.reduce((sum, part) => sum + displayWidth(part), 0);
        expect(displayWidth(parts.join(''))).toBe(apart);
      }),
    );
  });

  test('what is clipped fits, and keeps its end or its start', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '萬', 'e\u0301', '👍', ' ', '％'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (whole, width) => {
        const start = clipEnd(whole, width);
        const end = clipStart(whole, width);
        expect(displayWidth(start)).toBeLessThanOrEqual(width);
        expect(displayWidth(end)).toBeLessThanOrEqual(width);
        expect(whole.startsWith(start.replace(/…$/, ''))).toBe(true);
        expect(whole.endsWith(end.replace(/^…/, ''))).toBe(true);
        if (displayWidth(whole) <= width) expect([start, end]).toEqual([whole, whole]);
      }),
    );
  });
});

describe('printable', () => {
  test.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\r\nb\tc', 'a  b c'],
    ['\u0000\u007f\u009b', '␀␡\\u{9b}'],
    ['a\u202eb\u2069', 'a\\u{202e}b\\u{2069}'],
    ['\ud800x', '\ufffdx'],
    ['三成👍', '三成👍'],
  ])('%j shows as %j', (text, shown) => expect(printable(text)).toBe(shown));

  test('leaves nothing that drives a terminal or reorders text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe('stylish', () => {
  test.each([
    ['wide', 120],
    ['narrow', 60],
  ])('%s is the committed one', (name, width) =>
    expectGolden(`stylish-${name}.txt`, stylish.render(sampleRun(), { color: false, width, rules: RULES })),
  );

  test('the Chinese one is the committed one', () =>
    expectGolden(
      'stylish-zh.txt',
      stylish.render(sampleRun(), { color: false, width: 100, rules: RULES, ui: 'zh' }),
    ));

  test.each(['en', 'zh'] as const)('compared with an earlier run, in %s, is the committed one', (ui) => {
    const run = sampleRun();
    const options = { color: false, width: 100, rules: RULES, ui, earlier: earlierOf(run) };
    expectGolden(`stylish-since.${ui}.txt`, stylish.render(run, options));
  });

  test.each([20, 30, 40])('passages of articles fit into %i columns', (width) => {
    const lines = stylish.render(sampleRun(), { color: false, width, rules: RULES }).split('\n');
    const drawn = lines.filter((line) => /^ {4}(?:zh|en| *\^)/.test(line));
    expect(drawn.length).toBe(9);
    for (const line of drawn) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test('a calculation is shown', () => {
    const text = stylish.render(calculatedRun(), { color: false, width: 100 });
    expect(text).toContain('    calculation  (110 − 150) ÷ 150 = -26.7%, written -37%\n');
  });

  test('what could not be read is shown though its rule is off, and that nothing was checked', () => {
    expect(stylish.render(unreadableRun(), { color: false, width: 100 })).toContain(`error  ${UNREAD}`);
    expect(stylish.render(emptyRun(), { color: false, width: 100 })).toContain('No article was checked.');
  });

  test('colours change no character', () => {
    const coloured = stylish.render(sampleRun(), { color: true, width: 120, rules: RULES });
    const plain = stylish.render(sampleRun(), { color: false, width: 120, rules: RULES });
    const bare = coloured.replace(/\u001b\[\d+m/g, '');
    expect(bare).toBe(plain.replace(/^ +\^+\n/gm, ''));
  });

  test('the numbers of both versions start in one column', () => {
    const lines = stylish.render(sampleRun(), { color: false, width: 120 }).split('\n');
    const caret = lines.findIndex((line) => /^ +\^+$/.test(line));
    const column = lines[caret]!.indexOf('^');
    const starts = [lines[caret - 2]!, lines[caret - 1]!].map((line) =>
      displayWidth(line.slice(0, line.search(/約有 3|about 1/))),
    );
    expect(starts).toEqual([column, column]);
  });

  test.each([
    ['a failed gate', gate(), /The gate fails: blocked by 3 errors\./],
    ['a waived gate', gate({ failOn: 'never', result: 'pass' }), /CI would have been blocked by 3 errors/],
    ['too many warnings', gate({ maxWarnings: 0 }), /3 errors and 1 warning, 0 allowed/],
  ])('%s is said plainly', (_, state, words) => {
    const text = stylish.render(sampleRun({ gate: state }), { color: false, width: 100, rules: RULES });
    expect(text).toMatch(words);
    expect(text).toContain('2  registry/refuted: Replace the value, or mend the entry.');
  });

  test('a clean run passes and lists nothing', () => {
    const run = sampleRun({ gate: gate({ result: 'pass', blocking: 0 }) });
    const clean = {
      ...run,
      articles: run.articles.map(({ article, coverage }) => checkedArticle(article, [], coverage)),
    };
    const text = stylish.render(clean, { color: false, width: 100 });
    expect(text).toMatch(/The gate passes: nothing at or above error\.\n$/);
    expect(text).not.toContain('articles/sample');
  });

  test.each(HOSTILE)('drives no terminal: %j', (text) => {
    const shown = stylish.render(hostileRun(text), { color: false, width: 80, rules: RULES });
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});

test('every character of the basic plane is cut as the segmenter cuts it', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const odd: string[] = [];
  for (let code = 0x20; code < 0x10000; code++) {
    const text = `a${String.fromCharCode(code).repeat(2)}b`;
    const cut = Array.from(segmenter.segment(text), ({ segment }) => segment);
    if (graphemes(text).join('|') !== cut.join('|')) odd.push(code.toString(16));
  }
  expect(odd).toEqual([]);
});
