import type { Registry, RegistryPlace } from '../../model/registry.ts';

/** What the checks of a registry are told beside the registry itself. */
export interface LintOptions {
  /** ISO date that reviews lapse by. */
  readonly today: string;
  /** Hosts or addresses that the publication itself is read on: `example.org` stands for `news.example.org` too. */
  readonly site: readonly string[];
}

/** One thing that an editor should mend: where, what, and how. */
export interface Lack {
  readonly place: RegistryPlace;
  readonly message: string;
  readonly remedy: string;
}

/** A check of what a well-formed registry may still lack. */
export interface LintCheck {
  readonly id: string;
  /** A note is shown and fails nothing. */
  readonly severity: 'error' | 'note';
  find(registry: Registry, options: LintOptions): Iterable<Lack>;
}
