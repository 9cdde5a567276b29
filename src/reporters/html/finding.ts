import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding, Fix } from '../../model/finding.ts';
import { contains } from '../../model/position.ts';
import { printable } from '../printable.ts';
import { calculationCard } from './calculation.ts';
import { DIAGNOSES, LANGUAGES, SEVERITIES, UI } from './catalogue.ts';
import type { Cause } from './causes.ts';
import { both, copyButton, hrefOf, iconWord, langOf, listOf, message, unseen } from './elements.ts';
import { evidenceCards } from './evidence.ts';
import { howRead } from './how-read.ts';
import { newBadge } from './mended.ts';
import type { ClaimRef } from './reading.ts';
import { RULE_WORDINGS, ruleName } from './rule-wordings.ts';
import { versionsSaid } from './said.ts';
import type { ArticleSheet } from './sheet.ts';

/** One cause: what differs, where in both versions, what the evidence says, what to do. */
export function findingElement(sheet: ArticleSheet, { finding, all }: Cause): Element {
  const { ids, blocking, rules, earlier } = sheet.sheet;
  const { severity, ruleId } = finding;
  const [id, ...others] = all.map((one) => ids.get(one)!);
  const added = all.filter((one) => earlier?.added.has(one)).length;
  const said = versionsSaid(sheet, finding);
  return h(
    'article.finding',
    {
      id,
      className: [severity],
      tabIndex: -1,
      dataItem: '',
      dataSeverity: severity,
      dataRule: printable(ruleId),
      dataLanguage: listOf(languagesOf(sheet, finding)),
      dataVerdict: listOf(verdictsOf(sheet, finding)),
      dataFile: listOf(all.map(({ path }) => printable(path))),
      ...(all.some((one) => blocking.has(one)) ? { dataBlocking: '' } : {}),
      ...(added > 0 ? { dataSince: 'new' } : {}),
      ariaLabelledBy: [`${id}-m`],
    },
    [
      h('header', [
        h('div.meta', [
          iconWord(`span.sev.${severity}`, SEVERITIES[severity]),
          ...(added > 0 ? [newBadge(added, all.length)] : []),
          h('span.name', both(ruleName(ruleId))),
          h('span.mono', printable(ruleId)),
          ...(said ? [] : all.map((one) => h('span.mono', placeOf(sheet, one)))),
          ...others.map((other) => h('span', { id: other })),
          h('a.anchor', { href: hrefOf(id!) }, ['#', unseen(UI.linkHere)]),
        ]),
        h('h4', { id: `${id}-m`, lang: 'en' }, message(finding.message)),
      ]),
      said,
      finding.calculation && calculationCard(sheet, finding, finding.calculation),
      ...evidenceOrDiagnosis(sheet, finding),
      ...remedy(sheet, finding, rules.get(ruleId)?.remedy),
      ...(finding.suppressed ? [suppressedBy(finding.suppressed)] : []),
      howRead(sheet, finding, claimsOf(sheet, finding)),
    ],
  );
}

function placeOf(sheet: ArticleSheet, { path, span }: Finding): string {
  const { line, column } = sheet.sheet.places.point(path, span.start);
  return printable(`${path}:${line}:${column}`);
}

const suppressedBy = ({ reason, by }: NonNullable<Finding['suppressed']>): Element =>
  h('p.todo', [
    h('b', both(UI.suppressedBecause)),
    h('span', { lang: '' }, printable(reason)),
    ' ',
    h('span.muted', both(by === 'comment' ? UI.byComment : UI.byBaseline)),
  ]);

function verdictsOf(sheet: ArticleSheet, finding: Finding): string[] {
  const { versions } = sheet.checked.article;
  return claimsOf(sheet, finding).map(([v, claim]) => versions[v]?.verdicts[claim]?.code ?? 'unverified');
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

/** What to do: in Chinese the catalogue says it, in English the rule itself. Then each correction, ready to copy. */
function remedy(sheet: ArticleSheet, { ruleId, fixes }: Finding, text: string | undefined): Element[] {
  if (!text && fixes.length === 0) return [];
  const zh = RULE_WORDINGS[ruleId]?.remedy;
  return [
    h('div.todo', [
      ...(text
        ? [
            h('p', [
              h('b', both(UI.whatToDo)),
              h('span', { lang: 'en', className: zh ? ['ui-en'] : [] }, message(text)),
              ...(zh ? [h('span.ui-zh', { lang: 'zh-Hant' }, message(zh))] : []),
            ]),
          ]
        : []),
      ...fixes.flatMap((fix) => fixElements(sheet, fix)),
    ]),
  ];
}

/** `Chinese 75.1% → 69.4%`: what stands there, what should, and where. */
function fixElements(sheet: ArticleSheet, { title, edits }: Fix): Element[] {
  const { places } = sheet.sheet;
  return edits.map(({ path, span, text }) => {
    const { line, column } = places.point(path, span.start);
    const version = sheet.checked.article.versions.find(
      ({ document }) => document.path === path && document.ranges.some((range) => contains(range, span)),
    );
    const lang = version ? langOf(version.document) : '';
    return h('p.fix', { title: printable(title) }, [
      h('b', both(UI.correction)),
      ...(version ? [h('span', both(LANGUAGES[version.document.lang]))] : []),
      h('del', { lang }, printable(places.quote(path, span))),
      h('span', { ariaHidden: 'true' }, '→'),
      h('ins', { lang }, printable(text)),
      copyButton(),
      h('span.muted.mono', printable(`${path}:${line}:${column}`)),
    ]);
  });
}
