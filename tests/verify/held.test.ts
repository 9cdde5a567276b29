import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import { extract } from '../../src/extract/extract.ts';
import { buildIndex } from '../../src/link/alias-index.ts';
import { link } from '../../src/link/link.ts';
import type { EvidencePolicy } from '../../src/model/evidence-policy.ts';
import { parse } from '../../src/parse/parse.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { verify } from '../../src/verify/verify.ts';

interface Row {
  readonly lang: 'zh' | 'en';
  readonly text: string;
  readonly of: string;
  readonly held: boolean;
  readonly why?: string;
  readonly evidence?: EvidencePolicy;
  readonly path?: string;
}

const folder = new URL('./cases/', import.meta.url);
const registry = loadRegistry([]);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.jsonl'))) {
  const rows = readFileSync(new URL(name, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  describe(`what is held, by ${name}`, () => {
    test.each(rows)('$of in $text', ({ lang, text, of, held, why, evidence = [], path = 'a.md' }) => {
      const locale = lang === 'en' ? 'en' : /[\u4eec\u4f24\u5f55]/.test(text) ? 'zh-Hans' : 'zh-Hant-TW';
      const [document] = parse({ path, text, sha256: '', lang, locale });
      const claims = extract(document!, 'a');
      const at = claims.findLastIndex(({ plain, quantity }) => plain.includes(of) && quantity !== null);
      expect(claims.map(({ plain }) => plain).join(' ')).toContain(of);
      const links = link(document!, claims, buildIndex(registry));
      const policy = configSchema([]).parse({ evidence }).evidence ?? [];
      const verdict = verify(document!, claims, links, registry, '2026-11-24', policy)[at]!;
      const expected = held ? ['unverified', true] : ['skipped', `Not held to evidence: ${why}.`];
      expect([verdict.code, held ? verdict.held : verdict.reason]).toEqual(expected);
    });
  });
}
