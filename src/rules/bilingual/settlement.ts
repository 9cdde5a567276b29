import type { Claim } from '../../model/claim.ts';
import type { Comparison, Discrepancy } from './comparison.ts';
import { currencies } from './currencies.ts';
import { footnotePages } from './footnotes.ts';

/** What is judged as a whole before claims are compared one by one: the findings, and the claims that are done with. */
export interface Settlement {
  readonly discrepancies: readonly Discrepancy[];
  readonly settled: ReadonlySet<Claim>;
}

const SETTLERS: readonly ((comparison: Comparison) => Settlement)[] = [currencies, footnotePages];

/** Settles what only shows beside its surroundings: converted currencies with their rates, the pages of citations. */
export function settle(comparison: Comparison): Settlement {
  const parts = SETTLERS.map((settler) => settler(comparison));
  return {
    discrepancies: parts.flatMap(({ discrepancies }) => discrepancies),
    settled: new Set(parts.flatMap(({ settled }) => [...settled])),
  };
}
