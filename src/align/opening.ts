import { isDigit } from './names.ts';
import type { Token } from './tokens.ts';

/** What opens a version upwards, behind its last digit: `1.6+`, `1.6 以上`, *8 or later*. */
const OPENING =
  /^\s{0,3}(?:\+|[及或]?以上|[及或和以]?更[高新晚]|(?:or|and) (?:later|above|newer|higher|up)\b|(?:on|up)wards?\b)/i;

/** Whether a number or version is open upwards, by what stands behind the last of its digits: `Android 8+`, `Android 8 以上`. */
export function isOpen({ passage, place }: Token): boolean {
  let last = place.end;
  while (last > place.start && !isDigit(passage.charCodeAt(last - 1))) last--;
  return OPENING.test(passage.slice(last, last + 14));
}
