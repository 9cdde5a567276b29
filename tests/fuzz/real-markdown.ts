import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.resolve(import.meta.dirname, '../..');
const LARGEST = 100_000;

/** Markdown that people wrote: the sample publication's, and what the installed packages say of themselves, read where it lies. */
export const realMarkdown: readonly string[] = ['articles', 'node_modules']
  .flatMap((folder) =>
    readdirSync(path.join(PACKAGE, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(PACKAGE, folder, name),
    ),
  )
  .filter((file) => /\.mdx?$/i.test(file) && isFit(file))
  .sort()
  .map((file) => readFileSync(file, 'utf8'));

function isFit(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > 0 && found.size < LARGEST;
}
