import type { Article } from '../model/article.ts';
import { draftTerms } from '../model/draft-terms.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Language } from '../model/reading.ts';
import type { Entry, Registry, Term } from '../model/registry.ts';
import { agree, type LeftOut, LONGEST_ID, type Proposal, propose } from './propose.ts';
import { createTermDrafts, type DraftTerm, free, type TermDrafts } from './terms.ts';

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

/**
 * Draft entries for the numbers that need evidence and have none. They are worked out as if the registry had no drafts,
 * and those that it has already are left away, so that a second run adds nothing.
 */
export function suggest({ articles, registry, drafts, holds }: SuggestInput): Suggestions {
  const settled = withoutDrafts(registry);
  const proposed = propose(articles, settled, holds);
  const isCovered = createCover(articles, registry, drafts);
  const subjects = createTermDrafts(registry.subjects);
  const metrics = createTermDrafts(registry.metrics);
  const taken = new Set(registry.entries.keys());
  const renamed = new Map<string, string>();
  const entries: DraftEntry[] = [];
  for (const proposal of proposed.proposals) {
    if (isCovered(proposal)) continue;
    const subject = adopt(proposal.subject, settled.subjects, proposed.subjects, subjects);
    const metric = adopt(proposal.metric, settled.metrics, proposed.metrics, metrics);
    const id = free(`${subject}/${metric}`.slice(0, LONGEST_ID), taken);
    taken.add(id);
    renamed.set(proposal.id, id);
    const { value, places, quotes } = proposal;
    const rival = proposal.rival && (renamed.get(proposal.rival) ?? proposal.rival);
    entries.push({ id, subject, metric, value, places, quotes, rival });
  }
  return { subjects: subjects.made, metrics: metrics.made, entries, leftOut: proposed.leftOut };
}

/** The registry as far as it is evidence, or waits for none. */
function withoutDrafts(registry: Registry): Registry {
  const drafts = draftTerms(registry);
  const settled = (terms: ReadonlyMap<string, Term>, without: ReadonlySet<string>) =>
    new Map([...terms].filter(([id]) => !without.has(id)));
  return {
    ...registry,
    subjects: settled(registry.subjects, drafts.subjects),
    metrics: settled(registry.metrics, drafts.metrics),
    entries: new Map([...registry.entries].filter(([, { status }]) => status !== 'draft')),
  };
}

/** The id of a proposed term in the whole registry, where a draft may have its names already. */
function adopt(
  id: string,
  settled: ReadonlyMap<string, Term>,
  proposed: readonly DraftTerm[],
  terms: TermDrafts,
): string {
  const term = settled.has(id) ? undefined : proposed.find((one) => one.id === id);
  return term === undefined ? id : (terms.resolve({ zh: term.zh[0] ?? null, en: term.en[0] ?? null }) ?? id);
}

/**
 * Tells whether a draft of the registry is a proposal's: the one with its id, or one that its numbers would lean on, if it
 * has the value or notes one of the files (an editor may have corrected the value); or one that has the value and notes
 * the file (an editor may have renamed everything else).
 */
function createCover(
  articles: readonly Article[],
  { entries }: Registry,
  drafts: SuggestInput['drafts'],
): (proposal: Proposal) => boolean {
  const waiting = [...entries.values()].filter(({ status }) => status === 'draft');
  const paths = new Set(articles.flatMap(({ versions }) => versions.map(({ document }) => document.path)));
  const byPath = new Map(
    [...paths].map((path) => [path, waiting.filter(({ note }) => note?.includes(`${path}:`))]),
  );
  const hasValue = ({ observations }: Entry, value: Quantity): boolean =>
    observations.some(({ quantity }) => agree(quantity, value));
  return ({ id, quantity, claims }) => {
    const noted = new Set(claims.flatMap(({ path }) => byPath.get(path) ?? []));
    const own = [
      ...claims.flatMap((claim) => drafts.get(claim.id) ?? []),
      ...waiting.filter((one) => one.id === id),
    ];
    return (
      own.some((draft) => noted.has(draft) || hasValue(draft, quantity)) ||
      [...noted].some((draft) => hasValue(draft, quantity))
    );
  };
}
