import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Report } from '../../src/index.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';

/** A copy of the sample publication that has this package among its own, as its users install it. */
function installed(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-'));
  for (const part of ['articles', 'claims'])
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  mkdirSync(path.join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(ROOT, path.join(folder, 'node_modules/claimcheck'));
  symlinkSync(
    path.join(ROOT, 'node_modules/vfile-reporter-json'),
    path.join(folder, 'node_modules/vfile-reporter-json'),
  );
  symlinkSync(path.join(ROOT, 'dist/cli/index.js'), path.join(folder, 'node_modules/.bin/claimcheck'));
  execFileSync('chmod', ['+x', path.join(ROOT, 'dist/cli/index.js')]);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  return folder;
}

type Said = readonly [path: string, line: number, column: number, rule: string, message: string];

const byPlace = (said: readonly Said[]): Said[] =>
  said.toSorted((a, b) => {
    const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });

const findingsOf = ({ articles }: Report): Said[] =>
  byPlace(
    articles.flatMap(({ findings }) =>
      findings.map(
        ({ path: name, start, ruleId, message }): Said => [name, start.line, start.column, ruleId, message],
      ),
    ),
  );

const readReport = (file: string): Report => JSON.parse(readFileSync(file, 'utf8'));

let folder: string;
let whole: Said[];
const bin = () => path.join(folder, 'node_modules/.bin/claimcheck');

beforeAll(() => {
  folder = installed();
  const ran = spawnSync(bin(), ['check', '--today', TODAY, '--format', 'json', '--output', '-'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect([ran.status, ran.stderr]).toEqual([1, '']);
  whole = findingsOf(JSON.parse(ran.stdout));
  expect(whole.length).toBeGreaterThan(30);
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[];
  };
}

const ACTION: Action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8'));

/** Runs the action's step with bash, its expressions filled in as the runner does. */
function runAction(
  given: Readonly<Record<string, string>>,
  files = mkdtempSync(path.join(tmpdir(), 'claimcheck-')),
) {
  const [step, ...more] = ACTION.runs.steps;
  expect(more).toEqual([]);
  const fill = (text: string): string =>
    text.replace(
      /\$\{\{ inputs\.([\w-]+) \}\}/g,
      (_, name: string) => given[name] ?? ACTION.inputs[name]!.default,
    );
  expect(step!.run).not.toContain('${{');
  const [output, summary] = ['output', 'summary'].map((name) => path.join(files, name));
  const env = Object.fromEntries(Object.entries(step!.env).map(([name, text]) => [name, fill(text)]));
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step!.run], {
    cwd: path.resolve(folder, env.INPUT_WORKING_DIRECTORY ?? '.'),
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
    },
  });
  const read = (file: string | undefined) => {
    try {
      return readFileSync(file!, 'utf8');
    } catch {
      return '';
    }
  };
  return {
    code: ran.status,
    stdout: ran.stdout,
    stderr: ran.stderr,
    output: read(output),
    summary: read(summary),
  };
}

