/**
 * What the start of the built command costs, as its users wait for it: `check` of one article beside remark with gfm on
 * the same file, with an empty registry and with the sample's, and `--version` beside `node -e 0`. Both of a pair run in turn; prints the medians and their ratio,
 * and writes them as JSON where a file is named: `npm run bench:start -- 21 start.json`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMMAND = path.join(ROOT, 'dist/cli/index.js');
const REMARK = path.join(ROOT, 'node_modules/remark-cli/cli.js');
const ARTICLE = 'articles/pricing-notes/zh.md';

interface Pair {
  readonly name: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** The ratio that is wanted at most. */
  readonly wanted: number;
}

const EMPTY = 'empty';

const besideRemark = (registry: string): Pair => ({
  name: `check of one article with the registry ${registry} : remark with gfm`,
  ours: [COMMAND, 'check', '--fail-on', 'never', '--registry', registry, ARTICLE],
  theirs: [REMARK, '--no-config', '--use', path.join(ROOT, 'node_modules/remark-gfm/index.js'), ARTICLE],
  wanted: 0.7,
});

const PAIRS: readonly Pair[] = [
  besideRemark(EMPTY),
  besideRemark('claims'),
  { name: '--version : node -e 0', ours: [COMMAND, '--version'], theirs: ['-e', '0'], wanted: 1.5 },
];

function milliseconds(args: readonly string[], cwd: string): number {
  const start = performance.now();
  const ran = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const taken = performance.now() - start;
  if (ran.status !== 0) throw new Error(`${args.join(' ')} ended in ${ran.status}: ${ran.stderr}`);
  return taken;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

const runs = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-start-'));
for (const part of ['articles', 'claims'])
  cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
mkdirSync(path.join(folder, EMPTY));
writeFileSync(path.join(folder, EMPTY, 'registry.yaml'), 'version: 1\n');

const results = PAIRS.map(({ name, ours, theirs, wanted }) => {
  for (const args of [ours, theirs]) milliseconds(args, folder); // what is read from the disk for the first time
  const taken = Array.from(
    { length: runs },
    () => [milliseconds(ours, folder), milliseconds(theirs, folder)] as const,
  );
  const result = {
    name,
    runs,
    oursMs: median(taken.map(([mine]) => mine)),
    theirsMs: median(taken.map(([, other]) => other)),
    ratio: median(taken.map(([mine, other]) => mine / other)),
    wanted,
  };
  process.stdout.write(
    `${name}: ${result.oursMs.toFixed(0)} ms : ${result.theirsMs.toFixed(0)} ms, ratio ${result.ratio.toFixed(2)} (wanted: ${wanted})\n`,
  );
  return result;
});
rmSync(folder, { recursive: true });
const file = process.argv[3];
if (file !== undefined)
  writeFileSync(file, `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
