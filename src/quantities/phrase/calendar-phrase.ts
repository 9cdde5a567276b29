import type { Source } from '../source.ts';
import type { Affixes } from './affixes.ts';
import { calendarQuantity } from './calendar-quantity.ts';
import type { Core } from './core.ts';
import type { Phrase } from './phrase.ts';
import { readSuffixes } from './suffixes.ts';

export function calendarPhrase(
  source: Source,
  at: number,
  core: Extract<Core, { type: 'calendar' }>,
  affixes: Affixes,
): Phrase | null {
  if (affixes.direction !== null || affixes.arrival || affixes.currency !== null) return null;
  if (affixes.bound !== null && core.until === null && !CALENDAR_BOUNDS.test(affixes.boundWord)) return null;
  if (affixes.bound === null && affixes.opener === null && affixes.count > 0) return null;
  const suffixes = readSuffixes(source, core, core.end);
  const quantity = calendarQuantity(core, affixes.bound ?? suffixes.bound ?? 'exact');
  return { start: at, end: suffixes.end, quantity, figure: at, bare: false };
}

/** Hedges that dates take too. */
const CALENDAR_BOUNDS =
  /^(?:about|around|circa|approximately|roughly|c\.|ca\.|ca|~|约|大约|约为|大概|at least|no later than)$/;
