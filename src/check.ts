import path from 'node:path';
import type { Cache } from './cache/cache.ts';
import type { Baseline } from './model/baseline.ts';
import type { EvidencePolicy } from './model/evidence-policy.ts';
import type { Registry } from './model/registry.ts';
import type { RuleLevels, RuleOptions, RuleOverride } from './model/rule-settings.ts';
import type { FailOn, Run, RunStart } from './model/run.ts';
import { UserError } from './model/user-error.ts';
import type { Terms } from './pipeline.ts';
import { discover, type FoundArticle } from './read/discover.ts';
import type { FileSystem } from './read/file-system.ts';
import { readDataFiles, readRegistryFiles } from './read/registry-files.ts';
import { buildRegistry, parseRegistry } from './registry/load.ts';
import { run } from './run.ts';
import { TOOL } from './tool.ts';
import { type Asked, type Job, thisThread, type Workplace } from './workplace.ts';

/** What a cache must know to tell what is still true. */
export interface CacheSetting {
  readonly asked: Asked;
  /** Everything that decides what comes of an article beside its files. */
  readonly settled: unknown;
}

export interface CheckOptions {
  /** Files and folders with articles, relative to `cwd` or absolute. Default: `articles`. */
  readonly paths?: readonly string[];
  /** Folder of the curated registry. Default: `claims`. */
  readonly registry?: string;
  /** What relative paths, and the paths in the report, are relative to. */
  readonly cwd: string;
  readonly fs: FileSystem;
  /** ISO date that expiry and age are judged by. */
  readonly today: string;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number | null;
  readonly levels?: RuleLevels;
  /** Levels for parts of the publication; the last one that fits decides. */
  readonly overrides?: readonly RuleOverride[];
  /** Options by rule id. */
  readonly options?: RuleOptions;
  /** Which numbers need evidence, where the default does not suit; the last rule that fits decides. */
  readonly evidence?: EvidencePolicy;
  /** The language that articles are written in first, where no front matter tells; default: Chinese. */
  readonly original?: string;
  /** Findings that are known and let through. */
  readonly baseline?: Baseline;
  /** Chooses among the articles found; none chosen is no error, none found is. */
  readonly select?: (
    sources: readonly FoundArticle[],
    registry: Registry,
  ) => Promise<readonly FoundArticle[]>;
  /** Files that reports are written to: they are no articles, though they may lie among them. Relative to `cwd` or absolute. */
  readonly reports?: readonly string[];
  /** Let a run without any article pass. */
  readonly allowEmpty?: boolean;
  /** Articles worked on at once; default 4. */
  readonly concurrency?: number;
  readonly onArticle?: (done: number, total: number) => void;
  /** What is wanted of every article; default: its findings. */
  readonly asked?: Asked;
  /** Told once, when all is read but the articles themselves. */
  readonly onStart?: (start: RunStart) => void;
  /** Given the parts of reports that were asked for, article by article in the order of the run. */
  readonly onParts?: (parts: readonly Uint8Array[]) => void;
  /** Reads a file at once. Where it is given, articles of a large run are let go and read again when looked at. */
  readonly reread?: (absolute: string) => Uint8Array;
  /** What came of articles in earlier runs, for these settings; only with `reread`. */
  readonly cache?: (setting: CacheSetting) => Cache;
  /** Where articles are checked; default: in the thread of the caller. */
  readonly workplace?: (job: Job, found: readonly FoundArticle[]) => Workplace;
}

/** Reads the articles and the registry and checks them. Throws a `UserError` where there is nothing to check or nothing to check against. */
export async function checkArticles(options: CheckOptions): Promise<Run> {
  return checkAgainst(await readRegistry(options), options);
}

/** As `checkArticles`, against a registry that was read already. */
export async function checkAgainst(registry: Registry, options: CheckOptions): Promise<Run> {
  const sources = await findArticles(options);
  const chosen = options.select ? await options.select(sources, registry) : sources;
  return checkSources(chosen, registry, options);
}

/** The articles in the paths. Throws a `UserError` where there is none, or a path that is not there. */
export async function findArticles(options: CheckOptions): Promise<FoundArticle[]> {
  const { cwd, fs, paths = ['articles'], reports = [], allowEmpty = false } = options;
  const sources = await discover(paths, { fs, cwd, passedOver: reports });
  if (sources.length === 0 && !allowEmpty) {
    throw new UserError([
      {
        message: `No article found in ${paths.map((p) => `\`${p}\``).join(', ')}`,
        remedy: 'name files or folders that hold Markdown, or pass --allow-empty',
      },
    ]);
  }
  return sources;
}

/** As `checkAgainst`, of articles that were read and chosen already. */
export function checkSources(
  sources: readonly FoundArticle[],
  registry: Registry,
  options: CheckOptions,
): Promise<Run> {
  const { onStart, onParts, reread } = options;
  const terms = termsOf(options);
  const asked = options.asked ?? { findings: true, parts: [] };
  const cache = options.cache?.({ asked, settled: [TOOL, registry.sha256, terms] });
  return run(sources, registry, {
    tool: TOOL,
    cwd: options.cwd,
    fs: options.fs,
    asked,
    ...(cache && { cache }),
    workplace: options.workplace ?? thisThread,
    ...(onStart && { onStart }),
    ...(onParts && { onParts }),
    ...(reread && { reread }),
    terms,
    failOn: options.failOn ?? 'error',
    maxWarnings: options.maxWarnings ?? null,
    concurrency: options.concurrency ?? 4,
    ...(options.onArticle && { onArticle: options.onArticle }),
  });
}

const termsOf = ({
  today,
  levels = {},
  overrides = [],
  options = {},
  evidence = [],
  baseline,
  original,
}: CheckOptions): Terms => ({
  today,
  rules: { levels, overrides, options },
  evidence,
  ...(baseline && { baseline }),
  ...(original !== undefined && { original }),
});

/** The registry of a publication, read and validated whole. */
export async function readRegistry({
  cwd,
  fs,
  registry = 'claims',
}: Pick<CheckOptions, 'cwd' | 'fs' | 'registry'>): Promise<Registry> {
  const folder = path.resolve(cwd, registry);
  const parsed = parseRegistry(await readRegistryFiles(folder, { fs, cwd }));
  return buildRegistry(parsed, await readDataFiles(parsed.dataFiles, { fs, cwd, folder }));
}
