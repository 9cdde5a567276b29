import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimcheck, publish, readIn } from '../publication.ts';

const REGISTRY = `version: 1
subjects:
  - { id: taipei-101, zh: [台北 101], en: [Taipei 101] }
  - { id: jade-mountain, zh: [玉山], en: [Yushan] }
metrics:
  - { id: height, zh: [高度, 高], en: [height, tall, high], unit: m }
entries:
  - id: taipei-101/height
    subject: taipei-101
    metric: height
    status: active
    review: { expires: "2026-12-01" }
    observations:
      - value: "508 m"
        asOf: "2004"
        source: { title: Tower, publisher: Owner, url: "https://example.org/", retrieved: "2026-01-01", quote: "508 m" }
`;

const FILES = {
  'claims/all.yaml': REGISTRY,
  'articles/tower/en.md': '# Tower\n\nTaipei 101 is 508 m tall.\n',
  'articles/tower/zh.md': '# 大樓\n\n台北 101 高 508 公尺。\n',
  'articles/mountain/en.md': '# Mountain\n\nYushan is 3,952 m high.\n',
  'articles/mountain/zh.md': '# 玉山\n\n玉山高 3952 公尺。\n',
};

const FOLDER = '.cache/claimcheck/check';
const entriesOf = (cwd: string): string[] =>
  existsSync(path.join(cwd, FOLDER))
    ? readdirSync(path.join(cwd, FOLDER)).filter((name) => name !== '.gitignore')
    : [];

/** Seconds since the epoch. The first is so long ago that a run which writes would take the entry away. */
const OLD = 1e9;
const LATELY = Math.floor(Date.now() / 1000) - 3600;

/** Gives every entry an old date, so that one that is written anew can be told. */
function age(cwd: string): void {
  for (const name of entriesOf(cwd)) utimesSync(path.join(cwd, FOLDER, name), OLD, OLD);
}
const fresh = (cwd: string): number =>
  entriesOf(cwd).filter((name) => statSync(path.join(cwd, FOLDER, name)).mtimeMs !== OLD * 1000).length;

const FORMATS = ['--format', 'stylish,json,sarif,html,junit', '--fail-on', 'never'];

/** A run without the cache and one with it, which must say the same to the byte. */
async function both(cwd: string, ...args: string[]): Promise<{ stdout: string; json: string }> {
  const cold = await claimcheck(cwd, ['check', ...FORMATS, ...args]);
  const files = ['report.json', 'report.sarif', 'index.html', 'junit.xml'];
  const before = files.map((name) => readIn(cwd, `reports/${name}`));
  const warm = await claimcheck(cwd, ['check', '--cache', ...FORMATS, ...args]);
  expect(warm).toEqual(cold);
  expect(files.map((name) => readIn(cwd, `reports/${name}`))).toEqual(before);
  return { stdout: warm.stdout, json: before[0]! };
}

interface Row {
  readonly name: string;
  /** What changes between two runs with a cache. */
  readonly change: (cwd: string) => void;
  readonly args?: readonly string[];
  /** What the report says only after the change. */
  readonly says: RegExp;
}

const edit = (name: string, from: string, to: string) => (cwd: string) => {
  const text = readIn(cwd, name);
  expect(text).toContain(from);
  writeFileSync(path.join(cwd, name), text.replace(from, to));
};

const ROWS: readonly Row[] = [
  {
    name: 'an article',
    change: edit('articles/tower/en.md', '508 m', '510 m'),
    says: /"text": "510 m"/,
  },
  {
    name: 'an entry that concerns an article which did not change',
    change: edit(
      'claims/all.yaml',
      'entries:\n',
      `entries:
  - id: jade-mountain/height
    subject: jade-mountain
    metric: height
    status: active
    observations:
      - value: "3950 m"
        asOf: "2004"
        source: { title: Survey, publisher: Office, url: "https://example.org/", retrieved: "2026-01-01", quote: "3950 m" }
`,
    ),
    says: /"entry": "jade-mountain\/height"/,
  },
  {
    name: 'an alias that concerns an article which did not change',
    change: edit('claims/all.yaml', 'en: [Taipei 101]', 'en: [Taipei 101, Yushan]'),
    says: /"ruleId": "registry\/refuted"/,
  },
  {
    name: 'the day, past an expiry',
    change: () => {},
    args: ['--today', '2026-12-02'],
    says: /registry\/stale/,
  },
  {
    name: 'the level of a rule',
    change: (cwd) =>
      writeFileSync(path.join(cwd, 'claimcheck.yaml'), 'rules: { registry/unverified: note }\n'),
    says: /"severity": "note"/,
  },
  {
    name: 'an option of a rule or what needs evidence',
    change: (cwd) =>
      writeFileSync(path.join(cwd, 'claimcheck.yaml'), 'evidence: [{ kinds: [length], held: never }]\n'),
    says: /"held": 0/,
  },
  {
    name: 'a version that went away',
    change: (cwd) => writeFileSync(path.join(cwd, 'articles/mountain/zh.md'), ''),
    says: /This file is empty/,
  },
];

