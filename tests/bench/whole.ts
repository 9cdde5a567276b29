import { Console } from 'node:console';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ALONE, bare, check, ratioOf, rounded } from './processes.ts';
import { type Publication, publication, registryText } from './publications.ts';

/*
 * The built command as users run it, each run a process of its own. All figures are ratios of what was measured in turns
 * in this run, or peaks of memory.
 */
const WANTED = { cold: 1.25, warm: 15, megabytes: 400, flat: 1.25, growth: 1.25 };

const { values } = parseArgs({
  options: { pairs: { type: 'string' }, runs: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const RUNS = Number(values.runs);

const made: string[] = [];
const published = (what: Publication): string => {
  const folder = publication(what);
  made.push(folder);
  return folder;
};

/** Articles of other people in a folder, as a publication with a registry. */
function publishedPairs(pairs: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-bench-'));
  made.push(folder);
  mkdirSync(path.join(folder, 'claims'));
  writeFileSync(path.join(folder, 'claims/all.yaml'), registryText(20));
  symlinkSync(path.resolve(pairs), path.join(folder, 'articles'));
  return folder;
}

/** The whole of a check against parsing alone, in one thread, nothing remembered. */
function cold(folder: string) {
  const { ratio, one, other } = ratioOf(
    'cpu',
    () => check(folder, ...ALONE, path.join(folder, 'articles/')),
    () => bare(path.join(folder, 'articles')),
    RUNS,
  );
  return { cold: ratio, checkCpuMs: one, bareCpuMs: other };
}

function warm() {
  const folder = published({ articles: 1000, bytes: 8000, entries: 50 });
  check(folder, '--cache');
  const { ratio, one, other } = ratioOf(
    'wall',
    () => check(folder, '--no-cache', '--concurrency', '1'),
    () => check(folder, '--cache', '--concurrency', '1'),
    RUNS,
  );
  return { warm: ratio, coldMs: one, warmMs: other };
}

function memory() {
  const peak = (articles: number): number => {
    const folder = published({ articles, bytes: 4000, entries: 50 });
    const { megabytes } = check(folder, '--no-cache');
    rmSync(folder, { recursive: true });
    return megabytes;
  };
  const [small, large] = [peak(1000), peak(10_000)];
  return { of1000: rounded(small), of10000: rounded(large), flat: rounded(large / small) };
}

/** What four times as much costs for each of its parts, against once as much. */
function growth() {
  const base: Publication = { articles: 100, bytes: 16_000, entries: 200 };
  const grown = (what: Partial<Publication>, parts: number): number => {
    const [small, large] = [published(base), published({ ...base, ...what })];
    const { ratio } = ratioOf(
      'cpu',
      () => check(large, ...ALONE),
      () => check(small, ...ALONE),
      RUNS,
    );
    return rounded(ratio / parts);
  };
  return {
    length: grown({ bytes: base.bytes * 4 }, 4),
    articles: grown({ articles: base.articles * 4 }, 4),
    registry: grown({ entries: base.entries * 4 }, 1),
  };
}

const { log } = new Console(process.stdout, process.stderr);
const measures: Readonly<Record<string, () => unknown>> = {
  cold: () => cold(published({ articles: 200, bytes: 16_000, entries: 50 })),
  ...(values.pairs !== undefined && {
    pairs: () => {
      const folder = publishedPairs(values.pairs!);
      const { megabytes } = check(folder, '--no-cache', 'articles/');
      return { ...cold(folder), megabytes: rounded(megabytes) };
    },
  }),
  warm,
  memory,
  growth,
};
const figures: Record<string, unknown> = { wanted: WANTED };
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (values.only !== undefined && values.only !== name) continue;
    figures[name] = measure();
    log(name, figures[name]);
  }
} finally {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}
mkdirSync('reports', { recursive: true });
writeFileSync('reports/bench-whole.json', `${JSON.stringify(figures, null, 2)}\n`);
