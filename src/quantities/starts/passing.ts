import { headWords } from '../../languages/trie.ts';
import type { Language } from '../../model/reading.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isHanNumber } from '../numerals/han/characters.ts';
import { isDigit, isHan, isLatin, isWordPart, type Source, SPACE } from '../source.ts';
import { READINGS } from './beginnings.ts';
import { mayStart } from './starts.ts';

/** What a code may begin: nothing, a figure, a word, or something written in characters or signs. */
export const PLAIN = 0;

export const DIGIT = 1;

export const WORD = 2;

export const STARTER = 3;

/** Signs and characters, folded, that begin a reading by themselves. */
const SIGNS = "-+±'.½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒#@[(/`《";

const CHARACTERS =
  '〇双隔半几数第本过前首榜龙上成翻倍加减腰拦个廿卅卌摄华民中西公下早清凌晚傍夜午各今昨负零百千万拾佰仟';

function classesOf(lang: Language): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const { before, idioms, names, currencyBefore, minus } = LEXICONS[lang];
  for (const { first } of [before, idioms, names, currencyBefore, minus])
    for (let code = 0; code < first.length; code++) if (first[code] === 1) classes[code] = STARTER;
  if (lang === 'zh') {
    for (let code = 0x3400; code <= 0x9fff; code++) if (isHanNumber(code)) classes[code] = STARTER;
    for (const character of CHARACTERS) classes[character.charCodeAt(0)] = STARTER;
  }
  for (const sign of SIGNS) classes[sign.charCodeAt(0)] = STARTER;
  for (let code = 0; code < classes.length; code++) {
    if (isDigit(code)) classes[code] = DIGIT;
    else if (isLatin(code)) classes[code] = WORD;
  }
  return classes;
}

/** What may start a reading, by folded code: everything else is passed over without a second look. */
export const CLASSES: Readonly<Record<Language, Uint8Array>> = { zh: classesOf('zh'), en: classesOf('en') };

/** Words that begin something by a rule and not by a list. */
const BY_RULE =
  'his her their my our your a an another full pr ad ce every biweekly bi fiscal fy no number top ranked q h isbn issn doi arxiv http https www ftp'.split(
    ' ',
  );

const SIZE = 0x4000;

const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

const slot = (hash: number): number => (hash ^ (hash >>> 14)) & (SIZE - 1);

let heads: Uint8Array | null = null;

/** One mark for the hash of every word that anything in the vocabulary starts with; other words may share it. */
function buildHeads(): Uint8Array {
  const marks = new Uint8Array(SIZE);
  for (const word of [...headWords(), ...BY_RULE]) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
    marks[slot(hash)] = 1;
  }
  return marks;
}

/** Whether a word that ends in front of this code and its follower is a word, not part of a name, path or address. */
function closesWord(code: number | undefined, next: number | undefined): boolean {
  if (
    code === undefined ||
    code === SPACE ||
    code === 0x2c ||
    code === 0x29 ||
    code === 0x3b ||
    code === 0x21 ||
    code === 0x3f
  )
    return true;
  if (code === 0x2e) return next === undefined || next === SPACE;
  if (code === 0x27) return !isDigit(next);
  return code === 0x22 || code === 0x3001 || code === 0x3002 || isHan(code);
}

/** The end of a word at `at` that cannot begin a number, a name with figures or a hedge; `at` itself where it may. */
export function passWord(source: Source, at: number): number {
  const { codes } = source;
  if (at > 0 && isWordPart(codes[at - 1])) return at;
  let hash = 0;
  let end = at;
  while (end < codes.length && isLatin(codes[end])) hash = step(hash, codes[end++]!);
  if (!closesWord(codes[end], codes[end + 1])) return at;
  heads ??= buildHeads();
  return heads[slot(hash)] === 1 && mayStart(READINGS[source.lang], source, at) ? at : end;
}
