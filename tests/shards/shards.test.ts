import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FoundArticle } from '../../src/read/discover.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { shardOf } from '../../src/shards/split.ts';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A copy of the sample publication. */
function sample(): string {
  const folder = publish({});
  for (const part of ['articles', 'claims'])
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  return folder;
}

const FORMATS = REPORTERS.map(({ format }) => format).join(',');

async function shards(folder: string, total: number, ...args: string[]): Promise<number[]> {
  const codes: number[] = [];
  for (let index = 1; index <= total; index++)
    codes.push(
      (await claimcheck(folder, ['check', '--shard', `${index}/${total}`, '--output', 'blobs', ...args]))
        .code,
    );
  return codes;
}

/** What stands on standard output and in the files of a folder. */
async function reports(folder: string, args: readonly string[]) {
  const { code, stdout, stderr } = await claimcheck(folder, [
    ...args,
    '--format',
    FORMATS,
    '--output',
    'out',
  ]);
  const files = readdirSync(path.join(folder, 'out'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return { code, stdout, stderr, files: files.map((name) => [name, readIn(folder, name)]) };
}

describe('shards and merge give what one check gives, byte for byte and in every format', () => {
  test.each([
    { total: 1, args: [] },
    { total: 3, args: [] },
    { total: 3, args: ['--fail-on', 'never'] },
    { total: 2, args: ['--fail-on', 'warning', '--max-warnings', '1'] },
    { total: 12, args: [] },
  ])('$total shards, $args', async ({ total, args }) => {
    const folder = sample();
    const whole = await reports(folder, ['check', ...args]);
    await shards(folder, total, ...args);
    expect(await reports(folder, ['merge', 'blobs'])).toEqual(whole);
  });

  test('with a configuration, suppressions and a baseline', async () => {
    const folder = publish({
      'claims/r.yaml': EMPTY_REGISTRY,
      '.claimcheck.yaml':
        'baseline: known.yaml\nrules: { article/pair: note }\noverrides: [{ paths: ["articles/c*"], rules: { registry/unverified: warning } }]\n',
      'articles/a.zh.md': '<!-- claimcheck-ignore registry/unverified: 自行統計 -->\n\n佔比為 40%。\n',
      'articles/b.zh.md': '佔比為 41%。\n',
      'articles/c.zh.md': '佔比為 42%，成長三分之一。\n',
    });
    await claimcheck(folder, [
      'baseline',
      'create',
      'articles/b.zh.md',
      '--reason',
      'known',
      '--baseline',
      'known.yaml',
    ]);
    const whole = await reports(folder, ['check']);
    await shards(folder, 2);
    expect(await reports(folder, ['merge', 'blobs'])).toEqual(whole);
    expect(whole.code).toBe(0);
  });

  test('what could not be read, and a path that is missing, end in 2 all the same', async () => {
    const folder = publish({
      'claims/r.yaml': EMPTY_REGISTRY,
      'articles/a.zh.md': '---\ntitle: [\n---\n\n文。\n',
      'articles/b.zh.md': '# 標題\n',
      'articles/b.en.md': '# Title\n',
    });
    await shards(folder, 2, '--fail-on', 'never');
    expect((await claimcheck(folder, ['merge', 'blobs'])).code).toBe(2);
    expect(await shards(folder, 2, 'articles/b.zh.md', 'nowhere')).toEqual([2, 2]);
    const whole = await claimcheck(folder, ['check', 'articles/b.zh.md', 'nowhere']);
    expect(await claimcheck(folder, ['merge', 'blobs'])).toEqual(whole);
    expect(whole.code).toBe(2);
  });

  test('blobs may lie in folders of their own, as a CI service keeps them', async () => {
    const folder = sample();
    await shards(folder, 2);
    const whole = await claimcheck(folder, ['check']);
    for (const index of [1, 2]) {
      mkdirSync(path.join(folder, `all/part ${index}`), { recursive: true });
      cpSync(
        path.join(folder, `blobs/shard-${index}-of-2.json`),
        path.join(folder, `all/part ${index}/shard-${index}-of-2.json`),
      );
    }
    expect(await claimcheck(folder, ['merge', 'all'])).toEqual(whole);
    expect(await claimcheck(folder, ['merge', 'blobs/shard-2-of-2.json', 'blobs/shard-1-of-2.json'])).toEqual(
      whole,
    );
  });
});

const source = (id: string, size: number): FoundArticle => ({
  id,
  files: [{ path: `${id}.md`, text: null, size, sha256: '', lang: null, locale: null, translationKey: null }],
  problems: [],
});

test('every article is in exactly one shard, and none has much more than its share', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (sizes, total) => {
      const sources = sizes.map((size, i) => source(`a${i}`, size));
      const parts = Array.from({ length: total }, (_, i) => shardOf(sources, { index: i + 1, total }));
      const places = parts.flatMap((part) => part.map(({ at }) => at));
      expect(places.toSorted((a, b) => a - b)).toEqual(sizes.map((_, i) => i));
      const loads = parts.map((part) => part.reduce((sum, { at }) => sum + sizes[at]! + 1, 0));
      const all = loads.reduce((sum, load) => sum + load, 0);
      expect(Math.max(...loads)).toBeLessThanOrEqual(all / total + Math.max(0, ...sizes) + 1);
    }),
  );
});

