import { Console } from 'node:console';
import { mkdirSync, writeFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { extractQuantities } from '../../src/quantities/extract-quantities.ts';
import { cpuOf, medianCpu } from './cpu.ts';
import { type BenchText, denseTexts, growingTexts, hostileTexts, proseTexts } from './texts.ts';

const WANTED = { prose: 5, hostile: 2.5, growth: 1.5 };
const RUNS = 3;
/** remark-parse is given this much of each text: some of it is slow there beyond measure. */
const REMARK_UNITS = 100_000;

const remark = unified().use(remarkParse).use(remarkGfm);
const rounded = (value: number): number => Number(value.toPrecision(3));

interface Speed {
  readonly name: string;
  readonly bytes: number;
  readonly quantities: number;
  /** Millions of UTF-8 bytes, and of UTF-16 units, in a second of CPU on one thread. */
  readonly mbPerSecond: number;
  readonly unitsPerSecond: number;
  readonly remarkMbPerSecond: number;
  /** How many times as fast as remark-parse on the same text. */
  readonly ratio: number;
}

function speedOf({ name, lang, text }: BenchText): Speed {
  const bytes = Buffer.byteLength(text);
  let quantities = 0;
  const own = medianCpu(
    () => {
      quantities = extractQuantities(text, lang).length;
    },
    RUNS,
    2,
  );
  const sample = text.slice(0, REMARK_UNITS);
  const theirs = (cpuOf(() => remark.parse(sample)) * bytes) / Buffer.byteLength(sample);
  return {
    name,
    bytes,
    quantities,
    mbPerSecond: rounded(bytes / own / 1000),
    unitsPerSecond: rounded(text.length / own / 1000),
    remarkMbPerSecond: rounded(bytes / theirs / 1000),
    ratio: rounded(theirs / own),
  };
}

/** Time by byte at each size; small texts are read often enough to be measured. */
function growthOf({ name, lang, text }: BenchText): { name: string; bytes: number; nsPerByte: number } {
  const bytes = Buffer.byteLength(text);
  const repeat = Math.max(1, Math.round(1_000_000 / bytes));
  const time = medianCpu(
    () => {
      for (let i = 0; i < repeat; i++) extractQuantities(text, lang);
    },
    3,
    1,
  );
  return { name, bytes, nsPerByte: rounded((time * 1e6) / (bytes * repeat)) };
}

const print = (title: string, rows: readonly object[]): void => {
  process.stdout.write(`\n${title}\n`);
  new Console(process.stdout).table(rows);
};

for (const { text, lang } of proseTexts()) {
  for (let i = 0; i < 4; i++) extractQuantities(text, lang);
  remark.parse(text.slice(0, REMARK_UNITS));
}
const speeds = [...proseTexts(), ...denseTexts(), ...hostileTexts()].map(speedOf);
print('Reading, MB of UTF-8 in a second of CPU', speeds);
const growth = growingTexts().map(growthOf);
print('Growth, nanoseconds of CPU a byte', growth);
const below = [
  ...speeds
    .filter(
      ({ name, mbPerSecond }) => mbPerSecond < (name.startsWith('prose') ? WANTED.prose : WANTED.hostile),
    )
    .map(({ name, mbPerSecond }) => `${name}: ${mbPerSecond} MB/s`),
  ...(['zh', 'en'] as const).flatMap((lang) => {
    const each = growth.filter(({ name }) => name.startsWith(lang)).map(({ nsPerByte }) => nsPerByte);
    return each.at(-1)! > WANTED.growth * each[0]!
      ? [`${lang}: time a byte grows from ${each[0]} to ${each.at(-1)} ns`]
      : [];
  }),
];
process.stdout.write(
  below.length === 0
    ? '\nEverything is as fast as wanted.\n'
    : `\nSlower than wanted:\n  ${below.join('\n  ')}\n`,
);
mkdirSync('reports', { recursive: true });
writeFileSync(
  'reports/bench.json',
  `${JSON.stringify({ wanted: WANTED, speeds, growth, below }, null, 2)}\n`,
);
