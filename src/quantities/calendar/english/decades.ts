import { buildTrie, findLongest } from '../../../languages/trie.ts';
import { isWordPart, type Source } from '../../source.ts';
import { type CalendarRead, date, yearOf } from '../calendar-read.ts';
import { DECADE_YEARS } from '../decade.ts';

/** Decades that need no century; the twenties are this one's or the last one's. */
const TENS = {
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

const OPENERS = ['early ', 'early-', 'mid ', 'mid-', 'late ', 'late-', 'roaring ', 'swinging ', ''];

/** `the eighties`, `the late nineties`. */
export const DECADES = buildTrie(
  OPENERS.flatMap((opener) =>
    Object.entries(TENS).map(([word, entry]) => ({ word: `the ${opener}${word}`, entry })),
  ),
);

const decade = (end: number, tens: number): CalendarRead =>
  date(end, yearOf(1900 + tens), yearOf(1900 + tens + DECADE_YEARS));

/** `'80s`: a decade by its last digits. */
export function shortDecade(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  if (source.lang !== 'en' || codes[at] !== 0x27 || isWordPart(codes[at - 1])) return null;
  const tens = (codes[at + 1] ?? 0) - 0x30;
  if (tens < 3 || tens > 9 || codes[at + 2] !== 0x30) return null;
  return codes[at + 3] === 0x73 && !isWordPart(codes[at + 4]) ? decade(at + 4, tens * 10) : null;
}

export function decadeWord(source: Source, at: number): CalendarRead | null {
  const found = findLongest(DECADES, source.text, source.codes, at);
  return found === null ? null : decade(found.end, found.entry);
}
