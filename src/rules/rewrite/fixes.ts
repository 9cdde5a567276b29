import type { Version } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Fix } from '../../model/finding.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Observation } from '../../model/registry.ts';
import { isRead, rewrite } from './rewrite.ts';

/**
 * The registry's value in place of the number, in the house's wording where the entry has one, else as the article
 * writes: only where the text leaves a single entry open and the number stands in one piece.
 */
export function fixesOf(
  { links, verdicts }: Version,
  claim: Claim,
  at: number,
  right: Observation | null,
  certain: boolean,
): Fix[] {
  if (right === null || (links[at]?.entries.length ?? 0) > 1) return [];
  const house = verdicts[at]?.entry?.wording[claim.lang] ?? null;
  const isHouse = house !== null && house !== claim.plain && isRead(house, claim.lang, right.quantity);
  return replacement(claim, isHouse ? house : rewritten(claim, right.quantity), certain, '');
}

/** What the other version says, as this one would write it. */
export const fixesByVersion = (claim: Claim, right: Quantity, certain: boolean, where: string): Fix[] =>
  replacement(claim, rewritten(claim, right), certain, where);

const rewritten = ({ lang, plain, quantity }: Claim, expected: Quantity): string | null =>
  quantity && rewrite({ lang, plain, actual: quantity, expected });

function replacement(claim: Claim, text: string | null, certain: boolean, where: string): Fix[] {
  const [segment, ...more] = claim.segments;
  if (text === null || segment === undefined || more.length > 0 || claim.text !== claim.plain) return [];
  return [
    {
      title: `Replace ${claim.plain} with ${text}${where}`,
      certain,
      edits: [{ path: claim.path, span: segment, text }],
    },
  ];
}
