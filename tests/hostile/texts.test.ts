import { expect, test } from 'vitest';
import { publish } from '../publication.ts';
import { ARTICLE, REGISTRY, run, SOUND } from './command.ts';

interface Row {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly code: number;
  /** In what it prints, on either stream. */
  readonly says: readonly RegExp[];
}

const deep = (text: string): string => text.repeat(10_000);
const article = (text: string | Uint8Array, name = 'articles/x.md') => ({ ...SOUND, [name]: text });
const config = (text: string) => ({ ...SOUND, '.claimcheck.yaml': text });
const registry = (text: string) => ({ ...ARTICLE, 'claims/r.yaml': text });
const baseline = (text: string) => ({ files: { ...SOUND, 'b.yaml': text }, args: ['--baseline', 'b.yaml'] });

/** A few lines that unfold into 10¹³ items. */
const BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`),
].join('\n');
const ROWS_OF_TABLE = Array.from({ length: 3000 }, (_, i) => `| 名 ${i} | ${i + 1} 人 |\n`).join('');

const ROWS: readonly Row[] = [
  {
    name: 'half a surrogate pair',
    files: article(Buffer.from([0x23, 0x20, 0xed, 0xa0, 0x80, 0x0a])),
    code: 1,
    says: [/articles\/x\.md:1:1 .*not UTF-8 throughout/],
  },
  { name: 'NUL', files: article('# a\0 5%\n'), code: 1, says: [/binary, not text/] },
  {
    name: 'bidi marks and zero-width characters in names and texts',
    files: article('# \u202e題\u2066\n\n成績\u200b 5%\u202e。\n', 'articles/\u202ex\u200b.zh.md'),
    code: 1,
    says: [/articles\/\\u\{202e\}x/, /5%/],
  },
  {
    name: 'bidi marks in the registry',
    files: registry('version: 1\nentries: []\n\u202ebad: 1\n'),
    code: 2,
    says: [/claims\/r\.yaml:3:1 Unknown key `\\u\{202e\}bad`/],
  },
  {
    name: 'half a surrogate pair in the registry',
    files: registry(Buffer.from([0x61, 0xed, 0xa0, 0x80]).toString('latin1')),
    code: 2,
    says: [/claims\/r\.yaml/],
  },
  { name: 'quotes in quotes', files: article(`${deep('>')} 5%\n`), code: 1, says: [/nested more than/] },
  {
    name: 'lists in lists on one line',
    files: article(`${deep('- ')}5%\n`),
    code: 1,
    says: [/nested too deeply/],
  },
  {
    name: 'emphasis in emphasis',
    files: article(`${deep('*a ')}5%${deep(' a*')}\n`),
    code: 1,
    says: [/runs of asterisks/],
  },
  { name: 'links in links', files: article(`${deep('[a](')}5%\n`), code: 1, says: [/does not parse|5%/] },
  {
    name: 'pictures in pictures',
    files: article(`${deep('![')}5%${deep('](x)')}\n`),
    code: 1,
    says: [/does not parse|5%/],
  },
  { name: 'elements in elements', files: article(`${deep('<div>')}5%\n`), code: 1, says: [/5%/] },
  { name: 'tables in tables', files: article(`${deep('<table><tr><td>')}5%\n`), code: 1, says: [/5%/] },
  { name: 'tags that close nothing', files: article(`${deep('</b>')}5%\n`), code: 1, says: [/5%/] },
  {
    name: 'braces in MDX',
    files: article(`${deep('{')}5%\n`, 'articles/x.mdx'),
    code: 1,
    says: [/MDX does not parse/],
  },
  {
    name: 'lists in the lists of front matter',
    files: article(`---\nx: ${deep('[')}\n---\n5%\n`),
    code: 1,
    says: [/front matter does not parse: it nests more than/],
  },
  {
    name: 'JSON in JSON as configuration',
    files: config(deep('{"rules":')),
    code: 2,
    says: [/\.claimcheck\.yaml:1:\d+ .*nests more than/],
  },
  {
    name: 'lists in lists in the registry',
    files: registry(`version: 1\nentries: ${deep('[')}${deep(']')}`),
    code: 2,
    says: [/claims\/r\.yaml:2:\d+ .*nests more than/],
  },
  {
    name: 'blocks in blocks in the registry',
    files: registry(`version: 1\nentries:\n${deep('- ')}x\n`),
    code: 2,
    says: [/claims\/r\.yaml:3:\d+ .*nests more than/],
  },
  {
    name: 'lists in lists in a baseline',
    ...baseline(`findings: ${deep('[')}`),
    code: 2,
    says: [/b\.yaml:1:\d+ .*nests more than/],
  },
  {
    name: 'five megabytes on one line',
    files: article('數 5% '.repeat(800_000)),
    code: 1,
    says: [/\d MB long; articles up to/],
  },
  {
    name: 'a table of 3,000 rows',
    files: article(`| 名 | 數 |\n|---|---|\n${ROWS_OF_TABLE}`),
    args: ['--format', 'json', '--output', '-'],
    code: 1,
    says: [/"rowHeader": "名 2999"/],
  },
  {
    name: 'front matter that never ends',
    files: article('---\ntitle: 5%\n\n成績 6%。\n', 'articles/x.zh.md'),
    code: 1,
    says: [/x\.zh\.md:2:8 .*5%/, /x\.zh\.md:4:4 .*6%/],
  },
  {
    name: 'a bomb in front matter',
    files: article(`---\n${BOMB}\n---\n\n5%\n`),
    code: 1,
    says: [/front matter does not parse: .*alias/],
  },
  {
    name: 'a bomb as configuration',
    files: config(`${BOMB}\narticles: *a12\n`),
    code: 2,
    says: [/\.claimcheck\.yaml:1:1 .*alias/],
  },
  {
    name: 'a bomb in the registry',
    files: registry(`${BOMB}\nentries: *a12\n`),
    code: 2,
    says: [/claims\/r\.yaml:1:1 .*alias/],
  },
  {
    name: 'a bomb as baseline',
    ...baseline(`${BOMB}\nfindings: *a12\n`),
    code: 2,
    says: [/b\.yaml:1:1 .*alias/],
  },
  {
    name: 'front matter that holds itself',
    files: article('---\ntitle: &t [*t]\n---\n\n5%\n'),
    code: 1,
    says: [/5%/],
  },
  {
    name: 'a configuration that holds itself',
    files: config('articles: &a [*a]\n'),
    code: 2,
    says: [/\.claimcheck\.yaml:1:15 .*without end/],
  },
  {
    name: 'a registry that holds itself',
    files: registry('version: 1\nentries: &e\n  - { note: *e }\n'),
    code: 2,
    says: [/claims\/r\.yaml:3:13 .*without end/],
  },
  {
    name: 'a baseline that holds itself',
    ...baseline('&a\nversion: 1\nfindings: *a\n'),
    code: 2,
    says: [/b\.yaml:3:11 .*without end/],
  },
  {
    name: 'a key twice in front matter',
    files: article('---\ntitle: 甲\ntitle: 乙\n---\n\n5%\n'),
    code: 1,
    says: [/front matter does not parse: .*unique/],
  },
  {
    name: 'a key twice in the configuration',
    files: config('failOn: never\nfailOn: error\n'),
    code: 2,
    says: [/\.claimcheck\.yaml:2:1 .*unique/],
  },
  {
    name: 'a key twice in the registry',
    files: registry('version: 1\nentries: []\nentries: []\n'),
    code: 2,
    says: [/claims\/r\.yaml:3:1 .*unique/],
  },
  {
    name: '`__proto__` in front matter',
    files: article('---\n__proto__: { title: 5% }\nconstructor: 3\n---\n\n6%\n'),
    code: 1,
    says: [/6%/],
  },
  {
    name: '`__proto__` in the configuration',
    files: config('__proto__: { failOn: never }\n'),
    code: 2,
    says: [/Unknown key `__proto__`/],
  },
  {
    name: '`__proto__` among the rules',
    files: config('rules: { __proto__: { registry/unverified: off } }\n'),
    code: 2,
    says: [/Unknown key `__proto__`/],
  },
  {
    name: '`__proto__` in the registry',
    files: registry('version: 1\n__proto__: { entries: [] }\n'),
    code: 2,
    says: [/Unknown key `__proto__`/],
  },
  {
    name: '`__proto__` as an id',
    files: registry('version: 1\nsubjects: [{ id: __proto__, zh: [甲], en: [A] }]\nentries: []\n'),
    code: 2,
    says: [/__proto__/],
  },
  {
    name: 'huge numbers in an article',
    files: article(
      `---\ntitle: 1e999999999\nx: 0x${'f'.repeat(5000)}\n---\n\n數 ${'9'.repeat(20_000)}%，1e999999999 人，九${'億'.repeat(3000)}，99999999999 年 99 月 99 日。\n`,
    ),
    code: 1,
    says: [/9999/],
  },
  {
    name: 'huge numbers in the registry',
    files: registry('version: 1e400\nentries: []\n'),
    code: 2,
    says: [/claims\/r\.yaml:1:10 /],
  },
];

/** Characters that make a terminal show another text than the one that is there. */
const DISORDER = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/;

test.each(ROWS)(
  '$name',
  ({ files, args = [], code, says }) => {
    const ran = run(publish(files), ['check', ...args]);
    const said = ran.stdout + ran.stderr;
    for (const pattern of says) expect(said).toMatch(pattern);
    expect(said).not.toMatch(DISORDER);
    expect(said).not.toMatch(/fault of its own|fault of claimcheck|^ {4}at /m);
    expect(ran.code).toBe(code);
    if (code === 2) expect(ran.stdout).toBe('');
  },
  300_000,
);

test('nothing is wrong with what the rows are made of', () => {
  expect(run(publish({ ...REGISTRY, ...ARTICLE }), ['check']).code).toBe(0);
});
