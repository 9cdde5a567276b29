import type { Claim } from '../../model/claim.ts';
import type { TextBlock } from '../../model/document.ts';
import { pastSpace, wordAt } from '../role-words.ts';
import { lastSentenceOf, type Sentence } from './sentences.ts';
import { WORDS } from './words.ts';

/** How many things a sentence says are coming. */
export interface Announced {
  readonly claim: number;
  readonly count: number;
  /** By `following` or `in the table`, not by a colon alone. */
  readonly pointed: boolean;
  readonly tabled: boolean;
}

/** Nobody counts the items of a longer list in words. */
const MOST = 60;

/** What the last sentence of a block announces; null where it announces nothing, or several numbers stand in it. */
export function announcedBy(
  lead: TextBlock,
  claims: readonly Claim[],
  at: readonly number[],
): Announced | null {
  const numbers = at.filter((claim) => claims[claim]!.quantity !== null);
  const claim = numbers.at(-1);
  if (claim === undefined) return null;
  const { quantity, place } = claims[claim]!;
  if (
    quantity?.form !== 'amount' ||
    quantity.kind !== 'number' ||
    quantity.bound !== 'exact' ||
    quantity.unit !== null
  )
    return null;
  if ('denominator' in quantity.value) return null;
  const count = Number(quantity.value.digits) * 10 ** quantity.value.exponent;
  if (!Number.isInteger(count) || count < 2 || count > MOST) return null;
  const sentence = lastSentenceOf(lead);
  const before = numbers.at(-2);
  if (sentence === null || place.start < sentence.start) return null;
  if (before !== undefined && claims[before]!.place.start >= sentence.start) return null;
  const [start, end] = [place.start - sentence.start, place.end - sentence.start];
  if (WORDS.endsWith('notWhole', sentence, start)) return null;
  const tabled = WORDS.holds('inTable', sentence);
  const followed = follows(sentence, start, end);
  const isOpen = /[:：]\s*$/.test(sentence.text);
  if (!tabled && !followed && !(isOpen && isAnnouncing(sentence, end))) return null;
  if (followed && !isNoun(sentence, end)) return null;
  return { claim, count, pointed: followed, tabled: tabled && isNoun(sentence, end) };
}

/** Whether the number stands right behind `the following`, or `below` right behind its noun. */
function follows(sentence: Sentence, start: number, end: number): boolean {
  if (WORDS.endsWith('following', sentence, start)) return true;
  const rest = sentence.text
    .slice(end)
    .trim()
    .replace(/[:：.。]$/, '');
  if (!/(?:below|follows|如下)$/i.test(rest)) return false;
  return (
    /^[\p{L}-]+(?: [\p{L}-]+)? (?:below|as follows)$/iu.test(rest) || /^\p{Script=Han}{1,8}如下$/u.test(rest)
  );
}

/** Past a measure word, where one stands there. */
const pastMeasure = (sentence: Sentence, end: number): number =>
  WORDS.startsWith('measures', sentence, end)?.end ?? pastSpace(sentence, end);

const isHan = (code: number | undefined): boolean => code !== undefined && code >= 0x3400 && code <= 0x9fff;

/** A counted noun: a measure word in Chinese, a plural in English. */
function isNoun(sentence: Sentence, end: number): boolean {
  const at = pastSpace(sentence, end);
  if (isHan(sentence.codes[at]))
    return (
      WORDS.startsWith('measures', sentence, end) !== null ||
      WORDS.startsWith('announcing', sentence, end) !== null
    );
  return /^\s+(?:[\p{L}-]+\s+){0,3}[\p{L}-]+s\b/u.test(sentence.text.slice(end));
}

/** How many adjectives may stand between a number and what it announces. */
const WORDS_BETWEEN = 3;
/** And how many characters in Chinese. */
const REACH = 8;

/** Whether a noun that announces a list stands behind a number: `three main reasons`, `四种使用模式`. */
function isAnnouncing(sentence: Sentence, end: number): boolean {
  let at = pastSpace(sentence, end);
  if (isHan(sentence.codes[at])) {
    if (
      WORDS.startsWith('measures', sentence, at) === null &&
      WORDS.startsWith('announcing', sentence, at) === null
    )
      return false;
    at = pastMeasure(sentence, end);
    for (let i = end; i < at + REACH && i < sentence.codes.length; i++) {
      if (/[，。：:,、]/.test(sentence.text[i]!)) return false;
      if (wordAt(WORDS.tries.announcing, sentence, i) !== null) return true;
    }
    return false;
  }
  for (let i = 0; i <= WORDS_BETWEEN; i++) {
    if (wordAt(WORDS.tries.announcing, sentence, at) !== null) return true;
    const word = /^[\p{L}’'-]+\s+/u.exec(sentence.text.slice(at, at + 40));
    if (word === null || word[0].trim() === 'of') return false;
    at += word[0].length;
  }
  return false;
}
