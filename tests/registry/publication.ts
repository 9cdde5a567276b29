import type { Registry } from '../../src/model/registry.ts';
import type { DataFiles, RegistryFile } from '../../src/model/registry-files.ts';
import { formatUserProblem, UserError } from '../../src/model/user-error.ts';
import { loadRegistry } from '../../src/registry/load.ts';

/** Files by path: YAML below `claims/` is the registry's own, the rest is data that it names. */
export type Files = Readonly<Record<string, string>>;

/** What the cases share: two stations, a share and a count. */
export const TERMS: Files = {
  'claims/terms.yaml': `subjects:
  - { id: north, zh: [北站], en: North Station }
  - { id: south, zh: [南站], en: [South Station, South] }
metrics:
  - { id: punctuality, zh: 準點率, en: [punctuality, on-time share], unit: "%" }
  - { id: passengers, zh: [旅客, 乘客], en: passengers }
`,
};

const isOwn = (path: string) => path.startsWith('claims/') && path.endsWith('.yaml');

export function load(files: Files): Registry {
  const own = Object.keys(files)
    .filter(isOwn)
    .map((path): RegistryFile => ({ path, text: files[path]! }));
  const data: DataFiles = new Map(
    Object.keys(files)
      .filter((path) => !isOwn(path))
      .map((path) => [path, { text: files[path]! }]),
  );
  return loadRegistry(own, data);
}

/** What is wrong with a registry, each problem in its own words, without the quoted line. */
export function problemsOf(files: Files): string[] {
  try {
    load(files);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ excerpt: _, ...problem }) => formatUserProblem(problem));
  }
}
