import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../publication.ts';
import { isRoot, make, publishForAll, run, runAsNobody, SOUND } from './command.ts';

interface Row {
  readonly name: string;
  /** What is odd about a sound publication. */
  readonly odd: (folder: string) => void;
  readonly args?: readonly string[];
  readonly code: number;
  readonly says: RegExp;
  /** Only root can make it. */
  readonly needsRoot?: true;
}

const ROWS: readonly Row[] = [
  {
    name: 'a file that nobody may read',
    odd: (folder) => chmodSync(path.join(folder, 'articles/a/zh.md'), 0),
    code: 1,
    says: /articles\/a\/zh\.md:1:1 .*cannot be read: permission was denied/,
  },
  {
    name: 'a folder that nobody may read',
    odd: (folder) => chmodSync(path.join(folder, 'articles/a'), 0),
    code: 1,
    says: /articles\/a:1:1 .*cannot be read: permission was denied/,
  },
  {
    name: 'a path behind a folder that nobody may enter',
    odd: (folder) => chmodSync(path.join(folder, 'articles'), 0),
    args: ['articles/a/zh.md'],
    code: 2,
    says: /articles\/a\/zh\.md Cannot be looked at: permission was denied/,
  },
  {
    name: 'a registry file that nobody may read',
    odd: (folder) => chmodSync(path.join(folder, 'claims/r.yaml'), 0),
    code: 2,
    says: /claims\/r\.yaml Cannot be read: permission was denied/,
  },
  {
    name: 'a folder of the registry that nobody may read',
    odd: (folder) => mkdirSync(path.join(folder, 'claims/more'), { mode: 0 }),
    code: 2,
    says: /claims\/more Cannot be read: permission was denied/,
  },
  {
    name: 'a configuration that nobody may read',
    odd: (folder) => {
      make('sh', '-c', `echo 'failOn: error' > '${folder}/.claimcheck.yaml'`);
      chmodSync(path.join(folder, '.claimcheck.yaml'), 0);
    },
    code: 2,
    says: /\.claimcheck\.yaml The configuration cannot be read: permission was denied/,
  },
  {
    name: 'a folder in the place of the configuration',
    odd: (folder) => mkdirSync(path.join(folder, '.claimcheck.yaml')),
    code: 2,
    says: /\.claimcheck\.yaml The configuration must be a file/,
  },
  {
    name: 'a pipe in the place of the configuration',
    odd: (folder) => make('mkfifo', path.join(folder, '.claimcheck.yaml')),
    code: 2,
    says: /\.claimcheck\.yaml The configuration must be a file/,
  },
  {
    name: 'a pipe named like an article',
    odd: (folder) => make('mkfifo', path.join(folder, 'articles/pipe.md')),
    code: 1,
    says: /articles\/pipe\.md:1:1 .*neither a file nor a folder/,
  },
  {
    name: 'a pipe in the place of a baseline',
    odd: (folder) => make('mkfifo', path.join(folder, 'b.yaml')),
    args: ['--baseline', 'b.yaml'],
    code: 2,
    says: /b\.yaml The baseline must be a file/,
  },
  {
    name: 'a pipe in the place of an earlier report',
    odd: (folder) => make('mkfifo', path.join(folder, 'report.json')),
    args: ['--since', 'report.json'],
    code: 2,
    says: /report\.json An earlier report must be a file/,
  },
  {
    name: 'a device named like an article',
    odd: (folder) => make('mknod', path.join(folder, 'articles/zeros.md'), 'c', '1', '5'),
    code: 1,
    says: /articles\/zeros\.md:1:1 .*neither a file nor a folder/,
    needsRoot: true,
  },
  {
    name: 'a link to nothing',
    odd: (folder) => symlinkSync('nothing.md', path.join(folder, 'articles/x.md')),
    code: 1,
    says: /articles\/x\.md:1:1 .*cannot be read: ENOENT/,
  },
  {
    name: 'a link to itself',
    odd: (folder) => symlinkSync('x.md', path.join(folder, 'articles/x.md')),
    code: 1,
    says: /articles\/x\.md:1:1 .*cannot be read: ELOOP/,
  },
  {
    name: 'a registry that is a file',
    odd: (folder) => {
      rmSync(path.join(folder, 'claims'), { recursive: true });
      make('touch', path.join(folder, 'claims'));
    },
    code: 2,
    says: /claims The registry must be a folder/,
  },
];

test.each(ROWS)(
  '$name',
  ({ odd, args = [], code, says, needsRoot }) => {
    if (needsRoot && !isRoot) return;
    const folder = publishForAll(SOUND);
    odd(folder);
    const ran = runAsNobody(folder, ['check', ...args]);
    expect(ran.stdout + ran.stderr).toMatch(says);
    expect(ran.stderr).not.toMatch(/fault of its own/);
    expect(ran.code).toBe(code);
    // Waived findings do not waive what was not looked at.
    expect(runAsNobody(folder, ['check', '--fail-on', 'never', ...args]).code).toBe(2);
  },
  300_000,
);

test('a folder that holds itself, and one that holds its parent', () => {
  const folder = publish(SOUND);
  symlinkSync('.', path.join(folder, 'articles/again'));
  symlinkSync('../..', path.join(folder, 'articles/a/up'));
  const ran = run(folder, ['check', '--format', 'json', '--output', '-']);
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.stdout).articles).toHaveLength(1);
}, 300_000);

test('a socket named like an article', async () => {
  const folder = publish(SOUND);
  const server = createServer().listen(path.join(folder, 'articles/socket.md'));
  await new Promise((resolve) => server.once('listening', resolve));
  const ran = run(folder, ['check']);
  server.close();
  expect(ran.stdout).toMatch(/articles\/socket\.md:1:1 .*neither a file nor a folder/);
  expect(ran.code).toBe(1);
}, 300_000);
