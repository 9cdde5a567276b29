import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimcheck, publish } from '../publication.ts';
import { createRepository, environment, gitIn, type Repository } from './repository.ts';

const REGISTRY = `version: 1
subjects:
  - { id: n, zh: 北站, en: North Station }
  - { id: s, zh: 南站, en: South Station }
metrics:
  - { id: p, zh: 準點率, en: punctuality }
entries:
  - { id: n/p, subject: n, metric: p, observations: [{ value: "82.7%" }] }
  - { id: s/p, subject: s, metric: p, observations: [{ value: "75.1%" }] }
`;

const FILES = {
  'claims/r.yaml': REGISTRY,
  'articles/north/zh.md': '北站的準點率為 82.7%。\n',
  'articles/north/en.md': 'The punctuality of North Station is 82.7%.\n',
  'articles/south/zh.md': '南站的準點率為 75.1%。\n',
  'articles/south/en.md': 'The punctuality of South Station is 75.1%.\n',
  'articles/harbour/zh.md': '港口的吞吐量增加 12%。\n',
  'articles/harbour/en.md': 'Traffic in the harbour rose by 12%.\n',
};
const ALL = ['harbour', 'north', 'south'];

const registry =
  (from: string | RegExp, to: string) =>
  ({ write }: Repository) => {
    const after = REGISTRY.replace(from, to);
    expect(after).not.toBe(REGISTRY);
    write('claims/r.yaml', after);
  };

