import { buildTrie, findLongest } from '../../../languages/trie.ts';
import { isDigit, isWordPart, type Source } from '../../source.ts';
import { type CalendarRead, date, yearOf } from '../calendar-read.ts';
import { DECADE_YEARS } from '../decade.ts';

/** Decades that need no century; the twenties are this one's or the last one's. */
export const DECADE_WORDS = buildTrie(
  Object.entries({
    thirties: 30,
    forties: 40,
    fifties: 50,
    sixties: 60,
    seventies: 70,
    eighties: 80,
    nineties: 90,
  }).map(([word, entry]) => ({ word, entry })),
);

const decade = (end: number, tens: number): CalendarRead =>
  date(end, yearOf(1900 + tens), yearOf(1900 + tens + DECADE_YEARS));

/** Words in front of a decade of years, which degrees and ages have not: `the 80s`, `the late eighties`. */
const isDecade = (source: Source, at: number): boolean =>
  /\bthe (?:(?:early|mid|late)[ -]|roaring |swinging )?$/i.test(
    source.text.slice(Math.max(0, at - 16), at),
  ) &&
  !/\b(?:temperatures?|degrees|highs|lows|forecast|humid|sunny|noon|°)/i.test(
    source.text.slice(Math.max(0, at - 80), at + 80),
  );

/** `'80s`, `the 80s`: a decade by its last digits. */
export function shortDecade(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const marked = codes[at] === 0x27;
  const from = marked ? at + 1 : at;
  const tens = (codes[from] ?? 0) - 0x30;
  if (source.lang !== 'en' || tens < 3 || tens > 9 || codes[from + 1] !== 0x30 || isDigit(codes[at - 1]))
    return null;
  const s = codes[from + 2] === 0x27 ? from + 3 : from + 2;
  if (codes[s] !== 0x73 || isWordPart(codes[s + 1])) return null;
  const apart = !isWordPart(codes[at - 1]);
  const noun = /^ (?:timeout|delay|interval|limit|window|mark|clip|video|deadline|range)/.test(
    source.text.slice(s + 1, s + 12),
  );
  return apart && !noun && (marked || isDecade(source, at)) ? decade(s + 1, tens * 10) : null;
}

/** `the eighties`, `the late nineties`. */
export function decadeWord(source: Source, at: number): CalendarRead | null {
  const found = findLongest(DECADE_WORDS, source.text, source.codes, at);
  return found !== null && isDecade(source, at) ? decade(found.end, found.entry) : null;
}
