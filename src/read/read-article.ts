import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ArticleProblem } from '../model/article.ts';
import { UserError } from '../model/user-error.ts';
import { decodeStrictly } from './decode.ts';
import type { ArticleSource, FoundArticle, FoundFile } from './discover.ts';
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
  if (!/[^\s\ufeff]/.test(text))
    return { problem: 'This file is empty', remedy: 'write the article, or remove the file' };
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A file that could not be read, as a problem of its article. */
export const unreadable = (
  shown: string,
  { problem, remedy }: { readonly problem: string; readonly remedy: string },
): ArticleProblem => ({
  kind: 'unreadable',
  path: shown,
  span: { start: 0, end: 0 },
  message: problem,
  remedy,
});

/** The article with its texts, as they are now where they were not held: a file may have changed or gone since it was found. */
export async function readArticle(
  found: FoundArticle,
  { fs, cwd }: { readonly fs: FileSystem; readonly cwd: string },
): Promise<ArticleSource> {
  const problems = [...found.problems];
  const files = [];
  for (const file of found.files) {
    const read = file.text === null ? await readText(path.resolve(cwd, file.path), fs) : textOf(file);
    if ('text' in read) files.push(sourceOf(file, read));
    else problems.push(unreadable(file.path, read));
  }
  return { id: found.id, files, problems };
}

/** The article as it was checked, once more. Throws a `UserError` where a file is no longer the same. */
export function rereadArticle(
  found: FoundArticle,
  cwd: string,
  read: (absolute: string) => Uint8Array,
): ArticleSource {
  const files = found.files.map((file) => sourceOf(file, rereadText(file, cwd, read)));
  return { id: found.id, files, problems: found.problems };
}

/** The text of one of its files, once more. Throws as `rereadArticle` does. */
export function rereadFile(
  found: FoundArticle,
  name: string,
  cwd: string,
  read: (absolute: string) => Uint8Array,
): string {
  const file = found.files.find((one) => one.path === name);
  return file === undefined ? '' : rereadText(file, cwd, read).text;
}

function rereadText(file: FoundFile, cwd: string, read: (absolute: string) => Uint8Array) {
  if (file.text !== null) return textOf(file);
  let now: ReadText | null = null;
  try {
    now = judge(read(path.resolve(cwd, file.path)));
  } catch {
    // Said below: a file that went away was changed.
  }
  if (now !== null && 'text' in now && now.sha256 === file.sha256) return now;
  throw new UserError([
    { path: file.path, message: 'Was changed while the articles were checked', remedy: 'run again' },
  ]);
}

/** The article as if some of its files could not be read. */
export const leaveOut = (source: ArticleSource, problems: readonly ArticleProblem[]): ArticleSource => ({
  ...source,
  files: source.files.filter((file) => problems.every(({ path }) => path !== file.path)),
  problems: [...source.problems, ...problems],
});

const textOf = ({ text, sha256 }: FoundFile) => ({ text: text!, sha256 });

const sourceOf = (
  { path: name, lang, locale }: FoundFile,
  { text, sha256 }: { readonly text: string; readonly sha256: string },
) => ({ path: name, text, sha256, lang, locale });