describe('the GitHub Action', () => {
  test('finds what check finds, and says where its reports are', () => {
    const { code, stdout, output, summary } = runAction({});
    expect(code).toBe(1);
    expect(output).toBe('reports=reports\nsarif=./reports/report.sarif\nexit-code=1\n');
    expect(findingsOf(readReport(path.join(folder, 'reports/report.json')))).toEqual(whole);
    expect(stdout).toMatch(/^::error /m);
    expect(summary.length).toBeGreaterThan(100);
  });

  test.each<[what: string, inputs: Record<string, string>, code: number]>([
    ['the gate waived', { 'fail-on': 'never' }, 0],
    ['a folder that is not there', { paths: 'articles\nno-such-folder' }, 2],
    ['a broken option', { 'fail-on': 'sometimes' }, 2],
    ['paths with blanks and quotes', { paths: `articles/it's "odd".md` }, 2],
  ])('%s ends in its own code', (_, inputs, code) => {
    const ran = runAction(inputs);
    expect(ran.code).toBe(code);
    expect(ran.output).toContain(`exit-code=${code}\n`);
  });

  test.each([
    ['paths', '$(touch pwned)'],
    ['paths', '"; touch pwned; "'],
    ['paths', '--config=/etc/passwd'],
    ['registry', '`touch pwned`'],
    ['output', 'reports\nexit-code=0'],
    ['changed', '--output=x'],
  ])('what %s holds never runs: %s', (name, text) => {
    const { output } = runAction({ [name]: text });
    expect(() => readFileSync(path.join(folder, 'pwned'))).toThrow();
    expect(output.match(/^exit-code=/gm)).toHaveLength(1);
  });

  test('is of the version that it stands beside', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(ACTION.inputs.version!.default).toBe(version);
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files?: string;
  readonly types_or?: readonly string[];
  readonly pass_filenames?: boolean;
  readonly require_serial: boolean;
}

const HOOKS: readonly Hook[] = parse(readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));

/** As pre-commit runs a hook: its entry split at blanks, the file names behind. */
function runHook(id: string, names: readonly string[]) {
  const hook = HOOKS.find((one) => one.id === id)!;
  const [command, ...args] = hook.entry.split(' ');
  const files = hook.pass_filenames === false ? [] : names;
  const extra = ['--today', TODAY, '--format', 'json', '--output', '-'];
  const ran = spawnSync(command!, [...args, ...extra, ...files], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: `${path.dirname(bin())}:${process.env.PATH}` },
  });
  return { code: ran.status, said: findingsOf(JSON.parse(ran.stdout)) };
}

describe('pre-commit', () => {
  test('has what its schema wants', () => {
    for (const hook of HOOKS) {
      expect(hook.language).toBe('node');
      expect(hook.require_serial).toBe(true);
      expect(hook.files !== undefined || hook.types_or !== undefined).toBe(true);
    }
  });

  test('the whole publication: what check finds', () => {
    expect(runHook('claimcheck-publication', ['articles/pricing-notes/en.md'])).toEqual({
      code: 1,
      said: whole,
    });
  });

  test('an edited file: what check finds in its article, in both versions', () => {
    const { code, said } = runHook('claimcheck', ['articles/pricing-notes/en.md']);
    expect(code).toBe(1);
    expect(said).toEqual(whole.filter(([name]) => name.startsWith('articles/pricing-notes/')));
  });
});

describe('remark', () => {
  test('with the plugin named in its configuration, says what check says', () => {
    writeFileSync(
      path.join(folder, '.remarkrc.json'),
      JSON.stringify({ plugins: [['claimcheck/remark', { today: TODAY }]] }),
    );
    const ran = spawnSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/remark-cli/cli.js'),
        '--no-stdout',
        '--report',
        'vfile-reporter-json',
        'articles',
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    expect(ran.status).toBe(1);
    const files: {
      path: string;
      messages: { line: number; column: number; ruleId: string; reason: string }[];
    }[] = JSON.parse(ran.stderr);
    const said = files.flatMap(({ path: name, messages }) =>
      messages.map(({ line, column, ruleId, reason }): Said => [name, line, column, ruleId, reason]),
    );
    expect(byPlace(said)).toEqual(whole);
  });
});

describe('shards', () => {
  test('of the publication, merged, find what one check finds and end as it ends', () => {
    const run = (...args: string[]) =>
      spawnSync(bin(), args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    const codes = [1, 2, 3].map(
      (n) => run('check', '--today', TODAY, '--shard', `${n}/3`, '--output', 'blobs', '--quiet').status,
    );
    expect(codes.every((code) => code === 0 || code === 1)).toBe(true);
    const merged = run('merge', 'blobs', '--format', 'json', '--output', '-');
    expect([merged.status, merged.stderr]).toEqual([1, '']);
    expect(findingsOf(JSON.parse(merged.stdout))).toEqual(whole);
  });
});
