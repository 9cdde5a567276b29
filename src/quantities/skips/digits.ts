import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { digitsEnd } from '../numerals/digits.ts';
import { isDigit, isLatin, isWordPart, type Source, SPACE } from '../source.ts';
import { skipBracketed } from './citations.ts';
import { isDotDate, isGrouped, isHyphenDate } from './dotted-dates.ts';
import { isCode, nextColon, PHONE } from './identifiers.ts';
import type { Skip } from './skip.ts';
import { wordEnd } from './word-end.ts';

/** Whether more figures follow the first ones of a phone number, behind a hyphen, a space or a bracket. */
function phoneGoesOn({ codes }: Source, at: number): boolean {
  const behind = codes[at];
  if (behind === 0x2d || behind === SPACE) return isDigit(codes[at + 1]);
  return behind === 0x29 && isDigit(codes[codes[at + 1] === SPACE ? at + 2 : at + 1]);
}

/** What starts with a digit and is no claim: IP addresses, versions, phone numbers, codes with letters. */
export function skipDigits(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  const before = codes[at - 1];
  if (isLatin(before) || before === 0x5f) return { start: at, end: wordEnd(source, at), reason: 'name' };
  const name = findLongest(LEXICONS.en.names, text, codes, at);
  if (
    name !== null &&
    !isDigit(codes[name.end]) &&
    !(codes[name.end] === 0x2f && isDigit(codes[name.end + 1]))
  )
    return { start: at, end: name.end, reason: 'name' };
  const citation = skipBracketed(source, at);
  if (citation !== null) return citation;
  const plain = digitsEnd(source, at);
  const behind = codes[plain];
  const uuid =
    codes[at + 8] !== 0x2d
      ? null
      : /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i.exec(text.slice(at, at + 36));
  if (uuid !== null) return { start: at, end: at + 36, reason: 'identifier' };
  const ipv6 =
    nextColon(source, at) === null
      ? null
      : /^[\da-f]{1,4}:(?:[\da-f]{0,4}:){1,6}[\da-f]{1,4}/i.exec(text.slice(at, at + 40));
  if (ipv6 !== null && (ipv6[0].includes('::') || ipv6[0].split(':').length > 3))
    return { start: at, end: at + ipv6[0].length, reason: 'identifier' };
  const area = behind !== 0x29 ? null : /^\d{2,4}\) ?\d{3,4}-\d{4}(?!\d)/.exec(text.slice(at, at + 20));
  if (area !== null && codes[at - 1] === 0x28)
    return { start: at - 1, end: at + area[0].length, reason: 'identifier' };
  const phone = phoneGoesOn(source, plain) ? PHONE.exec(text.slice(at, at + 24)) : null;
  if (phone !== null && /^(?:0\d|\d{3}-|\d{2,4}-\d{3,4}-)/.test(phone[0]) && !isHyphenDate(source, at)) {
    const open = codes[at - 1] === 0x28 && /\)/.test(phone[0]) ? at - 1 : at;
    return { start: open, end: at + phone[0].length, reason: 'identifier' };
  }
  if (codes[at] === 0x30 && codes[at + 1] === 0x78 && isWordPart(codes[at + 2]))
    return { start: at, end: wordEnd(source, at), reason: 'code' };
  const first = plain;
  if (codes[at] === 0x30 && first - at >= 3 && first - at <= 12 && codes[first] !== 0x2e)
    return { start: at, end: first, reason: 'identifier' };
  const hex = wordEnd(source, at);
  if (hex > first && hex - at >= 7 && isCode(text.slice(at, hex)))
    return { start: at, end: hex, reason: 'identifier' };
  if (first - at > 60) return { start: at, end: first, reason: 'identifier' };
  if (codes[first] === 0x2e && codes[first + 1] === 0x78 && !isWordPart(codes[first + 2]))
    return { start: at, end: first + 2, reason: 'name' };
  let i = first;
  let points = 0;
  let hyphens = 0;
  while ((codes[i] === 0x2e || codes[i] === 0x2d) && isDigit(codes[i + 1])) {
    if (codes[i] === 0x2e) points++;
    else hyphens++;
    i = digitsEnd(source, i + 1);
  }
  if (points >= 2 && hyphens === 0 && !isDotDate(source, at) && !isGrouped(source, at)) {
    if (at === 0 && codes[i] === SPACE) return { start: at, end: i, reason: 'list-number' };
    const tail = /^(?:\/\d{1,2}|-?(?:alpha|beta|rc|dev|pre)(?:[.-]?\w+)*|:\d{2,5}(?!\d))/.exec(
      text.slice(i, i + 20),
    );
    const version = tail !== null && !/^[/:]/.test(tail[0]);
    return {
      start: at,
      end: i + (tail?.[0].length ?? 0),
      reason: version || points === 2 ? 'name' : 'identifier',
    };
  }
  if (hyphens >= 2 && points === 0 && !isHyphenDate(source, at))
    return { start: at, end: i, reason: 'identifier' };
  if (
    hyphens === 1 &&
    points === 0 &&
    codes[at] === 0x30 &&
    first - at >= 2 &&
    first - at <= 4 &&
    i - first >= 6
  )
    return { start: at, end: i, reason: 'identifier' };
  return null;
}
