import { execFile } from 'node:child_process';
import { UserError } from '../model/user-error.ts';

/** Where git is run, and with which environment. */
export interface GitPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface GitOutcome {
  /** 0 where git did what it was asked. */
  readonly code: number;
  readonly stdout: Uint8Array;
  /** The first line of what git said on standard error. */
  readonly said: string;
}

const MOST_BYTES = 512 * 1024 * 1024;

/** Runs git without a shell, without pagers, prompts, locks and programs that a repository's configuration may name. */
export function runGit(args: readonly string[], { cwd, env }: GitPlace): Promise<GitOutcome> {
  const safe = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...args];
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      safe,
      {
        cwd,
        env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        encoding: 'buffer',
        maxBuffer: MOST_BYTES,
      },
      (error, stdout, stderr) => {
        const said = stderr.toString('utf8').trim().split('\n')[0] ?? '';
        if (error === null) resolve({ code: 0, stdout, said });
        else if (typeof error.code === 'number') resolve({ code: error.code, stdout, said });
        else
          reject(
            new UserError([
              {
                message:
                  (error as NodeJS.ErrnoException).code === 'ENOENT'
                    ? '`--changed` needs git, and there is none on the PATH'
                    : `git could not be run: ${error.message.split('\n')[0]}`,
                remedy: 'install git, or check everything without --changed',
              },
            ]),
          );
      },
    );
  });
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The records of output that ends each with NUL. */
export const recordsOf = (bytes: Uint8Array): string[] => textOf(bytes).split('\0').filter(Boolean);
