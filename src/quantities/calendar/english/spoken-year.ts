import { EN_SCALES, EN_SMALL, EN_TENS } from '../../../languages/en/numerals.ts';
import { isOneOf, type Source } from '../../source.ts';
import { type CalendarRead, date, yearOf } from '../calendar-read.ts';

const SPOKEN = /^(seventeen|eighteen|nineteen|twenty)[ -]([a-z]+)(?:[ -]([a-z]+))?/i;

/** `nineteen eighty-four`, `twenty twelve`: a year in two parts. */
export function spokenYear(source: Source, at: number): CalendarRead | null {
  if (!isOneOf(source, at, 'sent')) return null;
  const read = SPOKEN.exec(source.text.slice(at, at + 40));
  if (read === null) return null;
  const [, first, second, third] = read.map((word) => word?.toLowerCase());
  const century = (EN_SMALL[first!] ?? 20) * 100;
  const tens = EN_TENS[second!];
  const teens = EN_SMALL[second!];
  const unit = EN_SMALL[third ?? ''];
  if (third !== undefined && (third in EN_SCALES || third.endsWith('th') || third === 'year')) return null;
  if (tens !== undefined && unit !== undefined && unit > 0 && unit < 10)
    return date(at + read[0].length, yearOf(century + tens + unit));
  if (tens === undefined && (teens === undefined || teens < 10)) return null;
  const end = at + first!.length + 1 + second!.length;
  return source.codes[end] === 0x2d ? null : date(end, yearOf(century + (tens ?? teens!)));
}
