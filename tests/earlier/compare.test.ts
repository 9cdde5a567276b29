import { describe, expect, test } from 'vitest';
import { compareWith } from '../../src/earlier/compare.ts';
import type { EarlierReport } from '../../src/earlier/schema.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type CheckedArticle, checkedArticle } from '../../src/model/run.ts';
import { finding } from '../reporters/fixture.ts';

/** A fingerprint and what is said, where that is another text: `x`, `x:says`; `(x)` is suppressed. */
type Told = string;

const apart = (told: Told) => {
  const suppressed = told.startsWith('(');
  const [fingerprint = '', message = fingerprint] = told.replace(/[()]/g, '').split(':');
  return { fingerprint, message, suppressed };
};

const PLACE = { path: 'a.md', span: { start: 0, end: 1 } };

const now = (told: Told): Finding => {
  const { suppressed, ...rest } = apart(told);
  const by = { reason: 'Known.', by: 'comment' } as const;
  return finding({ ruleId: 'bilingual/value', ...PLACE, ...rest, suppressed: suppressed ? by : null });
};

const then = (told: Told): EarlierReport['articles'][number]['findings'][number] => {
  const { suppressed, ...rest } = apart(told);
  return {
    ruleId: 'bilingual/value',
    path: 'a.md',
    start: { line: 1, column: 1 },
    ...rest,
    suppressed: suppressed ? {} : null,
  };
};

type Articles = Readonly<Record<string, readonly Told[]>>;

const report = (articles: Articles, today = '2026-11-20'): EarlierReport => ({
  schemaVersion: 1,
  today,
  articles: Object.entries(articles).map(([id, findings]) => ({ id, findings: findings.map(then) })),
  summary: {
    articles: Object.keys(articles).length,
    findings: { error: 1, warning: 0, note: 0 },
    coverage: { held: 2, withEntry: 1 },
  },
});

const checkedOf = (articles: Articles, unread = false): CheckedArticle[] =>
  Object.entries(articles).map(([id, findings]) =>
    checkedArticle(
      {
        id,
        versions: [],
        originalStated: false,
        alignments: [],
        problems: unread ? [{ kind: 'unreadable', ...PLACE, message: 'Cannot be read' }] : [],
      },
      findings.map(now),
      { held: 0, withEntry: 0 },
    ),
  );

interface Row {
  readonly name: string;
  readonly was: Articles;
  readonly now: Articles;
  /** What they say. */
  readonly added: readonly string[];
  readonly mended: Articles;
  readonly unread?: boolean;
  readonly off?: string;
}

const rows: readonly Row[] = [
  { name: 'nothing changed', was: { a: ['x'] }, now: { a: ['x'] }, added: [], mended: {} },
  { name: 'one is new', was: { a: ['x'] }, now: { a: ['x', 'y'] }, added: ['y'], mended: {} },
  { name: 'one is mended', was: { a: ['x', 'y'] }, now: { a: ['x'] }, added: [], mended: { a: ['y'] } },
  { name: 'its message changed', was: { a: ['x:1'] }, now: { a: ['x:2'] }, added: [], mended: {} },
  {
    name: 'one went to another article',
    was: { a: ['x'], b: [] },
    now: { a: [], b: ['x'] },
    added: ['x'],
    mended: { a: ['x'] },
  },
  { name: 'an article is gone or not selected', was: { a: ['x'] }, now: {}, added: [], mended: {} },
  { name: 'an article is new', was: {}, now: { a: ['x'] }, added: ['x'], mended: {} },
  {
    name: 'an article can no longer be read',
    was: { a: ['x'] },
    now: { a: ['y'] },
    added: ['y'],
    mended: {},
    unread: true,
  },
  {
    name: 'its rule was switched off',
    was: { a: ['x'] },
    now: { a: [] },
    added: [],
    mended: {},
    off: 'bilingual/value',
  },
  { name: 'it is suppressed now', was: { a: ['x'] }, now: { a: ['(x)'] }, added: [], mended: {} },
  { name: 'it was suppressed then', was: { a: ['(x)'] }, now: { a: ['x'] }, added: [], mended: {} },
  { name: 'a suppressed one is new', was: { a: [] }, now: { a: ['(x)'] }, added: [], mended: {} },
  { name: 'a suppressed one is gone', was: { a: ['(x)'] }, now: { a: [] }, added: [], mended: {} },
  {
    name: 'two of one fingerprint, one mended',
    was: { a: ['x:1', 'x:2'] },
    now: { a: ['x:2'] },
    added: [],
    mended: { a: ['1'] },
  },
  {
    name: 'two of one fingerprint, one new',
    was: { a: ['x:2'] },
    now: { a: ['x:1', 'x:2'] },
    added: ['1'],
    mended: {},
  },
  {
    name: 'two of one fingerprint, the open one mended',
    was: { a: ['x', '(x)'] },
    now: { a: ['(x)'] },
    added: [],
    mended: { a: ['x'] },
  },
  {
    name: 'a name that objects have',
    was: { ['__proto__']: ['constructor'] },
    now: { constructor: ['__proto__'] },
    added: ['__proto__'],
    mended: {},
  },
];

describe('a run is compared with an earlier one', () => {
  test.each(rows)('$name', ({ was, now, added, mended, unread = false, off }) => {
    const got = compareWith([report(was)], checkedOf(now, unread), new Set(off === undefined ? [] : [off]));
    expect([...got.added].map(({ message }) => message)).toEqual(added);
    const messages = [...got.mended].map(([id, list]) => [id, list.map(({ message }) => message)]);
    expect(messages).toEqual(Object.entries(mended));
  });

  test('with the latest of several, by date and then by their order; the trend is of all', () => {
    const none = checkedOf({ a: [] });
    const [old, first, second] = [
      report({ a: ['x:old'] }, '2026-11-01'),
      report({ a: ['x:first'] }, '2026-11-20'),
      report({ a: ['x:second'] }, '2026-11-20'),
    ] as const;
    const messageOf = (...reports: EarlierReport[]) =>
      compareWith(reports, none).mended.get('a')?.[0]?.message;
    expect(messageOf(first, second, old)).toBe('second');
    expect(messageOf(old, second, first)).toBe('first');
    const { date, runs } = compareWith([first, old], none);
    expect([date, ...runs.map((run) => run.date)]).toEqual(['2026-11-20', '2026-11-01', '2026-11-20']);
    expect(runs[0]).toEqual({
      date: '2026-11-01',
      articles: 1,
      findings: { error: 1, warning: 0, note: 0 },
      coverage: { held: 2, withEntry: 1 },
    });
  });

  test('a run with itself has nothing new and nothing mended, however often a fingerprint is there', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `x:${i % 3}`);
    const { added, mended } = compareWith([report({ a: many })], checkedOf({ a: many }));
    expect([added.size, mended.size]).toEqual([0, 0]);
  });
});
