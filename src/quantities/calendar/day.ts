/** A stretch of the calendar as stated; what was not stated is null. `part` refines the year. */
export interface Day {
  readonly year: number | null;
  readonly part:
    | { readonly type: 'year' }
    | { readonly type: 'month'; readonly month: number }
    | { readonly type: 'day'; readonly month: number; readonly day: number }
    | { readonly type: 'quarter'; readonly quarter: number }
    | { readonly type: 'half'; readonly half: number };
  /** Early, middle or late in it: 上旬, mid-, late. */
  readonly third: 1 | 2 | 3 | null;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const two = (n: number): string => String(n).padStart(2, '0');

/** `2026`, `-44` → the year as ISO 8601 writes it; `XXXX` where it was not stated. */
const yearText = (year: number | null): string =>
  year === null ? 'XXXX' : year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');

const leap = (year: number | null): boolean =>
  year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));

const lastDay = (year: number | null, month: number): number =>
  month === 2 && leap(year) && year !== null ? 29 : (MONTH_DAYS[month - 1] ?? 31);

/** As the contract prints it: `2026-04-28`, `2026-Q2`, `2026-H1`, `XXXX-04`. */
export function dayValue({ year, part }: Day): string {
  const y = yearText(year);
  switch (part.type) {
    case 'year':
      return y;
    case 'month':
      return `${y}-${two(part.month)}`;
    case 'day':
      return `${y}-${two(part.month)}-${two(part.day)}`;
    case 'quarter':
      return `${y}-Q${part.quarter}`;
    case 'half':
      return `${y}-H${part.half}`;
  }
}

/** Its first and last day, ISO 8601. */
export function dayBounds({ year, part, third }: Day): readonly [low: string, high: string] {
  const y = yearText(year);
  const months = (from: number, to: number): readonly [string, string] => [
    `${y}-${two(from)}-01`,
    `${y}-${two(to)}-${two(lastDay(year, to))}`,
  ];
  switch (part.type) {
    case 'year':
      return third === null ? months(1, 12) : months(third * 4 - 3, third * 4);
    case 'month': {
      const [low, high] = months(part.month, part.month);
      const stem = `${y}-${two(part.month)}-`;
      if (third === 1) return [low, `${stem}10`];
      if (third === 2) return [`${stem}11`, `${stem}20`];
      if (third === 3) return [`${stem}21`, high];
      return [low, high];
    }
    case 'day': {
      const day = dayValue({ year, part, third: null });
      return [day, day];
    }
    case 'quarter':
      return months(part.quarter * 3 - 2, part.quarter * 3);
    case 'half':
      return months(part.half * 6 - 5, part.half * 6);
  }
}

export const isDay = (of: Day | string | null): of is Day => of !== null && typeof of !== 'string';