describe('a run with a cache says what one without says', () => {
  test.each(ROWS)('after a change of $name', async ({ change, args = [], says }) => {
    const cwd = publish(FILES);
    const first = await both(cwd);
    expect(first.json).not.toMatch(says);
    change(cwd);
    expect((await both(cwd, ...args)).json).toMatch(says);
  });

  test('and a third time, from what it remembers', async () => {
    const cwd = publish(FILES);
    const first = await both(cwd);
    expect(fresh(cwd)).toBe(2);
    age(cwd);
    expect(await both(cwd)).toEqual(first);
    // Nothing was written, and old entries are only taken away by a run that writes.
    expect([fresh(cwd), entriesOf(cwd).length]).toEqual([0, 2]);
  });

  test('which is of one article anew, where only that one changed', async () => {
    const cwd = publish(FILES);
    await both(cwd);
    for (const name of entriesOf(cwd)) utimesSync(path.join(cwd, FOLDER, name), LATELY, LATELY);
    edit('articles/tower/en.md', '508 m', '510 m')(cwd);
    await both(cwd);
    const written = entriesOf(cwd).filter(
      (name) => statSync(path.join(cwd, FOLDER, name)).mtimeMs !== LATELY * 1000,
    );
    expect(written).toHaveLength(1);
  });
});

const DAMAGE: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['cut short', (bytes) => bytes.subarray(0, bytes.length - 7)],
  ['cut to nothing', () => Buffer.alloc(0)],
  ['of one byte turned at the end', (bytes) => flip(bytes, bytes.length - 1)],
  ['of one byte turned in the middle', (bytes) => flip(bytes, bytes.length >> 1)],
  ['of one byte turned in the key', (bytes) => flip(bytes, 25)],
  ['of one byte turned in the checksum', (bytes) => flip(bytes, 52)],
  ['of one byte turned in what was counted', (bytes) => flip(bytes, 70)],
  ['of another version', (bytes) => flip(bytes, 17)],
  ['of other things', () => Buffer.from('{"findings": []}')],
];

function flip(bytes: Buffer, at: number): Buffer {
  const turned = Buffer.from(bytes);
  turned[at] = turned[at]! ^ 1;
  return turned;
}

describe('a damaged entry is made again, and never believed', () => {
  test.each(DAMAGE)('%s', async (_, damage) => {
    const cwd = publish(FILES);
    const first = await both(cwd);
    for (const name of entriesOf(cwd)) {
      const file = path.join(cwd, FOLDER, name);
      writeFileSync(file, damage(readFileSync(file)));
    }
    const bytesOf = (name: string): string => readFileSync(path.join(cwd, FOLDER, name)).toString('hex');
    const damaged = entriesOf(cwd).map(bytesOf);
    expect(await both(cwd)).toEqual(first);
    for (const [i, name] of entriesOf(cwd).entries()) expect(bytesOf(name)).not.toBe(damaged[i]);
  });

  test('so is one that belongs to another article', async () => {
    const cwd = publish(FILES);
    const first = await both(cwd);
    const [one, two] = entriesOf(cwd).map((name) => path.join(cwd, FOLDER, name));
    const bytes = readFileSync(one!);
    writeFileSync(one!, readFileSync(two!));
    writeFileSync(two!, bytes);
    expect(await both(cwd)).toEqual(first);
  });
});

test('what could not be read is looked at again', async () => {
  const cwd = publish({ ...FILES, 'articles/mountain/zh.md': '' });
  await both(cwd);
  expect(entriesOf(cwd)).toHaveLength(1);
});

test('two runs at once do not harm each other, and leave whole entries', async () => {
  const cwd = publish(FILES);
  const runs = await Promise.all(
    ['a', 'b', 'c'].map((name) => claimcheck(cwd, ['check', '--cache', ...FORMATS, '--output', name])),
  );
  expect(new Set(runs.map(({ code }) => code))).toEqual(new Set([0]));
  expect(readIn(cwd, 'a/report.json')).toBe(readIn(cwd, 'c/report.json'));
  expect(entriesOf(cwd)).toHaveLength(2);
  await both(cwd);
});

test('a cache that cannot be written costs no finding, and is told', async () => {
  const cwd = publish({ ...FILES, '.cache': 'a file' });
  const cold = await claimcheck(cwd, ['check']);
  const run = await claimcheck(cwd, ['check', '--cache']);
  expect([run.code, run.stdout]).toEqual([cold.code, cold.stdout]);
  expect(run.stderr).toMatch(
    /^The cache cannot be written \(.+\); the check went on without it\. Name another/,
  );
});

test('the configuration may ask for it, and the command line refuse it', async () => {
  const cwd = publish({ ...FILES, 'claimcheck.yaml': 'cache: true\n' });
  await claimcheck(cwd, ['check', '--no-cache']);
  expect(entriesOf(cwd)).toEqual([]);
  await claimcheck(cwd, ['check']);
  expect(entriesOf(cwd)).toHaveLength(2);
});

test('entries that no run wanted for long go, and nothing else of the folder', async () => {
  const cwd = publish(FILES);
  await claimcheck(cwd, ['check', '--cache']);
  const old = '0123456789abcdef0123456789abcdef';
  for (const name of [old, `${old}.12-3.part`, 'notes.txt']) {
    writeFileSync(path.join(cwd, FOLDER, name), 'x');
    utimesSync(path.join(cwd, FOLDER, name), 1e9, 1e9);
  }
  edit('articles/tower/en.md', '508 m', '511 m')(cwd);
  await claimcheck(cwd, ['check', '--cache']);
  expect(entriesOf(cwd)).toHaveLength(3);
  expect(entriesOf(cwd)).toContain('notes.txt');
});
