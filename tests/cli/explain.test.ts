import path from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { claimcheck } from '../publication.ts';
import { expectGolden } from '../reporters/golden.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';
const sample = await check({ cwd: ROOT, today: TODAY });

test.each(['supported', 'refuted', 'unverified'])(
  'the story of a %s claim of the sample publication',
  async (code) => {
    const claim = sample.articles
      .filter(({ id }) => id === 'articles/gpt-5-5-release')
      .flatMap(({ claims }) => claims)
      .find((one) => one.verdict === code && one.lang === 'en');
    expect(claim).toBeDefined();
    const { stdout, code: exit } = await claimcheck(ROOT, ['explain', claim!.id]);
    expect(exit).toBe(0);
    expectGolden(`explain-${code}.txt`, stdout);
  },
);
