import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALLOWED, thirdParties } from '../../.ci/licences.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const manifest = readJson('package.json') as { version: string; dependencies: Record<string, string> };

/** A project that has the packed package and its dependencies, and nothing else of this checkout. */
let project: string;
let unpackedBytes = 0;
const bin = () => path.join(project, 'node_modules/claimcheck/dist/cli/index.js');
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'claimcheck-package-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, unpackedSize }] = JSON.parse(packed);
  unpackedBytes = unpackedSize;
  mkdirSync(path.join(project, 'node_modules/claimcheck'), { recursive: true });
  execFileSync(
    'tar',
    ['xzf', filename, '--strip-components=1', '-C', path.join(project, 'node_modules/claimcheck')],
    { cwd: project },
  );
  // What npm would install beside it, by the lock.
  const { packages } = readJson('package-lock.json') as { packages: Record<string, { dev?: boolean }> };
  for (const [folder, { dev }] of Object.entries(packages)) {
    if (folder === '' || dev) continue;
    mkdirSync(path.dirname(path.join(project, folder)), { recursive: true });
    symlinkSync(path.join(ROOT, folder), path.join(project, folder));
  }
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the package as it is published', () => {
  test('publint finds nothing to say', async () => {
    const pkgDir = path.join(project, 'node_modules/claimcheck');
    const { messages, pkg } = await publint({ pkgDir, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('the command runs, and checks, without anything else installed', () => {
    expect(node(bin(), '--version').stdout).toBe(`${manifest.version}\n`);
    mkdirSync(path.join(project, 'claims'));
    writeFileSync(path.join(project, 'claims/empty.yaml'), 'version: 1\n');
    writeFileSync(path.join(project, 'post.en.md'), '# Post\n\nIt took 31 February 2026 to say.\n');
    const ran = node(bin(), 'check', 'post.en.md', '--format', 'html,json,sarif,junit');
    expect([ran.status, ran.stderr]).toEqual([1, '']);
    const report = JSON.parse(readFileSync(path.join(project, 'reports/report.json'), 'utf8'));
    expect(report.articles[0].findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'consistency/date',
    );
  });

  test('the library and the plugin import', () => {
    const program = `
      import { check, claimcheck, extractQuantities, UserError } from 'claimcheck';
      import plugin from 'claimcheck/remark';
      import schema from 'claimcheck/schemas/report.schema.json' with { type: 'json' };
      console.log(typeof check, claimcheck === plugin, typeof UserError, typeof schema.$schema, extractQuantities('12 km', 'en')[0].unit);`;
    const ran = node('--no-warnings', '--input-type=module', '-e', program);
    expect([ran.stdout, ran.stderr]).toEqual(['function true function string km\n', '']);
  });

  test.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])('its types compile under %s resolution', (moduleResolution, module) => {
    const file = path.join(project, 'consumer.ts');
    writeFileSync(
      file,
      `import { check, type Report, extractQuantities } from 'claimcheck';
import plugin, { type ClaimcheckOptions } from 'claimcheck/remark';
const options: ClaimcheckOptions = { registry: 'claims' };
export const transform = plugin(options);
export const report: Promise<Report> = check({ paths: ['articles'] });
export const gate: Promise<'pass' | 'fail'> = report.then(({ summary }) => summary.gate);
export const unit: string | null | undefined = extractQuantities('12 km', 'en')[0]?.unit;
// @ts-expect-error there is no such option
check({ pats: [] });
`,
    );
    const ran = node(
      path.join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--strict', '--target', 'es2023', '--module', module],
      ...['--moduleResolution', moduleResolution, file],
    );
    expect(ran.stdout).toBe('');
  });

  test('maps lead from the bundle to the sources', () => {
    const map = JSON.parse(
      readFileSync(path.join(project, 'node_modules/claimcheck/dist/cli/index.js.map'), 'utf8'),
    ) as { sources: string[]; sourcesContent: string[] };
    const at = map.sources.findIndex((source) => source.endsWith('src/cli/index.ts'));
    expect(map.sourcesContent[at]).toBe(readFileSync(path.join(ROOT, 'src/cli/index.ts'), 'utf8'));
  });

  test('it and what it installs stay under 30 MB', () => {
    const { packages } = readJson('package-lock.json') as { packages: Record<string, { dev?: boolean }> };
    const beside = Object.entries(packages)
      .filter(([folder, { dev }]) => folder !== '' && !dev)
      .map(
        ([folder]) =>
          Number(execFileSync('du', ['-sk', path.join(ROOT, folder)], { encoding: 'utf8' }).split('\t')[0]) *
          1024,
      );
    expect(beside.reduce((sum, bytes) => sum + bytes, unpackedBytes)).toBeLessThan(30 * 1024 * 1024);
    expect(statSync(bin()).size).toBeLessThan(10 * 1024);
  });
});

describe('what it is made of', () => {
  const { packages } = readJson('package-lock.json') as {
    packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>;
  };

  test('nothing that reaches users runs a script when it is installed', () => {
    const bundled = new Set(readJson('dist/bundled.json') as string[]);
    const withScript = Object.entries(packages).filter(
      ([folder, { dev, hasInstallScript }]) =>
        folder !== '' && hasInstallScript && (!dev || bundled.has(folder)),
    );
    expect(withScript.map(([folder]) => folder)).toEqual([]);
  });

  test('every licence is one that asks for no more than to be named', () => {
    const plain = (licence: string): string => licence.replace(/^The MIT Licen[sc]e$/i, 'MIT');
    const refused = thirdParties().filter(
      ({ licence }) =>
        !plain(licence)
          .split(' AND ')
          .every((each) => ALLOWED.includes(each)),
    );
    expect(refused.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
    expect(thirdParties().length).toBeGreaterThan(100);
  });
});
