import { createHash } from 'node:crypto';
import { decodeStrictly } from './decode.ts';
import type { FileSystem } from './file-system.ts';
import { whyNot } from './why-not.ts';

/** The text of a file, or why it cannot be checked. */
export type ReadText =
  | { readonly text: string; readonly sha256: string }
  | { readonly problem: string; readonly remedy: string };

/** Larger files are no articles, and would keep everyone waiting. */
const MOST_MEGABYTES = 4;

/** Reads a file strictly: UTF-8 throughout, text, neither empty nor huge. A BOM stays, since offsets count it. */
export async function readText(absolute: string, fs: FileSystem): Promise<ReadText> {
  try {
    const { kind, size } = await fs.stat(absolute);
    if (kind === 'folder') {
      await fs.readdir(absolute); // one that cannot be read is told apart from one that has an odd name
      return {
        problem: 'This is a folder, though it is named like a Markdown file',
        remedy: 'rename the folder',
      };
    }
    if (kind !== 'file') return { problem: 'This is neither a file nor a folder', remedy: 'remove it' };
    if (size > MOST_MEGABYTES * 1024 * 1024)
      return {
        problem: `This file is ${(size / 1024 / 1024).toFixed(1)} MB long; articles up to ${MOST_MEGABYTES} MB are checked`,
        remedy: 'split it, or keep it out of the paths that are checked',
      };
    return judge(await fs.readFile(absolute));
  } catch (error) {
    return { problem: `This cannot be read: ${whyNot(error)}`, remedy: 'make it readable' };
  }
}

function judge(bytes: Uint8Array): ReadText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { problem: 'This file is UTF-16', remedy: 'save it as UTF-8' };
  const text = decodeStrictly(bytes);
  if (text === null || text.includes('\0')) {
    return bytes.includes(0)
      ? { problem: 'This file is binary, not text', remedy: 'remove it, or rename it if it is no article' }
      : { problem: 'This file is not UTF-8 throughout', remedy: 'save it as UTF-8' };
  }
  if (text.replace(/^\ufeff/, '').trim() === '')
    return { problem: 'This file is empty', remedy: 'write the article, or remove the file' };
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}
