import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Version } from '../../model/article.ts';
import type { Finding } from '../../model/finding.ts';
import type { Entry, Observation } from '../../model/registry.ts';
import type { Link, Verdict } from '../../model/verdict.ts';
import { printable } from '../printable.ts';
import { AGREEMENTS, DIAGNOSES, UI, type Wording } from './catalogue.ts';
import { both, langOf, webLink } from './elements.ts';
import type { ArticleSheet } from './sheet.ts';

interface Compared {
  readonly verdict: Verdict;
  readonly link: Link | undefined;
  /** As the article writes it, with the language of each version that does. */
  readonly found: readonly (readonly [lang: string, text: string])[];
}

/** What the registry holds about the numbers of a finding: one card for each entry, one line for what has none. */
export function evidenceCards(sheet: ArticleSheet, finding: Finding): Element[] {
  const groups = new Map<string, Compared>();
  for (const id of finding.claims) {
    const place = sheet.index.claims.get(id);
    const version = place && sheet.checked.article.versions[place[0]];
    const verdict = version?.verdicts[place![1]];
    if (!version || !verdict || verdict.code === 'skipped') continue;
    const key = verdict.entry ? `${verdict.entry.id}\n${verdict.observation?.value}` : 'none';
    const known = groups.get(key);
    groups.set(key, {
      verdict: known?.verdict ?? verdict,
      link: known?.link ?? version.links[place![1]],
      found: [...(known?.found ?? []), foundIn(version, place![1])],
    });
  }
  return [...groups.values()].map((group) => {
    const { entry, observation } = group.verdict;
    return entry && observation ? card(group, entry, observation, finding) : emptyCard(group, finding);
  });
}

const foundIn = ({ document, claims }: Version, index: number): [string, string] => [
  langOf(document),
  claims[index]!.plain,
];

function emptyCard({ verdict, link }: Compared, finding: Finding): Element {
  const terms = [link?.subject, link?.metric].filter((id): id is string => Boolean(id));
  const known: ElementContent[] =
    terms.length > 0
      ? [...both(UI.recognised), h('code', terms.map(printable).join(' / '))]
      : both(UI.notRecognised);
  return h('div.card.none', [
    h('p.title', both(UI.evidence)),
    h('dl.rows', [row(UI.noEntry, known), ...reasonRows(UI.why, verdict, finding)]),
  ]);
}

function card(
  { verdict, found }: Compared,
  entry: Entry,
  observation: Observation,
  finding: Finding,
): Element {
  const { source } = observation;
  const diagnosis = verdict.diagnosis ?? finding.diagnosis;
  const others = entry.observations.filter((other) => other !== observation);
  return h('div.card', [
    h('p.title', both(UI.evidence)),
    versus(verdict, found, observation),
    h('div.columns', [
      h('dl.rows', [
        ...comparisonRows(verdict, finding),
        ...(diagnosis ? [row(UI.diagnosis, both(DIAGNOSES[diagnosis]))] : []),
        ...(verdict.mistakenFor ? [row(UI.entryOf, [h('code', printable(verdict.mistakenFor.id))])] : []),
        ...(others.length > 0 ? [row(UI.otherValues, [otherValues(others)])] : []),
        row(UI.entry, [
          h('code', printable(entry.id)),
          h('span.muted', ` ${printable(entry.place.path)}:${entry.place.line}`),
        ]),
      ]),
      h('dl.rows', [
        ...(source ? sourceRows(source) : []),
        ...optional(UI.asOf, observation.asOf),
        ...optional(UI.retrieved, source?.retrieved),
        ...optional(UI.reviewer, entry.review?.by.join(', ')),
      ]),
    ]),
  ]);
}

const SIGNS: Readonly<Record<Verdict['code'], string>> = {
  supported: '=',
  refuted: '≠',
  unverified: '?',
  skipped: '·',
};

/** The two values side by side, large: the first thing an editor looks for. */
function versus({ code, agreement }: Verdict, found: Compared['found'], { value }: Observation): Element {
  const sign = code === 'supported' && agreement !== 'exact' ? '≈' : SIGNS[code];
  const written = found.filter(([, text], i) => found.findIndex((other) => other[1] === text) === i);
  return h('div.versus', [
    h('div', [
      h('span.k', both(UI.found)),
      h(
        `div.q.${code}`,
        written.flatMap(([lang, text], i) => [i > 0 ? ' · ' : '', h('span', { lang }, printable(text))]),
      ),
    ]),
    h('span.sign', { ariaHidden: 'true' }, sign),
    h('div', [h('span.k', both(UI.reference)), h('div.q', printable(value))]),
  ]);
}

/** How the two agree, and the reason where the finding's message is not the same sentence. */
function comparisonRows(verdict: Verdict, finding: Finding): Element[] {
  const { agreement } = verdict;
  return [
    ...reasonRows(UI.comparison, verdict, finding),
    ...(agreement ? [row(UI.agreement, both(AGREEMENTS[agreement]))] : []),
  ];
}

const reasonRows = (label: Wording, { reason }: Verdict, { message }: Finding): Element[] =>
  reason === '' || message.startsWith(reason)
    ? []
    : [row(label, [h('span', { lang: 'en' }, printable(reason))])];

function sourceRows(source: NonNullable<Observation['source']>): Element[] {
  const { title, publisher, url, locator, quote, archive } = source;
  const link = url ? [webLink(url, title ? [{ type: 'text', value: printable(title) }] : undefined)] : [];
  const named: ElementContent[] =
    link.length > 0 ? link : title ? [{ type: 'text', value: printable(title) }] : [];
  return [
    ...(quote ? [row(UI.quote, [h('blockquote', { lang: '' }, printable(quote))])] : []),
    ...(named.length > 0 ? [row(UI.source, named)] : []),
    ...optional(UI.publisher, publisher),
    ...optional(UI.locator, locator),
    ...(archive ? [row(UI.archive, [webLink(archive)])] : []),
  ];
}

function otherValues(observations: readonly Observation[]): Element {
  const items = observations.map(({ value, asOf, rank, source }) => {
    const about = [asOf, source?.publisher].filter((part): part is string => Boolean(part));
    return h('li', [
      h('b', printable(value)),
      about.length > 0 ? ` ${printable(about.join(', '))}` : '',
      ...(rank === 'superseded' ? [' ', h('span.muted', both(UI.supersededValue))] : []),
    ]);
  });
  return h('ul.plain', items);
}

const row = (label: Wording, content: ElementContent[]): Element =>
  h('div', [h('dt', both(label)), h('dd', content)]);

const optional = (label: Wording, text: string | null | undefined): Element[] =>
  text ? [row(label, [{ type: 'text', value: printable(text) }])] : [];
