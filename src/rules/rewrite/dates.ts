const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A day in the manner of the one that stands there: `2026 年 4 月 28 日` → `2026 年 4 月 23 日`, `April 28, 2026` →
 * `April 23, 2026`. Null for less precise dates and other manners.
 */
export function rewriteDate(plain: string, actual: string, expected: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(actual) || !/^\d{4}-\d\d-\d\d$/.test(expected)) return null;
  const [year, month, day] = expected.split('-') as [string, string, string];
  if (plain === actual) return expected;
  if (/^\d{4}[ \u00a0]?年[ \u00a0]?\d\d?[ \u00a0]?月[ \u00a0]?\d\d?[ \u00a0]?[日號号]$/u.test(plain)) {
    const numbers = [year, String(Number(month)), String(Number(day))];
    return plain.replaceAll(/\d+/g, () => numbers.shift()!);
  }
  if (!/^(?:[A-Z][a-z]+ \d\d?, \d{4}|\d\d? [A-Z][a-z]+ \d{4})$/.test(plain)) return null;
  const name = MONTHS[Number(month) - 1]!;
  const written = /[A-Z][a-z]+/.exec(plain)![0];
  return plain
    .replace(/\d{4}/, year)
    .replace(/(?<!\d)\d\d?(?!\d)/, String(Number(day)))
    .replace(written, written.length <= 4 ? name.slice(0, 3) : name);
}
