import type { Interval } from '../model/quantity.ts';

/** An interval in words: `[82.65, 82.75)` → `from 82.65 up to, but not including, 82.75`. */
export function intervalInWords({ low, high, lowOpen, highOpen }: Interval<string>): string {
  if (low !== null && low === high) return `exactly ${low}`;
  if (low === null && high === null) return 'any value';
  if (low === null) return highOpen ? `anything below ${high}` : `anything up to ${high}`;
  if (high === null) return lowOpen ? `anything above ${low}` : `${low} or more`;
  return `${lowOpen ? 'above' : 'from'} ${low} up to${highOpen ? ', but not including,' : ''} ${high}`;
}
