import type { Severity } from './finding.ts';

/** What a publication may set for a rule: a cap or a lift of its severity, or none of its findings at all. */
export type RuleLevel = Severity | 'off';
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** Options by rule id, as each rule describes them. */
export type RuleOptions = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Levels for a part of the publication; what it leaves out, it leaves open. */
export interface RuleOverride {
  /** Globs over the paths of files, from the working directory. */
  readonly paths?: readonly string[] | undefined;
  /** Headings, the outer ones included; `*` stands for any text. */
  readonly sections?: readonly string[] | undefined;
  readonly rules: RuleLevels;
}

/** How strictly a publication is checked. */
export interface RuleSettings {
  readonly levels: RuleLevels;
  /** The last one that fits decides. */
  readonly overrides: readonly RuleOverride[];
  readonly options: RuleOptions;
}