describe('which articles a change touches', () => {
  test.each<{ name: string; change: (repository: Repository) => void; chosen: readonly string[] }>([
    { name: 'nothing', change: () => {}, chosen: [] },
    { name: 'one half', change: ({ write }) => write('articles/north/en.md', 'North.\n'), chosen: ['north'] },
    {
      name: 'a commit',
      change: ({ write, commit }) => {
        write('articles/north/en.md', 'North.\n');
        commit();
      },
      chosen: ['north'],
    },
    {
      name: 'what is staged',
      change: ({ write, git }) => {
        write('articles/north/en.md', 'North.\n');
        git('add', '--all');
      },
      chosen: ['north'],
    },
    {
      name: 'a commit taken back in the working tree',
      change: ({ write, commit }) => {
        write('articles/north/en.md', 'North.\n');
        commit();
        write('articles/north/en.md', FILES['articles/north/en.md']);
      },
      chosen: [],
    },
    {
      name: 'a new article that git does not know',
      change: ({ write }) => write('articles/east/zh.md', '東站。\n'),
      chosen: ['east'],
    },
    {
      name: 'an article that git ignores',
      change: ({ write }) => {
        write('.gitignore', 'articles/east\n');
        write('articles/east/zh.md', '東站。\n');
      },
      chosen: ['east'],
    },
    { name: 'a half deleted', change: ({ remove }) => remove('articles/south/en.md'), chosen: ['south'] },
    {
      name: 'an article deleted',
      change: ({ remove }) => {
        remove('articles/south/en.md');
        remove('articles/south/zh.md');
      },
      chosen: [],
    },
    {
      name: 'a half renamed away',
      change: ({ move, commit }) => {
        move('articles/south/en.md', 'articles/harbour/notes.md');
        commit();
      },
      chosen: ['harbour/notes', 'south'],
    },
    {
      name: 'what moved on main since',
      change: ({ write, git, commit }) => {
        git('checkout', '--quiet', 'main');
        write('articles/south/en.md', 'South.\n');
        commit();
        git('checkout', '--quiet', 'work');
        write('articles/north/en.md', 'North.\n');
      },
      chosen: ['north'],
    },
    {
      name: 'a name in characters that git would quote',
      change: ({ write }) => write('articles/東 站/zh.md', '東站。\n'),
      chosen: ['東 站'],
    },
    { name: 'a value of the registry', change: registry('82.7%', '82.8%'), chosen: ['north'] },
    {
      name: 'an alias that names another subject',
      change: registry('zh: 南站', 'zh: [南站, 港口]'),
      chosen: ['harbour'],
    },
    {
      name: 'a new entry, subject and metric',
      change: ({ write }) =>
        write(
          'claims/new.yaml',
          'version: 1\nsubjects: [{ id: h, zh: 港口, en: harbour }]\nmetrics: [{ id: t, zh: 吞吐量, en: traffic }]\nentries: [{ id: h/t, subject: h, metric: t, observations: [{ value: "increase of 12%" }] }]\n',
        ),
      chosen: ['harbour'],
    },
    { name: 'an entry taken out', change: registry(/ {2}- \{ id: s\/p.*\n/, ''), chosen: ['south'] },
    { name: 'a comment in the registry', change: registry('entries:', '# Stations.\nentries:'), chosen: [] },
    {
      name: 'a registry that was broken before',
      change: ({ write, commit, git }) => {
        write('claims/r.yaml', 'entries: [\n');
        commit();
        git('branch', '--force', 'main', 'HEAD');
        write('claims/r.yaml', REGISTRY);
      },
      chosen: ALL,
    },
    {
      name: 'a configuration that is new',
      change: ({ write }) => write('.claimcheck.yaml', 'failOn: note\n'),
      chosen: ALL,
    },
    {
      name: 'a configuration that is gone',
      change: ({ write, commit, git, remove }) => {
        write('.claimcheck.yaml', 'failOn: note\n');
        commit();
        git('branch', '--force', 'main', 'HEAD');
        remove('.claimcheck.yaml');
      },
      chosen: ALL,
    },
  ])('$name: $chosen', async ({ change, chosen }) => {
    const repository = createRepository(FILES);
    change(repository);
    expect(await repository.changed()).toEqual([...chosen]);
  });

  test('a half that a translation key tied to the article', async () => {
    const repository = createRepository({
      'claims/r.yaml': REGISTRY,
      'articles/one.md': '---\nlang: zh\ntranslationKey: x\n---\n\n文。\n',
      'articles/two.md': '---\nlang: en\ntranslationKey: x\n---\n\nText.\n',
      'articles/three.md': '---\nlang: en\n---\n\nText.\n',
    });
    repository.remove('articles/two.md');
    expect(await repository.changed()).toEqual(['one']);
  });

  test('a baseline that changed', async () => {
    const repository = createRepository({ ...FILES, 'known.yaml': 'version: 1\nfindings: []\n' });
    expect(await repository.changed('--baseline', 'known.yaml')).toEqual([]);
    repository.write('known.yaml', 'version: 1\n');
    expect(await repository.changed('--baseline', 'known.yaml')).toEqual(ALL);
  });

  test('from a folder of the repository, against a registry beside it', async () => {
    const repository = createRepository({
      'facts/r.yaml': REGISTRY,
      ...Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`site/${name}`, text])),
    });
    repository.write('facts/r.yaml', REGISTRY.replace('82.7%', '82.8%'));
    repository.remove('site/articles/south/en.md');
    const { stdout } = await claimcheck(
      path.join(repository.folder, 'site'),
      ['check', '--registry', '../facts', '--changed', 'main', '--format', 'json', '--output', '-'],
      { env: environment },
    );
    const { articles } = JSON.parse(stdout);
    expect(articles.map(({ id }: { id: string }) => id)).toEqual(['articles/north', 'articles/south']);
  });
});

test('nothing changed is no error, and is said', async () => {
  const outcome = await createRepository(FILES).check('--changed', 'main');
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toBe('Nothing changed since main that an article leans on: no article to check\n');
});

test('what is chosen, and why, is said', async () => {
  const repository = createRepository(FILES);
  repository.write('articles/harbour/en.md', 'Traffic in the harbour rose by 13%.\n');
  registry('82.7%', '82.8%')(repository);
  const { code, stderr } = await repository.check('--changed', 'main');
  expect(code).toBe(1);
  expect(stderr).toBe(
    'Changed since main: 2 of 3 articles to check, 1 for their files, 1 for the registry\n',
  );
});

