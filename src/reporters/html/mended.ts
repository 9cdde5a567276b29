import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Earlier } from '../../model/earlier.ts';
import type { CheckedArticle } from '../../model/run.ts';
import { clipped, printable } from '../printable.ts';
import { mendedCount } from '../since.ts';
import { COUNTED, UI } from './catalogue.ts';
import { both, message } from './elements.ts';
import { ruleName } from './rule-wordings.ts';

/** How much is new and mended, and since when. */
export interface Since {
  readonly date: string;
  readonly added: number;
  readonly mended: number;
}

export const sinceOfRun = (earlier: Earlier): Since => ({
  date: earlier.date,
  added: earlier.added.size,
  mended: mendedCount(earlier),
});

export const sinceOfArticle = (earlier: Earlier | null, { id, findings }: CheckedArticle): Since | null =>
  earlier && {
    date: earlier.date,
    added: findings.filter((finding) => earlier.added.has(finding)).length,
    mended: earlier.mended.get(id)?.length ?? 0,
  };

/** `3 new, 5 mended since 2026-11-20` */
export const sinceLine = (since: Since | null): Element[] =>
  since === null ? [] : [h('p.since', both(COUNTED.since(since.added, since.mended, printable(since.date))))];

/** That a cause is new, in a word; of several findings in one, how many are. */
export const newBadge = (added: number, all: number): Element =>
  h('span.new', both(added === all ? UI.newFinding : COUNTED.newOf(added, all)));

/** More than these are counted: a list of what is no longer there must not bury what is. */
const MOST = 100;
/** Longest message of another file that is shown. */
const LONGEST = 500;

/** What was found in an article then and is gone: its rule, where it stood, what it said. */
export function mendedList(earlier: Earlier | null, articleId: string): Element[] {
  const mended = earlier?.mended.get(articleId) ?? [];
  if (!earlier || mended.length === 0) return [];
  const more = mended.length - MOST;
  return [
    h('details.mended', [
      h('summary', both(COUNTED.mended(mended.length, printable(earlier.date)))),
      h('ul.plain', [
        ...mended
          .slice(0, MOST)
          .map((one) =>
            h('li', [
              h('span.where', [
                h('b', both(ruleName(one.ruleId))),
                h('span.mono', clipped(`${one.path}:${one.line}:${one.column}`, LONGEST)),
              ]),
              h('span', { lang: 'en' }, message(clipped(one.message, LONGEST))),
            ]),
          ),
        ...(more > 0 ? [h('li.muted', both(COUNTED.more(more)))] : []),
      ]),
    ]),
  ];
}
