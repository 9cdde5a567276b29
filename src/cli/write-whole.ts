import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UserError } from '../model/user-error.ts';

/**
 * Puts a text in the place of a file, or leaves the file as it was: a full disk, a limit or a signal never leaves half of
 * it. The package would write the text at one go and take what the disk has room for as all of it.
 */
export const replaceFile = (absolute: string, text: string): Promise<void> =>
  writeFileAtomic(absolute, '', { tmpfileCreated: (temporary) => writeFile(temporary, text) });

/** Writes a file whole or not at all, its folders with it. Throws a `UserError` that says what to do instead. */
export async function writeWhole(absolute: string, text: string, cwd: string, remedy: string): Promise<void> {
  try {
    await mkdir(path.dirname(absolute), { recursive: true });
    await replaceFile(absolute, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const shown = path.relative(cwd, absolute).split(path.sep).join('/');
    throw new UserError([{ path: shown, message: `Cannot be written: ${reason}`, remedy }]);
  }
}
