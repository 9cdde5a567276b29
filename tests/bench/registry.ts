import { spawnSync } from 'node:child_process';
import { Console } from 'node:console';
import { mkdirSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse as parseYaml } from 'yaml';
import { buildIndex } from '../../src/link/alias-index.ts';
import type { Registry } from '../../src/model/registry.ts';
import { createChecker } from '../../src/pipeline.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { cpuOf, medianCpu } from './cpu.ts';
import { articleOfScores, largeRegistry, type RegistryTexts, smallRegistry } from './registry-texts.ts';

/** Share of the figures that the article has wrong. */
const MOSTLY_RIGHT = 0.1;

const WANTED = { load: 4, megabytes: 400, article: 1.2 };

/** What one process measures, so that neither warmth nor memory of another counts. */
type Part = 'bare' | 'load' | 'article';
const PARTS: readonly Part[] = ['bare', 'load', 'article'];

const load = ({ yaml, tables }: RegistryTexts) =>
  loadRegistry(
    [{ path: 'claims/all.yaml', text: yaml }],
    new Map(tables.map(({ path, text }) => [path, { text }])),
  );

const rounded = (value: number): number => Number(value.toPrecision(3));

async function measure(part: Part): Promise<Record<string, number>> {
  const large = largeRegistry();
  if (part === 'bare') {
    const cpu = cpuOf(() => [parseYaml(large.yaml), ...large.tables.map(({ text }) => Papa.parse(text))]);
    return { cpu };
  }
  if (part === 'load') {
    let entries = 0;
    const cpu = cpuOf(() => {
      entries = load(large).entries.size;
    });
    return { cpu, entries, megabytes: process.resourceUsage().maxRSS / 1000 };
  }
  const terms = {
    today: '2026-05-02',
    rules: { levels: {}, overrides: [], options: {} },
    evidence: [],
  };
  const small = load(smallRegistry());
  const big = load(large);
  /** Milliseconds an article, the index left out, which is built once a run. */
  const cost = async (wrong: number, registry: Registry) => {
    const text = articleOfScores(wrong);
    const articles = Array.from({ length: 20 }, (_, i) => ({
      id: `scores-${i}`,
      files: [{ path: `scores-${i}.en.md`, text, sha256: '', lang: 'en' as const, locale: null }],
      problems: [],
    }));
    articles.slice(0, 5).forEach(createChecker(registry, terms));
    const before = process.cpuUsage();
    articles.forEach(createChecker(registry, terms));
    const { user, system } = process.cpuUsage(before);
    return ((user + system) / 1000 - indexCost(registry)) / articles.length;
  };
  const indexCost = (registry: Registry) => medianCpu(() => buildIndex(registry), 5, 1);
  const least = async (wrong: number, registry: Registry) =>
    Math.min(await cost(wrong, registry), await cost(wrong, registry));
  await cost(MOSTLY_RIGHT, small);
  return {
    small: await least(MOSTLY_RIGHT, small),
    large: await least(MOSTLY_RIGHT, big),
    smallAllWrong: await least(1, small),
    largeAllWrong: await least(1, big),
    smallIndex: indexCost(small),
    largeIndex: indexCost(big),
  };
}

const [, script, part] = process.argv;
if (PARTS.includes(part as Part)) {
  process.stdout.write(JSON.stringify(await measure(part as Part)));
} else {
  const measured = Object.fromEntries(
    PARTS.map((name) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script!, name], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return [name, JSON.parse(stdout) as Record<string, number>];
    }),
  ) as Record<Part, Record<string, number>>;
  const ratios = {
    load: rounded(measured.load.cpu! / measured.bare.cpu!),
    megabytes: rounded(measured.load.megabytes!),
    article: rounded(measured.article.large! / measured.article.small!),
  };
  new Console(process.stdout).table({
    'bare parsing, ms of CPU': rounded(measured.bare.cpu!),
    'loading, ms of CPU': rounded(measured.load.cpu!),
    'loading by bare parsing': ratios.load,
    'peak memory, MB': ratios.megabytes,
    'an article against 50 values, ms': rounded(measured.article.small!),
    'an article against 50,000 values, ms': rounded(measured.article.large!),
    'article, large by small': ratios.article,
    'the same where every figure is wrong': rounded(
      measured.article.largeAllWrong! / measured.article.smallAllWrong!,
    ),
    'index of 50 values, ms': rounded(measured.article.smallIndex!),
    'index of 50,000 values, ms': rounded(measured.article.largeIndex!),
  });
  const above = Object.entries(ratios).filter(([name, value]) => value > WANTED[name as keyof typeof WANTED]);
  process.stdout.write(
    above.length === 0
      ? '\nEverything is as cheap as wanted.\n'
      : `\nDearer than wanted: ${above.map(([name, value]) => `${name} ${value}`).join(', ')}\n`,
  );
  mkdirSync('reports', { recursive: true });
  writeFileSync(
    'reports/bench-registry.json',
    `${JSON.stringify({ wanted: WANTED, ratios, measured }, null, 2)}\n`,
  );
}