test('the findings are those of a whole run', async () => {
  const repository = createRepository(FILES);
  registry('82.7%', '82.8%')(repository);
  const report = async (...args: string[]) =>
    JSON.parse((await repository.check(...args, '--format', 'json', '--output', '-')).stdout).articles;
  const whole = await report();
  expect(await report('--changed', 'main')).toEqual(
    whole.filter(({ id }: { id: string }) => id === 'articles/north'),
  );
});

describe('what cannot be told ends in 2 and says what to do', () => {
  test.each([
    { name: 'an unknown ref', ref: 'mian', says: /no commit `mian`/ },
    { name: 'an option for a ref', ref: '--output=x', says: /needs the name of a branch/ },
    { name: 'nothing', ref: '', says: /needs the name of a branch/ },
    { name: 'two refs', ref: 'main work', says: /needs the name of a branch/ },
    { name: 'a file', ref: 'main:claims/r.yaml', says: /no commit/ },
  ])('$name', async ({ ref, says }) => {
    const { code, stdout, stderr } = await createRepository(FILES).check(`--changed=${ref}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  test('no repository', async () => {
    const env = { ...environment, GIT_CEILING_DIRECTORIES: '/' };
    const { code, stderr } = await claimcheck(publish(FILES), ['check', '--changed', 'main'], { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(/needs a git repository/);
  });

  test('no git', async () => {
    const { folder } = createRepository(FILES);
    const { code, stderr } = await claimcheck(folder, ['check', '--changed', 'main'], {
      env: { PATH: '/nowhere' },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/there is none on the PATH/);
  });

  test('a shallow clone', async () => {
    const { folder, commit, git } = createRepository(FILES);
    commit();
    const clone = publish({});
    gitIn(clone, 'clone', '--quiet', '--depth', '1', '--branch', 'work', `file://${folder}`, 'copy');
    const copy = path.join(clone, 'copy');
    const run = (ref: string) => claimcheck(copy, ['check', '--changed', ref], { env: environment });
    const unknown = await run('origin/main');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/this clone is shallow: .*fetch-depth: 0/);
    git('checkout', '--quiet', 'main');
    commit();
    gitIn(copy, 'fetch', '--quiet', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    const apart = await run('origin/main');
    expect(apart.code).toBe(2);
    expect(apart.stderr).toMatch(/no commit in common.*shallow/);
  });

  test('histories that never met', async () => {
    const { check, git, commit } = createRepository(FILES);
    git('checkout', '--quiet', '--orphan', 'other');
    commit();
    const { code, stderr } = await check('--changed', 'main');
    expect(code).toBe(2);
    expect(stderr).toMatch(/no commit in common; name another/);
  });

  test('no article at all is still an error', async () => {
    const { check } = createRepository({ ...FILES, 'empty/x.txt': 'x' });
    expect((await check('empty', '--changed', 'main')).code).toBe(2);
  });
});

test('programs that a repository names are not run', async () => {
  const repository = createRepository(FILES);
  const { folder, git, write } = repository;
  const script = path.join(folder, '.git/run.sh');
  writeFileSync(script, `#!/bin/sh\necho ran >> ${folder}/.git/ran\n`, { mode: 0o755 });
  git('config', 'core.fsmonitor', script);
  git('config', 'diff.external', script);
  write('articles/north/en.md', 'North.\n');
  writeFileSync(path.join(folder, '.git/ran'), '');
  expect(await repository.changed()).toEqual(['north']);
  expect(readFileSync(path.join(folder, '.git/ran'), 'utf8')).toBe('');
});

test('shards of what changed, merged, give what one run gives', async () => {
  const repository = createRepository(FILES);
  const { folder, write, check } = repository;
  write('articles/harbour/en.md', 'Traffic in the harbour rose by 13%.\n');
  registry('82.7%', '82.8%')(repository);
  const whole = await check('--changed', 'main');
  for (const shard of ['1/3', '2/3', '3/3'])
    await check('--changed', 'main', '--shard', shard, '--output', 'parts');
  const merged = await claimcheck(folder, ['merge', 'parts']);
  expect(merged).toEqual({ ...whole, stderr: '' });
});
