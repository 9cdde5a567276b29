import { createHash } from 'node:crypto';
import path from 'node:path';
import { createAccept } from './baseline/accept.ts';
import { type CheckOptions, checkSources, findArticles } from './check.ts';
import { judge } from './gate.ts';
import type { Registry } from './model/registry.ts';
import type { CheckedArticle, Run } from './model/run.ts';
import type { FoundArticle } from './read/discover.ts';
import { readDataFiles, readRegistryFiles } from './read/registry-files.ts';
import { buildRegistry, parseRegistry } from './registry/load.ts';

/** Checks that are made again and again while people write, each only as far as something changed. */
export interface Memory {
  /** The registry as it is now, built anew only where one of its files changed. Throws as `readRegistry` does. */
  registry(options: CheckOptions): Promise<Registry>;
  /** As `checkAgainst`; articles whose files, registry and settings are those of an earlier check are not checked again. */
  check(registry: Registry, options: CheckOptions): Promise<Rechecked>;
  /** Files outside of the registry's own that it takes values from, relative to the working directory. */
  dataFiles(): readonly string[];
}

export interface Rechecked {
  readonly run: Run;
  /** How many of its articles were checked, and not remembered. */
  readonly fresh: number;
}

/** Starts with nothing remembered. */
export function createMemory(): Memory {
  let last: { readonly key: string; readonly build: () => Registry } | null = null;
  let dataFiles: readonly string[] = [];
  const known = new Map<string, { readonly key: string; readonly checked: CheckedArticle }>();
  return {
    async registry({ cwd, fs, registry = 'claims' }) {
      const folder = path.resolve(cwd, registry);
      const place = { fs, cwd, folder };
      const files = await readRegistryFiles(folder, place);
      const keyWith = async (names: readonly string[]) =>
        JSON.stringify([files, [...(await readDataFiles(names, place))]]);
      if (last === null || last.key !== (await keyWith(dataFiles))) {
        const parsed = parseRegistry(files);
        dataFiles = parsed.dataFiles;
        const data = await readDataFiles(dataFiles, place);
        last = { key: JSON.stringify([files, [...data]]), build: once(() => buildRegistry(parsed, data)) };
      }
      return last.build();
    },
    async check(registry, options) {
      const sources = await findArticles(options);
      const settings = settingsKey(registry, options);
      const keys = new Map(sources.map((source) => [source, keyOf(source, settings)]));
      const changed = sources.filter((source) => known.get(nameOf(source))?.key !== keys.get(source));
      const { baseline, ...unaccepted } = options;
      const run = await checkSources(changed, registry, unaccepted);
      for (const [i, source] of changed.entries())
        known.set(nameOf(source), { key: keys.get(source)!, checked: run.articles[i]! });
      const checked = sources.map((source) => known.get(nameOf(source))!.checked);
      const articles = baseline === undefined ? checked : checked.map(createAccept(baseline, options.today));
      const gate = judge(articles, run.gate.failOn, run.gate.maxWarnings);
      return { run: { ...run, articles, gate }, fresh: changed.length };
    },
    dataFiles: () => dataFiles,
  };
}

/** Says again what was said, and throws again what was thrown. */
function once(build: () => Registry): () => Registry {
  let outcome: { readonly registry: Registry } | { readonly error: unknown } | null = null;
  return () => {
    if (outcome === null) {
      try {
        outcome = { registry: build() };
      } catch (error) {
        outcome = { error };
      }
    }
    if ('error' in outcome) throw outcome.error;
    return outcome.registry;
  };
}

/** All that decides what comes of an article beside its files; the baseline only decides what is said of that. */
function settingsKey({ sha256 }: Registry, options: CheckOptions): string {
  const { today, levels, overrides, options: ruleOptions, evidence, original } = options;
  const settings = JSON.stringify([sha256, today, levels, overrides, ruleOptions, evidence, original]);
  return createHash('sha256').update(settings).digest('hex');
}

/** Ids alone are not enough: front matter may give two articles one. */
const nameOf = ({ id, files }: FoundArticle): string => JSON.stringify([id, files.map(({ path }) => path)]);

const keyOf = ({ files, problems }: FoundArticle, settings: string): string =>
  JSON.stringify([
    settings,
    files.map(({ path, sha256, lang, locale }) => [path, sha256, lang, locale]),
    problems,
  ]);
