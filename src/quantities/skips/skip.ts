import type { SkipReason } from '../../model/reading.ts';

/** A stretch to pass over; with a reason where it holds a number. */
export interface Skip {
  readonly start: number;
  readonly end: number;
  readonly reason: SkipReason | null;
}
