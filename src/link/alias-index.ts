import { draftTerms } from '../model/draft-terms.ts';
import type { Entry, Registry, Term } from '../model/registry.ts';
import { foldForNames } from './fold-text.ts';

/** What one spelling may name. */
export interface AliasNode {
  readonly next: Map<number, AliasNode>;
  subjects: readonly string[];
  metrics: readonly string[];
  /** Terms that only tell entries apart (`women`, `monthly`). */
  qualifiers: readonly string[];
  /** Spellings that count only as written (`US` is not `us`); null where any case does. */
  exact: readonly string[] | null;
}

/** A registry made ready for linking: every alias in one trie, entries by subject and metric. */
export interface LinkIndex {
  readonly registry: Registry;
  readonly aliases: AliasNode;
  /** An entry by id, if it is evidence: drafts and retired ones are none. */
  evidence(id: string): Entry | null;
  /** Entries that are evidence, by `subject` and `metric`. */
  entriesOf(subject: string, metric: string): readonly Entry[];
  entriesOfSubject(subject: string): readonly Entry[];
  entriesOfMetric(metric: string): readonly Entry[];
  /** The id of the term that a qualifier's value is, by id or alias; null where it is none. */
  termOf(value: string): string | null;
}

/** Aliases shorter than this, all in capitals, count only as written. */
const SHORTEST_FREE = 4;

/** Builds the index that `link` works with; once a run. */
export function buildIndex(registry: Registry): LinkIndex {
  const aliases = createNode();
  const drafts = draftTerms(registry);
  const qualifiers = qualifiersOf(registry);
  for (const term of registry.subjects.values())
    if (!drafts.subjects.has(term.id))
      for (const alias of spellings(term))
        add(aliases, alias, qualifiers.has(term.id) ? 'qualifiers' : 'subjects', term.id);
  for (const term of registry.metrics.values())
    if (!drafts.metrics.has(term.id))
      for (const alias of spellings(term)) add(aliases, alias, 'metrics', term.id);
  const terms = new Map<string, string | null>();
  const termOf = (value: string): string | null => {
    let known = terms.get(value);
    if (known === undefined) {
      known = registry.subjects.has(value) || registry.metrics.has(value) ? value : namedBy(aliases, value);
      terms.set(value, known);
    }
    return known;
  };
  const pairs = new Map<string, Entry[]>();
  const bySubject = new Map<string, Entry[]>();
  const byMetric = new Map<string, Entry[]>();
  for (const entry of registry.entries.values()) {
    if (!isEvidence(entry)) continue;
    append(pairs, pairKey(entry.subject, entry.metric), entry);
    append(bySubject, entry.subject, entry);
    append(byMetric, entry.metric, entry);
  }
  return {
    registry,
    aliases,
    evidence: (id) => {
      const entry = registry.entries.get(id);
      return entry !== undefined && isEvidence(entry) ? entry : null;
    },
    entriesOf: (subject, metric) => pairs.get(pairKey(subject, metric)) ?? [],
    entriesOfSubject: (subject) => bySubject.get(subject) ?? [],
    entriesOfMetric: (metric) => byMetric.get(metric) ?? [],
    termOf,
  };
}

/** Terms that entries name among their qualifiers and that no entry is about. */
function qualifiersOf({ entries, subjects }: Registry): ReadonlySet<string> {
  const named = new Set<string>();
  const about = new Set<string>();
  for (const { subject, where } of entries.values()) {
    about.add(subject);
    for (const value of Object.values(where)) if (subjects.has(value)) named.add(value);
  }
  for (const id of about) named.delete(id);
  return named;
}

function namedBy(root: AliasNode, value: string): string | null {
  let node: AliasNode | undefined = root;
  for (const code of foldForNames(value).codes) node = node?.next.get(code);
  return node?.subjects[0] ?? node?.qualifiers[0] ?? node?.metrics[0] ?? null;
}

const isEvidence = ({ status }: Entry): boolean => status !== 'draft' && status !== 'retired';

const pairKey = (subject: string, metric: string): string => `${subject}\0${metric}`;

function append(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

const createNode = (): AliasNode => ({
  next: new Map(),
  subjects: [],
  metrics: [],
  qualifiers: [],
  exact: null,
});

/** Whether a name ends here. */
export const isName = ({ subjects, metrics, qualifiers }: AliasNode): boolean =>
  subjects.length + metrics.length + qualifiers.length > 0;

/** All names of a term, and for an English plural its singular: `occupations` → `occupation`. */
function* spellings({ aliases }: Term): Generator<string> {
  yield* aliases.zh;
  for (const alias of aliases.en) {
    yield alias;
    if (/[a-z]{3}[^\Wsiu]s$/.test(alias)) yield alias.slice(0, -1);
  }
}

function add(root: AliasNode, alias: string, role: 'subjects' | 'metrics' | 'qualifiers', id: string): void {
  let node = root;
  for (const code of foldForNames(alias).codes) {
    let next = node.next.get(code);
    if (next === undefined) {
      next = createNode();
      node.next.set(code, next);
    }
    node = next;
  }
  if (node === root) return;
  const isNew = !isName(node);
  const asWritten = alias.length < SHORTEST_FREE && /^[A-Z]+$/.test(alias);
  if (!asWritten) node.exact = null;
  else if (isNew) node.exact = [alias];
  else if (node.exact !== null && !node.exact.includes(alias)) node.exact = [...node.exact, alias];
  if (!node[role].includes(id)) node[role] = [...node[role], id];
}
