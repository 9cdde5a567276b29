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
  /** Whether a path lies in a folder once every link is followed. */
  readonly staysIn: (absolute: string, folder: string) => Promise<boolean>;
}

/** The publication's configuration: the file named, else the first of the usual names in the working directory, else nothing set. */
export async function loadConfig(
  named: string | undefined,
  { cwd, rules, read, staysIn }: ConfigPlace,
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
    const outside: UserProblem[] = [];
    for (const { keys, value: named, isGlob } of pathsIn(config)) {
      if (!leadsOut(base, named) && (isGlob || (await staysIn(path.resolve(base, named), base)))) continue;
      outside.push({
        path: name,
        ...placeOf(keys),
        message: `\`${named}\` leads out of the publication`,
        remedy: 'name a path below this file, no link out of it; only the command line may point elsewhere',
      });
    }
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

/** A path that a configuration names; a glob only chooses among articles, and reads nothing. */
interface NamedPath {
  readonly keys: readonly (string | number)[];
  readonly value: string;
  readonly isGlob?: true;
}

function pathsIn({ articles, registry, output, baseline, evidence, overrides }: Config): NamedPath[] {
  const paths: NamedPath[] = (articles ?? []).map((value, i) => ({ keys: ['articles', i], value }));
  for (const [key, value] of Object.entries({ registry, output, baseline }))
    if (value !== undefined) paths.push({ keys: [key], value });
  for (const [key, choices] of Object.entries({ evidence, overrides }))
    for (const [i, choice] of (choices ?? []).entries())
      for (const [j, value] of (choice.paths ?? []).entries())
        paths.push({ keys: [key, i, 'paths', j], value, isGlob: true });
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
