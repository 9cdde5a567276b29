import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ArticleIndex } from './sightings.ts';
import type { Words } from './words/words.ts';

/** `69.4%, as of 2026-04-16, Example publisher, https://…, (entry/id)`, once for each entry that a finding's claims were judged by. */
export function evidenceLines({ claims }: Finding, index: ArticleIndex, words: Words): string[] {
  const lines = new Set<string>();
  for (const id of claims) {
    const place = index.claims.get(id);
    const verdict = place && index.article.versions[place[0]]?.verdicts[place[1]];
    if (verdict?.observation) lines.add(evidenceText(verdict, words));
  }
  return [...lines];
}

function evidenceText({ entry, observation }: Verdict, words: Words): string {
  const { value, asOf, source } = observation!;
  const parts = [
    value,
    asOf && words.asOf(asOf),
    source?.publisher ?? source?.title,
    source?.url,
    entry && `(${entry.id})`,
  ];
  return parts.filter(Boolean).join(', ');
}
