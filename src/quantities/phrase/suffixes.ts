import { findLongest } from '../../languages/trie.ts';
import type { Basis, Direction, PointBound } from '../../model/quantity.ts';
import type { After } from '../lexicon/entries.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { wordAt } from '../numerals/english/words.ts';
import {
  foldedWord,
  isAt,
  isDigit,
  isHan,
  isLatin,
  isOneOf,
  type Source,
  skipSpaces,
  startsWith,
} from '../source.ts';
import type { Core } from './core.ts';

export interface Suffixes {
  bound: PointBound | null;
  odd: boolean;
  direction: Exclude<Direction, 'none'> | null;
  basis: Basis | null;
  end: number;
  age: boolean;
}

export function readSuffixes(source: Source, core: Core, end: number): Suffixes {
  const lexicon = LEXICONS[source.lang];
  const suffixes: Suffixes = { bound: null, odd: false, direction: null, basis: null, end, age: false };
  for (let n = 0; n < 3; n++) {
    let i = skipSpaces(source, suffixes.end);
    if (
      source.codes[i] === 0x2d &&
      isLatin(source.codes[i + 1]) &&
      n === 0 &&
      !startsWith(source, i, '-odd') &&
      !startsWith(source, i, '-some')
    )
      i++;
    const found =
      findLongest<After>(lexicon.after, source.text, source.codes, i) ??
      (n === 0 ? boundBehindNoun(source, core, i) : null);
    if (found === null) break;
    const { entry } = found;
    const word = foldedWord(source, 'from' in found ? (found.from as number) : i, found.end);
    if (entry.type === 'bound') {
      if (suffixes.bound !== null || !boundStands(source, core, word, i, found.end, suffixes.end)) break;
      suffixes.bound = entry.bound;
      if (/odd|some/.test(word)) suffixes.odd = true;
    } else if (entry.type === 'change') {
      if (suffixes.direction !== null || !changeStands(core)) break;
      suffixes.direction = entry.direction;
    } else {
      if (suffixes.basis !== null) break;
      suffixes.basis = entry.basis;
    }
    suffixes.end = found.end;
  }
  return suffixes;
}

/** A bound behind what is counted: `800 人左右`, `340 人以上`. */
function boundBehindNoun(
  source: Source,
  core: Core,
  at: number,
): { entry: After; end: number; from: number } | null {
  if (
    source.lang !== 'zh' ||
    core.type !== 'amount' ||
    core.amount.unitPlace !== 'none' ||
    core.amount.kind !== 'number'
  )
    return null;
  const noun = findLongest(LEXICONS.zh.counters, source.text, source.codes, at);
  if (noun === null) return null;
  const from = skipSpaces(source, noun.end);
  const bound = findLongest<After>(LEXICONS.zh.after, source.text, source.codes, from);
  return bound?.entry.type === 'bound' && isHan(source.codes[from]) && !isAt(source, from, '起')
    ? { ...bound, from }
    : null;
}

function boundStands(
  source: Source,
  core: Core,
  word: string,
  start: number,
  end: number,
  before: number,
): boolean {
  const { codes } = source;
  // `maximum_length` is a name.
  if (isLatin(codes[start]) && (codes[end] === 0x5f || isLatin(codes[end]))) return false;
  if (isLatin(codes[start]) && opensBound(source, end)) return false;
  if (word === '+')
    return start === before && !isDigit(codes[end]) && codes[end] !== 0x2b && codes[end] !== 0x3d;
  if (word === 'plus') return !isDigit(codes[skipSpaces(source, end)]);
  if (word === 'odd' || word === '-odd' || word === '-some') return core.type === 'amount';
  if (word === '起' || word === '起跳')
    return (
      !isOneOf(source, end, '前诉') &&
      core.type === 'amount' &&
      (core.amount.kind === 'money' || core.amount.kind === 'percent')
    );
  if (core.type === 'calendar') return /^(?:左右|前后|or later|or so)$/.test(word);
  if (/^以[上下内]$/.test(word)) return !isOneOf(source, end, '述是内列');
  if (word === '内' || word === '间') return false;
  if (word === '上下') return !isOneOf(source, end, '文班');
  if (word === '左右') return true;
  return true;
}

const changeStands = (core: Core): boolean =>
  core.type === 'amount' &&
  (core.amount.kind === 'percent' ||
    core.amount.kind === 'multiple' ||
    core.amount.kind === 'ratio' ||
    core.amount.kind === 'percentage-point') &&
  core.amount.wording !== 'doubling';

/** Whether what follows `or less` or `and below` shows that it belongs to the next number: `more than 40 or less than 10`. */
const opensBound = (source: Source, end: number): boolean => {
  if (source.codes[end] !== 0x20) return false;
  if (isDigit(source.codes[end + 1]) || startsWith(source, end + 1, 'than ')) return true;
  const type = wordAt(source, end + 1)?.word.type;
  return type === 'small' || type === 'tens';
};
