import { perLanguage } from '../../languages/per-language.ts';
import { firstCodes } from '../../languages/trie.ts';
import type { Language } from '../../model/reading.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { HAN_NUMBERS } from '../numerals/han/characters.ts';
import { isDigit, isHan, isLatin } from '../source.ts';
import { NUMBER_TRIES } from './tries.ts';

/** What a code may begin: nothing, a figure, a word, or something written in characters or signs. */
export const PLAIN = 0;
export const DIGIT = 1;
export const WORD = 2;
export const STARTER = 3;
const TYPE = 3;
/** A number, date, rank or amount may start with it. */
const NUMBER = 4;
/** A hedge, a word of change or a currency in front of one may start with it. */
const HEDGE = 8;
/** An idiom, a name or a mark of what is never read may start with it. */
const NAME = 16;

/** Signs and characters, folded, that begin a reading by themselves. */
const SIGNS = "-+±'.½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒#/`《";
/** Those of them that open what is never read. */
const NAME_SIGNS = '+./`《';
const CHARACTERS =
  '〇每双隔半几数第本过前首榜龙上成翻倍加减腰拦个廿卅卌摄华民中西公下早清凌晚傍夜午各今昨负零百千万拾佰仟';

/** Those of them that begin a number, and the signs of currencies. */
const NUMBER_SIGNS = "-+±'.½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒#¥€£$₩₹₽₿฿₫₱₴₪₮₸₺₦₵₡৳៛₭₾֏₼؋";
const NUMBER_CHARACTERS =
  '〇每双隔半几数第前首榜龙上本下成翻倍加减腰拦过个摄华民中西公早清凌晨傍夜午晚负零百千万拾佰仟';

const codesIn = (characters: string): number[] => Array.from(characters, (each) => each.charCodeAt(0));

function markStarters(marks: Uint8Array, lang: Language): void {
  const { before, idioms, names, currencyBefore, minus } = LEXICONS[lang];
  const mark = (codes: Iterable<number>, more = 0): void => {
    for (const code of codes) marks[code] = marks[code]! | STARTER | more;
  };
  for (const trie of [before, currencyBefore]) mark(firstCodes(trie), HEDGE);
  for (const trie of [idioms, names]) mark(firstCodes(trie), NAME);
  mark(firstCodes(minus));
  mark(codesIn(SIGNS));
  mark(codesIn(NAME_SIGNS), NAME);
  if (lang === 'zh') {
    mark(HAN_NUMBERS);
    mark(codesIn(CHARACTERS));
  }
  for (let code = 0; code < 0x250; code++) {
    if (isDigit(code)) marks[code] = DIGIT;
    else if (isLatin(code)) marks[code] = WORD;
  }
}

/** Currencies' names in characters start as many words do (`約旦第納爾`), and are looked up instead. */
function markNumbers(marks: Uint8Array, lang: Language): void {
  const mark = (codes: Iterable<number>): void => {
    for (const code of codes) marks[code]! |= NUMBER;
  };
  for (const code of firstCodes(LEXICONS[lang].currencyBefore)) if (!isHan(code)) marks[code]! |= NUMBER;
  for (const trie of NUMBER_TRIES[lang]) mark(firstCodes(trie));
  mark(codesIn(NUMBER_SIGNS));
  if (lang === 'zh') {
    mark(HAN_NUMBERS);
    mark(codesIn(NUMBER_CHARACTERS));
  }
}

function marksOf(lang: Language): Uint8Array {
  const marks = new Uint8Array(0x10000);
  markStarters(marks, lang);
  markNumbers(marks, lang);
  return marks;
}

/** What every folded code may begin, by language. */
export const CODES = perLanguage(marksOf);

/** What may start a reading at a code: everything that is plain is passed over without a second look. */
export const typeOf = (marks: Uint8Array, code: number): number => marks[code]! & TYPE;

/** Whether an idiom, a name or a mark of what is never read may start with a code. */
export const startsName = (lang: Language, code: number): boolean => (CODES[lang][code]! & NAME) !== 0;

/** Whether a hedge or a number that is not written in letters may start with a code. */
export const startsPhrase = (lang: Language, code: number): boolean =>
  (CODES[lang][code]! & (HEDGE | NUMBER)) !== 0;

/** Whether a number that is not written in letters may start with a code. */
export const startsNumber = (lang: Language, code: number): boolean => (CODES[lang][code]! & NUMBER) !== 0;
