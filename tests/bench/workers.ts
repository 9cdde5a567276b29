import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { EMPTY_REGISTRY, publish } from '../publication.ts';
import { article } from './prose.ts';

/*
 * How `check` in two threads does beside two independent processes without threads that share the same files, and beside
 * one such process where there is little to do. In turns in one run, so that what else the machine does falls on all;
 * wall time says something on an idle machine with two cores or more only, CPU time on any. Wants `npm run build`.
 */
const COMMAND = path.resolve('dist/cli/index.js');
const FOLDERS = ['articles/even', 'articles/odd'] as const;
const SIZES = { small: 2, middling: 120, large: 400 };
const WANTED = { large: 0.9, small: 0.95 };
const [turns = 5, large = SIZES.large] = process.argv.slice(2).map(Number);

/** Seconds: until all was done, and of CPU of all threads and processes together. */
interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

/** A publication of so many articles in both languages, in two folders of equal size; gives its folder. */
function publication(count: number): string {
  const files: Record<string, string> = { 'claims/claims.yaml': EMPTY_REGISTRY };
  for (let i = 0; i < count; i++)
    for (const lang of ['zh', 'en'] as const)
      files[`${FOLDERS[i % 2]}/n${i}/${lang}.md`] = `# ${i}\n\n${article(lang, 24 + ((i >> 1) % 7))}`;
  return publish(files);
}

/** Says at the end of a process what CPU time it used. */
const TELL_CPU = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, String((user + system) / 1e6));
  });`;
const NODE = ['--import', `data:text/javascript,${encodeURIComponent(TELL_CPU)}`];

/** The command over some paths, with options; gives its seconds of CPU. */
async function check(cwd: string, args: readonly string[]): Promise<number> {
  const fixed = ['--format', 'json', '--quiet', '--fail-on', 'never', '--today', '2026-11-23'];
  const child = spawn(process.execPath, [...NODE, COMMAND, 'check', ...args, ...fixed], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const [said, [code]] = await Promise.all([
    text(child.stdio[3] as NodeJS.ReadableStream),
    once(child, 'exit'),
  ]);
  if (code !== 0) throw new Error(`check ${args.join(' ')} ended with ${code}`);
  return Number(said);
}

/** The ways that are compared, each over the same files. */
const WAYS = {
  threads: (cwd: string) => [check(cwd, ['--concurrency', '2', '--output', 'out'])],
  processes: (cwd: string) =>
    FOLDERS.map((folder, i) => check(cwd, [folder, '--concurrency', '1', '--output', `out-${i}`])),
  single: (cwd: string) => [check(cwd, ['--concurrency', '1', '--output', 'out'])],
};
type Way = keyof typeof WAYS;

async function spentBy(way: Way, cwd: string): Promise<Spent> {
  const start = performance.now();
  const cpus = await Promise.all(WAYS[way](cwd));
  return { wall: (performance.now() - start) / 1000, cpu: cpus.reduce((a, b) => a + b) };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Median seconds of each way over a publication, taken in turns. */
async function compare(count: number, ways: readonly Way[]): Promise<Record<string, Spent>> {
  const cwd = publication(count);
  const spent = new Map<Way, Spent[]>(ways.map((way) => [way, []]));
  for (let turn = 0; turn < turns; turn++)
    for (const way of turn % 2 ? ways.toReversed() : ways) spent.get(way)!.push(await spentBy(way, cwd));
  const entries = [...spent].map(([way, all]) => {
    const of = (key: keyof Spent): number => median(all.map((one) => one[key]));
    return [way, { wall: of('wall'), cpu: of('cpu') }] as const;
  });
  for (const [way, { wall, cpu }] of entries)
    process.stdout.write(
      `${count} articles, ${way}: ${wall.toFixed(2)} s, ${cpu.toFixed(2)} s of CPU (median of ${turns})\n`,
    );
  return Object.fromEntries(entries);
}

const some = await compare(SIZES.small, ['threads', 'single']);
const middling = await compare(SIZES.middling, ['threads', 'processes', 'single']);
const many = await compare(large, ['threads', 'processes', 'single']);
/** Above 1: threads are faster, or cheaper. */
const ratio = (spent: Record<string, Spent>, other: Way): Spent => ({
  wall: spent[other]!.wall / spent.threads!.wall,
  cpu: spent[other]!.cpu / spent.threads!.cpu,
});
const ratios = {
  'large, beside two processes': ratio(many, 'processes'),
  'large, beside one process': ratio(many, 'single'),
  'middling, beside two processes': ratio(middling, 'processes'),
  'middling, beside one process': ratio(middling, 'single'),
  'small, beside one process': ratio(some, 'single'),
};
for (const [name, { wall, cpu }] of Object.entries(ratios))
  process.stdout.write(`${name}: throughput ${wall.toFixed(2)}, by CPU ${cpu.toFixed(2)}\n`);
process.stdout.write(`wanted: large beside two ${WANTED.large}, small beside one ${WANTED.small}\n`);
mkdirSync('reports', { recursive: true });
writeFileSync(
  'reports/bench-workers.json',
  `${JSON.stringify({ wanted: WANTED, turns, spent: { some, middling, many }, ratios }, null, 2)}\n`,
);
