import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding, Severity } from '../../model/finding.ts';
import { contains } from '../../model/position.ts';
import type { CheckedArticle } from '../../model/run.ts';
import { printable } from '../printable.ts';
import { COUNTED, UI } from './catalogue.ts';
import { causesOf } from './causes.ts';
import { both, idOf, langOf } from './elements.ts';
import { findingElement } from './finding.ts';
import { mendedList } from './mended.ts';
import type { ArticleSheet } from './sheet.ts';
import { wholeArticle } from './whole.ts';

/** An article: its findings, blocking first, then all of it side by side. */
export function articleElement(sheet: ArticleSheet): Element {
  const { article, findings } = sheet.checked;
  const open = inOrder(
    sheet,
    findings.filter(({ suppressed }) => suppressed === null),
  );
  const suppressed = findings.filter((finding) => finding.suppressed !== null);
  const id = idOf('a', article.id);
  const causes = causesOf(sheet.index, open);
  return h('section.article', { id, ariaLabelledBy: [`${id}-h`] }, [
    h('header', [
      h('h2', { id: `${id}-h` }, titles(sheet.checked)),
      h(
        'p.files',
        article.versions.map(({ document }) => h('span.mono', printable(document.path))),
      ),
    ]),
    h('h3', open.length > 0 ? both(COUNTED.causes(causes.length, open.length)) : both(UI.findings)),
    ...(open.length > 0
      ? causes.map((cause) => findingElement(sheet, cause))
      : [h('p.muted', both(UI.noFindings))]),
    ...mendedList(sheet.sheet.earlier, article.id),
    ...(suppressed.length > 0
      ? [
          h('details.suppressed', [
            h('summary', both(COUNTED.suppressed(suppressed.length))),
            ...causesOf(sheet.index, suppressed).map((cause) => findingElement(sheet, cause)),
          ]),
        ]
      : []),
    ...wholeArticle(sheet),
  ]);
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What blocks first, then by severity, then as the article reads: its original before its other versions. */
function inOrder({ sheet, checked }: ArticleSheet, findings: readonly Finding[]): Finding[] {
  const { versions } = checked.article;
  const version = ({ path, span }: Finding) =>
    versions.findIndex(
      ({ document }) => document.path === path && document.ranges.some((range) => contains(range, span)),
    );
  const keyed = findings.map((finding) => ({
    finding,
    keys: [
      sheet.blocking.has(finding) ? 0 : 1,
      ORDER[finding.severity],
      version(finding),
      finding.span.start,
    ],
  }));
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((order, one, i) => order || one - b[i]!, 0);
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ finding }) => finding);
}

/** The article's title in each version; its id where it has none. */
export const titles = ({ id, tally }: CheckedArticle): Element[] =>
  tally.titles.length > 0
    ? tally.titles.map((title) => h('span.title', { lang: langOf(title) }, printable(title.text)))
    : [h('span.title', printable(id))];
