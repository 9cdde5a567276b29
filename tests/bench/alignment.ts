import { Console } from 'node:console';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { memoryOf } from './memory.ts';
import { timesOverAll } from './pairs.ts';
import { type GeneratedText, generatedTexts } from './prose.ts';
import { type StageTimes, stageTimes } from './stages.ts';

const WANTED = { share: 0.1, growth: 1.5, memoryGrowth: 1.1 };
const SIZES = [500, 1000, 2000, 4000, 8000];
/** The sizes whose memory is compared: the second is eight times the first. */
const [SMALL, LARGE] = [1000, 8000];
const RUNS = 5;

const { values } = parseArgs({ options: { pairs: { type: 'string' } } });

const rounded = (value: number): number => Number(value.toPrecision(3));

const shares = (times: StageTimes) => ({
  ...times,
  parse: rounded(times.parse),
  extract: rounded(times.extract),
  align: rounded(times.align),
  extractShare: rounded(times.extract / times.parse),
  alignShare: rounded(times.align / times.parse),
});

const print = (title: string, rows: readonly object[]): void => {
  process.stdout.write(`\n${title}\n`);
  new Console(process.stdout).table(rows);
};

const KINDS: readonly { readonly text: GeneratedText; readonly unit: string; readonly size: number }[] = [
  { text: 'article', unit: 'blocks', size: 2000 },
  { text: 'table', unit: 'rows', size: 3000 },
];

// Pairs first, while nothing is compiled yet, as `check` finds it.
const pairs = values.pairs === undefined ? [] : [shares(timesOverAll(values.pairs))];
if (pairs.length > 0)
  print(`Stages over the pairs in ${values.pairs}, milliseconds of CPU, each once, both languages`, pairs);

const stages = KINDS.map(({ text, unit, size }) => ({
  name: `${text} of ${size} ${unit}`,
  ...shares(stageTimes(generatedTexts(text, size), RUNS, 1)),
}));
print('Stages, milliseconds of CPU, median of several runs, both languages together', stages);

const growth = KINDS.flatMap(({ text, unit }) =>
  SIZES.map((size) => {
    const { align, parse } = stageTimes(generatedTexts(text, size), RUNS, 2);
    return { text, size, unit, usEach: rounded((1000 * align) / size), share: rounded(align / parse) };
  }),
);
print('Growth of alignment, microseconds of CPU for each block or row', growth);

const memory = KINDS.flatMap(({ text, unit }) =>
  [SMALL, LARGE].map((size) => {
    const { taken, kept } = memoryOf(text, size!);
    return { text, size: size!, unit, taken: rounded(taken), kept: rounded(kept) };
  }),
);
print('Memory of alignment, bytes taken in all and kept for each byte of the documents', memory);

const below = [
  ...[...pairs.map((row) => ({ name: 'all pairs', ...row })), ...stages]
    .filter(({ alignShare }) => alignShare > WANTED.share)
    .map(({ name, alignShare }) => `${name}: aligning takes ${alignShare} of parsing`),
  ...KINDS.flatMap(({ text, unit }) => {
    const each = growth.filter((row) => row.text === text).map(({ usEach }) => usEach);
    return each.at(-1)! > WANTED.growth * each[0]!
      ? [`${text}: time for each of the ${unit} grows from ${each[0]} to ${each.at(-1)} µs`]
      : [];
  }),
  ...KINDS.flatMap(({ text }) => {
    const [small, large] = memory.filter((row) => row.text === text);
    return (['taken', 'kept'] as const)
      .filter((which) => large![which] > WANTED.memoryGrowth * small![which])
      .map(
        (which) => `${text}: memory ${which} grows from ${small![which]} to ${large![which]} bytes a byte`,
      );
  }),
];
process.stdout.write(
  below.length === 0
    ? '\nAlignment is as cheap as wanted.\n'
    : `\nDearer than wanted:\n  ${below.join('\n  ')}\n`,
);
mkdirSync('reports', { recursive: true });
writeFileSync(
  'reports/bench-alignment.json',
  `${JSON.stringify({ wanted: WANTED, pairs, stages, growth, memory, below }, null, 2)}\n`,
);
