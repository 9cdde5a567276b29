import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registryOf, type Written } from '../audit/registry.ts';
import { html, inTurn, type Reply, type Site, serve, status } from '../audit/site.ts';
import { claimcheck, publish, readIn } from '../publication.ts';

let site: Site;
let pages: Record<string, Reply>;

beforeEach(async () => {
  pages = {};
  site = await serve(pages);
});
afterEach(() => site.close());

const HERE = ['--allow-loopback', '--delay', '0'];
const GOOD = '<p>In 2025 punctuality reached 82.7% on all lines.</p>';

const at = (page: string, rest: Partial<Written> = {}): Written => ({
  id: page.slice(1),
  value: '82.7%',
  url: `${site.origin}${page}`,
  quote: 'punctuality reached 82.7% on all lines',
  ...rest,
});

const publication = (...written: readonly Written[]) => publish({ 'claims/r.yaml': registryOf(written) });

const audit = (folder: string, ...args: readonly string[]) =>
  claimcheck(folder, ['registry', 'audit', ...HERE, ...args]);

describe('exit codes', () => {
  test('0: every source holds', async () => {
    pages['/a'] = html(GOOD);
    const outcome = await audit(publication(at('/a')));
    expect(outcome).toEqual({ code: 0, stderr: '', stdout: '1 observation with a source: 1 holds\n' });
  });

  test.each([
    ['a value that changed', html(GOOD.replace('82.7', '83.1')), 'value-changed'],
    ['a page that is gone', status(404), 'gone'],
    ['a page that cannot be read', status(403), 'unreadable'],
  ])('1: %s', async (_, reply, code) => {
    pages['/a'] = reply;
    pages['/b'] = html(GOOD);
    const { code: ended, stdout } = await audit(publication(at('/a'), at('/b')));
    expect(ended).toBe(1);
    expect(stdout).toMatch(
      new RegExp(`^127\\.0\\.0\\.1:\\d+\\n {2}claims/r\\.yaml:\\d+:\\d+ {2}${code} {2}a {2}`),
    );
    expect(stdout).toContain(`2 observations with a source: 1 holds, 1 ${code}\n`);
  });

  test('1: nothing can be reached', async () => {
    await site.close();
    const { code, stdout } = await audit(publication(at('/a')), '--timeout', '5');
    expect({ code, stdout }).toMatchObject({ code: 1, stdout: expect.stringContaining('unreadable') });
  }, 120_000);

  test('1: this machine without leave', async () => {
    pages['/a'] = html(GOOD);
    const { code, stdout } = await claimcheck(publication(at('/a')), ['registry', 'audit']);
    expect({ code, stdout }).toMatchObject({ code: 1, stdout: expect.stringContaining('refused') });
    expect(site.asked).toEqual([]);
  });

  test.each([
    ['a malformed registry', { 'claims/r.yaml': 'entires: []\n' }, [], /entires/],
    ['no registry', {}, [], /no registry here/],
    [
      'an entry that is not there',
      { 'claims/r.yaml': registryOf([{ id: 'north', value: '5%' }]) },
      ['nort'],
      /did you mean `north`/,
    ],
    ['a day that is none', { 'claims/r.yaml': registryOf([]) }, ['--today', '2026-02-30'], /2026-02-30/],
    [
      'a cache that cannot be',
      { 'claims/r.yaml': registryOf([{ id: 'n', value: '5%' }]), x: '' },
      ['--cache-dir', 'x/y'],
      /--cache-dir/,
    ],
  ])('2: %s', async (_, files, args, says) => {
    const { code, stdout, stderr } = await audit(publish(files), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});

test('the report for programs holds what the text says, in the order of the registry', async () => {
  pages['/b'] = html(GOOD.replace('82.7', '83.1'));
  pages['/a'] = html(GOOD);
  const folder = publication(at('/b'), at('/a'), { id: 'book', value: '5%', quote: 'it was 5%' });
  const { stdout } = await audit(folder, '--format', 'json', '--today', '2026-11-30');
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    schemaVersion: 1,
    today: '2026-11-30',
    observations: [
      { entry: 'b', outcome: 'value-changed', detail: { found: '83.1%' }, readOn: '2026-11-30' },
      { entry: 'a', outcome: 'holds', detail: { by: 'quote' }, movedTo: null },
      { entry: 'book', outcome: 'skipped', url: null, readOn: null },
    ],
    summary: { holds: 1, 'value-changed': 1, skipped: 1, interrupted: false },
  });
  const again = await audit(folder, '--format', 'json', '--today', '2026-11-30');
  expect(again.stdout).toBe(stdout);
});

test('what a page says cannot drive a terminal', async () => {
  pages['/a'] = html('<p>punctuality reached 83.1% \u001b[31m\u202eon all lines</p>');
  const { stdout } = await audit(publication(at('/a', { quote: 'punctuality reached 82.7%' })));
  expect(stdout).toContain('83.1%');
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
});

describe('--write', () => {
  test('writes the day of what holds and nothing else', async () => {
    pages['/a'] = html(GOOD);
    pages['/b'] = html(GOOD);
    pages['/c'] = status(404);
    const folder = publication(
      at('/a'),
      at('/b', { retrieved: '2025-01-31' }),
      at('/c', { retrieved: '2025-01-31' }),
    );
    const before = readIn(folder, 'claims/r.yaml');
    const { code, stderr } = await audit(folder, '--write', '--today', '2026-11-30');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'claims/r.yaml: `retrieved` written for 2 sources\n',
    });
    const lines = before.split('\n');
    lines.splice(lines.findIndex((line) => line.includes('quote')) + 1, 0, '          retrieved: 2026-11-30');
    const first = lines.findIndex((line) => line.includes('2025-01-31'));
    lines[first] = lines[first]!.replace('2025-01-31', '2026-11-30');
    expect(readIn(folder, 'claims/r.yaml')).toBe(lines.join('\n'));
    expect((await audit(folder, '--write', '--today', '2026-11-30')).stderr).toBe('');
  });

  test('without it nothing is written', async () => {
    pages['/a'] = html(GOOD);
    const folder = publication(at('/a'));
    const before = readIn(folder, 'claims/r.yaml');
    await audit(folder);
    expect(readIn(folder, 'claims/r.yaml')).toBe(before);
  });

  test('a page from the cache gets the day on which it was read', async () => {
    pages['/a'] = html(GOOD);
    const folder = publication(at('/a'));
    await audit(folder, '--today', '2026-11-28');
    await audit(folder, '--write', '--today', '2026-11-30');
    expect(readIn(folder, 'claims/r.yaml')).toContain('retrieved: 2026-11-28');
    await audit(folder, '--write', '--today', '2026-11-30', '--max-age', '0');
    expect(readIn(folder, 'claims/r.yaml')).toContain('retrieved: 2026-11-30');
  });

  test('a file that an editor saved meanwhile is left alone', async () => {
    const folder = publication(at('/a'));
    const edited = `${readIn(folder, 'claims/r.yaml')}# one more word\n`;
    pages['/a'] = (request, response) => {
      writeFileSync(path.join(folder, 'claims/r.yaml'), edited);
      html(GOOD)(request, response);
    };
    const { code, stderr } = await audit(folder, '--write');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('changed while the sources were read'),
    });
    expect(readIn(folder, 'claims/r.yaml')).toBe(edited);
  });
});

