import { relate } from '../../comparison/relate.ts';
import type { ClaimPair } from '../../model/alignment.ts';
import type { Claim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Relation } from '../../model/relation.ts';
import { type Comparison, claimOf } from './comparison.ts';
import { convertedUnits } from './converted-units.ts';
import { dateSides } from './date-sides.ts';
import { footnoteYears } from './footnotes.ts';
import { hedgedGloss } from './glosses.ts';
import { instants } from './instants.ts';
import type { Difference } from './quantities.ts';
import { roundedInPlainSight } from './rounding.ts';
import { thresholds } from './thresholds.ts';

/** Two paired claims and what each states. */
export interface PairedClaims {
  readonly comparison: Comparison;
  readonly left: Claim & { readonly quantity: Quantity };
  readonly right: Claim & { readonly quantity: Quantity };
  readonly relation: Relation;
}

/** One row of the table of decisions: takes what was found so far, and gives it back unless it knows better. */
export type Decision = (paired: PairedClaims, found: Difference | null) => Difference | null;

/** In order: what explains a difference away comes before what names it more exactly. */
const DECISIONS: readonly Decision[] = [
  instants,
  convertedUnits,
  dateSides,
  thresholds,
  hedgedGloss,
  roundedInPlainSight,
  footnoteYears,
];

const isQuantified = (claim: Claim): claim is Claim & { readonly quantity: Quantity } =>
  claim.quantity !== null;

/** What two paired claims differ in, once their surroundings are considered. */
export function decide(comparison: Comparison, pair: ClaimPair, found: Difference | null): Difference | null {
  if (pair.left === null || pair.right === null) return found;
  const [left, right] = [claimOf(comparison, 'left', pair.left), claimOf(comparison, 'right', pair.right)];
  if (!isQuantified(left) || !isQuantified(right)) return found;
  const relation = pair.relation ?? relate(left.quantity, right.quantity);
  const paired: PairedClaims = { comparison, left, right, relation };
  return DECISIONS.reduce<Difference | null>((so, decision) => decision(paired, so), found);
}
