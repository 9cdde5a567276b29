import type { Decimal } from './decimal.ts';
import type { Basis, Quantity } from './quantity.ts';
import type { Language } from './reading.ts';

/** Where a thing is written in the registry, for messages, for evidence and for edits: line and column from 1. */
export interface RegistryPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Something the text names: what a number is about (`subject`) or what it measures (`metric`). */
export interface Term {
  readonly id: string;
  readonly aliases: Readonly<Record<Language, readonly string[]>>;
  readonly unit: string | null;
  readonly place: RegistryPlace;
}

/** Who speaks in a source: who made the figure, who passes it on, an authority, the press, the publication itself. */
export type SourceKind = 'primary' | 'secondary' | 'official' | 'press' | 'own';

/** Evidence: where a value was read. The cells of a table share one. */
export interface Source {
  readonly kind: SourceKind | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly retrieved: string | null;
  readonly archive: string | null;
  /** Of the mapping under `source`. */
  readonly place: RegistryPlace;
}

/** A value as written in the registry, and what it asserts. */
export interface StatedValue {
  readonly value: string;
  readonly quantity: Quantity;
  /** Of the value itself; of its cell where it comes from a table. */
  readonly place: RegistryPlace;
}

export interface Observation extends StatedValue {
  readonly asOf: string | null;
  readonly rank: 'preferred' | 'normal' | 'superseded';
  readonly source: Source | null;
}

/** A value that is known to be wrong, and why; what it should be is what the entry observes. */
export interface KnownFalse extends StatedValue {
  readonly note: string | null;
}

/** What one unit of the entry's currency was worth in another on a day: `to: TWD, value: "32.5", on: 2026-04-23`. */
export interface Rate {
  readonly to: string;
  readonly value: Decimal;
  readonly on: string;
  readonly place: RegistryPlace;
}

/** That the text must say whose figure it is, and the names that say so; none: the publishers of its sources. */
export interface Attribution {
  readonly reason: 'quotation' | 'forecast' | 'estimate';
  readonly names: Readonly<Record<Language, readonly string[]>>;
}

/** What a formula computes: numbers, values of other entries, and what is done with them. */
export type Expression =
  | { readonly op: 'number'; readonly value: Decimal }
  | { readonly op: 'entry'; readonly id: string }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression };

/** How an entry follows from others: `[gpt-5.5/price] / [gpt-5.4/price]`. A percent counts as the number before its sign. */
export interface Formula {
  readonly written: string;
  readonly expression: Expression;
  readonly place: RegistryPlace;
}

export interface Review {
  readonly by: readonly string[];
  /** Who looked at it again, independently. */
  readonly second: string | null;
  readonly on: string | null;
  readonly expires: string | null;
}

export interface Entry {
  readonly id: string;
  readonly subject: string;
  readonly metric: string;
  /** Qualifiers that tell it from other entries of its subject and metric: edition, region, period. */
  readonly where: Readonly<Record<string, string>>;
  /** What the figure covers and leaves out, in words; nothing is linked by it. */
  readonly scope: string | null;
  readonly status: 'draft' | 'active' | 'disputed' | 'retired';
  readonly observations: readonly Observation[];
  readonly compare: { readonly rounding: 'half-up' | 'half-even' | 'down'; readonly about: string | null };
  readonly basis: Basis | null;
  /** Roundings that editors have agreed on, let through although the grammar would not. */
  readonly approved: readonly StatedValue[];
  readonly knownFalse: readonly KnownFalse[];
  readonly rates: readonly Rate[];
  readonly formula: Formula | null;
  readonly attribution: Attribution | null;
  /** How the house writes it, by language: what messages and fixes propose. */
  readonly wording: Readonly<Record<Language, string | null>>;
  readonly review: Review | null;
  readonly note: string | null;
  /** Of its id; of its cell where it comes from a table. */
  readonly place: RegistryPlace;
}

export interface Registry {
  /** Of all files' paths and bytes, in order. */
  readonly sha256: string;
  readonly subjects: ReadonlyMap<string, Term>;
  readonly metrics: ReadonlyMap<string, Term>;
  readonly entries: ReadonlyMap<string, Entry>;
}
