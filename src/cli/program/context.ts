import type { Config } from '../../config/schema.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';

/** What a command needs to run and to end. */
export interface CommandContext {
  readonly surroundings: Surroundings;
  readonly config: (flags: { config?: string }) => Promise<Config>;
  readonly end: (code: ExitCode) => void;
}
