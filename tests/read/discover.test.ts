import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.ts';
import { discover } from '../../src/read/discover.ts';
import { nodeFileSystem as fs } from '../../src/read/file-system.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'claimcheck-read-'));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Writes files, each with its own path as its text unless given one. */
function write(files: readonly (string | readonly [string, string | Uint8Array])[]): void {
  for (const file of files) {
    const [name, content] = typeof file === 'string' ? [file, file] : file;
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  }
}

/** Articles as `id: path (locale), …`. */
async function articles(...paths: string[]): Promise<string[]> {
  const found = await discover(paths, { fs, cwd });
  return found.map(
    ({ id, files }) => `${id}: ${files.map((file) => `${file.path} (${file.locale ?? '?'})`).join(', ')}`,
  );
}

interface Layout {
  readonly name: string;
  readonly files: readonly (string | readonly [string, string])[];
  readonly check?: string;
  readonly articles: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'two files in one folder, named by language',
    files: ['a/x/zh.md', 'a/x/en.md', 'a/y/zh-Hant.md', 'a/y/en-US.md'],
    articles: ['a/x: a/x/en.md (en), a/x/zh.md (zh)', 'a/y: a/y/en-US.md (en-US), a/y/zh-Hant.md (zh-Hant)'],
  },
  {
    name: 'two files with a language suffix',
    files: ['a/x.zh.md', 'a/x.en.md', 'a/y_zh_tw.md', 'a/y_en.md'],
    articles: ['a/x: a/x.en.md (en), a/x.zh.md (zh)', 'a/y: a/y_en.md (en), a/y_zh_tw.md (zh-Hant-TW)'],
  },
  {
    name: 'a read-me without a tag and its translation',
    files: [
      'a/README.md',
      'a/README.zh-CN.md',
      'b/README.md',
      'b/README_zh.md',
      'c/README.md',
      'c/README_CN.md',
      'd/README.md',
      'd/README-zh-HK.md',
    ],
    articles: [
      'a/README: a/README.md (?), a/README.zh-CN.md (zh-Hans-CN)',
      'b/README: b/README.md (?), b/README_zh.md (zh)',
      'c/README: c/README.md (?), c/README_CN.md (zh-Hans-CN)',
      'd/README: d/README-zh-HK.md (zh-Hant-HK), d/README.md (?)',
    ],
  },
  {
    name: 'two folder trees, anywhere in the path',
    files: ['a/zh/x.md', 'a/en/x.md', 'a/b/zh_CN/c/y.mdx', 'a/b/en/c/y.mdx', 'a/z.md', 'a/zh/z.md'],
    articles: [
      'a/b/c/y: a/b/en/c/y.mdx (en), a/b/zh_CN/c/y.mdx (zh-Hans-CN)',
      'a/x: a/en/x.md (en), a/zh/x.md (zh)',
      'a/z: a/z.md (?), a/zh/z.md (zh)',
    ],
  },
  {
    name: 'one file that may hold both',
    files: ['a/x.md', 'a/y.markdown', 'a/z.txt'],
    articles: ['a/x: a/x.md (?)', 'a/y: a/y.markdown (?)'],
  },
  {
    name: 'a word behind a hyphen is no tag where no other version stands beside it',
    files: ['a/made-in-cn.md', 'a/guide-en.md', 'a/guide-zh.md'],
    articles: ['a/guide: a/guide-en.md (en), a/guide-zh.md (zh)', 'a/made-in-cn: a/made-in-cn.md (?)'],
  },
  {
    name: 'front matter wins over names',
    files: [
      ['a/x.md', '---\nlang: zh-TW\ntranslationKey: k\n---\n文'],
      ['a/y.zh.md', '+++\nlang = "en" # really\ntranslationKey = "k"\n+++\ntext'],
    ],
    articles: ['a/x: a/x.md (zh-Hant-TW), a/y.zh.md (en)'],
  },
  {
    name: 'folders that no publication means',
    files: ['a/x.md', 'a/node_modules/m/y.md', 'a/.git/z.md', 'a/.draft.md'],
    articles: ['a/x: a/x.md (?)'],
  },
  {
    name: 'a file brings its other half along',
    check: 'a/x/zh.md',
    files: ['a/x/zh.md', 'a/x/en.md', 'a/y/zh.md'],
    articles: ['a/x: a/x/en.md (en), a/x/zh.md (zh)'],
  },
  {
    name: 'also from the other tree',
    check: 'a/zh/c/x.md',
    files: ['a/zh/c/x.md', 'a/en/c/x.md', 'a/en/x.md'],
    articles: ['a/c/x: a/en/c/x.md (en), a/zh/c/x.md (zh)'],
  },
  {
    name: 'a tree of translations beside the originals',
    files: ['a/b/x.md', 'a/zh-CN/b/x.md', 'a/README.md', 'a/zh-CN/README.md'],
    articles: [
      'a/README: a/README.md (?), a/zh-CN/README.md (zh-Hans-CN)',
      'a/b/x: a/b/x.md (?), a/zh-CN/b/x.md (zh-Hans-CN)',
    ],
  },
  {
    name: 'an original brings its translation along, however deep it lies',
    check: 'a/b/c/x.md',
    files: ['a/b/c/x.md', 'a/zh-CN/b/c/x.md', 'a/zh-CN/b/x.md'],
    articles: ['a/b/c/x: a/b/c/x.md (?), a/zh-CN/b/c/x.md (zh-Hans-CN)'],
  },
  {
    name: 'and so does a folder of originals',
    check: 'a/b',
    files: ['a/b/c/x.md', 'a/zh-CN/b/c/x.md', 'a/zh-CN/d/x.md'],
    articles: ['a/b/c/x: a/b/c/x.md (?), a/zh-CN/b/c/x.md (zh-Hans-CN)'],
  },
  {
    name: 'three versions, by tree and by suffix',
    files: [
      'content/zh-hant/p/x.md',
      'content/zh-hans/p/x.md',
      'content/en/p/x.md',
      'b/y.zh-TW.md',
      'b/y.cn.md',
      'b/y.en-GB.md',
    ],
    articles: [
      'b/y: b/y.cn.md (zh-Hans-CN), b/y.en-GB.md (en-GB), b/y.zh-TW.md (zh-Hant-TW)',
      'content/p/x: content/en/p/x.md (en), content/zh-hans/p/x.md (zh-Hans), content/zh-hant/p/x.md (zh-Hant)',
    ],
  },
  {
    name: 'a read-me with cn behind a point, and one for each script',
    files: ['a/README.md', 'a/README.cn.md', 'b/README.md', 'b/README.chs.md', 'b/README.cht.md'],
    articles: [
      'a/README: a/README.cn.md (zh-Hans-CN), a/README.md (?)',
      'b/README: b/README.chs.md (zh-Hans), b/README.cht.md (zh-Hant), b/README.md (?)',
    ],
  },
  {
    name: 'bundles in a folder of their own',
    files: ['a/x/index.md', 'a/x/index.zh.md', 'a/zh-TW/y/index.md', 'a/en/y/index.md'],
    articles: [
      'a/x/index: a/x/index.md (?), a/x/index.zh.md (zh)',
      'a/y/index: a/en/y/index.md (en), a/zh-TW/y/index.md (zh-Hant-TW)',
    ],
  },
  {
    name: 'words for languages, and Markdown of two kinds',
    files: ['a/chinese/x.md', 'a/english/x.md', 'b/zh/y.md', 'b/en/y.mdx'],
    articles: ['a/x: a/chinese/x.md (zh), a/english/x.md (en)', 'b/y: b/en/y.mdx (en), b/zh/y.md (zh)'],
  },
  {
    name: 'a file brings along what shares the key in its front matter',
    check: 'a/launch.md',
    files: [
      ['a/launch.md', '---\nlang: en\ntranslationKey: k\n---\ntext'],
      ['a/fabu.md', '---\nlang: zh-TW\ntranslationKey: k\n---\n文'],
      ['a/other.md', '---\nlang: zh-TW\ntranslationKey: j\n---\n文'],
    ],
    articles: ['a/fabu: a/fabu.md (zh-Hant-TW), a/launch.md (en)'],
  },
  {
    name: 'also where the trees name their files in their own ways',
    files: [
      ['a/en/launch.md', '---\ntranslationKey: k\n---\ntext'],
      ['a/zh/fabu.md', '---\ntranslationKey: k\n---\n文'],
    ],
    check: 'a/zh/fabu.md',
    articles: ['a/fabu: a/en/launch.md (en), a/zh/fabu.md (zh)'],
  },
  {
    name: 'a whole tree brings the other one along',
    check: 'a/zh',
    files: ['a/zh/x.md', 'a/en/x.md', 'a/en/only.md'],
    articles: ['a/x: a/en/x.md (en), a/zh/x.md (zh)'],
  },
];

