import type { Inconsistency } from '../model/calculation.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Link } from '../model/verdict.ts';
import { inCalendar } from './calendar/calendar.ts';
import { inRanks } from './ranks/ranks.ts';
import { inRepetitions } from './repeated/repeated.ts';
import { inSentences } from './sentences/sentences.ts';
import { inTables } from './tables/tables.ts';

/** One version's text, numbers and what they speak of (`links` is parallel to `claims`). */
export interface Statement {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
}

/** The ways in which a version is its own witness. A new one is a folder here and one line. */
const WITNESSES: readonly ((of: Statement) => Iterable<Inconsistency>)[] = [
  inTables,
  inSentences,
  inCalendar,
  inRanks,
  inRepetitions,
];

/**
 * Recomputes what a version lets one recompute and says where its numbers do not follow from each other,
 * in order of place; of several about one number, the first witness counts.
 */
export function recompute(of: Statement): Inconsistency[] {
  const accused = new Set<number>();
  const found: Inconsistency[] = [];
  for (const witness of WITNESSES) {
    for (const one of witness(of)) {
      const wrong = one.claims[0];
      if (wrong !== undefined && accused.has(wrong)) continue;
      if (wrong !== undefined) accused.add(wrong);
      found.push(one);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
