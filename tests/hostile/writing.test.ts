import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../publication.ts';
import { filesIn, isRoot, make, publishForAll, run, runAsNobody, SOUND, shell } from './command.ts';

/** Enough numbers for reports of a few hundred kilobytes. */
const LARGE = {
  ...SOUND,
  'articles/b.zh.md': `| 名 | 數 |\n|---|---|\n${Array.from({ length: 300 }, (_, i) => `| 名 ${i} | ${i + 1} 人 |\n`).join('')}`,
};
const OLD = { 'reports/report.json': 'the old one', 'reports/index.html': 'the old one' };

/** No report is half: each is the old one, or ends as reports end. No temporary file is left. */
function expectWhole(folder: string): void {
  for (const name of filesIn(folder)) {
    expect(name).toMatch(/^(?:report\.json|index\.html|pages\/[\w-]+\.html)$/);
    const text = readFileSync(path.join(folder, name), 'utf8');
    if (text === 'the old one') continue;
    if (name.endsWith('.json')) JSON.parse(text);
    else expect(text.trimEnd().endsWith('</html>')).toBe(true);
  }
}

/** Where there is such a device. */
const FULL = '/dev/full';

interface Row {
  readonly name: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly line: string;
  readonly code: number;
  readonly says: RegExp;
}

const ROWS: readonly Row[] = [
  {
    name: 'a limit on the size of files',
    files: OLD,
    line: 'ulimit -f 100; claimcheck check --format json,html',
    code: 2,
    says: /Cannot write the report `reports\/report\.json`: EFBIG.*--output/,
  },
  {
    name: 'a limit on the size of files, nothing there before',
    line: 'ulimit -f 100; claimcheck check --format json',
    code: 2,
    says: /Cannot write the report `reports\/report\.json`: EFBIG/,
  },
  {
    name: 'a full disk behind standard output',
    line: 'claimcheck check > /dev/full',
    code: 2,
    says: /Cannot write to standard output: ENOSPC/,
  },
  {
    name: 'a full disk behind a report on standard output',
    line: 'claimcheck check --format json --output - > /dev/full',
    code: 2,
    says: /Cannot write to standard output: ENOSPC/,
  },
  {
    name: 'a full disk behind standard error',
    line: 'claimcheck check nowhere 2> /dev/full',
    code: 2,
    says: /^$/,
  },
  {
    name: 'a reader that is gone',
    line: '{ claimcheck check --format json --output -; echo "code $?" >&2; } | true',
    code: 0,
    says: /^code 1$/m,
  },
  { name: 'standard output closed', line: 'claimcheck check >&-', code: 1, says: /^$/ },
  {
    name: 'a file in the place of the folder',
    files: { reports: 'mine' },
    line: 'claimcheck check --format json',
    code: 2,
    says: /Cannot write the report `reports\/report\.json`: E.*--output/,
  },
].filter(({ line }) => !line.includes(FULL) || existsSync(FULL));

describe('reports are whole or the old ones', () => {
  test.each(ROWS)(
    '$name',
    ({ files = {}, line, code, says }) => {
      const folder = publish({ ...LARGE, ...files });
      const ran = shell(folder, line);
      expect(ran.stderr.trim()).toMatch(says);
      expect(ran.code).toBe(code);
      if ('reports' in files) expect(readFileSync(path.join(folder, 'reports'), 'utf8')).toBe('mine');
      else if ('reports/report.json' in files) {
        expectWhole(path.join(folder, 'reports'));
        expect(readFileSync(path.join(folder, 'reports/report.json'), 'utf8')).toBe('the old one');
      }
    },
    300_000,
  );

  test('a folder that nobody may write to', () => {
    const folder = publishForAll(LARGE);
    mkdirSync(path.join(folder, 'reports'), { mode: 0o555 });
    if (!isRoot) make('chmod', '555', path.join(folder, 'reports'));
    const ran = runAsNobody(folder, ['check', '--format', 'json']);
    expect(ran.stderr).toMatch(/Cannot write the report `reports\/report\.json`: EACCES/);
    expect([ran.code, filesIn(path.join(folder, 'reports'))]).toEqual([2, []]);
  }, 300_000);
});

/** A disk of its own, where root may make one. */
function smallDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    make('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder);
    return true;
  } catch {
    return false;
  }
}

test('a disk that fills up while a report is written', ({ skip }) => {
  const folder = publish(LARGE);
  const reports = path.join(folder, 'reports');
  if (!smallDisk(reports)) return skip('only root can make a small disk');
  try {
    writeFileSync(path.join(reports, 'report.json'), 'the old one');
    const ran = run(folder, ['check', '--format', 'json']);
    expect(ran.stderr).toMatch(/Cannot write the report `reports\/report\.json`: ENOSPC/);
    expect(ran.code).toBe(2);
    expect(filesIn(reports)).toEqual(['report.json']);
    expect(readFileSync(path.join(reports, 'report.json'), 'utf8')).toBe('the old one');
  } finally {
    make('umount', reports);
  }
}, 300_000);

describe('a correction is written whole or not at all', () => {
  let folder: string;
  const long = `# Acme\n\nThe score of Acme is 82.8%.\n\n${'Plain words. '.repeat(20_000)}\n`;
  beforeAll(() => {
    folder = publish({ ...SOUND, 'articles/a/en.md': long });
  });

  test('a limit on the size of files', () => {
    const ran = shell(folder, 'ulimit -f 100; claimcheck check --fix');
    expect(ran.code).toBe(2);
    expect(filesIn(path.join(folder, 'articles'))).toEqual(['a/en.md', 'a/zh.md']);
    expect(readFileSync(path.join(folder, 'articles/a/en.md'), 'utf8')).toBe(long);
  }, 300_000);
});

describe('a link among the reports leads nowhere', () => {
  const links: readonly (readonly [name: string, link: string, to: string])[] = [
    ['a report', 'reports/report.json', '../mine.txt'],
    ['the folder of pages', 'reports/pages', '../elsewhere'],
  ];
  test.each(links)(
    '%s',
    (_, link, to) => {
      const page = '<!doctype html>';
      const pages = Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [`articles/p${i}.zh.md`, `# 題\n\n數 ${i + 1} 人。\n`]),
      );
      const folder = publish({ ...SOUND, ...pages, 'mine.txt': 'mine', 'elsewhere/x.html': page });
      mkdirSync(path.join(folder, 'reports'));
      symlinkSync(to, path.join(folder, link));
      const ran = run(folder, ['check', '--format', 'json,html']);
      expect(readFileSync(path.join(folder, 'mine.txt'), 'utf8')).toBe('mine');
      expect(filesIn(path.join(folder, 'elsewhere'))).toEqual(['x.html']);
      if (ran.code === 2) expect(ran.stderr).toMatch(/leads out of `reports`/);
    },
    300_000,
  );
});
