import path from 'node:path';
import type { EarlierReport } from '../earlier/schema.ts';
import { UserError, type UserProblem } from '../model/user-error.ts';
import { decodeStrictly } from '../read/decode.ts';
import type { Surroundings } from './surroundings.ts';

const MOST_MEGABYTES = 400;

/** The reports that `--since` names, in its order. Throws a `UserError` with what is wrong with each. */
export async function loadEarlier(
  files: readonly string[],
  surroundings: Pick<Surroundings, 'cwd' | 'fs'>,
): Promise<EarlierReport[]> {
  if (files.length === 0) return [];
  const { readEarlier } = await import('../earlier/read.ts');
  const problems: UserProblem[] = [];
  const reports: EarlierReport[] = [];
  // One after the other: of each only what is compared stays in memory.
  for (const named of files) {
    try {
      reports.push(readEarlier(await textOf(named, surroundings), named));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  return reports;
}

async function textOf(named: string, { cwd, fs }: Pick<Surroundings, 'cwd' | 'fs'>): Promise<string> {
  const absolute = path.resolve(cwd, named);
  const fail = (message: string, remedy: string) => new UserError([{ path: named, message, remedy }]);
  const found = await fs.stat(absolute).catch(() => null);
  if (found === null)
    throw fail('There is no such earlier report', 'check --since; it names a `report.json` that was kept');
  if (found.kind !== 'file')
    throw fail(
      'An earlier report must be a file',
      'name a `report.json`; put paths of articles before --since',
    );
  if (found.size > MOST_MEGABYTES * 1024 * 1024)
    throw fail(`This earlier report has more than ${MOST_MEGABYTES} MB`, 'compare a smaller run');
  const text = await fs.readFile(absolute).then(decodeStrictly, () => null);
  if (text === null)
    throw fail('This earlier report cannot be read as UTF-8 text', 'name a `report.json` as it was written');
  return text;
}
