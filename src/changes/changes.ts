import path from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { FileSystem } from '../read/file-system.ts';
import { commitFileSystem } from './commit-files.ts';
import { type GitPlace, recordsOf, runGit, textOf } from './git.ts';

/** What differs between a commit and the files as they are now, committed or not. */
export interface Changes {
  /** Paths from the working directory, with `/`, of files that changed, came or went; a rename is both. */
  readonly paths: ReadonlySet<string>;
  /** Whether a file that is there now is another than then, as far as git can tell: one that it does not know is. */
  differs(path: string): boolean;
  /** The files as they were. */
  readonly then: FileSystem;
}

const fail = (message: string, remedy: string): UserError => new UserError([{ message, remedy }]);

/**
 * The changes since the commit at which the current branch left `ref`. Throws a `UserError` where there is no
 * repository, no such ref, or no common history, as in a shallow clone.
 */
export async function readChanges(ref: string, place: GitPlace): Promise<Changes> {
  if (ref === '' || ref.startsWith('-') || /[\0-\x20\x7f]/.test(ref))
    throw fail('`--changed` needs the name of a branch, tag or commit', 'as in `--changed origin/main`');
  const up = await runGit(['rev-parse', '--show-cdup'], place);
  if (up.code !== 0) {
    throw fail(
      `\`--changed\` needs a git repository: ${up.said.replace(/^fatal: /, '')}`,
      'run it in one, or check everything without --changed',
    );
  }
  const root = path.resolve(place.cwd, textOf(up.stdout).trimEnd());
  const base = await baseOf(ref, place);
  const toShown = (inRoot: string): string =>
    path.relative(place.cwd, path.join(root, inRoot)).split(path.sep).join('/');
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', base, '--'];
  const inRoot = { ...place, cwd: root };
  const [changed, tracked, then] = await Promise.all([
    runGit(diff, inRoot),
    runGit(['ls-files', '-z'], inRoot),
    commitFileSystem(base, inRoot),
  ]);
  for (const { code, said } of [changed, tracked])
    if (code !== 0)
      throw fail(`git could not tell what changed: ${said}`, 'see whether `git diff` works here');
  const paths = new Set(recordsOf(changed.stdout).map(toShown));
  const known = new Set(recordsOf(tracked.stdout).map(toShown));
  return { paths, then, differs: (name) => paths.has(name) || !known.has(name) };
}

/** The commit at which the branch left a ref. */
async function baseOf(ref: string, place: GitPlace): Promise<string> {
  const found = await runGit(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    place,
  );
  const isShallow = async () =>
    textOf((await runGit(['rev-parse', '--is-shallow-repository'], place)).stdout).trim() === 'true';
  const deepen = 'fetch its history (`fetch-depth: 0` in a checkout action, `git fetch --unshallow`)';
  if (found.code !== 0) {
    throw fail(
      `git knows no commit \`${ref}\``,
      (await isShallow())
        ? `this clone is shallow: ${deepen}`
        : 'name a branch, tag or commit; fetch it first',
    );
  }
  const base = await runGit(['merge-base', textOf(found.stdout).trim(), 'HEAD'], place);
  if (base.code !== 0) {
    throw fail(
      `The current branch and \`${ref}\` have no commit in common`,
      (await isShallow()) ? `this clone is shallow: ${deepen}` : 'name another branch, tag or commit',
    );
  }
  return textOf(base.stdout).trim();
}
