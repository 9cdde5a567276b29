import { buildIndex } from '../link/alias-index.ts';
import { type Considered, explainLink, type Fate, type LinkStory, type NamedBy } from '../link/explain.ts';
import type { Version } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { lineStarts, pointAt } from '../model/position.ts';
import { SKIP_REASONS } from '../model/reading.ts';
import type { Observation, Registry } from '../model/registry.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeQuantity } from '../quantities/describe.ts';
import { printable } from '../reporters/printable.ts';

/** What a claim's story is told from. */
export interface StoryOf {
  readonly version: Version;
  /** Index of the claim. */
  readonly at: number;
  readonly registry: Registry;
  /** Those that are about the claim. */
  readonly findings: readonly Finding[];
}

/** The whole story of one claim in plain words: what was read, what it means, which entries it could be held to, what came of it. */
export function claimStory({ version, at, registry, findings }: StoryOf): string {
  const claim = version.claims[at]!;
  const verdict = version.verdicts[at];
  const point = pointAt(lineStarts(version.document.source), claim.span.start);
  return [
    `${claim.path}:${point.line}:${point.column}  ${printable(claim.plain)}`,
    line('stands in', claim.sentence),
    ...(claim.section ? [line('under', claim.section)] : []),
    line('is read as', meaning(claim)),
    ...(claim.quantity === null ? [] : linkLines(version, at, registry)),
    ...(verdict === undefined ? [] : verdictLines(verdict)),
    ...findings.map(({ ruleId, severity, message }) => `  ${ruleId} (${severity})  ${printable(message)}`),
    '',
  ].join('\n');
}

const line = (label: string, text: string): string => `  ${label.padEnd(14)}${printable(text)}`;

const meaning = ({ quantity, skipped }: Claim): string =>
  quantity === null ? `no claim: ${SKIP_REASONS[skipped ?? 'name']}` : describeQuantity(quantity);

function linkLines({ document, claims, links }: Version, at: number, registry: Registry): string[] {
  const story = explainLink(document, claims, buildIndex(registry), at);
  const period = links[at]?.period ?? null;
  return [
    line('may be about', namesIn(story.subjects, 'no subject of the registry is named near it')),
    line('may measure', namesIn(story.metrics, 'no metric of the registry is named near it')),
    ...(period === null
      ? []
      : [
          line(
            'is of',
            `${period.value}, ${period.isOwn ? 'as its own sentence or header says' : 'as the text around it says'}`,
          ),
        ]),
    ...consideredLines(story),
  ];
}

/** The nearest five. */
const namesIn = (names: readonly NamedBy[], none: string): string =>
  names.length === 0
    ? none
    : names
        .slice(0, 5)
        .map(({ id, where }) => `${id} (in ${where})`)
        .join(', ');

const FATES: Readonly<Record<Fate, string>> = {
  chosen: 'chosen: no name stands nearer to the number, and the value is of its kind',
  'left open': 'left open: the text names it as near as another',
  'another kind': 'not it: its value is of another kind or unit',
  'another time or group': 'not it: the text gives another time, group or edition',
  'farther off': 'not it: a name nearer to the number has an entry',
  shadowed: 'not it: a nearer subject is meant',
};

function consideredLines({ considered, shadow }: LinkStory): string[] {
  const lines = considered.map(({ entry, subject, metric, fate }: Considered, i) =>
    line(
      i === 0 ? 'considered' : '',
      `${entry.id} (${subject.where === metric.where ? subject.where : `${subject.where}; ${metric.where}`}) – ${FATES[fate]}`,
    ),
  );
  if (shadow !== null && considered.some(({ fate }) => fate === 'shadowed'))
    lines.push(line('', `${shadow.id}, in ${shadow.where}, is nearer and has no such entry`));
  return lines.length > 0
    ? lines
    : [line('considered', 'no entry: subject and metric must both be named near a number')];
}

function verdictLines({ code, reason, entry, observation, diagnosis, mistakenFor }: Verdict): string[] {
  const lines = [line('verdict', `${code}: ${reason}`)];
  if (diagnosis !== null)
    lines.push(line('because', mistakenFor === null ? diagnosis : `${diagnosis}, of ${mistakenFor.id}`));
  if (entry === null) return lines;
  lines.push(line('entry', `${entry.id} (${entry.place.path}:${entry.place.line})`));
  return [...lines, ...(observation === null ? [] : evidenceLines(observation))];
}

function evidenceLines({ value, quantity, asOf, source }: Observation): string[] {
  const said = `${value}${asOf === null ? '' : `, as of ${asOf}`}: ${describeQuantity(quantity)}`;
  if (source === null) return [line('evidence', said), line('', 'no source is given')];
  const where = [source.publisher, source.title, source.locator].filter((part) => part !== null).join(', ');
  return [
    line('evidence', said),
    ...(where === '' ? [] : [line('source', where)]),
    ...(source.url === null ? [] : [line('link', source.url)]),
    ...(source.quote === null ? [] : [line('quote', source.quote)]),
    ...(source.retrieved === null ? [] : [line('read on', source.retrieved)]),
  ];
}
