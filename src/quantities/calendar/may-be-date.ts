import { digitsEnd } from '../numerals/digits.ts';
import { isHanNumber } from '../numerals/han/characters.ts';
import { isDigit, isLatin, isOneOf, type Source, SPACE, skipSpaces } from '../source.ts';
import { small } from './parts.ts';

/** What goes on behind a short number in a date, a time or a range of them. */
const JOINTS = '年月季点时世至到:-/–—~.';
/** The letters that months, `BC`, `a.m.`, `p.m.`, `of`, ordinals and the letters of quarters and halves start with. */
const LETTERS = 'jfmasondbptrqh';

/** Whether a date or time can start at `at`, judged by what stands behind the first number: `12 km` is none. */
export function mayBeDate(source: Source, at: number): boolean {
  const { codes } = source;
  if (isDigit(codes[at])) {
    const end = digitsEnd(source, at);
    return end - at === 4 || (end - at < 4 && goesOn(source, end));
  }
  if (!isHanNumber(codes[at])) return true;
  const first = small(source, at, 4);
  return first !== null && goesOn(source, first.end);
}

function goesOn(source: Source, at: number): boolean {
  const next = source.codes[at] === SPACE ? skipSpaces(source, at) : at;
  return isLatin(source.codes[next]) ? isOneOf(source, next, LETTERS) : isOneOf(source, next, JOINTS);
}
