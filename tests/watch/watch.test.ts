import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { claimcheck, publish } from '../publication.ts';

/** By its place, since the child runs in a folder without packages. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const CLI = path.resolve(import.meta.dirname, '../../src/cli/index.ts');

const REGISTRY = `version: 1
subjects: [{ id: n, zh: 北站, en: North Station }]
metrics: [{ id: p, zh: 準點率, en: punctuality }]
entries:
  - { id: n/p, subject: n, metric: p, observations: [{ value: "82.7%" }] }
`;
const ZH = '北站的準點率為 82.7%。\n';
const EN = 'The punctuality of North Station is 82.7%.\n';
const NO_FINDINGS = 'version: 1\nfindings: []\n';
const FILES = {
  'claims/r.yaml': REGISTRY,
  'articles/a/zh.md': ZH,
  'articles/a/en.md': EN,
  'articles/b/zh.md': ZH,
  'articles/b/en.md': EN,
};

let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill('SIGKILL');
});

/** `claimcheck watch` in a folder, and what it printed for each check: all up to its word that it waits. */
function watch(folder: string, ...args: string[]) {
  const running = spawn(process.execPath, ['--import', TSX, CLI, 'watch', '--today', '2026-11-23', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = running;
  const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
  let printed = '';
  let look = (): void => undefined;
  for (const stream of [running.stdout, running.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      look();
    });
  const rounds = (): string[] => printed.split(/Watching for changes.*\n/);
  return {
    rounds,
    ended,
    /** What it prints next, until it waits again. */
    next(): Promise<string> {
      const seen = rounds().length;
      return new Promise((resolve) => {
        look = () => {
          const now = rounds();
          if (now.length > seen) resolve(now[seen - 1]!);
        };
        look();
      });
    },
    async interrupt(): Promise<number | null> {
      running.kill('SIGINT');
      return ended;
    },
  };
}

const write = (folder: string, name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

test('what is saved is checked again, and only what it concerns', async () => {
  const folder = publish(FILES);
  const watching = watch(folder);
  expect(await watching.next()).toMatch(/✔[\s\S]*Checked 2 of 2 articles\./);

  let next = watching.next();
  write(folder, 'articles/a/en.md', EN.replace('82.7', '28.7'));
  const refuted = await next;
  expect(refuted).toMatch(/^\nChanged: articles\/a\/en\.md\n/);
  expect(refuted).toMatch(/registry\/refuted[\s\S]*Checked 1 of 2 articles\./);

  next = watching.next();
  write(folder, 'claims/r.yaml', REGISTRY.replace('82.7', '90.1'));
  expect(await next).toMatch(/articles\/b\/zh\.md[\s\S]*Checked 2 of 2 articles\./);

  next = watching.next();
  write(folder, 'articles/c.en.md', EN.replace('82.7', '90.1'));
  expect(await next).toMatch(/article\/pair[\s\S]*Checked 1 of 3 articles\./);

  next = watching.next();
  rmSync(path.join(folder, 'articles/c.en.md'));
  expect(await next).toMatch(/Checked 0 of 2 articles\./);
  expect(await watching.interrupt()).toBe(1);
}, 120_000);

test('a registry or configuration that cannot be read is told, and waited for', async () => {
  const folder = publish(FILES);
  const watching = watch(folder);
  await watching.next();

  let next = watching.next();
  write(folder, 'claims/r.yaml', REGISTRY.replace('subject: n,', 'subject: m,'));
  expect(await next).toContain('claims/r.yaml:5:25 Unknown subject `m`');

  next = watching.next();
  write(folder, 'claims/r.yaml', REGISTRY);
  expect(await next).toContain('Checked 0 of 2 articles.');

  next = watching.next();
  write(folder, 'claimcheck.yaml', 'rules: { registry/refuted: loud }\n');
  expect(await next).toContain('claimcheck.yaml:1:28 Unexpected `"loud"`');

  next = watching.next();
  rmSync(path.join(folder, 'claimcheck.yaml'));
  expect(await next).toMatch(/✔/);
  expect(await watching.interrupt()).toBe(0);
}, 120_000);

test('reports that lie among the articles start no further check', async () => {
  const folder = publish(FILES);
  const watching = watch(folder, '--format', 'html,json', '--output', 'articles/reports');
  await watching.next();
  const report = path.join(folder, 'articles/reports/report.json');
  expect(JSON.parse(readFileSync(report, 'utf8')).summary.findings.error).toBe(0);

  const next = watching.next();
  write(folder, 'articles/a/en.md', EN.replace('82.7', '28.7'));
  await next;
  expect(JSON.parse(readFileSync(report, 'utf8')).summary.findings.error).toBeGreaterThan(0);
  expect(readFileSync(path.join(folder, 'articles/reports/index.html'), 'utf8')).toContain('28.7%');

  // Had a report started a check, it would be told of before this change is.
  const last = watching.next();
  write(folder, 'articles/b/en.md', `${EN}\n`);
  expect(await last).toContain('Changed: articles/b/en.md\n');
  expect(watching.rounds()).toHaveLength(4);
  expect(await watching.interrupt()).toBe(1);
}, 120_000);

test('paths that are named are those that are watched', async () => {
  const folder = publish(FILES);
  const watching = watch(folder, 'articles/a');
  await watching.next();
  const next = watching.next();
  write(folder, 'articles/b/en.md', EN.replace('82.7', '1'));
  write(folder, 'articles/a/en.md', EN.replace('82.7', '2'));
  const said = await next;
  expect(said).toContain('Changed: articles/a/en.md\n');
  expect(said).toContain('Checked 1 of 1 article.');
  expect(await watching.interrupt()).toBe(1);
}, 120_000);

test('suppressions, overrides and the baseline count, as they are when something is saved', async () => {
  const wrong = {
    'articles/a/zh.md': ZH.replace('82.7', '28.7'),
    'articles/a/en.md': EN.replace('82.7', '28.7'),
  };
  const folder = publish({
    ...FILES,
    ...wrong,
    'claimcheck.yaml': 'baseline: known.yaml\n',
    'known.yaml': NO_FINDINGS,
  });
  const watching = watch(folder);
  expect(await watching.next()).toMatch(/articles\/a\/en\.md[\s\S]*registry\/refuted/);

  let next = watching.next();
  await claimcheck(folder, ['baseline', 'create', '--reason', 'older than the registry']);
  const accepted = await next;
  expect(accepted).toMatch(/^\nChanged: known\.yaml\n/);
  expect(accepted).not.toContain('articles/a/en.md:1');
  expect(accepted).toContain('Checked 0 of 2 articles.');

  next = watching.next();
  write(folder, 'known.yaml', 'version: 1\nfindigns: []\n');
  expect(await next).toContain('known.yaml:2:1 ');

  next = watching.next();
  write(
    folder,
    'claimcheck.yaml',
    'overrides: [{ paths: ["articles/a/zh.md"], rules: { registry/refuted: "off" } }]\n',
  );
  const overridden = await next;
  expect(overridden).toMatch(/articles\/a\/en\.md:1[\s\S]*Checked 2 of 2 articles\./);
  expect(overridden).not.toContain('articles/a/zh.md:1');

  next = watching.next();
  write(
    folder,
    'articles/a/en.md',
    `<!-- claimcheck-ignore registry/refuted: by hand -->\n${wrong['articles/a/en.md']}`,
  );
  expect(await next).not.toContain('articles/a/en.md:');
  expect(await watching.interrupt()).toBe(0);
}, 120_000);
