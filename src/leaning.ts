import type { Article, Version } from './model/article.ts';
import type { Claim } from './model/claim.ts';
import { lineStarts, pointAt } from './model/position.ts';
import type { Entry, Expression, Registry, RegistryPlace } from './model/registry.ts';
import type { Link, Verdict, VerdictCode } from './model/verdict.ts';

/** One thing of the registry that articles may lean on. */
export interface Leaned {
  readonly id: string;
  readonly what: 'entry' | 'subject' | 'metric';
  readonly place: RegistryPlace;
}

/** A number of an article, and the entry by which it leans on what was asked for. */
export interface LeaningPlace {
  readonly article: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly verdict: VerdictCode;
  readonly entry: string | null;
}

/** Tells whether a judged claim leans on a thing, and by which entry: undefined where it does not. */
export type Leans = (link: Link, verdict: Verdict) => Entry | null | undefined;

/** What leaning on a thing means: on an entry, on what is computed from it, or on a subject or metric. */
export function leaningOn({ id, what }: Leaned, registry: Registry): Leans {
  if (what === 'entry') {
    const dependents = dependentsOf(id, registry);
    const isOne = (entry: Entry) => dependents.has(entry.id);
    return ({ entries }, { entry, mistakenFor }) =>
      [entry, ...entries, mistakenFor].find((one) => one !== null && isOne(one));
  }
  return (link, { entry }) => (entry?.[what] === id ? entry : link[what] === id ? null : undefined);
}

/** An entry and all that are computed from it, at any remove. */
function dependentsOf(id: string, { entries }: Registry): Set<string> {
  const found = new Set([id]);
  for (const one of found) {
    for (const { id: dependent, formula } of entries.values())
      if (formula !== null && namesEntry(formula.expression, one)) found.add(dependent);
  }
  return found;
}

const namesEntry = (expression: Expression, id: string): boolean =>
  expression.op === 'entry'
    ? expression.id === id
    : expression.op !== 'number' && (namesEntry(expression.left, id) || namesEntry(expression.right, id));

/** The claims of a version that lean on a thing, with the entry by which they do. */
export const leaningClaims = (
  { claims, links, verdicts }: Version,
  leans: Leans,
): { readonly claim: Claim; readonly verdict: Verdict; readonly entry: Entry | null }[] =>
  claims.flatMap((claim, i) => {
    const verdict = verdicts[i]!;
    const entry = verdict.code === 'skipped' ? undefined : leans(links[i]!, verdict);
    return entry === undefined ? [] : [{ claim, verdict, entry }];
  });

/** Every place of an article that leans on a thing, in the order of its versions. */
export function placesIn({ id, versions }: Article, leans: Leans): LeaningPlace[] {
  return versions.flatMap((version) => {
    const starts = lineStarts(version.document.source);
    return leaningClaims(version, leans).map(({ claim, verdict, entry }): LeaningPlace => {
      const { line, column } = pointAt(starts, claim.span.start);
      const { path, text } = claim;
      return { article: id, path, line, column, text, verdict: verdict.code, entry: entry?.id ?? null };
    });
  });
}
