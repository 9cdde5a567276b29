import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding, Fix } from '../../model/finding.ts';
import { printable } from '../printable.ts';
import { DIAGNOSES, SEVERITIES, UI } from './catalogue.ts';
import type { Cause } from './causes.ts';
import { both, hrefOf, iconWord, message, unseen } from './elements.ts';
import { evidenceCards } from './evidence.ts';
import { type ClaimRef, readingLinks } from './reading.ts';
import { versionsSaid } from './said.ts';
import type { ArticleSheet } from './sheet.ts';

/** One cause: what differs, where in both versions, what the evidence says, what to do. */
export function findingElement(sheet: ArticleSheet, { finding, all }: Cause): Element {
  const { places, ids, blocking, rules } = sheet.sheet;
  const { severity, ruleId } = finding;
  const [id, ...others] = all.map((one) => ids.get(one)!);
  const where = all.map(({ path, span }) => {
    const { line, column } = places.point(path, span.start);
    return h('span.mono', printable(`${path}:${line}:${column}`));
  });
  const rule = rules.get(ruleId);
  const languages = new Set(languagesOf(sheet, finding));
  return h(
    'article.finding',
    {
      id,
      className: [severity],
      tabIndex: -1,
      dataSeverity: severity,
      dataRule: printable(ruleId),
      dataLanguages: [...languages].join(' '),
      ...(all.some((one) => blocking.has(one)) ? { dataBlocking: '' } : {}),
      ariaLabelledBy: [`${id}-m`],
    },
    [
      h('header', [
        h('div.meta', [
          iconWord(`span.sev.${severity}`, SEVERITIES[severity]),
          h('span.mono', rule ? { title: printable(rule.summary) } : {}, printable(ruleId)),
          ...where,
          ...others.map((other) => h('span', { id: other })),
          h('a.anchor', { href: hrefOf(id!) }, ['#', unseen(UI.linkHere)]),
        ]),
        h('h4', { id: `${id}-m`, lang: 'en' }, message(finding.message)),
      ]),
      versionsSaid(sheet, finding),
      ...evidenceOrDiagnosis(sheet, finding),
      ...remedy(finding, rule?.remedy),
      ...(finding.suppressed
        ? [h('p.todo', [h('b', both(UI.suppressedBecause)), printable(finding.suppressed.reason)])]
        : []),
      readingLinks(sheet, claimsOf(sheet, finding)),
    ],
  );
}

function languagesOf(sheet: ArticleSheet, { path, claims }: Finding): string[] {
  const { versions } = sheet.checked.article;
  const ofClaims = claims.flatMap(
    (id) => versions[sheet.index.claims.get(id)?.[0] ?? -1]?.document.lang ?? [],
  );
  if (ofClaims.length > 0) return ofClaims;
  return versions.filter(({ document }) => document.path === path).map(({ document }) => document.lang);
}

const claimsOf = (sheet: ArticleSheet, { claims }: Finding): ClaimRef[] =>
  claims.flatMap((id) => {
    const place = sheet.index.claims.get(id);
    return place ? [place] : [];
  });

/** Between versions there is nothing to quote; a diagnosis without evidence is still worth its line. */
function evidenceOrDiagnosis(sheet: ArticleSheet, finding: Finding): Element[] {
  const cards = finding.ruleId.startsWith('registry/')
    ? evidenceCards(sheet, finding)
    : evidenced(sheet, finding);
  if (cards.length > 0 || finding.diagnosis === null) return cards;
  return [h('p.todo', [h('b', both(UI.diagnosis)), ...both(DIAGNOSES[finding.diagnosis])])];
}

/** A difference between versions is often settled by an entry that one of the numbers has; without one, no card. */
function evidenced(sheet: ArticleSheet, finding: Finding): Element[] {
  const claims = finding.claims.filter((id) => {
    const place = sheet.index.claims.get(id);
    return place && sheet.checked.article.versions[place[0]]?.verdicts[place[1]]?.observation;
  });
  return evidenceCards(sheet, { ...finding, claims });
}

function remedy({ fixes }: Finding, text: string | undefined): Element[] {
  if (!text && fixes.length === 0) return [];
  return [
    h('div.todo', [
      ...(text ? [h('p', [h('b', both(UI.whatToDo)), h('span', { lang: 'en' }, message(text))])] : []),
      ...fixes.map(fixElement),
    ]),
  ];
}

const fixElement = ({ title, edits }: Fix): Element =>
  h('p.fix', [
    h('b', both(UI.correction)),
    h('span', { lang: 'en' }, message(title)),
    ...edits.flatMap(({ path, text }) => [
      ' ',
      h('ins', printable(text)),
      ' ',
      h('span.muted.mono', printable(path)),
    ]),
  ]);
