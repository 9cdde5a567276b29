import type { Line } from './lines.ts';
import { dayNumber, type When, whenOf } from './when.ts';

/** How far from the date of an article a day without a year may lie, so that the year is not in doubt. */
const NEAR = 120;

/** Gives a line the year in which its days without one lie, where the article leaves no doubt. */
export type YearOf = (line: Line, when: When) => number | null;

/** Years by what the passage, the headings above it, or the front matter says. */
export function yearLender(headingYears: (section: number) => ReadonlySet<number>): YearOf {
  return (line, when) => {
    if (when.year !== null) return when.year;
    const stated = new Set<number>();
    let day: When | null = null;
    for (const told of line.told) {
      if (told.kind === 'date' && (!told.bare || isLikely(told.when.year)) && told.when.year !== null) {
        stated.add(told.when.year);
        if (told.when.day !== null) day = told.when;
      } else if (told.kind === 'range') {
        for (const end of [told.from, told.to]) if (end.year !== null) stated.add(end.year);
      }
    }
    if (stated.size > 1) return null;
    if (day !== null) return nearestYear(day, when);
    const [own] = stated;
    if (own !== undefined) return own;
    const above = headingYears(line.block.section);
    if (above.size > 1) return null;
    const [heading] = above;
    if (heading !== undefined) return heading;
    const date = frontMatterDate(line.document.frontMatter.date);
    return date === null ? null : nearestYear(date, when);
  };
}

const isLikely = (year: number | null): boolean => year !== null && year >= 1900 && year <= 2100;

/** The year in which a day lies nearest to another; null where it is far from it in any. */
function nearestYear(to: When, { first, day }: When): number | null {
  const from = dayNumber(to.year!, to.first, to.day!);
  for (const year of [to.year!, to.year! - 1, to.year! + 1])
    if (Math.abs(dayNumber(year, first, day ?? 15) - from) <= NEAR) return year;
  return null;
}

function frontMatterDate(value: unknown): When | null {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '';
  const when = /^\d{4}-\d\d-\d\d/.test(text) ? whenOf(text.slice(0, 10)) : null;
  return when?.day ? when : null;
}
