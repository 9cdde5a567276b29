import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { publish } from '../publication.ts';

export const CLI = path.resolve(import.meta.dirname, '../../dist/cli/index.js');

/** Registry and article that nothing is wrong with, so that a row says only what is odd about it. */
export const REGISTRY = {
  'claims/r.yaml':
    'version: 1\nsubjects: [{ id: acme, zh: [甲], en: [Acme] }]\nmetrics: [{ id: score, zh: [成績], en: [score], unit: "%" }]\nentries:\n  - id: acme/score\n    subject: acme\n    metric: score\n    status: active\n    observations:\n      - value: "82.7%"\n        source: { title: T, url: "https://example.org/t", quote: "82.7%", retrieved: 2026-11-01 }\n',
};
export const ARTICLE = {
  'articles/a/zh.md': '# 甲\n\n甲的成績為 82.7%。\n',
  'articles/a/en.md': '# Acme\n\nThe score of Acme is 82.7%.\n',
};
/** A publication whose check ends in 0. */
export const SOUND = { ...REGISTRY, ...ARTICLE };

export interface Ran {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run that takes longer hangs; far beyond what any takes on a slow machine. */
const HANGS = 240_000;

const toRan = ({ status, signal, stdout, stderr }: SpawnSyncReturns<string>): Ran => {
  if (signal === 'SIGKILL')
    throw new Error(`it hangs; so far it said ${stdout.slice(0, 500)}${stderr.slice(0, 500)}`);
  return { code: status, stdout, stderr };
};

const OPTIONS = {
  encoding: 'utf8',
  timeout: HANGS,
  killSignal: 'SIGKILL',
  maxBuffer: 1 << 28,
  env: { PATH: process.env.PATH, NO_COLOR: '1' },
} as const;

/** The command as a process of its own. */
export const run = (cwd: string, args: readonly string[]): Ran =>
  toRan(spawnSync(process.execPath, [CLI, ...args], { ...OPTIONS, cwd }));

/** A line for `sh` in which `claimcheck` is the command: what redirections, limits and pipes do to it. */
export const shell = (cwd: string, line: string): Ran =>
  toRan(
    spawnSync('sh', ['-c', `claimcheck() { '${process.execPath}' '${CLI}' "$@"; }; ${line}`], {
      ...OPTIONS,
      cwd,
    }),
  );

const NOBODY = 65_534;
export const isRoot = process.getuid?.() === 0;

/** As `run`, by a user whom permissions bind: root reads whatever it likes. */
export const runAsNobody = (cwd: string, args: readonly string[]): Ran =>
  toRan(
    spawnSync(process.execPath, [CLI, ...args], {
      ...OPTIONS,
      cwd,
      ...(isRoot && { uid: NOBODY, gid: NOBODY }),
    }),
  );

/** A publication that everybody may read, and write to where it is asked for. */
export function publishForAll(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = publish(files);
  chmodSync(folder, 0o777);
  return folder;
}

/** Makes what only commands make: pipes by name, devices. */
export const make = (command: string, ...args: readonly string[]): void =>
  void execFileSync(command, args, { stdio: 'ignore' });

/** Every file below a folder, links not followed. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
