import { checkArticles } from './check.ts';
import type { EvidencePolicy } from './model/evidence-policy.ts';
import type { RuleLevels, RuleOptions, RuleOverride } from './model/rule-settings.ts';
import type { FailOn } from './model/run.ts';
import { nodeFileSystem } from './read/file-system.ts';
import { type Report, toReport } from './report/report.ts';

export { UserError, type UserProblem } from './model/user-error.ts';
export { type ClaimcheckOptions, claimcheck } from './plugin.ts';
export { type ExtractedQuantity, extractQuantities } from './quantities/extract-quantities.ts';
export type { Report } from './report/report.ts';

export interface CheckOptions {
  /** Files and folders with articles. Default: `articles`. */
  readonly paths?: readonly string[];
  /** Folder of the curated registry. Default: `claims`. */
  readonly registry?: string;
  /** What relative paths, and the paths in the report, are relative to. Default: the working directory. */
  readonly cwd?: string;
  /** ISO date that expiry and age are judged by. Default: today. */
  readonly today?: string;
  /** Lowest severity that fails the gate. Default: `error`. */
  readonly failOn?: FailOn;
  /** More warnings than this fail the gate. */
  readonly maxWarnings?: number;
  /** Severity by rule id, or `off`. */
  readonly rules?: RuleLevels;
  /** Levels for parts of the publication; the last one that fits decides. */
  readonly overrides?: readonly RuleOverride[];
  /** Options by rule id. */
  readonly options?: RuleOptions;
  /** Which numbers need evidence, where the default does not suit; the last rule that fits decides. */
  readonly evidence?: EvidencePolicy;
  /** Let a run without any article pass. */
  readonly allowEmpty?: boolean;
  /** Articles worked on at once. Default: 4. */
  readonly concurrency?: number;
}

/**
 * What the command `check` does, without printing, writing or exiting: the report of `report.json`.
 * Throws a `UserError` for a missing path, a missing or malformed registry, or no article at all.
 */
export async function check(options: CheckOptions = {}): Promise<Report> {
  const { cwd, today, rules, maxWarnings, ...rest } = options;
  const outcome = await checkArticles({
    ...rest,
    cwd: cwd ?? process.cwd(),
    fs: nodeFileSystem,
    today: today ?? new Date().toISOString().slice(0, 10),
    maxWarnings: maxWarnings ?? null,
    ...(rules && { levels: rules }),
  });
  return toReport(outcome);
}
