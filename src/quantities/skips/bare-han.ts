import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isAt, isHan, isLatin, isOneOf, type Source, skipSpaces } from '../source.ts';
import type { Skip } from './skip.ts';

/** A number in characters that no measure word, hedge or edge shows to be one. */
export function skipBareHan(source: Source, start: number, end: number): Skip | null {
  const { codes, text } = source;
  const before = codes[start - 1];
  const after = codes[end];
  const list = start === 0 || (start === 1 && codes[0] === 0x28);
  if (
    list &&
    (after === 0x3001 || (after === 0x29 && start === 1)) &&
    end - start <= 3 &&
    end + 1 < codes.length
  )
    return { start: start === 1 ? 0 : start, end: end + 1, reason: 'list-number' };
  if (!isHan(after) && !isHan(before))
    return isLatin(before) || isLatin(after) ? { start, end, reason: 'name' } : null;
  const next = skipSpaces(source, end);
  const counter = findLongest(LEXICONS.zh.counters, text, codes, next);
  if (
    end - start === 1 &&
    isAt(source, start, '一') &&
    isOneOf(source, start - 1, '另下某哪上每何这那同进任该前后')
  )
    return { start, end, reason: 'idiom' };
  if (isAt(source, next, '号')) return { start, end, reason: 'identifier' };
  if (isAt(source, start - 1, '路') && isAt(source, next, '段')) return { start, end, reason: 'identifier' };
  if (counter !== null && isHan(codes[next])) {
    if (
      isOneOf(source, start - 1, '统唯专同归周初') &&
      !isOneOf(source, start - 2, '最当起') &&
      end - start === 1
    )
      return { start, end, reason: 'idiom' };
    return null;
  }
  if (isOneOf(source, start - 1, '是于') && isOneOf(source, end, '不而却还或')) return null;
  if (end - start >= 2 && !(end - start === 2 && codes[start] === codes[start + 1])) return null;
  if (!isHan(after) && isOneOf(source, start - 1, '是为于有到达共约计剩即')) return null;
  if (!isHan(before) && isHan(after)) return { start, end, reason: 'idiom' };
  return { start, end, reason: 'idiom' };
}
