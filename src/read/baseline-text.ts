import path from 'node:path';
import { UserError } from '../model/user-error.ts';
import { decodeStrictly } from './decode.ts';
import type { FileSystem } from './file-system.ts';

const MOST_MEGABYTES = 20;

/** The text of a baseline's file; null where there is none. Throws a `UserError` where it cannot be read. */
export async function baselineText(
  named: string,
  { cwd, fs }: { readonly cwd: string; readonly fs: FileSystem },
): Promise<string | null> {
  const absolute = path.resolve(cwd, named);
  const found = await fs.stat(absolute).catch(() => null);
  if (found === null) return null;
  const fail = (message: string, remedy: string) => new UserError([{ path: named, message, remedy }]);
  if (found.kind !== 'file') throw fail('The baseline must be a file', 'name a file with --baseline');
  if (found.size > MOST_MEGABYTES * 1024 * 1024)
    throw fail(
      `The baseline has more than ${MOST_MEGABYTES} MB`,
      'mend some of its findings, or split the run',
    );
  const text = await fs.readFile(absolute).then(decodeStrictly, () => null);
  if (text === null) throw fail('The baseline cannot be read as UTF-8 text', 'save it as UTF-8');
  return text;
}
