import type { Version } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';

const PLACES = new WeakMap<Version, ReadonlyMap<Claim, number>>();

function placesOf(version: Version): ReadonlyMap<Claim, number> {
  const known = PLACES.get(version);
  if (known !== undefined) return known;
  const places = new Map(version.claims.map((claim, index) => [claim, index]));
  PLACES.set(version, places);
  return places;
}

/** The claims right before and behind one, in its block, in reading order: so many on each side. */
export function neighboursOf(version: Version, claim: Claim, count: number): Claim[] {
  const index = placesOf(version).get(claim);
  if (index === undefined) return [];
  return version.claims
    .slice(Math.max(0, index - count), index + count + 1)
    .filter((other) => other !== claim && other.place.block === claim.place.block);
}
