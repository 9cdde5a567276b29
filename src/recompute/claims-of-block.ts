import type { Claim } from '../model/claim.ts';

/** The first claim of a block or of one behind it; claims come in order of place, so that those of a block stand together. */
export function firstClaim(claims: readonly Claim[], block: number): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]!.place.block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The claims of a block. */
export function claimsOfBlock(claims: readonly Claim[], block: number): number[] {
  const own: number[] = [];
  for (let i = firstClaim(claims, block); claims[i]?.place.block === block; i++) own.push(i);
  return own;
}
