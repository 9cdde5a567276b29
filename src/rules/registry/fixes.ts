import type { Article } from '../../model/article.ts';
import type { Fix } from '../../model/finding.ts';
import type { Observation } from '../../model/registry.ts';
import type { Judged } from '../verdict-finding.ts';
import { isRead, rewrite } from './rewrite.ts';

/**
 * The right value in place of the number, in the house's wording where the entry has one, else as the article writes: only
 * where the text leaves a single entry open and the number stands in one piece.
 */
export function fixesOf(
  article: Article,
  { claim, verdict, version }: Judged,
  right: Observation | null,
): Fix[] {
  const [segment, ...more] = claim.segments;
  if (right === null || claim.quantity === null || segment === undefined || more.length > 0) return [];
  const link = article.versions[version]?.links[verdict.claim];
  if (link !== undefined && link.entries.length > 1) return [];
  if (claim.text !== claim.plain) return [];
  const { lang, plain, quantity } = claim;
  const house = verdict.entry?.wording[lang] ?? null;
  const text =
    house !== null && house !== plain && isRead(house, lang, right.quantity)
      ? house
      : rewrite({ lang, plain, actual: quantity, expected: right.quantity });
  if (text === null) return [];
  return [{ title: `Replace ${plain} with ${text}`, edits: [{ path: claim.path, span: segment, text }] }];
}
