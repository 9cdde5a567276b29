import { isFraction } from '../../model/decimal.ts';
import { findUnit } from '../amount/units/find-unit.ts';
import { readBareYear } from '../calendar/bare-year.ts';
import type { CalendarRead } from '../calendar/calendar-read.ts';
import { readHanDate } from '../calendar/chinese/date.ts';
import { isDay } from '../calendar/day.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { charAt, isDigit, isLatin, type Source, SPACE, skipSpaces } from '../source.ts';

/** A year that only what follows shows to be one: in Chinese `2019-2023年`, in English any bare year. */
export function yearStart(source: Source, at: number): CalendarRead | null {
  const year = readBareYear(source, at);
  if (year === null) return null;
  const { codes } = source;
  if (source.lang === 'en') return yearStands(source, year.end) ? year : null;
  let i = skipSpaces(source, year.end);
  if (!/[-–—~至到]/.test(charAt(source, i))) return null;
  i = skipSpaces(source, i + 1);
  if (!isDigit(codes[i])) return null;
  const second = readHanDate(source, i);
  return second !== null && isDay(second.first) && second.first.part.type === 'year' ? year : null;
}

const COUNTED =
  /^[\s-]+(?:people|tokens?|parameters?|pieces|users?|items?|files?|lines|rows|pages|words|characters?|pixels?|samples?|images?|copies|votes|seats|points?|students|employees|workers|iterations|epochs|steps|questions|cases|homes|jobs|units|members|samples|examples|requests|cores|nodes|GPUs|or more|or so|or fewer)\b/i;

/** Four digits are a year in English unless a unit, a noun that is counted or a figure follows. */
function yearStands(source: Source, end: number): boolean {
  if (COUNTED.test(source.text.slice(end, end + 16))) return false;
  const unit = findUnit(source, end);
  if (unit !== null)
    return isRangeMark(source, end) || (unit.entry.type === 'times' && source.codes[end] === SPACE);
  const { codes } = source;
  if (isLatin(codes[end])) return false;
  if (
    codes[end] === SPACE &&
    /^ (?:thousand|million|billion|trillion|dozen|hundred|[kKMBT]\b|and a half)/.test(
      source.text.slice(end, end + 12),
    )
  )
    return false;
  return true;
}

const isRangeMark = (source: Source, at: number): boolean => /[-–—~]/.test(charAt(source, at));

/** Where four digits would be a year but for the noun behind them, that noun is part of the expression: `2000 steps`. */
export function countedNoun(source: Source, at: number, number: Numeral): number | null {
  if (!yearLike(source, number)) return null;
  const noun = COUNTED.exec(source.text.slice(at, at + 24));
  return noun === null ? null : at + noun[0].length;
}

export const yearLike = ({ lang }: Source, { plain, value }: Numeral): boolean =>
  lang === 'en' && plain === 4 && !isFraction(value) && value.digits >= 1800n && value.digits <= 2100n;