describe('layouts', () => {
  for (const { name, files, check = 'a', articles: expected } of LAYOUTS) {
    test(name, async () => {
      write(files);
      const roots =
        check === 'a'
          ? [...new Set(files.map((file) => (typeof file === 'string' ? file : file[0]).split('/')[0]!))]
          : [check];
      expect(await articles(...roots)).toEqual(expected);
    });
  }
});

test('the working directory itself can be the article', async () => {
  write(['zh.md', 'en.md']);
  expect(await articles('.')).toEqual([`${path.basename(cwd)}: en.md (en), zh.md (zh)`]);
});

test('a file is found once, however often it is named', async () => {
  write(['a/x.md']);
  expect(await articles('a', 'a/x.md', './a/../a')).toEqual(['a/x: a/x.md (?)']);
});

test('what cannot be read is a problem of its article, and the others go on', async () => {
  write([
    ['a/binary.md', new Uint8Array([0x89, 0x50, 0, 1])],
    ['a/latin.md', new Uint8Array([0x63, 0x61, 0x66, 0xe9])],
    ['a/wide.md', new Uint8Array([0xff, 0xfe, 0x41, 0])],
    ['a/empty.md', '\ufeff \n'],
    ['a/huge.md', 'x'.repeat(5 * 1024 * 1024)],
    ['a/good.md', '\ufeffgood'],
  ]);
  mkdirSync(path.join(cwd, 'a/folder.md'));
  const found = await discover(['a'], { fs, cwd });
  const said = Object.fromEntries(
    found.map(({ id, problems }) => [id, problems.map(({ kind, message }) => `${kind}: ${message}`).join()]),
  );
  expect(said).toEqual({
    'a/binary': 'unreadable: This file is binary, not text',
    'a/empty': 'unreadable: This file is empty',
    'a/folder': 'unreadable: This is a folder, though it is named like a Markdown file',
    'a/good': '',
    'a/huge': 'unreadable: This file is 5.0 MB long; articles up to 4 MB are checked',
    'a/latin': 'unreadable: This file is not UTF-8 throughout',
    'a/wide': 'unreadable: This file is UTF-16',
  });
  expect(found.find(({ id }) => id === 'a/good')?.files[0]?.text).toBe('\ufeffgood');
});

