import path from 'node:path';
import { type CheckOptions, findArticles } from '../check.ts';
import { loadConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { createMemory } from '../memory.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import type { Registry } from '../model/registry.ts';
import type { CheckedArticle } from '../model/run.ts';
import { UserError, type UserProblem } from '../model/user-error.ts';
import { isMarkdown } from '../read/article-name.ts';
import { configFiles } from '../read/config-files.ts';
import type { FileSystem } from '../read/file-system.ts';
import { isWithin } from '../read/walk.ts';
import { RULES } from '../rules/index.ts';
import { loadBaseline, type Settings, settingsOf } from '../settings.ts';

/** What is known of a publication at one moment. Paths in it are relative to `root`, with `/`. */
export interface Snapshot {
  readonly root: string;
  /** Folder of the registry. */
  readonly registryFolder: string;
  /** The file of what is let through, where the configuration names one. */
  readonly baselineFile: string | null;
  /** Null where it cannot be used; then articles are held to themselves and their other versions only. */
  readonly registry: Registry | null;
  /** The last that could be used, for completion while one is being written. */
  readonly lastRegistry: Registry | null;
  /** What is wrong with the registry or the configuration. */
  readonly problems: readonly UserProblem[];
  readonly articles: readonly CheckedArticle[];
}

export interface Publication {
  /** Checks the articles that these files belong to; files that are none of the publication's articles are passed over. */
  look(files: readonly string[]): Promise<Snapshot>;
  /** Checks every article of the publication. */
  lookAtAll(): Promise<Snapshot>;
}

export interface PublicationPlace {
  readonly root: string;
  readonly fs: FileSystem;
  /** Today's ISO date; a server may run past midnight. */
  readonly today: () => string;
}

const NO_REGISTRY: Registry = { sha256: '', subjects: new Map(), metrics: new Map(), entries: new Map() };

/** What nobody can say without a registry: what it bears out, and so which suppressions of that have nothing to do. */
const needsRegistry = ({ ruleId }: Finding): boolean =>
  ruleId.startsWith('registry/') || ruleId === 'suppression/unused';

const withoutRegistry = (checked: CheckedArticle): CheckedArticle => ({
  ...checked,
  findings: checked.findings.filter((finding) => !needsRegistry(finding)),
});

export function createPublication({ root, fs, today }: PublicationPlace): Publication {
  const memory = createMemory();
  let lastConfig: Config = {};
  let lastBaseline: Baseline | null = null;
  let lastRegistry: Registry | null = null;

  /** A configuration with a fault counts as it was before. */
  async function configure(problems: UserProblem[]): Promise<Config> {
    lastConfig =
      (await orProblems(problems, () =>
        loadConfig(undefined, { cwd: root, rules: RULES, ...configFiles({ cwd: root, fs }) }),
      )) ?? lastConfig;
    return lastConfig;
  }

  /** What is let through, as it was before where its file has a fault. */
  async function letThrough({ baseline: file }: Config, problems: UserProblem[]): Promise<Baseline | null> {
    lastBaseline =
      file === undefined
        ? null
        : ((await orProblems(problems, () => loadBaseline(file, { cwd: root, fs }))) ?? lastBaseline);
    return lastBaseline;
  }

  async function check(
    choose: (config: Config, options: CheckOptions & Settings) => Promise<readonly string[]>,
  ) {
    const problems: UserProblem[] = [];
    const config = await configure(problems);
    const options: CheckOptions & Settings = {
      ...settingsOf(config),
      cwd: root,
      fs,
      today: today(),
      allowEmpty: true,
    };
    const baseline = await letThrough(config, problems);
    const registry = await orProblems(problems, () => memory.registry(options));
    lastRegistry = registry ?? lastRegistry;
    const paths = await choose(config, options);
    const checked = await orProblems(problems, () =>
      memory.check(registry ?? NO_REGISTRY, { ...options, paths, ...(baseline && { baseline }) }),
    );
    const registryFolder = path.resolve(root, options.registry);
    const articles = checked?.run.articles ?? [];
    return {
      root,
      registryFolder,
      baselineFile: config.baseline ?? null,
      registry,
      lastRegistry,
      problems,
      articles: registry === null ? articles.map(withoutRegistry) : articles,
    };
  }

  return {
    look: (files) =>
      check(async (config, options) => {
        const reports = new Set(options.reports.map((name) => path.resolve(root, name)));
        const articles = files.filter((file) => isMarkdown(file) && !reports.has(file));
        const kept = await Promise.all(articles.map((file) => isArticle(file, config, options)));
        return articles.filter((_, i) => kept[i]);
      }),
    lookAtAll: () => check(async ({ articles = ['articles'] }) => articles),
  };
}

/** Whether a file, or another version of it, lies where the publication keeps its articles. */
async function isArticle(
  file: string,
  { articles = ['articles'] }: Config,
  options: CheckOptions,
): Promise<boolean> {
  const { cwd, fs } = options;
  const lies = (absolute: string) => articles.some((folder) => isWithin(absolute, path.resolve(cwd, folder)));
  if ((await fs.stat(file).catch(() => null)) === null) return false;
  if (lies(file)) return true;
  const sources = await findArticles({ ...options, paths: [file] });
  return sources.some(({ files }) => files.some((other) => lies(path.resolve(cwd, other.path))));
}

async function orProblems<Value>(problems: UserProblem[], work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}
