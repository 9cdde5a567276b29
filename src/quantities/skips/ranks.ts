import { isAt, isHan, isOneOf, type Source, skipSpaces } from '../source.ts';
import { previousWord } from './before.ts';
import type { Skip } from './skip.ts';

/** `第三章`, `第 12 條`: parts of a text or a law, not places in an order. */
export function skipRank(source: Source, start: number, end: number): Skip | null {
  const i = skipSpaces(source, end);
  if (
    isAt(source, start, '第') &&
    isOneOf(source, i, '章节条款页图表卷册回篇讲课集段步项目') &&
    isHan(source.codes[i])
  ) {
    if (isOneOf(source, i, '章节条款页图表卷册篇')) return { start, end: i + 1, reason: 'list-number' };
  }
  if (
    source.lang === 'en' &&
    /^no\.?/i.test(source.text.slice(start, end)) &&
    /^[A-Z]/.test(previousWord(source, start)?.text ?? '') &&
    start > 2
  )
    return { start, end, reason: 'name' };
  return null;
}