describe('merge refuses', () => {
  const texts: string[] = [];
  beforeAll(async () => {
    const folder = sample();
    await shards(folder, 3);
    for (const index of [1, 2, 3]) texts.push(readIn(folder, `blobs/shard-${index}-of-3.json`));
  });

  /** Merges the three blobs after a change to them. */
  async function merged(change: (blobs: Record<string, string>) => void) {
    const blobs = Object.fromEntries(texts.map((text, i) => [`shard-${i + 1}-of-3.json`, text]));
    change(blobs);
    const files = Object.fromEntries(Object.entries(blobs).map(([name, text]) => [`blobs/${name}`, text]));
    return claimcheck(publish(files), ['merge', 'blobs']);
  }

  // biome-ignore lint/suspicious/noExplicitAny: blobs are changed in every way there is
  type Loose = any;
  const edited = (change: (blob: Loose) => void) => (blobs: Record<string, string>) => {
    const blob = JSON.parse(blobs['shard-2-of-3.json']!);
    change(blob);
    blobs['shard-2-of-3.json'] = JSON.stringify(blob);
  };
  const version = (blob: Loose) =>
    blob.articles.find((article: Loose) => article.versions.length === 2).versions[0];

  test.each<{ name: string; change: (blobs: Record<string, string>) => void; says: RegExp }>([
    {
      name: 'a shard that is missing',
      change: (b) => delete b['shard-2-of-3.json'],
      says: /Shard 2 of 3 is missing/,
    },
    {
      name: 'two that are missing',
      change: (b) => {
        delete b['shard-2-of-3.json'];
        delete b['shard-3-of-3.json'];
      },
      says: /Shards 2, 3 of 3 are missing/,
    },
    {
      name: 'a shard that is there twice',
      change: (b) => {
        b['shard-4-of-4.json'] = b['shard-2-of-3.json']!;
      },
      says: /shard-4-of-4\.json Shard 2 is there twice; it is in blobs\/shard-2-of-3\.json too/,
    },
    {
      name: 'another version',
      change: edited((b) => {
        b.tool.version = '9.9.9';
      }),
      says: /shard-2-of-3\.json .*another version of claimcheck: claimcheck 9\.9\.9/,
    },
    {
      name: 'another registry',
      change: edited((b) => {
        b.registry.sha256 = 'f'.repeat(64);
      }),
      says: /another registry: ffffffffffff/,
    },
    {
      name: 'another date',
      change: edited((b) => {
        b.today = '2027-01-01';
      }),
      says: /another date: 2027-01-01/,
    },
    {
      name: 'another gate',
      change: edited((b) => {
        b.settings.failOn = 'note';
      }),
      says: /another gate: --fail-on note/,
    },
    {
      name: 'other levels',
      change: edited((b) => {
        b.settings.levels = { 'registry/weak': 'off' };
      }),
      says: /another configuration: .*registry\/weak/,
    },
    {
      name: 'other settings',
      change: edited((b) => {
        b.settings.sha256 = '0'.repeat(64);
      }),
      says: /another configuration: 000000000000/,
    },
    {
      name: 'another selection',
      change: edited((b) => {
        b.selection.articles += 1;
      }),
      says: /another selection of articles/,
    },
    {
      name: 'another number of shards',
      change: edited((b) => {
        b.shard.total = 4;
      }),
      says: /another number of shards: 4/,
    },
    {
      name: 'an article that was taken out',
      change: edited((b) => {
        b.articles.pop();
      }),
      says: /do not hold every article once/,
    },
    {
      name: 'no JSON',
      change: (b) => {
        b['shard-2-of-3.json'] = b['shard-2-of-3.json']!.slice(0, -9);
      },
      says: /shard-2-of-3\.json This is no JSON/,
    },
    {
      name: 'another file',
      change: (b) => {
        b['shard-2-of-3.json'] = '{"schemaVersion":1}';
      },
      says: /not the blob of a shard/,
    },
    {
      name: 'an unknown key',
      change: edited((b) => {
        b.more = 1;
      }),
      says: /damaged, or of another version/,
    },
    {
      name: 'a number in the place of a text',
      change: edited((b) => {
        version(b).claims[0].id = 7;
      }),
      says: /damaged, or of another version, at `articles\.\d+\.versions\.0\.claims\.0\.id`/,
    },
    {
      name: 'a huge number',
      change: edited((b) => {
        for (const { quantity } of version(b).claims)
          if (quantity?.value?.exponent !== undefined) quantity.value.exponent = 999_999_999;
      }),
      says: /damaged, or of another version/,
    },
    {
      name: 'an entry that is not there',
      change: edited((b) => {
        version(b).verdicts[0].entry = 99_999;
      }),
      says: /damaged: it refers to an entry that it does not hold/,
    },
    {
      name: 'a block that is not there',
      change: edited((b) => {
        version(b).claims[0].place.block = 99_999;
      }),
      says: /damaged: it refers to a block/,
    },
    {
      name: 'sections in a circle',
      change: edited((b) => {
        version(b).document.sections[1].parent = 1;
      }),
      says: /damaged: its sections lead in a circle/,
    },
    {
      name: 'a place outside its file',
      change: edited((b) => {
        version(b).claims[0].span.end = 1e9;
      }),
      says: /damaged: a claim stands outside its file/,
    },
    {
      name: 'fewer verdicts than claims',
      change: edited((b) => {
        version(b).verdicts.pop();
      }),
      says: /damaged: its claims and verdicts differ/,
    },
    {
      name: 'nesting without end',
      change: edited((b) => {
        version(b).document.frontMatter = 'X';
      }),
      says: /damaged/,
    },
  ])('$name', async ({ change, says }) => {
    const { code, stdout, stderr } = await merged(change);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  test('all of another version than its own', async () => {
    const { code, stderr } = await merged((blobs) => {
      for (const name of Object.keys(blobs)) {
        const blob = JSON.parse(blobs[name]!);
        blobs[name] = JSON.stringify({ ...blob, tool: { ...blob.tool, version: '0.0.1' } });
      }
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/checked by claimcheck 0\.0\.1, and this is claimcheck/);
  });

  test('front matter that nests without end', async () => {
    const { code, stderr } = await merged((blobs) => {
      const blob = JSON.parse(blobs['shard-2-of-3.json']!);
      version(blob).document.frontMatter = { x: 'DEEP' };
      const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
      blobs['shard-2-of-3.json'] = JSON.stringify(blob).replace('"DEEP"', deep);
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/nests too deeply|no JSON/);
  });

  test.each([
    { name: 'a path that is not there', args: ['merge', 'nowhere'], says: /nowhere There is no such/ },
    { name: 'a folder without blobs', args: ['merge', 'claims'], says: /no blob to merge/ },
    { name: 'no path', args: ['merge'], says: /missing required argument/ },
    { name: 'a shard that cannot be', args: ['check', '--shard', '3/2'], says: /such as 1\/4/ },
    {
      name: 'a shard to standard output',
      args: ['check', '--shard', '1/2', '--format', 'json', '--output', '-'],
      says: /no place for it/,
    },
  ])('$name', async ({ args, says }) => {
    const folder = publish({ 'claims/r.yaml': EMPTY_REGISTRY, 'articles/a.zh.md': '# 標題\n' });
    const { code, stdout, stderr } = await claimcheck(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  test('shards of articles that differ', async () => {
    const folder = sample();
    await claimcheck(folder, ['check', '--shard', '1/2', '--output', 'blobs']);
    const file = path.join(folder, 'articles/human-baseline.zh.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n再一段。\n`);
    await claimcheck(folder, ['check', '--shard', '2/2', '--output', 'blobs']);
    const { code, stderr } = await claimcheck(folder, ['merge', 'blobs']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/another selection of articles/);
  });
});
