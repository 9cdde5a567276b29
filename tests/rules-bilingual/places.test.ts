import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FindingDraft } from '../../src/model/finding.ts';
import { RULES } from '../../src/rules/index.ts';
import { articleOf } from '../align/versions.ts';

const CASES = new URL('./cases/', import.meta.url);

/** Every pair of texts in the tables of cases. */
const pairs = readdirSync(CASES)
  .flatMap((name) => readFileSync(new URL(name, CASES), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as { readonly zh?: string; readonly en?: string })
  .flatMap(({ zh, en }) => (zh === undefined || en === undefined ? [] : [{ zh: `${zh}\n`, en: `${en}\n` }]));

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a finding points at both versions', () => {
  test.each(pairs)('$zh | $en', ({ zh, en }) => {
    const article = articleOf(zh, en);
    const sources: Readonly<Record<string, string>> = { 'zh-Hant.md': zh, 'en.md': en };
    const at = (path: string, span: FindingDraft['span']) => sources[path]!.slice(span.start, span.end);
    const claims = new Map(article.versions.flatMap((one) => one.claims.map((claim) => [claim.id, claim])));
    for (const rule of RULES.filter(({ id }) => id.startsWith('bilingual/')))
      for (const draft of rule.check(article)) {
        const own = at(draft.path, draft.span);
        expect(own).not.toBe('');
        // The numbers of a sentence, where it is the sentence that is told of.
        const [first] = draft.actual!.split(/, | \| /);
        if (!draft.actual!.includes(own))
          expect([0, '- '.length, '## '.length]).toContain(own.indexOf(first!));
        // A number that is marked is one that the finding is about.
        const { start, end } = draft.span;
        for (const { id, path, span } of claims.values())
          if (
            path === draft.path &&
            span.start === start &&
            span.end === end &&
            rule.id !== 'bilingual/table'
          )
            expect(draft.claims).toContain(id);
        for (const place of draft.related) {
          expect(place.path).not.toBe(draft.path);
          const quoted = /`(.*)`/.exec(place.message)?.[1];
          if (quoted !== undefined) expect(plain(at(place.path, place.span))).toBe(quoted);
          else expect(at(place.path, place.span)).not.toBe('');
        }
        // What stands in one version only is marked in its first line.
        if (draft.expected === undefined) continue;
        expect(draft.related.length).toBeGreaterThan(0);
        for (const id of draft.claims) {
          const { path, span } = claims.get(id)!;
          const marked = path === draft.path ? [own] : draft.related.map((one) => at(one.path, one.span));
          expect(marked).toContain(at(path, span));
        }
      }
  });
});
