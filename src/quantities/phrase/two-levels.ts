import { EN_RANGING } from '../../languages/en/ranging.ts';
import { findLongest } from '../../languages/trie.ts';
import type { Amount } from '../amount/amount.ts';
import { readWhole } from '../amount/whole.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { previousWord, skipBack } from '../skips/before.ts';
import { isAt, isDigit, isLatin, isOneOf, isWordPart, type Source, skipSpaces } from '../source.ts';
import { mayBeNumber } from '../starts/may-be-number.ts';

/** How far in front of a figure a word of change still speaks of it. */
const REACH = 80;

interface Ends {
  /** Where the first figure starts. */
  readonly at: number;
  readonly first: Amount;
  readonly second: Amount;
  readonly link: string;
}

/**
 * Whether `from A to B` tells where a change began and where it ended, and is no range: `rose from 75.1% to 82.7%`,
 * `增加了兩倍，從 100 萬到 300 萬`, `from 150 to 110, down 27%`. A figure that borrows its unit stays in its range.
 */
export function statesTwoLevels(source: Source, { at, first, second, link }: Ends): boolean {
  if (!leadsTo(link)) return false;
  if ((first.unitPlace === 'none') !== (second.unitPlace === 'none')) return false;
  if (first.number.scale === 0 && second.number.scale > 0) return false;
  const from = fromBefore(source, at);
  return from !== null && (changeBefore(source, from) || changeBehind(source, second.end));
}

const leadsTo = (link: string): boolean => link === 'to' || link === '至' || link === '到' || link === '到了';

/** `grew from 3 to 5 million`: the word of change has no figure of its own, as it has in `rise by from 5% to 8%`. */
export const changeLacksFigure = (source: Source, at: number, link: string): boolean =>
  leadsTo(link) && fromBefore(source, at) !== null;

/** Where the `from` in front of a figure starts, with at most a hedge between. */
function fromBefore(source: Source, at: number): number | null {
  if (source.lang === 'zh') {
    for (let i = skipBack(source, at), n = 0; n < 3 && i >= 0; i--, n++)
      if (isOneOf(source, i, '从由自')) return i;
    return null;
  }
  let end = at;
  for (let n = 0; n < 2; n++) {
    const word = previousWord(source, end);
    if (word === null) return null;
    if (word.text.toLowerCase() === 'from') return standsForRange(source, word.start) ? null : word.start;
    end = word.start;
  }
  return null;
}

/** `ranging from`, `aged from`, `rose by from`: what is in front says that the range is meant. */
function standsForRange(source: Source, from: number): boolean {
  const before = previousWord(source, from);
  return before !== null && EN_RANGING.has(before.text.toLowerCase());
}

/** Whether a word of change stands in front in the same thought. */
function changeBefore(source: Source, from: number): boolean {
  const { codes } = source;
  const least = Math.max(0, from - REACH);
  for (let i = from - 1; i >= least; i--) {
    if (endsThought(source, i)) return false;
    if (isLatin(codes[i]) && isWordPart(codes[i - 1])) continue;
    if (isChange(source, i)) return true;
  }
  return false;
}

/** The end of a sentence, or a comma behind which somebody else is spoken of: `, and`, `，而`. */
function endsThought(source: Source, at: number): boolean {
  const { codes } = source;
  const code = codes[at];
  if (code === 0x3002 || code === 0x3b || code === 0x21 || code === 0x3f) return true;
  if (code === 0x2e) return !isDigit(codes[at + 1]);
  if (code !== 0x2c) return false;
  const next = skipSpaces(source, at + 1);
  return isOneOf(source, next, '而但并且') || AND.test(source.text.slice(next, next + 6));
}

const AND = /^(?:and|but|while|which|so|yet) /i;

/** A word of change, or one that is a change by itself: `rose`, `增加`, `doubled`. */
function isChange(source: Source, at: number): boolean {
  const found = findLongest(LEXICONS[source.lang].before, source.text, source.codes, at);
  if (found?.entry.type === 'change')
    return found.end > at + 1 || isOneOf(source, found.end, '了 ') || mayBeNumber(source, found.end);
  return readWhole(source, at)?.role === 'change';
}

/** `, down 27%`, `，增加了兩倍`: a change with its figure, straight behind a comma. */
function changeBehind(source: Source, end: number): boolean {
  if (!isAt(source, end, ',')) return false;
  const at = skipSpaces(source, end + 1);
  const found = findLongest(LEXICONS[source.lang].before, source.text, source.codes, at);
  if (found?.entry.type !== 'change') return readWhole(source, at)?.role === 'change';
  let i = skipSpaces(source, found.end);
  const particle = findLongest(LEXICONS[source.lang].particles, source.text, source.codes, i);
  if (particle !== null) i = skipSpaces(source, particle.end);
  return mayBeNumber(source, i);
}
