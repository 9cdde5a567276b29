import type { FileSystem } from '../read/file-system.ts';

/** Everything the command line takes from the process, so that a test can run it in another folder and at another date. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fs: FileSystem;
  /** Today's ISO date, for where `--today` is not given. */
  readonly today: string;
  /** How many processor cores there are to be had. */
  readonly cores: number;
  readonly stdout: Output;
  readonly stderr: Output;
  readStdin(): Promise<Uint8Array>;
}

export interface Output {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): void;
}

/** 0: nothing at or above the gate. 1: findings at or above it. 2: wrong use, wrong configuration, unreadable registry, internal failure. */
export type ExitCode = 0 | 1 | 2;
