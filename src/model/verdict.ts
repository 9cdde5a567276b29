import type { Entry, Observation } from './registry.ts';

/** A claim and the registry entries whose subject and metric the text names near it. */
export interface Link {
  /** Index in the document's claims. */
  readonly claim: number;
  /** Registry ids, null where none was recognised. */
  readonly subject: string | null;
  readonly metric: string | null;
  /** Entries that fit, best first; several only where the text leaves it open. */
  readonly entries: readonly Entry[];
  /** Entries that share the subject or the metric, or stand in the same table: where a wrong value may come from. */
  readonly neighbours: readonly Entry[];
  /** The time that the text gives the number, where it gives one. */
  readonly period: ToldPeriod | null;
  /** A bare number that stands for one with the unit of the evidence: in a cell, or listed before one that has it. */
  readonly takesUnit: boolean;
  /** The number is part of a name that the registry knows (`台北101`), and so no claim. */
  readonly inName?: true;
}

/** `2024`, `2024-Q1`, `2024-12`, `2024-12-31`. */
export interface ToldPeriod {
  readonly value: string;
  /** Said in the number's own sentence or headers, so that another time's value is none of it. */
  readonly isOwn: boolean;
}

export const DIAGNOSES = [
  'another-subject',
  'another-metric',
  'superseded',
  'power-of-ten',
  'transposed-digits',
  'one-digit',
  'percent-for-points',
  'direction',
  'bound',
  'unit',
  'currency',
  'by-for-to',
  'basis',
  'known-false',
] as const;
export type Diagnosis = (typeof DIAGNOSES)[number];

export type VerdictCode = 'supported' | 'refuted' | 'unverified' | 'skipped';

/** How a supported claim agrees, where that needs saying; else null. */
export type Agreement =
  | 'exact'
  | 'rounded'
  | 'hedged'
  | 'weak'
  | 'precision'
  | 'superseded'
  | 'disputed'
  | 'ambiguous';

export interface Verdict {
  readonly claim: number;
  readonly code: VerdictCode;
  /** One sentence for the editor: what was compared with what, or why nothing was. */
  readonly reason: string;
  readonly agreement: Agreement | null;
  readonly entry: Entry | null;
  /** The one that speaks to the number; where it agrees, the one that it agrees with. */
  readonly observation: Observation | null;
  /** The one that the number is held to, where that is another: the current one for an old value. */
  readonly current: Observation | null;
  readonly diagnosis: Diagnosis | null;
  /** The entry whose value the article gives instead, for `another-subject` and `another-metric`. */
  readonly mistakenFor: Entry | null;
  /** Whether the publication holds this number to evidence. */
  readonly held: boolean;
}
