import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** What a process cost. */
export interface Cost {
  /** Milliseconds of CPU on all its threads. */
  readonly cpu: number;
  /** Milliseconds. */
  readonly wall: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

/** Tells, as a process ends, what it used; loaded before its own program, in the ones compared alike. */
const TELL = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 }));
});`,
)}`;

export const COMMAND = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));

/** Runs a program of node's in a process of its own. Throws where it ends in another way than with 0 or 1. */
export function costOf(script: string, args: readonly string[], cwd: string): Cost {
  const start = performance.now();
  const { status, output, stderr } = spawnSync(process.execPath, ['--import', TELL, script, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wall = performance.now() - start;
  if (status !== 0 && status !== 1)
    throw new Error(`${script} ${args.join(' ')} ended in ${status}: ${stderr}`);
  return { wall, ...(JSON.parse(output[3]!) as Omit<Cost, 'wall'>) };
}

/** `check` of a publication, in one thread and without a cache unless `more` says otherwise. */
export const check = (cwd: string, ...more: string[]): Cost =>
  costOf(COMMAND, ['check', '--format', 'json', '--fail-on', 'never', ...more], cwd);

export const ALONE = ['--concurrency', '1', '--no-cache'];

/** remark-parse with gfm and front matter over the same files, and nothing else. */
export const bare = (folder: string): Cost => costOf(BARE, [folder], folder);

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;

export const rounded = (value: number): number => Number(value.toPrecision(3));

/** Two works in turns, so that what else the machine does falls on both: the median of the ratios of their costs. */
export function ratioOf(
  of: keyof Cost,
  one: () => Cost,
  other: () => Cost,
  runs: number,
): { readonly ratio: number; readonly one: number; readonly other: number } {
  const pairs = Array.from({ length: runs }, (_, i) => {
    if (i % 2 === 0) {
      const a = one();
      return [a[of], other()[of]] as const;
    }
    const b = other();
    return [one()[of], b[of]] as const;
  });
  return {
    ratio: rounded(median(pairs.map(([a, b]) => a / b))),
    one: rounded(median(pairs.map(([a]) => a))),
    other: rounded(median(pairs.map(([, b]) => b))),
  };
}
