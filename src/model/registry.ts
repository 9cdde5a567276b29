import type { Basis, Quantity } from './quantity.ts';
import type { Language } from './reading.ts';

/** Where a thing is written in the registry, for messages and for evidence. */
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

export interface Source {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly retrieved: string | null;
  readonly archive: string | null;
}

export interface Observation {
  /** As written in the registry. */
  readonly value: string;
  readonly quantity: Quantity;
  readonly asOf: string | null;
  readonly rank: 'preferred' | 'normal' | 'superseded';
  readonly source: Source | null;
}

export interface Entry {
  readonly id: string;
  readonly subject: string;
  readonly metric: string;
  readonly where: Readonly<Record<string, string>>;
  readonly status: 'draft' | 'active' | 'disputed' | 'retired';
  readonly observations: readonly Observation[];
  readonly compare: { readonly rounding: 'half-up' | 'half-even' | 'down'; readonly about: string | null };
  readonly basis: Basis | null;
  /** Values known to be wrong, with what they should be. */
  readonly knownFalse: readonly {
    readonly value: string;
    readonly quantity: Quantity;
    readonly note: string | null;
  }[];
  readonly review: {
    readonly by: readonly string[];
    readonly on: string | null;
    readonly expires: string | null;
  } | null;
  readonly note: string | null;
  readonly place: RegistryPlace;
}

export interface Registry {
  /** Of all files' paths and bytes, in order. */
  readonly sha256: string;
  readonly subjects: ReadonlyMap<string, Term>;
  readonly metrics: ReadonlyMap<string, Term>;
  readonly entries: ReadonlyMap<string, Entry>;
}
