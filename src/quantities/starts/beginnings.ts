import { findLongest, type Trie } from '../../languages/trie.ts';
import type { Language } from '../../model/reading.ts';
import { AGE_OPENERS } from '../amount/age-decade.ts';
import { RANK_TRIES } from '../amount/rank.ts';
import { WHOLE_TRIES } from '../amount/whole.ts';
import { CALENDAR_TRIES } from '../calendar/openers.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { NUMBER_WORDS } from '../numerals/english/words.ts';
import { isHanNumber } from '../numerals/han/characters.ts';
import { isDigit, isHan, isLatin, type Source, SPACE } from '../source.ts';
import {
  createStarts,
  latinHeads,
  leadsToNumber,
  markTrie,
  markWords,
  mayStart,
  type Starts,
} from './starts.ts';

/** Beginnings that are in no list of words: articles, quarters, openers of ranks and dates. */
const EN_OPENERS = 'a an ano ful no num top ran q h fy fis pr ad ce eve biw bi'.split(' ');

const ZH_OPENERS = [
  ...'〇双隔半几数第前首榜龙上本下成翻倍加减腰拦过个摄华民中西公早清凌晨傍夜午晚负零百千万拾佰仟',
];

const SIGNS = [..."-+±'.½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒#¥€£$₩₹₽₿฿₫₱₴₪₮₸₺₦₵₡৳៛₭₾֏₼؋"];

/** Currencies' names in characters start as many words do (`約旦第納爾`), and are looked up instead. */
function markCurrencies(starts: Starts, trie: Trie<unknown>): void {
  const currencies = createStarts();
  markTrie(currencies, trie);
  for (const [code, marked] of currencies.other.entries())
    if (marked === 1 && !isHan(code)) starts.other[code] = 1;
  for (const [slot, marked] of currencies.latin.entries()) if (marked === 1) starts.latin[slot] = 1;
}

function numberStarts(lang: Language): Starts {
  const starts = createStarts();
  const { currencyBefore, minus } = LEXICONS[lang];
  markCurrencies(starts, currencyBefore);
  for (const trie of [minus, ...CALENDAR_TRIES, ...RANK_TRIES, ...WHOLE_TRIES[lang]]) markTrie(starts, trie);
  markWords(starts, [...EN_OPENERS, ...AGE_OPENERS]);
  markWords(starts, SIGNS);
  if (lang === 'en') markTrie(starts, NUMBER_WORDS);
  else {
    markWords(starts, ZH_OPENERS);
    for (let code = 0x3400; code <= 0x9fff; code++) if (isHanNumber(code)) starts.other[code] = 1;
  }
  return starts;
}

function readingStarts(lang: Language): Starts {
  const starts = numberStarts(lang);
  const { before, idioms, names } = LEXICONS[lang];
  for (const trie of [before, idioms, names, LEXICONS.en.names]) markTrie(starts, trie);
  markWords(starts, ['isb', 'iss', 'doi', 'arx', 'htt', 'www', 'ftp']);
  return starts;
}

/** Where any reading, kept or skipped, can start that starts with a Latin letter. */
export const READINGS: Readonly<Record<Language, Starts>> = {
  zh: readingStarts('zh'),
  en: readingStarts('en'),
};

/** The whole words that numbers, dates and ranks start with, where white space ends them. */
function numberHeads(lang: Language): ReadonlySet<string> {
  const heads = new Set(
    'a an another full no number top ranked q h fy fiscal pr ad ce every biweekly bi'.split(' '),
  );
  const { currencyBefore, minus } = LEXICONS[lang];
  const tries = [currencyBefore, minus, NUMBER_WORDS, ...CALENDAR_TRIES, ...RANK_TRIES, ...WHOLE_TRIES[lang]];
  for (const trie of tries as readonly Trie<unknown>[]) for (const head of latinHeads(trie)) heads.add(head);
  return heads;
}

const HEADS: Readonly<Record<Language, ReadonlySet<string>>> = {
  zh: numberHeads('zh'),
  en: numberHeads('en'),
};

/** Whether a word before white space is one that a number may start with; what is joined to more is left to the grammar. */
function mayBeHead({ codes, lang }: Source, at: number): boolean {
  let end = at;
  while (isLatin(codes[end]) && end < at + 16) end++;
  return codes[end] !== SPACE || HEADS[lang].has(String.fromCharCode(...codes.subarray(at, end)));
}

const NUMBERS: Readonly<Record<Language, Starts>> = { zh: numberStarts('zh'), en: numberStarts('en') };

/** Whether a number, date, rank or amount can start at `at`: a quick look before the grammar is tried. */
export function mayBeNumber(source: Source, at: number): boolean {
  const code = source.codes[at];
  if (code === undefined) return false;
  if (isDigit(code)) return true;
  if (!mayStart(NUMBERS[source.lang], source, at))
    return (
      isHan(code) && findLongest(LEXICONS[source.lang].currencyBefore, source.text, source.codes, at) !== null
    );
  if (code >= 0x61 && code <= 0x7a) return mayBeHead(source, at);
  return (
    code >= 0x3000 ||
    (code >= 0xbc && code <= 0xbe) ||
    (code >= 0x2150 && code <= 0x215e) ||
    leadsToNumber(source, at)
  );
}
