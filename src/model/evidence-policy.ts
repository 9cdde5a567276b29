import type { Kind } from './quantity.ts';

/** Whether numbers need evidence: all of them, none, or those that the default holds. */
export type Need = 'always' | 'never' | 'default';

/** A place that readers look at first. */
export type StandingPlace = 'title' | 'description' | 'lead' | 'caption' | 'table';

/** Which numbers a publication decides on; what a rule leaves out, it leaves open. */
export interface EvidenceRule {
  readonly kinds?: readonly Kind[] | undefined;
  /** Headings, the outer ones included; `*` stands for any text. */
  readonly sections?: readonly string[] | undefined;
  /** Globs over the paths of files, from the working directory. */
  readonly paths?: readonly string[] | undefined;
  readonly places?: readonly StandingPlace[] | undefined;
  readonly held: Need;
}

/** A publication's choice of the numbers that need evidence; the last rule that fits decides. */
export type EvidencePolicy = readonly EvidenceRule[];
