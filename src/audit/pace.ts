/** Clock, waiting and chance. */
export interface Pace {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends early, without a word, when the signal says so. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
}
