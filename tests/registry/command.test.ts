import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimcheck, publish } from '../publication.ts';

const TERMS = `subjects: [{ id: north, en: North Station }]
metrics: [{ id: punctuality, en: punctuality, unit: "%" }]
`;
const REGISTRY = {
  'claims/r.yaml': `${TERMS}entries:
  - id: north/punctuality
    subject: north
    metric: punctuality
    review: { expires: 2027-01-01 }
    observations: [{ value: "82.7%", source: { url: "https://news.example.org/a" } }]
`,
};
const described = (file: string) => ({
  'claims/r.yaml': `${TERMS}tables: [{ file: ${file}, shape: list, source: { title: Yearbook } }]\n`,
});
const CSV = 'subject,metric,value\nnorth,punctuality,82.7\n';

describe('claimcheck registry lint', () => {
  test('0 where there is nothing to mend', async () => {
    expect(await claimcheck(publish(REGISTRY), ['registry', 'lint'])).toEqual({
      code: 0,
      stdout: '1 entry: 0 errors, 0 notes\n',
      stderr: '',
    });
  });

  test('1 where there is, by options and by configuration', async () => {
    const own =
      "claims/r.yaml:8:46 error The source of `north/punctuality` is on the publication's own site, `news.example.org`; name the source that the publication itself took it from (own-source)\n";
    const lapsed =
      'claims/r.yaml:4:9 error The review of `north/punctuality` ran out on 2027-01-01; read the source again, then renew `on` and `expires` (review)\n';
    const folder = publish(REGISTRY);
    const byOptions = await claimcheck(folder, [
      'registry',
      'lint',
      '--today',
      '2027-01-02',
      '--site',
      'example.org',
    ]);
    expect(byOptions).toMatchObject({ code: 1, stdout: `${lapsed}${own}1 entry: 2 errors, 0 notes\n` });
    writeFileSync(path.join(folder, '.claimcheck.yaml'), 'site: https://news.example.org\n');
    expect(await claimcheck(folder, ['registry', 'lint'])).toMatchObject({
      code: 1,
      stdout: `${own}1 entry: 1 error, 0 notes\n`,
    });
  });

  test('notes alone end in 0', async () => {
    const folder = publish({ 'claims/r.yaml': TERMS });
    const { code, stdout } = await claimcheck(folder, ['registry', 'lint']);
    expect(code).toBe(0);
    expect(stdout).toContain('claims/r.yaml:1:18 note No entry has the subject `north`');
  });

  test('2 where the registry is malformed, in either format', async () => {
    const folder = publish({ 'claims/r.yaml': 'entires: []\n' });
    const text = await claimcheck(folder, ['registry', 'lint']);
    expect(text).toMatchObject({ code: 2, stdout: '' });
    expect(text.stderr).toContain('claims/r.yaml:1:1 Unknown key `entires`; did you mean `entries`?');
    const json = await claimcheck(folder, ['registry', 'lint', '--format', 'json']);
    expect(json).toMatchObject({ code: 2, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({
      schemaVersion: 1,
      problems: [{ path: 'claims/r.yaml', line: 1, column: 1, message: 'Unknown key `entires`' }],
      findings: [],
    });
  });

  test('findings for programs', async () => {
    const { stdout } = await claimcheck(publish(REGISTRY), [
      'registry',
      'lint',
      '--format',
      'json',
      '--site',
      'example.org',
    ]);
    expect(JSON.parse(stdout).findings).toMatchObject([
      { check: 'own-source', severity: 'error', place: { path: 'claims/r.yaml', line: 8, column: 46 } },
    ]);
  });

  test('what a file holds drives no terminal', async () => {
    const folder = publish({ 'claims/r.yaml': 'entries: [{ id: "\u001b[31mx" }]\n\u001b]0;x\u0007: 1\n' });
    const { stderr } = await claimcheck(folder, ['registry', 'lint']);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('data files', () => {
  const lint = (folder: string, args: readonly string[] = []) =>
    claimcheck(folder, ['registry', 'lint', ...args]);

  test('below the registry, beside it, and with a registry elsewhere', async () => {
    const read = { code: 0, stdout: '1 entry: 0 errors, 0 notes\n' };
    expect(await lint(publish({ ...described('tables/t.csv'), 'claims/tables/t.csv': CSV }))).toMatchObject(
      read,
    );
    expect(await lint(publish({ ...described('../bench/t.csv'), 'bench/t.csv': CSV }))).toMatchObject(read);
    const elsewhere = publish({ ...described('t.csv'), 'claims/t.csv': CSV });
    expect(await lint(publish({}), ['--registry', path.join(elsewhere, 'claims')])).toMatchObject(read);
  });

  const outside = publish({ 't.csv': CSV });
  test.each([
    ['a way up', '../../t.csv'],
    ['a long way up', '../../../../../../../../etc/passwd.csv'],
    ['an absolute path', path.join(outside, 't.csv')],
    ['a way down and up', 'tables/../../../t.csv'],
    ['a link', 'linked.csv'],
    ['a linked folder', 'linked/t.csv'],
  ])('%s leads out of the publication', async (_, file) => {
    const folder = publish({ 'inner/claims/keep.yaml': 'version: 1\n', 't.csv': CSV });
    const inner = path.join(folder, 'inner');
    mkdirSync(path.join(inner, 'claims/tables'));
    writeFileSync(path.join(inner, 'claims/r.yaml'), described(JSON.stringify(file))['claims/r.yaml']);
    symlinkSync(path.join(outside, 't.csv'), path.join(inner, 'claims/linked.csv'));
    symlinkSync(outside, path.join(inner, 'claims/linked'));
    const { code, stderr } = await lint(inner);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `claims/r.yaml:3:18 \`${file}\` cannot be used: it leads out of the publication`,
    );
  });

  test.each([
    ['nothing there', 't.csv', null, 'there is no such file'],
    ['a folder', '.', null, 'it is no file'],
    ['other bytes than UTF-8', 't.csv', new Uint8Array([0x61, 0xff, 0xfe]), 'it is not UTF-8 throughout'],
    ['a huge table', 't.csv', new Uint8Array(9 * 1024 * 1024).fill(0x61), 'it has 9.0 MB, more than 8'],
    ['a huge tree', 't.json', new Uint8Array(5 * 1024 * 1024).fill(0x31), 'it has 5.0 MB, more than 4'],
  ])('%s', async (_, file, bytes, message) => {
    const folder = publish({ ...described(file), ...(bytes && { [`claims/${file}`]: bytes }) });
    const { code, stderr } = await lint(folder);
    expect(code).toBe(2);
    expect(stderr).toContain(`claims/r.yaml:3:18 \`${file}\` cannot be used: ${message}`);
  });

  test('articles are held to the cells of a table', async () => {
    const folder = publish({
      ...described('t.csv'),
      'claims/t.csv': CSV,
      'articles/a/en.md': '# Trains\n\nAt North Station punctuality reached 87.2%.\n',
    });
    const { code, stdout } = await claimcheck(folder, ['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('87.2%');
    expect(stdout).toMatch(/registry\/refuted/);
  });
});
