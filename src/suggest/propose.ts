import { relate } from '../comparison/relate.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { columnHeader, rowHeader } from '../model/document.ts';
import { lineStarts, pointAt } from '../model/position.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Language } from '../model/reading.ts';
import type { Entry, Registry, Term } from '../model/registry.ts';
import { type Group, groupsOf, type Member } from './groups.ts';
import { type Known, reconcile, type Worded } from './reconcile.ts';
import { createTermDrafts, type DraftTerm, free, type Names, type TermDrafts } from './terms.ts';
import { writeValue } from './value.ts';
import { createWording } from './wording.ts';

/** A fact that articles state and the registry does not hold, with every place that states it. */
export interface Proposal {
  readonly id: string;
  readonly subject: string;
  readonly metric: string;
  readonly value: string;
  readonly quantity: Quantity;
  readonly claims: readonly Claim[];
  readonly places: readonly string[];
  readonly quotes: Readonly<Partial<Record<Language, string>>>;
  readonly rival: string | null;
}

/** A number that gets no draft, and why. */
export interface LeftOut {
  readonly place: string;
  readonly text: string;
  readonly why: string;
}

export interface Proposals {
  readonly subjects: readonly DraftTerm[];
  readonly metrics: readonly DraftTerm[];
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}

/** What is worked on: the registry, and what is proposed beside it. */
interface Work {
  readonly registry: Registry;
  readonly holds: (value: string, unit: string | null) => boolean;
  readonly subjects: TermDrafts;
  readonly metrics: TermDrafts;
  readonly known: Known;
  /** By subject and metric. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly byPair: Map<string, Growing[]>;
  readonly proposals: Growing[];
  readonly taken: Set<string>;
}

interface Growing extends Proposal {
  readonly claims: Claim[];
  readonly places: string[];
  readonly quotes: Partial<Record<Language, string>>;
}

/** One proposal a fact: both versions of a figure, and its repetitions, share it. */
export function propose(articles: readonly Article[], registry: Registry, holds: Work['holds']): Proposals {
  const subjects = createTermDrafts(registry.subjects);
  const metrics = createTermDrafts(registry.metrics);
  const known = { isSubject: subjects.has, isMetric: metrics.has };
  const entries = new Map([...registry.entries.values()].map((entry) => [pairOf(entry), entry]));
  const taken = new Set(registry.entries.keys());
  const proposals: Growing[] = [];
  const work = { registry, holds, subjects, metrics, known, entries, byPair: new Map(), proposals, taken };
  const leftOut: LeftOut[] = [];
  for (const article of articles) {
    const reader = createReader(article);
    for (const group of groupsOf(article)) {
      const why = proposeOne(group, reader, work);
      const first = group.members[0]!;
      if (why !== null) leftOut.push({ place: reader.placeOf(first), text: first.claim.plain, why });
    }
  }
  return { subjects: subjects.made, metrics: metrics.made, proposals, leftOut };
}

const pairOf = ({ subject, metric }: Pick<Entry, 'subject' | 'metric'>): string => `${subject}\0${metric}`;

/** Adds a figure to the proposals; gives the reason where there is nothing to propose. */
function proposeOne({ members, backed }: Group, reader: Reader, work: Work): string | null {
  if (backed !== null)
    return `the other version's number leans on \`${backed}\`; name its subject and metric here as well`;
  const inOrder = members.toSorted((a, b) => Number(isHedged(a)) - Number(isHedged(b)));
  const value = writeValue(inOrder.map(({ claim }) => claim));
  if (value === null) return 'its value cannot be written so that the registry reads it the same';
  const names = reconcile(members.map(reader.word), work.known);
  const subject = idOf('subject', members, names.subject, work.subjects, work.registry.subjects);
  const metric = idOf('metric', members, names.metric, work.metrics, work.registry.metrics);
  if (subject === null || metric === null) return 'the text around it has no words to name it by';
  const unit = work.registry.metrics.get(metric)?.unit ?? null;
  if (unit !== null && !work.holds(value, unit)) return `it is not in \`${unit}\`, the unit of \`${metric}\``;
  const entry = work.entries.get(pairOf({ subject, metric }));
  if (entry !== undefined)
    return `\`${entry.id}\` has the same subject and metric; name them nearer to the number, or add to it`;
  add({ subject, metric, value, quantity: inOrder[0]!.claim.quantity! }, members, reader, work);
  return null;
}

const isHedged = ({ claim: { quantity } }: Member): boolean => quantity?.bound !== 'exact';

/** The id that linking recognised, else that of the term with the names that the versions use. */
function idOf(
  role: 'subject' | 'metric',
  members: readonly Member[],
  names: Names,
  terms: TermDrafts,
  known: ReadonlyMap<string, Term>,
): string | null {
  const linked = members.map(({ link }) => link[role]).find((id) => id !== null && known.has(id));
  return linked ?? terms.resolve(names);
}

/** Whether two figures can be of one fact. */
export function agree(a: Quantity, b: Quantity): boolean {
  const relation = relate(a, b);
  return relation !== 'contradicts' && relation !== 'incomparable';
}

/** Room for a number behind it, within the 120 characters of an id. */
export const LONGEST_ID = 110;

function add(
  figure: Pick<Proposal, 'subject' | 'metric' | 'value' | 'quantity'>,
  members: readonly Member[],
  { placeOf, quoteOf }: Reader,
  { byPair, proposals, taken }: Work,
): void {
  const pair = pairOf(figure);
  const rivals = byPair.get(pair) ?? [];
  byPair.set(pair, rivals);
  let proposal = rivals.find(({ quantity }) => agree(quantity, figure.quantity));
  if (proposal === undefined) {
    const id = free(`${figure.subject}/${figure.metric}`.slice(0, LONGEST_ID), taken);
    taken.add(id);
    proposal = { ...figure, id, claims: [], places: [], quotes: {}, rival: rivals[0]?.id ?? null };
    rivals.push(proposal);
    proposals.push(proposal);
  }
  for (const member of members) {
    const place = placeOf(member);
    if (!proposal.places.includes(place)) proposal.places.push(place);
    proposal.claims.push(member.claim);
    proposal.quotes[member.claim.lang] ??= quoteOf(member);
  }
}

/** What an article says around its numbers. */
interface Reader {
  readonly word: (member: Member) => Worded;
  /** `articles/a/zh.md:12`. */
  readonly placeOf: (member: Member) => string;
  /** The sentence, or what names a cell and the cell. */
  readonly quoteOf: (member: Member) => string;
}

function createReader({ versions }: Article): Reader {
  const wordings = versions.map((version) => createWording(version));
  const starts = versions.map(({ document }) => lineStarts(document.source));
  const quoteOf = ({ version, claim }: Member): string => {
    const block = versions[version]!.document.blocks[claim.place.block];
    const { row, column } = claim.place;
    if (block?.type !== 'table' || row === null || column === null) return claim.sentence;
    return [rowHeader(block.table, row), columnHeader(block.table, column), claim.plain]
      .filter((text) => text !== '')
      .join(' | ');
  };
  return {
    word: (member) => ({
      ...wordings[member.version]!(member.claim),
      lang: member.claim.lang,
      quote: quoteOf(member),
    }),
    placeOf: ({ version, claim }) => `${claim.path}:${pointAt(starts[version]!, claim.span.start).line}`,
    quoteOf,
  };
}
