/** The long run: `npm run fuzz -- --documents 100000 --seed 7`. What fails is written as a publication of its own, with what to do. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Failure, fuzz } from './fuzz.ts';
import { bytesOf } from './publication.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    path: { type: 'string' },
    output: { type: 'string', default: 'fuzz-failures' },
  },
});
const [documents, seed] = [values.documents, values.seed].map(Number) as [number, number];
if (!Number.isSafeInteger(documents) || !Number.isSafeInteger(seed))
  throw new Error('--documents and --seed are whole numbers');

const TO_DO = `This folder is a publication that breaks what is told below. It is as small as it gets by itself.

1. Look: \`npx claimcheck check\` here, or read the articles.
2. Find the room that is at fault (src/README.md), and add a row or a case to its tests that fails.
3. Mend it, and try again with the command below: it makes the same publication from its seed.
`;

function write({ told, publication, seed, path: at }: Failure): void {
  const folder = path.resolve(values.output, `${seed}-${at.replaceAll(':', '-').slice(0, 60)}`);
  const files = { ...publication.files, 'claims/registry.yaml': publication.registry };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytesOf(text));
  }
  const again = `npm run fuzz -- --seed ${seed} --path ${at}`;
  writeFileSync(
    path.join(folder, 'WHAT-TO-DO.txt'),
    `${TO_DO}\n${again}\n\n${told.join('\n')}\n\n${JSON.stringify(publication, null, 2)}\n`,
  );
  process.stdout.write(`${told[0]?.split('\n')[0]}\n  ${again}\n  ${folder}\n`);
}

const started = process.cpuUsage();
let last = 0;
const { publications, met, ...outcome } = await fuzz({
  documents,
  seed,
  ...(values.path !== undefined && { path: values.path }),
  onFailure: write,
  onProgress(done) {
    if (done - last < 2000) return;
    last = done;
    process.stdout.write(`${done} documents\n`);
  },
});
const { user, system } = process.cpuUsage(started);
process.stdout.write(
  `${outcome.documents} documents in ${publications} publications from seed ${seed} on, ${Math.round((user + system) / 1e6)} s of CPU\n`,
);
for (const [kind, count] of met) process.stdout.write(`${count} × ${kind}\n`);
if (met.size === 0) process.stdout.write('No law broken.\n');
process.exitCode = outcome.failures.length > 0 ? 1 : 0;
