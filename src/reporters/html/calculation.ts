import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Calculation, Operand } from '../../model/calculation.ts';
import type { Finding } from '../../model/finding.ts';
import { contains } from '../../model/position.ts';
import { toIntervalRecord } from '../../model/quantity.ts';
import { readableEnds, resultFigure } from '../calculation-line.ts';
import { printable } from '../printable.ts';
import { UI } from './catalogue.ts';
import { both, hrefOf, idOf, langOf } from './elements.ts';
import { intervalText } from './reading.ts';
import type { ArticleSheet } from './sheet.ts';

/** How a number should follow from others of its version: what was written, what follows, and from what. */
export function calculationCard(sheet: ArticleSheet, finding: Finding, calculation: Calculation): Element {
  const { written, result, formula, inputs } = calculation;
  const v = versionOf(sheet, finding);
  const version = sheet.checked.article.versions[v];
  const lang = version ? langOf(version.document) : '';
  const ends = toIntervalRecord(result);
  const rounding = intervalText(readableEnds(ends));
  return h('div.card', [
    h('p.title', both(UI.calculation)),
    h('div.versus', [
      h('div', [h('span.k', both(UI.found)), h('div.q.refuted', { lang }, printable(written))]),
      h('span.sign', { ariaHidden: 'true' }, '≠'),
      h('div', [
        h('span.k', both(UI.follows)),
        h('div.q', printable(resultFigure(calculation, finding.expected))),
      ]),
    ]),
    h('dl.rows', [
      row(UI.formula, [h('code', printable(formula))]),
      ...(ends.low === ends.high ? [] : [row(UI.rounding, both(rounding))]),
      ...(inputs.length > 0
        ? [
            row(UI.inputs, [
              h(
                'ul.plain',
                inputs.map((input) => inputItem(sheet, v, finding.path, lang, input)),
              ),
            ]),
          ]
        : []),
    ]),
  ]);
}

function versionOf(sheet: ArticleSheet, { path, span }: Finding): number {
  return sheet.checked.article.versions.findIndex(
    ({ document }) => document.path === path && document.ranges.some((range) => contains(range, span)),
  );
}

/** An input by what it stands for, leading to its place in the article where it is a number that was read. */
function inputItem(
  sheet: ArticleSheet,
  v: number,
  path: string,
  lang: string,
  { span, text, label }: Operand,
): Element {
  const at = sheet.index.starts[v]?.get(span.start);
  const claim = at === undefined ? undefined : sheet.checked.article.versions[v]?.claims[at];
  const { line, column } = sheet.sheet.places.point(path, span.start);
  const shown: ElementContent = claim
    ? h('a', { href: hrefOf(idOf('c', claim.id)), lang }, printable(text))
    : h('span', { lang }, printable(text));
  return h('li', [
    ...(label === null ? [] : [h('span', { lang }, printable(label)), ' ']),
    shown,
    h('span.muted.mono', ` ${line}:${column}`),
  ]);
}

const row = (label: (typeof UI)[keyof typeof UI], content: ElementContent[]): Element =>
  h('div', [h('dt', both(label)), h('dd', content)]);
