import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UserError } from '../model/user-error.ts';

/** Writes a file whole or not at all, its folders with it. Throws a `UserError` that says what to do instead. */
export async function writeWhole(absolute: string, text: string, cwd: string, remedy: string): Promise<void> {
  try {
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFileAtomic(absolute, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const shown = path.relative(cwd, absolute).split(path.sep).join('/');
    throw new UserError([{ path: shown, message: `Cannot be written: ${reason}`, remedy }]);
  }
}