test.skipIf(process.getuid?.() === 0)('a file without permission is a problem of its article', async () => {
  write(['a/x.md']);
  chmodSync(path.join(cwd, 'a/x.md'), 0);
  const [article] = await discover(['a'], { fs, cwd });
  expect(article?.problems[0]?.message).toContain('permission');
});

test('two files for one version are said to be so', async () => {
  write(['a/x.zh.md', 'a/x/zh.md', 'a/x.en.md']);
  const [article] = await discover(['a'], { fs, cwd });
  expect(article?.files.map((file) => file.path)).toEqual(['a/x.en.md', 'a/x.zh.md']);
  expect(article?.problems).toMatchObject([{ kind: 'duplicate-version', path: 'a/x/zh.md' }]);
});

test('articles that share a name have ids of their own, whichever of them is asked for', async () => {
  write([
    ['a/x.en.md', '---\ntranslationKey: k\n---\ntext'],
    ['a/x.zh.md', '文'],
  ]);
  const apart = ['a/x: a/x.zh.md (zh)', 'a/x.en.md: a/x.en.md (en)'];
  for (const named of ['a', 'a/x.zh.md', 'a/x.en.md']) expect(await articles(named)).toEqual(apart);
});

test('links to folders do not lead out of the folder, those to files do within the publication, and circles end', async () => {
  write(['out/secret.md', 'a/b/x.md']);
  symlinkSync(path.join(cwd, 'out'), path.join(cwd, 'a/out'));
  symlinkSync(path.join(cwd, 'out/secret.md'), path.join(cwd, 'a/secret.md'));
  symlinkSync(path.join(cwd, 'a'), path.join(cwd, 'a/b/round'));
  expect(await articles('a')).toEqual(['a/b/x: a/b/x.md (?)', 'a/secret: a/secret.md (?)']);
});

test('a link to nothing is an article that cannot be read, not a silence', async () => {
  write(['a/x.md']);
  symlinkSync(path.join(cwd, 'nothing'), path.join(cwd, 'a/gone.md'));
  const sources = await discover(['a'], { fs, cwd });
  expect(sources.flatMap(({ problems }) => problems)).toMatchObject([
    { kind: 'unreadable', path: 'a/gone.md' },
  ]);
});

test('all wrong paths are named at once', async () => {
  write([['a.txt', 'x']]);
  const failed = await discover(['gone', 'a.txt'], { fs, cwd }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(UserError);
  expect((failed as UserError).problems.map((problem) => problem.path)).toEqual(['gone', 'a.txt']);
});

test('no article is no failure of reading', async () => {
  mkdirSync(path.join(cwd, 'a'));
  expect(await discover(['a'], { fs, cwd })).toEqual([]);
});
