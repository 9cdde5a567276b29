import { foremost } from '../model/current-observation.ts';
import type { Entry, Observation } from '../model/registry.ts';
import type { ToldPeriod } from '../model/verdict.ts';

/** The observation that speaks for a time, and whether the text gives that time for certain. */
export interface Dated {
  /** Null where the registry knows nothing of that time. */
  readonly observation: Observation | null;
  readonly isCertain: boolean;
}

/**
 * The observation of the time that the text gives: `2025 年 3 月的 82.7%` → the one as of 2025-03. Null where the text
 * gives none that observations are dated by. An entry for a period (`where: { year: 2024 }`) is dated by its sources.
 */
export function datedBy(entry: Entry, period: ToldPeriod | null): Dated | null {
  if (period === null || Object.values(entry.where).some((value) => PERIOD.test(value))) return null;
  const { value, isOwn } = period;
  const of = entry.observations.filter(
    ({ asOf }) => asOf !== null && (asOf.startsWith(value) || value.startsWith(asOf)),
  );
  const observation = foremost(of);
  if (observation !== undefined) return { observation, isCertain: isOwn };
  return isOwn && isOfAnotherTime(entry, value) ? { observation: null, isCertain: true } : null;
}

const PERIOD = /^\d{4}(?:-(?:Q[1-4]|H[12]|\d\d(?:-\d\d)?))?$/i;

/**
 * Whether a series of dated observations, or a later one, says nothing of a year. A single value may well hold on: it is
 * no evidence of the years before it only. A day is oftener that of a report than that of a value.
 */
function isOfAnotherTime({ observations }: Entry, value: string): boolean {
  if (value.length > 7) return false;
  const year = value.slice(0, 4);
  const years = observations.map(({ asOf }) => asOf?.slice(0, 4) ?? null);
  if (years.includes(null) || years.includes(year)) return false;
  return new Set(years).size > 1 || year < years[0]!;
}

/** Whether a value that agrees with `other` is one that `current` has replaced. */
export function isReplaced(other: Observation, current: Observation): boolean {
  if (other.rank === 'superseded') return true;
  return (
    other.asOf !== null && current.asOf !== null && other.asOf < current.asOf && current.rank === 'preferred'
  );
}
