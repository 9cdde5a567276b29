import type { CheckOptions } from '../check.ts';
import type { Config } from '../config/schema.ts';
import type { RuleLevels, RuleOptions, RuleOverride } from '../model/rule-settings.ts';
import type { FailOn } from '../model/run.ts';
import type { Surroundings } from './surroundings.ts';

/** What the command line says of how to check. */
export interface StrictnessFlags {
  readonly registry?: string;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly allowEmpty?: boolean;
  readonly concurrency?: number;
  readonly today?: string;
}

/** The paths that are checked: those named, else those of the configuration, else `articles`. */
export const pathsFrom = (named: readonly string[], config: Config): readonly string[] =>
  named.length > 0 ? named : (config.articles ?? ['articles']);

/** What flags, configuration and surroundings make together; a flag wins over the configuration. */
export function checkOptionsFrom(
  paths: readonly string[],
  flags: StrictnessFlags,
  config: Config,
  { cwd, fs, today }: Surroundings,
): CheckOptions & { readonly registry: string } {
  return {
    paths,
    registry: flags.registry ?? config.registry ?? 'claims',
    cwd,
    fs,
    today: flags.today ?? today,
    failOn: flags.failOn ?? config.failOn ?? 'error',
    maxWarnings: flags.maxWarnings ?? config.maxWarnings ?? null,
    levels: (config.rules ?? {}) as RuleLevels,
    overrides: (config.overrides ?? []) as readonly RuleOverride[],
    options: (config.options ?? {}) as RuleOptions,
    evidence: config.evidence ?? [],
    allowEmpty: flags.allowEmpty ?? false,
    ...(config.original !== undefined && { original: config.original }),
    ...(flags.concurrency && { concurrency: flags.concurrency }),
  };
}
