import type { RegistryPlace } from '../model/registry.ts';
import type { RegistryFile } from '../model/registry-files.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { Problems, Spot } from './problems.ts';
import { type RegistryFileContent, registryFileSchema } from './schema.ts';

/** Far above any curated file; what is larger was not written by an editor. */
const LARGEST_FILE = 8_000_000;

export interface LoadedFile {
  readonly path: string;
  readonly content: RegistryFileContent;
  readonly placeOf: (path: readonly PropertyKey[]) => { line: number; column: number; excerpt: string };
  /** False where a subject or metric may have been left out for its faults. */
  readonly termsAreWhole: boolean;
}

/** One item of a list in a file, and how to say where a part of it stands. */
export interface Item<Content> {
  readonly content: Content;
  readonly path: string;
  readonly at: (...keys: PropertyKey[]) => Spot;
}

/** Nothing but comments. */
export const isEmpty = (text: string): boolean =>
  text
    .replace('\uFEFF', '')
    .split('\n')
    .every((line) => line.trim() === '' || line.startsWith('#') || line.startsWith('---'));

/** A file against the schema; null where nothing of it can be used. */
export function loadFile({ path, text }: RegistryFile, problems: Problems): LoadedFile | null {
  if (text.length > LARGEST_FILE) {
    problems.add({
      path,
      message: `The file has ${text.length} characters, more than ${LARGEST_FILE}`,
      remedy: 'split it',
    });
    return null;
  }
  if (isEmpty(text)) return null;
  const parsed = parseYaml(text.replace(/^\uFEFF/, ''), path, registryFileSchema);
  for (const problem of parsed.problems) problems.add(problem);
  const { placeOf } = parsed;
  if (parsed.value !== undefined) return { path, content: parsed.value, placeOf, termsAreWhole: true };
  const content = soundPart(parsed.unchecked);
  if (content === null) return null;
  const faults = parsed.unchecked?.faults ?? [];
  const termsAreWhole = faults.every(
    ([list, index]) => list !== 'subjects' && list !== 'metrics' && index !== undefined,
  );
  return { path, content, placeOf, termsAreWhole };
}

/** Of a file with faults, the items without one, each at its own index, so that what else is wrong with them is told as well. */
function soundPart(unchecked: ReturnType<typeof parseYaml>['unchecked']): RegistryFileContent | null {
  if (unchecked === null || typeof unchecked.value !== 'object' || unchecked.value === null) return null;
  const faulty = new Set(unchecked.faults.map(([list, index]) => `${String(list)}.${String(index)}`));
  const lists = Object.entries(unchecked.value).map(([list, items]) => [
    list,
    Array.isArray(items)
      ? items.map((item, i) => (faulty.has(`${list}.${i}`) ? undefined : item))
      : undefined,
  ]);
  return Object.fromEntries(lists) as RegistryFileContent;
}

type List = 'subjects' | 'metrics' | 'entries' | 'tables';

/** The items of one list in all files. */
export function itemsOf<Name extends List>(
  files: readonly LoadedFile[],
  list: Name,
): Item<NonNullable<RegistryFileContent[Name]>[number]>[] {
  return files.flatMap(({ path, content, placeOf }) =>
    (content[list] ?? []).flatMap((item, i) =>
      item === undefined
        ? []
        : [
            {
              content: item as NonNullable<RegistryFileContent[Name]>[number],
              path,
              at: (...keys: PropertyKey[]) => ({ path, ...placeOf([list, i, ...keys]) }),
            },
          ],
    ),
  );
}

export const placeOf = ({ path, line, column }: Spot): RegistryPlace => ({ path, line, column });
