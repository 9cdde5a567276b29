import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../src/cli/main.ts';
import type { Surroundings } from '../src/cli/surroundings.ts';
import { nodeFileSystem } from '../src/read/file-system.ts';

export const EMPTY_REGISTRY = 'version: 1\nentries: []\n';

/** A publication in a folder of its own, from paths and contents. */
export function publish(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-'));
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return folder;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a test may set of the process: both outputs are one terminal, or none. */
export interface Around {
  readonly stdin?: string;
  readonly env?: Record<string, string>;
  readonly columns?: number;
  readonly isTTY?: boolean;
  readonly cores?: number;
}

/** Runs the command line in a folder, at a fixed date, with its output caught. */
export async function claimcheck(
  cwd: string,
  args: readonly string[],
  { stdin = '', env = {}, columns = 100, isTTY = false, cores = 2 }: Around = {},
): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text;
  };
  const surroundings: Surroundings = {
    cwd,
    env,
    fs: nodeFileSystem,
    today: '2026-11-23',
    cores,
    stdout: { isTTY, columns, write: into('stdout') },
    stderr: { isTTY, columns, write: into('stderr') },
    readStdin: async () => new TextEncoder().encode(stdin),
  };
  const code = await main(args, surroundings);
  return { code, ...said };
}

export const readIn = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
