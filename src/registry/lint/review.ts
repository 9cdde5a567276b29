import type { Review } from '../../model/registry.ts';
import type { LintCheck } from './check.ts';
import { evidence } from './evidence.ts';

/** An entry whose review has run out. */
export const review: LintCheck = {
  id: 'review',
  severity: 'error',
  *find(registry, { today }) {
    const told = new Set<Review>();
    for (const { id, review: held, place } of evidence(registry)) {
      if (held?.expires == null || told.has(held) || !isPast(held.expires, today)) continue;
      told.add(held);
      yield {
        place,
        message: `The review of \`${id}\` ran out on ${held.expires}`,
        remedy: 'read the source again, then renew `on` and `expires`',
      };
    }
  },
};

/** Whether a date, as precise as it is stated, is over: `2026-04` is when May begins, `2026-Q2` when July does. */
function isPast(date: string, today: string): boolean {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  const end = quarter ? `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}` : date;
  return today.slice(0, end.length) > end;
}
