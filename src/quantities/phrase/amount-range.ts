import { findLongest } from '../../languages/trie.ts';
import { addDecimals, compareExact, isFraction } from '../../model/decimal.ts';
import { readAgeDecade } from '../amount/age-decade.ts';
import type { Amount } from '../amount/amount.ts';
import { readRank } from '../amount/rank.ts';
import { readAmount } from '../amount/read-amount.ts';
import { readEveryOther } from '../amount/units/every-other.ts';
import { readWhole } from '../amount/whole.ts';
import type { Before } from '../lexicon/entries.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { charAt, isDigit, type Source, skipSpaces, startsWith } from '../source.ts';
import type { Affixes } from './affixes.ts';
import { AND, connectorAt, hyphenIsSign } from './connectors.ts';
import type { Core } from './core.ts';
import { joinRange } from './join-range.ts';
import { rankRange } from './rank-range.ts';
import { changeLacksFigure, statesTwoLevels } from './two-levels.ts';

export function readAmountCore(source: Source, at: number, affixes: Affixes): Core | null {
  const worded = isDigit(source.codes[at])
    ? null
    : (readWhole(source, at) ?? readEveryOther(source, at) ?? readAgeDecade(source, at));
  const first = worded ?? readRank(source, at) ?? readAmount(source, at);
  if (first === null) return null;
  const openers = affixes.opener;
  const single: Core = { type: 'amount', amount: first, upper: null, end: first.end, opener: false };
  if (first.kind === 'rank') return rankRange(source, first) ?? single;
  let i = first.end;
  if (startsWith(source, i, '(含)')) i += 3;
  if (source.lang === 'en' && startsWith(source, i, '- to ')) i += 1;
  let link = connectorAt(source, i);
  let needsCloser = false;
  if (link === null || openers?.connectors.has('and')) {
    const j = skipSpaces(source, i);
    const word = startsWith(source, j, 'and ') ? 'and' : charAt(source, j);
    if (AND.test(word) && (j > i || word !== 'and')) {
      const opened = openers?.connectors.has(word) ?? false;
      if (opened || source.lang === 'zh') {
        link = { word, end: skipSpaces(source, j + word.length) };
        needsCloser = !opened;
      }
    }
  }
  if (link === null) return single;
  if (
    (affixes.direction !== null || affixes.arrival) &&
    !affixes.by &&
    first.unitPlace !== 'none' &&
    /^(?:to|至|到)$/.test(link.word)
  )
    return single;
  if (
    link.word === '-' &&
    first.signed === false &&
    openers === null &&
    hyphenIsSign(source, first.end, link.end)
  )
    return single;
  if (link.word === 'or' && !(isInteger(first) && isNext(source, link.end, first))) return single;
  const hedge = findLongest<Before>(LEXICONS[source.lang].before, source.text, source.codes, link.end);
  const from =
    hedge !== null && hedge.entry.type === 'bound' && hedge.entry.bound === 'about'
      ? skipSpaces(source, hedge.end)
      : link.end;
  const second = readAmount(source, from);
  if (second === null) return single;
  if (affixes.direction !== null && openers !== null && changeLacksFigure(source, at, link.word))
    return single;
  const joined = joinRange(first, second);
  if (joined === null) return single;
  if (statesTwoLevels(source, { at, first, second, link: link.word })) return single;
  let end = second.end;
  const closer = findLongest(
    LEXICONS[source.lang].closers,
    source.text,
    source.codes,
    skipSpaces(source, end),
  );
  if (closer !== null) end = closer.end;
  else if (needsCloser) return single;
  return { type: 'amount', amount: joined.low, upper: joined.high, end, opener: true };
}

const isInteger = ({ number }: Amount): boolean =>
  !isFraction(number.value) && number.value.exponent === 0 && number.scale === 0;

/** `two or three`: the second number is the next after the first. */
function isNext(source: Source, at: number, { number }: Amount): boolean {
  const second = readAmount(source, at);
  if (second === null || isFraction(second.number.value) || isFraction(number.value)) return false;
  return compareExact(second.number.value, addDecimals(number.value, { digits: 1n, exponent: 0 })) === 0;
}
