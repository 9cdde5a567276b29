import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/model/run.ts';
import { command, inert } from '../../../src/reporters/github/commands.ts';
import { github } from '../../../src/reporters/github/github.ts';
import { expectGolden } from '../golden.ts';
import { HOSTILE, hostileRun } from '../hostile.ts';
import { RULES, sampleRun } from '../sample.ts';
import { calculatedRun, emptyRun, manyRun, RUNS, UNREAD, unreadableRun } from './runs.ts';

const PLAIN = { color: false, width: 100, rules: RULES };
const linesOf = (run: Run): string[] => github.render(run, PLAIN).split('\n').slice(0, -1);

/** A workflow command by its documented form, its escapes undone in the order in which a runner undoes them. */
function readCommand(line: string): { name: string; properties: Record<string, string>; message: string } {
  const found = /^::(?<name>[a-z]+)(?: (?<properties>[^\r\n]*?))?::(?<message>[^\r\n]*)$/.exec(line);
  expect(found, line).not.toBeNull();
  const { name, properties = '', message } = found!.groups as Record<string, string>;
  const pairs = properties === '' ? [] : properties.split(',').map((pair) => pair.split('='));
  const data = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  return {
    name: name!,
    properties: Object.fromEntries(pairs.map(([key, ...value]) => [key!, property(value.join('='))])),
    message: data(message!),
  };
}

describe('workflow commands', () => {
  test('are read back as they were meant, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'%:,=0A2CD3\r\n字a 👍') });
    fc.assert(
      fc.property(text, text, (file, message) => {
        const line = command('error', { file, line: 3, col: null }, message);
        const read = readCommand(line);
        expect(read.message).toBe(message);
        expect(read.properties).toEqual(file === '' ? { line: '3' } : { file, line: '3' });
      }),
    );
  });

  test.each([
    ['::error::x', ':\u2060:error::x'],
    ['  ::add-mask::x', '  :\u2060:add-mask::x'],
    ['a ::error::x', 'a ::error::x'],
    ['a ##[add-mask]x', 'a ##\u2060[add-mask]x'],
    ['first\n::error::x', 'first\n:\u2060:error::x'],
  ])('%j is inert as %j', (text, shown) => expect(inert(text)).toBe(shown));
});

describe('annotations', () => {
  test('are the committed ones', () => expectGolden('github.txt', github.render(sampleRun(), PLAIN)));

  test.each(RUNS)('%s: every line is a command', (_, run) => {
    for (const line of linesOf(run)) readCommand(line);
  });

  test.each(HOSTILE)('every line is a command, whatever the text: %j', (text) => {
    const commands = linesOf(hostileRun(text)).map(readCommand);
    expect(commands.map(({ name }) => name)).toEqual(['error']);
  });

  test('most severe first, without what is suppressed', () => {
    expect(linesOf(sampleRun()).map((line) => readCommand(line).name)).toEqual([
      'error',
      'error',
      'error',
      'warning',
    ]);
  });

  test('name file, line, column and rule', () => {
    expect(readCommand(linesOf(calculatedRun())[0]!)).toEqual({
      name: 'error',
      properties: {
        file: 'articles/b/en.md',
        line: '1',
        endLine: '1',
        col: '33',
        endColumn: '36',
        title: 'consistency/arithmetic',
      },
      message: [
        'A change of `-37%` does not follow from 150 and 110',
        'calculation: (110 − 150) ÷ 150 = -26.7%, written -37%',
        'fix: Write it so',
      ].join('\n'),
    });
  });

  test('of more than ten a level nine are shown and the others counted', () => {
    const commands = linesOf(manyRun(500)).map(readCommand);
    expect(commands.map(({ name }) => name)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
    ]);
    const counted = commands.filter(({ message }) => message.includes('not shown here'));
    expect(counted.map(({ message }) => message.split(',')[0])).toEqual([
      '41 errors more',
      '441 warnings more',
    ]);
  });

  test('say what could not be read, and that nothing was checked', () => {
    expect(linesOf(unreadableRun()).some((line) => readCommand(line).message === UNREAD)).toBe(true);
    expect(linesOf(emptyRun()).map(readCommand)).toEqual([
      { name: 'notice', properties: { title: 'claimcheck' }, message: 'No article was checked.' },
    ]);
  });
});

describe('the summary of the step', () => {
  test('holds the findings as Markdown, 1 MiB at most, and says what was cut', () => {
    const text = github.summary!(manyRun(30_000), PLAIN);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(900 * 1024);
    expect(text).toMatch(/Cut to fit: \d+ findings in \d+ articles left out here/);
    expect(github.summary!(sampleRun(), PLAIN)).not.toContain('Cut to fit');
  });
});
