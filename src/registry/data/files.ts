import path from 'node:path';
import type { DataFiles } from '../../model/registry-files.ts';
import type { Problems, Spot } from '../problems.ts';
import { readCsv } from './late/csv.ts';
import type { DataNode, ReadData } from './node.ts';
import { readTree } from './tree.ts';

/** The path of a data file that a registry file names: `tables/a.csv` in `claims/b.yaml` → `claims/tables/a.csv`. */
export const dataPath = (registryFile: string, named: string): string =>
  named.startsWith('/') ? named : path.posix.join(path.posix.dirname(registryFile), named);

/** Opens a data file, read once however often it is named; null where it cannot be read, which the problems then say. */
export type OpenData = (named: string, from: Spot) => DataNode | null;

export function createOpener(files: DataFiles, problems: Problems): OpenData {
  const known = new Map<string, DataNode | null>();
  return (named, from) => {
    const target = dataPath(from.path, named);
    const opened = known.get(target);
    if (opened !== undefined) return opened;
    const file = files.get(target) ?? { problem: 'it was not read', remedy: 'check the path' };
    let root: DataNode | null = null;
    if ('problem' in file) {
      problems.add({ ...from, message: `\`${named}\` cannot be used: ${file.problem}`, remedy: file.remedy });
    } else {
      const data = parseData(target, file.text);
      if (data === null) {
        problems.add({
          ...from,
          message: `\`${named}\` is no table that can be read`,
          remedy: 'expected a file named .csv, .tsv, .json, .yaml or .yml',
        });
      } else if ('root' in data) root = data.root;
      else for (const problem of data.problems) problems.add(problem);
    }
    known.set(target, root);
    return root;
  };
}

function parseData(file: string, text: string): ReadData | null {
  const extension = path.posix.extname(file).toLowerCase();
  if (extension === '.csv') return readCsv(file, text, ',');
  if (extension === '.tsv') return readCsv(file, text, '\t');
  if (extension === '.json' || extension === '.yaml' || extension === '.yml') return readTree(file, text);
  return null;
}
