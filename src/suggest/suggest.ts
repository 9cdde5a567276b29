import { relate } from '../comparison/relate.ts';
import type { Article } from '../model/article.ts';
import { columnHeader, rowHeader } from '../model/document.ts';
import { lineStarts, pointAt } from '../model/position.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Language } from '../model/reading.ts';
import type { Entry, Registry, Term } from '../model/registry.ts';
import { type Group, groupsOf, type Member } from './groups.ts';
import { reconcile } from './reconcile.ts';
import { createTermDrafts, type DraftTerm, free, type Names, type TermDrafts } from './terms.ts';
import { writeValue } from './value.ts';
import { createWording, type Wording } from './wording.ts';

/** An entry for an editor to source and to make active. */
export interface DraftEntry {
  readonly id: string;
  readonly subject: string;
  readonly metric: string;
  readonly value: string;
  /** `articles/a/zh.md:12`, each once. */
  readonly places: readonly string[];
  /** The words around the number, by language. */
  readonly quotes: Readonly<Partial<Record<Language, string>>>;
  /** Another draft of the same subject and metric, with another value. */
  readonly rival: string | null;
}

/** A number that gets no draft, and why. */
export interface LeftOut {
  readonly place: string;
  readonly text: string;
  readonly why: string;
}

export interface Suggestions {
  readonly subjects: readonly DraftTerm[];
  readonly metrics: readonly DraftTerm[];
  readonly entries: readonly DraftEntry[];
  readonly leftOut: readonly LeftOut[];
}

export interface SuggestInput {
  readonly articles: readonly Article[];
  readonly registry: Registry;
  /** For a claim's id the drafts that it would lean on, were they active. */
  readonly drafts: ReadonlyMap<string, readonly Entry[]>;
  /** Whether a metric with a unit can hold a value as written. */
  readonly holds: (value: string, unit: string | null) => boolean;
}

interface Growing extends Omit<DraftEntry, 'places' | 'quotes'> {
  readonly quantity: Quantity;
  readonly places: string[];
  readonly quotes: Partial<Record<Language, string>>;
}

/**
 * Draft entries for the numbers that need evidence and have none. Both versions of a figure, and its repetitions, share
 * one; what has a draft already gets no second, so that a second run adds nothing.
 */
export function suggest(input: SuggestInput): Suggestions {
  const { articles, registry } = input;
  const subjects = createTermDrafts(registry.subjects);
  const metrics = createTermDrafts(registry.metrics);
  const entries: Growing[] = [];
  const leftOut: LeftOut[] = [];
  const taken = new Set(registry.entries.keys());
  for (const article of articles) {
    const naming = createNaming(article);
    for (const group of groupsOf(article)) {
      const skip = (why: string): void => {
        const [first] = group.members;
        leftOut.push({ place: placeOf(first!), text: first!.claim.plain, why });
      };
      if (group.backed !== null) {
        skip(
          `the other version's number leans on \`${group.backed}\`; name its subject and metric here as well`,
        );
        continue;
      }
      const covering = coveredBy(
        group,
        group.members.flatMap(({ claim }) => input.drafts.get(claim.id) ?? []),
      );
      if (covering) continue;
      const value = writeValue(exactFirst(group.members).map(({ claim }) => claim));
      if (value === null) {
        skip('its value cannot be written so that the registry reads it the same');
        continue;
      }
      const words = group.members.map((member) => ({
        ...naming(member),
        lang: member.claim.lang,
        quote: quoteOf(member),
      }));
      const names = reconcile(words, { isSubject: subjects.has, isMetric: metrics.has });
      const subject = idOf('subject', group, names.subject, subjects, registry.subjects);
      const metric = metricOf(group, names.metric, value, metrics, input);
      if (subject === null || metric === null) {
        skip('the text around it has no words to name it by');
        continue;
      }
      const known = [...registry.entries.values()].filter(
        (entry) => entry.subject === subject && entry.metric === metric,
      );
      const active = known.find(({ status }) => status !== 'draft');
      if (active !== undefined) {
        skip(
          `\`${active.id}\` is of the same subject and metric; name them nearer to the number, or add to it`,
        );
        continue;
      }
      if (coveredBy(group, known)) continue;
      add(group, { subject, metric, value }, entries, taken);
    }
  }
  return {
    subjects: used(
      subjects.made,
      entries.map(({ subject }) => subject),
    ),
    metrics: used(
      metrics.made,
      entries.map(({ metric }) => metric),
    ),
    entries: entries.map(({ quantity: _, ...entry }) => entry),
    leftOut,
  };
}

