import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CheckedArticle } from '../../model/run.ts';
import { printable } from '../printable.ts';
import { titles } from './article.ts';
import { coverageBar } from './bars.ts';
import { COUNTED, UI } from './catalogue.ts';
import { both, hrefOf, idOf, listOf } from './elements.ts';
import { LEVELS, severityCount } from './masthead.ts';
import type { Sheet } from './sheet.ts';

interface Listed {
  readonly sheet: Sheet;
  readonly checked: CheckedArticle;
}

/**
 * The articles with their findings and coverage, in the order of the page: as an overview of the page they stand in, or,
 * where each has a page, as an index that can be filtered and stepped through.
 */
export function contents(
  articles: readonly Listed[],
  pageOf: ((checked: CheckedArticle) => string) | null,
): Element {
  const items = articles.map((listed) => (pageOf ? indexItem(listed, pageOf) : item(listed)));
  return h('nav.contents', { className: pageOf ? [] : ['wrap'], ariaLabelledBy: ['contents'] }, [
    h('h2', { id: 'contents' }, both(UI.contents)),
    h('ol', items),
  ]);
}

const item = ({ sheet, checked }: Listed): Element =>
  h('li', cells(sheet, checked, hrefOf(idOf('a', checked.id))));

function indexItem({ sheet, checked }: Listed, pageOf: (checked: CheckedArticle) => string): Element {
  const { id, tally, findings } = checked;
  const open = findings.filter(({ suppressed }) => suppressed === null);
  return h(
    'li',
    {
      id: idOf('a', id),
      tabIndex: -1,
      dataItem: '',
      dataSeverity: listOf(open.map(({ severity }) => severity)),
      dataRule: listOf(open.map(({ ruleId }) => printable(ruleId))),
      ...(open.some((finding) => sheet.blocking.has(finding)) ? { dataBlocking: '' } : {}),
      ...(open.some((finding) => sheet.earlier?.added.has(finding)) ? { dataSince: 'new' } : {}),
    },
    [
      ...cells(sheet, checked, pageOf(checked)),
      h(
        'p.files',
        tally.read.map((path) => h('span.mono', printable(path))),
      ),
    ],
  );
}

function cells({ earlier }: Sheet, checked: CheckedArticle, href: string): Element[] {
  const { id, findings, coverage } = checked;
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const added = open.filter((finding) => earlier?.added.has(finding)).length;
  const mended = earlier?.mended.get(id)?.length ?? 0;
  const some = LEVELS.map(
    (level) => [level, open.filter(({ severity }) => severity === level).length] as const,
  ).filter(([, count]) => count > 0);
  return [
    h('a.enter', { href }, titles(checked)),
    h('span.tally', [
      ...(mended > 0 ? [h('span.muted', both(COUNTED.gone(mended)))] : []),
      ...(added > 0 ? [h('span.new', both(COUNTED.added(added)))] : []),
      ...(some.length > 0 ? some.map(([level, count]) => severityCount(level, count)) : both(UI.noFindings)),
    ]),
    h('span.cover', [
      ...(coverage.held > 0 ? [coverageBar(coverage, 'svg.chart.small')] : []),
      h('span', [...both(UI.coverage), ` ${coverage.withEntry} / ${coverage.held}`]),
    ]),
  ];
}
