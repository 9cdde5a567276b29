import path from 'node:path';
import { UserError } from '../model/user-error.ts';
import { decodeStrictly } from './decode.ts';
import type { FileSystem } from './file-system.ts';
import { isWithin } from './walk.ts';
import { isMissing, whyNot } from './why-not.ts';

const MOST_MEGABYTES = 1;

/** What reading a configuration needs of the file system. */
export interface ConfigFiles {
  /** The text of a file; null where there is none. Throws a `UserError` where there is something that cannot be read. */
  readonly read: (absolute: string) => Promise<string | null>;
  /** Whether a path, there or not, lies in a folder once every link is followed. */
  readonly staysIn: (absolute: string, folder: string) => Promise<boolean>;
}

/** A configuration that cannot be read is no configuration that is not there: a run without it would say something else. */
export const configFiles = ({ cwd, fs }: { readonly cwd: string; readonly fs: FileSystem }): ConfigFiles => ({
  async read(absolute) {
    const fail = (message: string, remedy: string) =>
      new UserError([{ path: path.relative(cwd, absolute).split(path.sep).join('/'), message, remedy }]);
    try {
      const { kind, size } = await fs.stat(absolute);
      if (kind !== 'file')
        throw fail('The configuration must be a file', 'remove it, or name another with --config');
      if (size > MOST_MEGABYTES * 1024 * 1024)
        throw fail(`The configuration has more than ${MOST_MEGABYTES} MB`, 'name another with --config');
      const text = decodeStrictly(await fs.readFile(absolute));
      if (text === null) throw fail('The configuration is not UTF-8 throughout', 'save it as UTF-8');
      return text;
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (isMissing(error)) return null;
      throw fail(`The configuration cannot be read: ${whyNot(error)}`, 'make it readable');
    }
  },
  staysIn: async (absolute, folder) => isWithin(await realPlace(absolute, fs), await realPlace(folder, fs)),
});

/** Where a path leads, its links followed as far as there is something. */
async function realPlace(absolute: string, fs: FileSystem): Promise<string> {
  const above = path.dirname(absolute);
  return fs
    .realpath(absolute)
    .catch(async () =>
      above === absolute ? absolute : path.join(await realPlace(above, fs), path.basename(absolute)),
    );
}