describe('the program itself', () => {
  const ROOT = path.resolve(import.meta.dirname, '../..');

  /** Runs the command in a process of its own; `onAsked` sees it when the site is asked for a page. */
  function start(folder: string, args: readonly string[]) {
    const tsx = import.meta.resolve('tsx');
    const program = spawn(process.execPath, ['--import', tsx, path.join(ROOT, 'src/cli/index.ts'), ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    program.stdout.on('data', (data) => {
      said.stdout += data;
    });
    program.stderr.on('data', (data) => {
      said.stderr += data;
    });
    const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
      program.on('close', (code) => resolve({ code, ...said })),
    );
    return { program, ended };
  }

  test('Ctrl-C: what was read is told and kept, the exit code is 2, the next run goes on', async () => {
    let interrupt = () => {};
    const good = html(GOOD);
    const reply = inTurn(good, () => interrupt(), good);
    for (const page of ['/a', '/b', '/c']) pages[page] = reply;
    const folder = publication(at('/a'), at('/b'), at('/c'));
    const { program, ended } = start(folder, ['registry', 'audit', ...HERE, '--write']);
    interrupt = () => program.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('interrupted') });
    expect(stdout).toContain('3 observations with a source: 1 holds, 2 skipped');
    expect(readIn(folder, 'claims/r.yaml').match(/retrieved/g)).toHaveLength(1);
    const [first] = site.asked.filter((line) => line !== 'GET /robots.txt');

    expect(await audit(folder)).toMatchObject({ code: 0 });
    expect(site.asked.filter((line) => line === first)).toHaveLength(1);
    expect(site.asked.filter((line) => line !== 'GET /robots.txt')).toHaveLength(4);
  });

  test('no other command loads what reads the web', async () => {
    const folder = publish({ 'claims/r.yaml': registryOf([{ id: 'n', value: '5%' }]) });
    const loads = `
      import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(\`
        export async function resolve(name, context, next) {
          const found = await next(name, context);
          if (/node_modules.(?:undici|linkedom|unpdf|htmlparser2|@mozilla|robots-parser|ipaddr)|src.audit/.test(found.url))
            throw new Error('loads ' + found.url);
          return found;
        }\`));`;
    const spy = `data:text/javascript,${encodeURIComponent(loads)}`;
    const run = (...args: string[]) =>
      new Promise<string>((resolve) => {
        const program = spawn(
          process.execPath,
          [
            '--import',
            import.meta.resolve('tsx'),
            '--import',
            spy,
            path.join(ROOT, 'src/cli/index.ts'),
            ...args,
          ],
          { cwd: folder },
        );
        let said = '';
        program.stderr.on('data', (data) => {
          said += data;
        });
        program.on('close', (code) => resolve(`${code} ${said}`));
      });
    expect(await run('check', '--allow-empty', '.')).toBe('0 ');
    expect(await run('registry', 'lint')).not.toContain('loads');
    expect(await run('registry', 'audit')).toContain('loads');
  });
});
