import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding } from '../../model/finding.ts';
import { describeQuantity } from '../../quantities/describe.ts';
import { printable } from '../printable.ts';
import { COUNTED, UI } from './catalogue.ts';
import { both, copyButton, hrefOf, idOf, langOf } from './elements.ts';
import { type ClaimRef, readingOf } from './reading.ts';
import type { ArticleSheet } from './sheet.ts';

/** One click away from a finding: how its numbers were read, and what to do where one was misread or is right as it stands. */
export function howRead(sheet: ArticleSheet, finding: Finding, claims: readonly ClaimRef[]): Element {
  return h('details.how', [
    h('summary', both(claims.length > 0 ? COUNTED.readings(claims.length) : UI.misread)),
    ...(claims.length > 0
      ? [
          h(
            'ul.plain',
            claims.map((ref) => numberItem(sheet, ref)),
          ),
        ]
      : []),
    h('p', [h('b', both(UI.misread)), ...both(UI.reportIt)]),
    h('div.snippet', [
      h('pre', { lang: 'en', tabIndex: 0 }, reportText(sheet, finding, claims)),
      copyButton(),
    ]),
    ...(finding.suppressed
      ? []
      : [
          h('p', both(UI.suppressIt)),
          h('div.snippet', [h('pre', { lang: 'en', tabIndex: 0 }, suppression(finding)), copyButton()]),
        ]),
  ]);
}

function numberItem(sheet: ArticleSheet, [v, index]: ClaimRef): Element {
  const { document, claims } = sheet.checked.article.versions[v]!;
  const { id, plain, quantity } = claims[index]!;
  return h('li', [
    h('a', { href: hrefOf(idOf('r', id)), lang: langOf(document) }, printable(plain)),
    h('span', { ariaHidden: 'true' }, '→'),
    h('span', both(readingOf(quantity))),
  ]);
}

/** Numbers that a report of a misreading quotes; the places of the others say enough. */
const QUOTED = 4;

/** What whoever mends the reader needs: the text, the place, what it was taken for. English, since it goes to the tool's makers. */
function reportText(sheet: ArticleSheet, finding: Finding, claims: readonly ClaimRef[]): string {
  const { places, run } = sheet.sheet;
  const at = (path: string, offset: number): string => {
    const { line, column } = places.point(path, offset);
    return `${path}:${line}:${column}`;
  };
  const numbers = claims.slice(0, QUOTED).flatMap(([v, index]) => {
    const { path, span, plain, sentence, quantity } = sheet.checked.article.versions[v]!.claims[index]!;
    return [
      `number   ${plain}  (${at(path, span.start)})`,
      `in       ${sentence.slice(0, SENTENCE)}`,
      `read as  ${quantity ? describeQuantity(quantity) : 'not a number that is checked'}`,
    ];
  });
  return [
    `${run.tool.name} ${run.tool.version} ${finding.ruleId}  ${at(finding.path, finding.span.start)}`,
    `says     ${finding.message.slice(0, SENTENCE)}`,
    ...numbers,
    'should be read as: ',
  ]
    .map(printable)
    .join('\n');
}

const SENTENCE = 300;

/** The comment as the file's format writes it: MDX knows no HTML comments. */
function suppression({ ruleId, path }: Finding): string {
  const text = printable(`claimcheck-ignore ${ruleId}: reason`);
  return path.endsWith('.mdx') ? `{/* ${text} */}` : `<!-- ${text} -->`;
}
