import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { buildIndex, type LinkIndex } from '../../src/link/alias-index.ts';
import { link } from '../../src/link/link.ts';
import type { Language } from '../../src/model/reading.ts';
import type { Registry } from '../../src/model/registry.ts';
import { parse } from '../../src/parse/parse.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { verify } from '../../src/verify/verify.ts';

/** One text and every number in it: as written, the entry it is held to, the verdict, and how it agrees or why it does not. */
interface Row {
  readonly lang: Language;
  readonly text: string;
  readonly claims: readonly (readonly [text: string, entry: string | null, code: string, detail?: string])[];
}

/** A folder a registry: `registry.yaml`, and tables of cases that are held to it. */
const folder = new URL('./cases/', import.meta.url);

function judge({ lang, text }: Row, registry: Registry, index: LinkIndex) {
  const [document] = parse({
    path: 'case.md',
    text,
    sha256: '',
    lang,
    locale: lang === 'zh' ? 'zh-Hant-TW' : 'en',
  });
  const claims = extract(document!, 'case');
  const links = link(document!, claims, index);
  const verdicts = verify(document!, claims, links, registry, '2026-11-24');
  return claims.flatMap((claim, i) => {
    if (claim.quantity === null || links[i]!.inName) return [];
    const { code, entry, agreement, diagnosis } = verdicts[i]!;
    return [[claim.text, entry?.id ?? null, code, agreement ?? diagnosis ?? undefined]];
  });
}

const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jsonl'))
  .sort();
for (const name of tables) {
  const table = new URL(name, folder);
  const rows = readFileSync(table, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line));
  const path = new URL('registry.yaml', table);
  const registry = loadRegistry([{ path: 'registry.yaml', text: readFileSync(path, 'utf8') }]);
  const index = buildIndex(registry);
  describe(name, () => {
    it.each(rows.map((row) => [row.text, row] as const))('%s', (_, row) => {
      const judged = judge(row, registry, index);
      const asked = row.claims.map(([text, entry, code, detail], i) =>
        detail === undefined ? [text, entry, code, judged[i]?.[3]] : [text, entry, code, detail],
      );
      expect(judged).toEqual(asked);
    });
  });
}
