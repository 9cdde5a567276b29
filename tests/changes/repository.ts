import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { claimcheck, type Outcome, publish } from '../publication.ts';

/** A git repository in a folder of its own, with the files committed on `main` and a branch checked out. */
export interface Repository {
  readonly folder: string;
  git(...args: string[]): string;
  write(name: string, text: string): void;
  remove(name: string): void;
  move(from: string, to: string): void;
  commit(): void;
  check(...args: string[]): Promise<Outcome>;
  /** The ids of the articles that `--changed main` checks. */
  changed(...args: string[]): Promise<string[]>;
}

const IDENTITY = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'commit.gpgsign=false'];

export const environment = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };

export function gitIn(folder: string, ...args: string[]): string {
  return execFileSync('git', [...IDENTITY, ...args], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function createRepository(files: Readonly<Record<string, string>>): Repository {
  const folder = publish(files);
  const git = (...args: string[]) => gitIn(folder, ...args);
  let commits = 0; // two commits of one second, content and message would be one
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', `change ${++commits}`);
  };
  git('init', '--quiet', '--initial-branch', 'main');
  commit();
  git('checkout', '--quiet', '-b', 'work');
  const check = (...args: string[]) => claimcheck(folder, ['check', ...args], { env: environment });
  return {
    folder,
    git,
    commit,
    check,
    write(name, text) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    },
    remove: (name) => rmSync(path.join(folder, name)),
    move: (from, to) => renameSync(path.join(folder, from), path.join(folder, to)),
    async changed(...args) {
      const { stdout } = await check('--changed', 'main', '--format', 'json', '--output', '-', ...args);
      return JSON.parse(stdout).articles.map(({ id }: { id: string }) => id.replace('articles/', ''));
    },
  };
}
