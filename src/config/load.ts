import path from 'node:path';
import { UserError, type UserProblem } from '../model/user-error.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { type Config, type ConfigurableRule, configSchema } from './schema.ts';

export const CONFIG_NAMES = [
  '.claimcheck.yaml',
  '.claimcheck.yml',
  'claimcheck.yaml',
  'claimcheck.yml',
] as const;

export interface ConfigPlace {
  readonly cwd: string;
  readonly rules: readonly ConfigurableRule[];
  /** The text of a file, or null where there is none. */
  readonly read: (absolute: string) => Promise<string | null>;
}

/** The publication's configuration: the file named, else the first of the usual names in the working directory, else nothing set. */
export async function loadConfig(
  named: string | undefined,
  { cwd, rules, read }: ConfigPlace,
): Promise<Config> {
  for (const name of named === undefined ? CONFIG_NAMES : [named]) {
    const absolute = path.resolve(cwd, name);
    const text = await read(absolute);
    if (text === null) continue;
    const { value, problems, placeOf } = parseYaml(
      text.replace(/^\uFEFF/, ''),
      name,
      configSchema(rules).nullable(),
    );
    if (problems.length > 0) throw new UserError(problems);
    const config = value ?? {};
    const base = path.dirname(absolute);
    const outside = pathsIn(config)
      .filter(({ value: named }) => leadsOut(base, named))
      .map(
        ({ keys, value: named }): UserProblem => ({
          path: name,
          ...placeOf(keys),
          message: `\`${named}\` leads out of the publication`,
          remedy: 'name a path below this file; only the command line may point elsewhere',
        }),
      );
    if (outside.length > 0) throw new UserError(outside);
    return relativeTo(cwd, base, config);
  }
  if (named !== undefined) {
    throw new UserError([
      { path: named, message: 'There is no such configuration file', remedy: 'check --config' },
    ]);
  }
  return {};
}

function pathsIn({
  articles,
  registry,
  output,
  baseline,
  evidence,
  overrides,
}: Config): { keys: (string | number)[]; value: string }[] {
  const paths = (articles ?? []).map((value, i) => ({ keys: ['articles', i] as (string | number)[], value }));
  if (registry !== undefined) paths.push({ keys: ['registry'], value: registry });
  if (output !== undefined) paths.push({ keys: ['output'], value: output });
  if (baseline !== undefined) paths.push({ keys: ['baseline'], value: baseline });
  for (const [key, choices] of Object.entries({ evidence, overrides }))
    for (const [i, choice] of (choices ?? []).entries())
      for (const [j, value] of (choice.paths ?? []).entries())
        paths.push({ keys: [key, i, 'paths', j], value });
  return paths;
}

function leadsOut(base: string, named: string): boolean {
  const relative = path.relative(base, path.resolve(base, named));
  return path.isAbsolute(named) || relative === '..' || relative.startsWith(`..${path.sep}`);
}

/** Paths in a configuration are relative to its file; the rest of the program counts from the working directory. */
function relativeTo(cwd: string, base: string, config: Config): Config {
  const moved = (named: string) => path.relative(cwd, path.resolve(base, named)) || '.';
  const folder = path.relative(cwd, base).split(path.sep).join('/');
  const glob = (named: string) => path.posix.join(folder, named);
  const placed = <Choice extends { paths?: string[] | undefined }>(choice: Choice): Choice =>
    choice.paths ? { ...choice, paths: choice.paths.map(glob) } : choice;
  return {
    ...config,
    ...(config.articles && { articles: config.articles.map(moved) }),
    ...(config.registry !== undefined && { registry: moved(config.registry) }),
    ...(config.output !== undefined && { output: moved(config.output) }),
    ...(config.baseline !== undefined && { baseline: moved(config.baseline) }),
    ...(config.evidence && { evidence: config.evidence.map(placed) }),
    ...(config.overrides && { overrides: config.overrides.map(placed) }),
  };
}
