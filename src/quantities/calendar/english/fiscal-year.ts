import { isWordPart, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type Small, small } from '../parts.ts';

/** `FY2026`, `FY 2026`, `FY26`, `fiscal 2026`, `fiscal year 2026`. */
export function fiscalYear(source: Source, at: number): Small | null {
  let i = at;
  if (startsWith(source, i, 'fy')) i = skipSpaces(source, i + 2);
  else if (startsWith(source, i, 'fiscal year ')) i += 12;
  else if (startsWith(source, i, 'fiscal ')) i += 7;
  else return null;
  if (source.codes[i] === 0x27) i++;
  const year = small(source, i, 4);
  if (year === null || isWordPart(source.codes[year.end])) return null;
  if (year.digits === 4) return year;
  return year.digits === 2 ? { ...year, value: 2000 + year.value } : null;
}
