import { wordAt } from '../numerals/english/words.ts';
import { charAt, isAt, isDigit, isHan, isOneOf, type Source, skipSpaces } from '../source.ts';
import { previousWord } from './before.ts';
import type { Skip } from './skip.ts';

/** `第三章`, `第 12 條`: parts of a text or a law, not places in an order. */
export function skipRank(source: Source, start: number, end: number): Skip | null {
  const i = skipSpaces(source, end);
  if (charAt(source, start) === '第' && opensPoint(source, start, end))
    return { start, end, reason: 'list-number' };
  if (
    isAt(source, start, '第') &&
    isOneOf(source, i, '章节条款页图表卷册回篇讲课集段步项目') &&
    isHan(source.codes[i])
  ) {
    if (isOneOf(source, i, '章节条款页图表卷册篇')) return { start, end: i + 1, reason: 'list-number' };
  }
  if (source.codes[start] === 0x23 && isIssue(source, start)) return { start, end, reason: 'identifier' };
  const adverb = source.lang === 'en' ? adverbialRank(source, start, end) : null;
  if (adverb !== null) return adverb;
  if (
    source.lang === 'en' &&
    /^no\.?/i.test(source.text.slice(start, end)) &&
    /^[A-Z]/.test(previousWord(source, start)?.text ?? '') &&
    start > 2
  )
    return { start, end, reason: 'name' };
  return null;
}

/** `第一，成本太高`: the first of the points that follow. */
const opensPoint = ({ text }: Source, start: number, end: number): boolean =>
  /^[，、,：:]/.test(text.slice(end, end + 1)) &&
  (start === 0 || /[。；;：:！？\n]\s?$/.test(text.slice(Math.max(0, start - 2), start)));

const RANKED =
  /^(?:is|was|are|were|ranked|ranks|rank|rated|at|to|as|hit|hits|reached|the|a|an|our|its|their|be|became)$/i;

/** `PR #56`, `newsletter #23`: the number of an issue; `is #1` and `ranked #12` are places. */
function isIssue(source: Source, at: number): boolean {
  const previous = previousWord(source, at);
  return previous !== null && !RANKED.test(previous.text);
}

/** Words behind which `first` says when or in what order something is done. */
const ADVERBIAL =
  /^(?:to|must|should|can|could|will|would|may|might|shall|we|you|they|i|he|she|it|who|which|when|then|not|n't|also|ever|always|usually|be|been|being|had|have|has|did|do|does|and|but|please|let's|only|or|by|from)$/i;
const PLACED =
  /^(?:came|comes?|coming|finish(?:ed|es)?|placed?|places|ranked|ranks?|rank|is|was|were|are|be|stood|stands|ended|seeded|drafted|in|at|the|a|an)$/i;

/** `First, open the door`, `you first copy it`, `the first nine months`, `per second`: no place in an order. */
function adverbialRank(source: Source, start: number, end: number): Skip | null {
  const { text } = source;
  const word = text.slice(start, end).toLowerCase();
  const previous = previousWord(source, start);
  if (word === 'second' && previous?.text.toLowerCase() === 'per') return { start, end, reason: 'idiom' };
  const opens = start === 0 || /[.!?:;]["')]?\s+$/.test(text.slice(Math.max(0, start - 4), start));
  if (/^(?:first|second|third|fourth|fifth)$/.test(word) && opens && text[end] === ',')
    return { start, end, reason: 'list-number' };
  if (word !== 'first') return null;
  if (text[end] === ' ' && (isDigit(source.codes[end + 1]) || isCardinal(source, end + 1)))
    return { start, end, reason: 'idiom' };
  if (previous === null) return null;
  const before = previous.text.toLowerCase();
  const next = /^ ([a-z]+)/.exec(text.slice(end, end + 24))?.[1] ?? '';
  if (
    ADVERBIAL.test(before) &&
    !/^(?:and|or|by|from|have|has|had|not|only)$/.test(before) &&
    !/^(?:be|been|being)$/.test(before)
  )
    return { start, end, reason: 'idiom' };
  if (
    /^(?:was|were|is|are|be|been|being|had|have|has|and|or|not|that|which|who|only)$/.test(before) &&
    /(?:ed|wn|en|ght|ade|nt|ung|eld|lt)$/.test(next)
  )
    return { start, end, reason: 'idiom' };
  if (
    /^(?:introduces|describes|reads|loads|checks|creates|computes|converts|sends|uses|takes|tries|looks|calls|sets|runs|makes|gets|needs|appeared|began|became|saw|met|came|made|sent|took|went|began|appears|came)$/.test(
      next,
    ) &&
    !/^(?:the|a|an|its|his|her|their|our|my|your)$/.test(before)
  )
    return { start, end, reason: 'idiom' };
  const stops = /^(?:[.,;:!?)]|$| (?:from|before|and then|then|with|by|using|in order|so that|to)\b)/.test(
    text.slice(end, end + 10),
  );
  return stops &&
    !PLACED.test(before) &&
    start > 0 &&
    /(?:ed|en|wn|ght|it|them|data|file|files|code|that|this|here|there|elsewhere|ground|read|run|done)$/.test(
      before,
    )
    ? { start, end, reason: 'idiom' }
    : null;
}

/** A number word that counts: `the first nine months`. */
function isCardinal(source: Source, at: number): boolean {
  const next = wordAt(source, at);
  const type = next?.word.type;
  if (next === null || source.text.slice(at, next.end).toLowerCase() === 'one') return false;
  return type === 'small' || type === 'tens' || type === 'dozen';
}
