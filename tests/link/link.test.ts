import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { buildIndex } from '../../src/link/alias-index.ts';
import { link } from '../../src/link/link.ts';
import { parse } from '../../src/parse/parse.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { verify } from '../../src/verify/verify.ts';

const registry = loadRegistry([
  {
    path: 'registry.yaml',
    text: readFileSync(new URL('./cases/models/registry.yaml', import.meta.url), 'utf8'),
  },
]);
const index = buildIndex(registry);

const piece = fc.constantFrom(
  'GPT-5.5',
  'GPT-5.4',
  'Opus 4.7',
  'GDPval',
  'Terminal-Bench 2.0',
  'SWE-Bench Pro',
  '82.7%',
  '75.1%',
  '44',
  ' ',
  '，',
  '。',
  '. ',
  '（',
  '）',
  '、',
  ' and ',
  ' versus ',
  ' for ',
  '的',
  '高於',
  '分別為',
  ' respectively',
  '後者',
  '\n',
  '\n\n',
  '- ',
  '| ',
  '## ',
  '|---|\n',
  'Llama-9',
  '比',
  'than ',
  'of ',
  '2026-04-23',
  '發布',
  '<!-- claim: gpt-5.5/gdpval -->\n',
  '\\',
  '*',
  '每',
);

describe('link and verify', () => {
  it('say something of every claim of any text, and never throw', () => {
    const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('zh', 'en'), (any, lang) => {
        const documents = parse({
          path: 'any.md',
          text: any,
          sha256: '',
          lang: lang as 'zh' | 'en',
          locale: null,
        });
        for (const document of documents) {
          const claims = extract(document, 'any');
          const links = link(document, claims, index);
          const verdicts = verify(document, claims, links, registry, '2026-11-24');
          expect(links.map((one) => one.claim)).toEqual(claims.map((_, i) => i));
          expect(verdicts.map((one) => one.claim)).toEqual(claims.map((_, i) => i));
          for (const [i, verdict] of verdicts.entries()) {
            expect(verdict.reason).not.toBe('');
            expect(verdict.entry !== null).toBe(verdict.code === 'supported' || verdict.code === 'refuted');
            if (verdict.entry !== null) expect(links[i]!.entries).toContain(verdict.entry);
            if (claims[i]!.quantity === null) expect(verdict.code).toBe('skipped');
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('take no draft and no retired entry for evidence', () => {
    for (const status of ['draft', 'retired']) {
      const text = `subjects: [{ id: n, en: North }]
metrics: [{ id: p, en: punctuality }]
entries: [{ id: n/p, subject: n, metric: p, status: ${status}, observations: [{ value: "82.7%" }] }]
`;
      const other = loadRegistry([{ path: 'r.yaml', text }]);
      const [document] = parse({
        path: 'a.md',
        text: 'The punctuality of North is 82.7%.',
        sha256: '',
        lang: 'en',
        locale: 'en',
      });
      const claims = extract(document!, 'a');
      const links = link(document!, claims, buildIndex(other));
      expect(verify(document!, claims, links, other, '2026-11-24').map(({ code }) => code)).toEqual([
        'unverified',
      ]);
    }
  });
});
