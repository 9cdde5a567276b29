import type { Coverage } from '../model/run.ts';

/** (1, `error`) → `1 error`; (3, `error`) → `3 errors`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The share of held claims that have an entry, rounded down so that 100% means all: 2 of 3 → `66%`. */
export const percentOf = ({ held, withEntry }: Coverage): string =>
  held === 0 ? '100%' : `${Math.floor((withEntry * 100) / held)}%`;
