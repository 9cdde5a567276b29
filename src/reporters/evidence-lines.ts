import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ArticleIndex } from './sightings.ts';
import type { Words } from './words/words.ts';

/** What a finding's claims were judged by, for a reader. */
export interface Evidence {
  /** `69.4%, as of 2026-04-16, Example publisher`. */
  readonly said: string;
  readonly url: string | null;
  /** Id of the entry. */
  readonly entry: string | null;
}

/** The evidence behind a finding, once for each entry. */
export function evidenceOf({ claims }: Finding, index: ArticleIndex, words: Words): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const id of claims) {
    const place = index.claims.get(id);
    const verdict = place && index.article.versions[place[0]]?.verdicts[place[1]];
    const evidence = verdict && toEvidence(verdict, words);
    if (evidence) found.set(evidenceLine(evidence), evidence);
  }
  return [...found.values()];
}

/** `69.4%, as of 2026-04-16, Example publisher, https://…, (entry/id)`. */
export const evidenceLine = ({ said, url, entry }: Evidence): string =>
  [said, url, entry && `(${entry})`].filter(Boolean).join(', ');

function toEvidence({ entry, observation }: Verdict, words: Words): Evidence | null {
  if (!observation) return null;
  const { value, asOf, source } = observation;
  const said = [value, asOf && words.asOf(asOf), source?.publisher ?? source?.title];
  return { said: said.filter(Boolean).join(', '), url: source?.url ?? null, entry: entry?.id ?? null };
}
