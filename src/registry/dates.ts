/** `2026`, `2026-04`, `2026-Q2` or `2026-04-28`. */
export const DATE = /^\d{4}(?:-(?:Q[1-4]|\d{2}(?:-\d{2})?))?$/;

export const EXPECTED_DATE = 'expected a date such as 2026-04-28, 2026-04, 2026-Q2 or 2026';

export const dateText = (date: string | number | undefined): string | null =>
  date === undefined ? null : String(date);

/** Whether the calendar has such a day or month: `2026-02-30` is none. */
export function isPossible(date: string): boolean {
  const [, month, day = '01'] = /^\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (month === undefined) return true;
  const time = new Date(`${date.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(time.getTime()) &&
    time.getUTCMonth() + 1 === Number(month) &&
    time.getUTCDate() === Number(day)
  );
}

/** What is wrong with a date of the right form, or null. */
export const dateProblem = (date: string) =>
  isPossible(date)
    ? null
    : { message: `\`${date}\` is no day of the calendar`, remedy: 'expected a date such as 2026-04-28' };
