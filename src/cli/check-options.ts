import type { CheckOptions } from '../check.ts';
import type { Config } from '../config/schema.ts';
import type { FailOn } from '../model/run.ts';
import { reportsIn, type Settings, settingsOf } from '../settings.ts';
import type { Surroundings } from './surroundings.ts';

/** What the command line says of how to check. */
export interface StrictnessFlags {
  readonly registry?: string;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly allowEmpty?: boolean;
  readonly concurrency?: number;
  readonly today?: string;
  /** Where reports go: what lies there is no article. */
  readonly output?: string;
}

/** The paths that are checked: those named, else those of the configuration, else `articles`. */
export const pathsFrom = (named: readonly string[], config: Config): readonly string[] =>
  named.length > 0 ? named : (config.articles ?? ['articles']);

/** What flags, configuration and surroundings make together; a flag wins over the configuration. */
export function checkOptionsFrom(
  paths: readonly string[],
  flags: StrictnessFlags,
  config: Config,
  { cwd, fs, today }: Pick<Surroundings, 'cwd' | 'fs' | 'today'>,
): CheckOptions & Settings {
  const { registry = config.registry, failOn = config.failOn, maxWarnings = config.maxWarnings } = flags;
  const settings = settingsOf({ ...config, registry, failOn, maxWarnings });
  const asked = flags.output === undefined || flags.output === '-' ? [] : reportsIn(flags.output);
  return {
    ...settings,
    // Those of the configured folder too: an earlier run may have left some there.
    reports: [...settings.reports, ...asked],
    paths,
    cwd,
    fs,
    today: flags.today ?? today,
    allowEmpty: flags.allowEmpty ?? false,
    ...(flags.concurrency && { concurrency: flags.concurrency }),
  };
}