/** Only terms that a draft speaks of: a figure that was left out leaves no name behind. */
const used = (made: readonly DraftTerm[], ids: readonly string[]): DraftTerm[] =>
  made.filter(({ id }) => ids.includes(id));

const exactFirst = (members: readonly Member[]): Member[] =>
  members.toSorted((a, b) => Number(isHedged(a)) - Number(isHedged(b)));

const isHedged = ({ claim: { quantity } }: Member): boolean => quantity?.bound !== 'exact';

/** Whether two figures can be of one fact. */
const agree = (a: Quantity, b: Quantity): boolean => {
  const relation = relate(a, b);
  return relation !== 'contradicts' && relation !== 'incomparable';
};

/** Whether one of the drafts is this figure's: of its value, or noted at its file, where an editor may have put another value since. */
function coveredBy({ members }: Group, drafts: readonly Entry[]): boolean {
  return drafts.some(({ note, observations }) =>
    members.some(
      ({ claim }) =>
        note?.includes(`${claim.path}:`) ||
        observations.some(({ quantity }) => claim.quantity !== null && agree(quantity, claim.quantity)),
    ),
  );
}

function add(
  { members }: Group,
  { subject, metric, value }: Pick<DraftEntry, 'subject' | 'metric' | 'value'>,
  entries: Growing[],
  taken: Set<string>,
): void {
  const quantity = exactFirst(members)[0]!.claim.quantity!;
  const rivals = entries.filter((entry) => entry.subject === subject && entry.metric === metric);
  const same = rivals.find((entry) => agree(entry.quantity, quantity));
  const places = members.map(placeOf);
  if (same !== undefined) {
    same.places.push(...places.filter((place) => !same.places.includes(place)));
    for (const member of members) same.quotes[member.claim.lang] ??= quoteOf(member);
    return;
  }
  const id = free(`${subject}/${metric}`.slice(0, 110), taken);
  taken.add(id);
  const quotes: Partial<Record<Language, string>> = {};
  for (const member of members) quotes[member.claim.lang] ??= quoteOf(member);
  entries.push({
    id,
    subject,
    metric,
    value,
    quantity,
    places: [...new Set(places)],
    quotes,
    rival: rivals[0]?.id ?? null,
  });
}

/** How each version of an article names what its numbers are about. */
function createNaming({ versions }: Article): (member: Member) => Wording {
  const wordings = versions.map((version) => createWording(version));
  return ({ version, claim }) => wordings[version]!(claim);
}

/** The id that linking recognised, else that of the term with the names that the versions use. */
function idOf(
  role: 'subject' | 'metric',
  { members }: Group,
  names: Names,
  terms: TermDrafts,
  known: ReadonlyMap<string, Term>,
): string | null {
  const linked = members.map(({ link }) => link[role]).find((id) => id !== null && known.has(id));
  return linked ?? terms.resolve(names);
}

/** As for a subject; but a metric with a unit that the value is not in is another metric. */
function metricOf(
  group: Group,
  names: Names,
  value: string,
  metrics: TermDrafts,
  { registry, holds }: SuggestInput,
): string | null {
  const id = idOf('metric', group, names, metrics, registry.metrics);
  const unit = id === null ? null : (registry.metrics.get(id)?.unit ?? null);
  return id === null || unit === null || holds(value, unit) ? id : null;
}

const starts = new WeakMap<object, number[]>();

/** `articles/a/zh.md:12`. */
export function placeOf({ article, version, claim }: Member): string {
  const { document } = article.versions[version]!;
  const lines = starts.get(document) ?? lineStarts(document.source);
  starts.set(document, lines);
  return `${claim.path}:${pointAt(lines, claim.span.start).line}`;
}

/** The sentence, or what names a cell and the cell. */
function quoteOf({ article, version, claim }: Member): string {
  const { document } = article.versions[version]!;
  const block = document.blocks[claim.place.block];
  const { row, column } = claim.place;
  if (block?.type !== 'table' || row === null || column === null) return claim.sentence;
  return [rowHeader(block.table, row), columnHeader(block.table, column), claim.plain]
    .filter((text) => text !== '')
    .join(' | ');
}
