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

describe('what stands in one version only is shown where it would stand in the other', () => {
  test.each([
    [
      'behind what comes before it',
      '甲段有 45 人。\n\n乙段有 310 人。\n\n丙段有 67 人。',
      'A has 45 people,\nno more.\n\nC has 67 people.',
      'A has 45 people,',
    ],
    [
      'before what comes after it',
      '甲段有 310 人。\n\n乙段有 45 人。\n\n丙段有 67 人。',
      'B has 45 people.\n\nC has 67 people.',
      'B has 45 people.',
    ],
    [
      'at the end',
      '甲段有 45 人。\n\n乙段有 67 人。\n\n丙段有 310 人。',
      'A has 45 people.\n\nB has 67 people.',
      'B has 67 people.',
    ],
    [
      'at all of the text that lacks it',
      '甲段有 45 人。\n\n乙段有 67 人，其中 310 人出席。',
      'A has 45 people.\n\nB has 67 people,\nsome of whom came.',
      'B has 67 people,\nsome of whom came.',
    ],
    ['the file, where nothing is alike', '# 標題\n\n共 310 人。', '', ''],
  ])('%s', (_, zh, en, place) => {
    const found = RULES.filter(({ id }) => id.startsWith('bilingual/')).flatMap((rule) => [
      ...rule.check(articleOf(`${zh}\n`, `${en}\n`)),
    ]);
    expect(found).toHaveLength(1);
    const [{ path, span, message }] = found[0]!.related as [FindingDraft['related'][number]];
    expect(path).toBe('en.md');
    expect(`${en}\n`.slice(span.start, span.end).trim()).toBe(place);
    expect(message).toMatch(/^English: (?:it would stand here|the aligned place)$/);
  });
});
