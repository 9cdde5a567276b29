import { findLongest } from '../languages/trie.ts';
import type { SkipReason } from '../model/reading.ts';
import { digitsEnd } from './digits.ts';
import { isHanNumber } from './han-numerals.ts';
import { LEXICONS } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import {
  charAt,
  isDigit,
  isHan,
  isLatin,
  isWordPart,
  nextDigit,
  type Source,
  SPACE,
  skipSpaces,
} from './source.ts';

/** A stretch to pass over; with a reason where it holds a number. */
export interface Skip {
  readonly start: number;
  readonly end: number;
  readonly reason: SkipReason | null;
}

const MAX_TOKEN = 2000;

/** The end of a run of letters and digits with single joints (`-`, `.`, `_`, `'`) inside. */
export function wordEnd(source: Source, at: number): number {
  const { codes } = source;
  let i = at;
  while (i < codes.length) {
    const code = codes[i]!;
    if (isWordPart(code)) {
      i++;
      continue;
    }
    if (
      code === 0x2d &&
      isLatin(codes[i + 1]) &&
      (isDigit(codes[i - 1]) || digitAfterLetters(source, i + 1))
    ) {
      i++;
      continue;
    }
    const joint = code === 0x2d || code === 0x2e || code === 0x5f || code === 0x27 || code === 0x40;
    if (joint && isDigit(codes[i + 1]) && (isDigit(codes[i - 1]) || isLatin(codes[i - 1]))) {
      i++;
      continue;
    }
    if (code === 0x5f && isLatin(codes[i + 1])) {
      i++;
      continue;
    }
    break;
  }
  return i;
}

/** `V3`, `D2` behind a hyphen: a few letters and then a digit, so that the name goes on. */
function digitAfterLetters(source: Source, at: number): boolean {
  let i = at;
  while (
    i < at + 8 &&
    (isLatin(source.codes[i]) || (source.codes[i] === 0x2d && isLatin(source.codes[i - 1])))
  )
    i++;
  return isDigit(source.codes[i]) && (isLatin(source.codes[i - 1]) || source.codes[i - 1] === 0x2d);
}

/** To the next white space, Han character or bracket: where a URL or path ends. */
function tokenEnd(source: Source, at: number): number {
  const { codes } = source;
  let i = at;
  const most = Math.min(codes.length, at + MAX_TOKEN);
  while (i < most) {
    const code = codes[i]!;
    if (code === SPACE || isHan(code) || code === 0x29 || code === 0x3002 || code === 0x22 || code === 0x3e)
      break;
    i++;
  }
  return i;
}

const MARKS = new Set([...'._/@:+~-'].map((character) => character.charCodeAt(0)));

/** A file name, path or mail address with digits in it: `src/v2/config10.json`, `room101@example.org`, `IMG_0032.jpg`. */
function skipPath(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  let i = at;
  let digits = false;
  let marks = false;
  const most = Math.min(codes.length, at + 200);
  if (nextDigit(source, at) >= most) return null;
  while (i < most && (isWordPart(codes[i]) || MARKS.has(codes[i]!))) {
    if (isDigit(codes[i])) digits = true;
    else if (!isLatin(codes[i])) marks = true;
    i++;
  }
  if (!digits || !marks || i >= at + 200) return null;
  while (i > at && MARKS.has(codes[i - 1]!)) i--;
  const token = text.slice(at, i);
  if (
    /^[\w.+-]+@[\w-]+\.\w/.test(token) ||
    /^[\w.-]+@[\w.-]+:/.test(token) ||
    /^(?:\.{0,2}\/)[\w.-]/.test(token)
  )
    return { start: at, end: i, reason: 'url' };
  if (
    /^[A-Za-z_][\w-]*(?:\/[\w.-]+)*\.(?:[a-z]{2,5}|mp[34]|7z)$/.test(token) &&
    /[\d]/.test(token) &&
    !/^(?:no|vol|pp?|fig|sec|ch|approx)\./i.test(token)
  )
    return { start: at, end: i, reason: 'url' };
  if (/^[A-Za-z][\w-]*(?:\/[\w.-]+){2,}$/.test(token)) return { start: at, end: i, reason: 'url' };
  return null;
}

/** Codes of letters and digits that name one thing: `3f2a9c1`, `CVE-2024-12345`, `A123456789`, `RR123456789TW`. */
const isCode = (token: string): boolean =>
  /^(?:CVE|ISBN|ISSN)\b/i.test(token) ||
  (/^[0-9a-f]{7,40}$/.test(token) && /[a-f]/.test(token) && /\d/.test(token)) ||
  /^[A-Z]{1,3}\d{6,}[A-Z]{0,3}$/.test(token) ||
  /^[A-Z]{2,3}-\d{4}$/.test(token);

const startsWithText = (source: Source, at: number, word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (source.codes[at + i] !== word.charCodeAt(i)) return false;
  return true;
};

const isUrl = (source: Source, at: number): boolean => {
  const first = source.codes[at];
  if (first === 0x68) return startsWithText(source, at, 'http://') || startsWithText(source, at, 'https://');
  if (first === 0x77) return startsWithText(source, at, 'www.');
  return first === 0x66 && startsWithText(source, at, 'ftp://');
};

/** What starts with a letter and is no claim: URLs, names of the list, names with digits inside. */
export function skipWord(source: Source, at: number): Skip | null {
  const { codes, text, lang } = source;
  if (isWordPart(codes[at - 1])) return { start: at, end: wordEnd(source, at), reason: null };
  if (isUrl(source, at)) return { start: at, end: tokenEnd(source, at), reason: 'url' };
  const path = skipPath(source, at);
  if (path !== null) return path;
  const label = /^(?:isbn|issn|doi|arxiv)(?:-1[03])?([ :：]*)(?=\d)/i.exec(text.slice(at, at + 16));
  if (label !== null) {
    const number = /^\d[\d\-–X./]{2,}[\dX]/.exec(text.slice(at + label[0].length, at + 48));
    const from = /^(?:arxiv|doi)/i.test(label[0]) ? at : at + label[0].length;
    if (number !== null)
      return { start: from, end: at + label[0].length + number[0].length, reason: 'identifier' };
  }
  const lexicon = LEXICONS[lang];
  const name =
    findLongest(lexicon.names, text, codes, at) ??
    (lang === 'zh' ? findLongest(LEXICONS.en.names, text, codes, at) : null);
  if (name !== null && !isDigit(codes[name.end])) return { start: at, end: name.end, reason: 'name' };
  const idiom = findLongest(lexicon.idioms, text, codes, at);
  if (idiom !== null) return { start: at, end: idiom.end, reason: 'idiom' };
  return lettersFirst(source, at);
}

/** `H100`, `GPT-5.5`, `vue@3.4.21`: letters with digits behind them; quantities (`USD5`, `Q2`) are tried first. */
function lettersFirst(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  let letters = at;
  while (isLatin(codes[letters])) letters++;
  let joint = codes[letters];
  for (let parts = 0; joint === 0x2d && isLatin(codes[letters + 1]) && parts < 4; parts++) {
    letters++;
    while (isLatin(codes[letters])) letters++;
    joint = codes[letters];
  }
  const direct = isDigit(joint);
  if (
    !direct &&
    !((joint === 0x2d || joint === 0x40 || joint === 0x5f || joint === 0x2e) && isDigit(codes[letters + 1]))
  )
    return null;
  const word = text.slice(at, letters);
  if (
    direct &&
    /^(?:q|h|fy|usd|eur|gbp|jpy|cny|rmb|twd|ntd|nt|hkd|cad|aud|nzd|sgd|chf|krw|inr|myr|thb|rm|rs|[A-Z]{3}|M[A-Z]{3}|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)$/i.test(
      word,
    )
  )
    return null;
  if (
    !direct &&
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mid|early|late|top|no|pre|post|approx|c|ca|rs)$/i.test(
      word,
    )
  )
    return null;
  const end = wordEnd(source, at);
  const token = text.slice(at, end);
  if (/^(?:H2O|H2SO4|NaHCO3|CH4|NH3)$/.test(token)) return { start: at, end, reason: 'formula' };
  return { start: at, end, reason: isCode(token) ? 'identifier' : 'name' };
}

const PHONE = /^(?:\d{1,4}\) ?)?\d{2,4}[- ]\d{3,4}[- ]\d{3,4}(?![\d.])|^\d{3}-0\d{3}(?![\d-])/;

/** A colon within the first five characters, as in an IPv6 address. */
function nextColon({ codes }: Source, at: number): number | null {
  for (let i = at + 1; i < at + 5; i++) if (codes[i] === 0x3a) return i;
  return null;
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
  const phone =
    behind !== 0x2d && behind !== SPACE && behind !== 0x29 ? null : PHONE.exec(text.slice(at, at + 24));
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

const isDotDate = (source: Source, at: number): boolean =>
  /^(?:1[5-9]|2[01])\d\d\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?![\d.])/.test(
    source.text.slice(at, at + 11).normalize('NFKC'),
  );

const isGrouped = (source: Source, at: number): boolean =>
  /^\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)/.test(source.text.slice(at, at + 30));

const HYPHEN_DATE =
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})(?:-(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}))?(?![-\d])/;
const isHyphenDate = (source: Source, at: number): boolean =>
  HYPHEN_DATE.test(source.text.slice(at, at + 24).normalize('NFKC')) &&
  !(source.codes[at - 1] === 0x2d && isDigit(source.codes[at - 2]));

/** `[1]`, `[2, 3]`, `[4-6]`: marks of citations. */
function skipBracketed(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  if (text[at - 1] !== '[' && !(text[at - 1] === '^' && text[at - 2] === '[')) return null;
  const open = text[at - 1] === '[' ? at - 1 : at - 2;
  let i = at;
  const most = at + 24;
  while (
    i < most &&
    (isDigit(codes[i]) || codes[i] === 0x2c || codes[i] === SPACE || codes[i] === 0x2d || codes[i] === 0x2013)
  )
    i++;
  if (codes[i] !== 0x5d || digitsEnd(source, at) - at > 3) return null;
  return { start: open, end: i + 1, reason: 'citation' };
}

/** Idioms and names in Chinese, and marks that open what is no claim. */
export function skipHan(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  if (codes[at] === 0x60) return skipCode(source, at);
  if (codes[at] === 0x2f || codes[at] === 0x2e) {
    const path = isWordPart(codes[at - 1]) ? null : skipPath(source, at);
    if (path !== null) return path;
  }
  if (codes[at] === 0x300a) return skipTitle(source, at);
  if (codes[at] === 0x2b) {
    const phone = /^\+\d{1,3}(?:[- ]\d{1,4}){2,4}(?![\d-])/.exec(text.slice(at, at + 24));
    if (phone !== null) return { start: at, end: at + phone[0].length, reason: 'identifier' };
  }
  const lexicon = LEXICONS[source.lang];
  const name = findLongest(lexicon.names, text, codes, at);
  const idiom = findLongest(lexicon.idioms, text, codes, at);
  if (name !== null && (idiom === null || name.end >= idiom.end))
    return { start: at, end: name.end, reason: 'name' };
  if (idiom !== null && !idiomIsNumber(source, idiom.end))
    return { start: at, end: idiom.end, reason: 'idiom' };
  return null;
}

/** Code in back ticks, where it holds a digit. */
function skipCode(source: Source, at: number): Skip | null {
  const close = source.text.slice(at + 1, at + 200).indexOf('`');
  if (close < 1) return null;
  const end = at + close + 2;
  return { start: at, end, reason: /\d/.test(source.text.slice(at, end)) ? 'code' : null };
}

/** The name of a work with a number in characters: `《百年孤寂》`; figures in a title are read. */
function skipTitle(source: Source, at: number): Skip | null {
  const close = source.text.slice(at + 1, at + 24).indexOf('》');
  if (close < 1) return null;
  for (let i = at + 1; i <= at + close; i++) {
    if (isDigit(source.codes[i])) return null;
    if (isHanNumber(source.codes[i])) return { start: at, end: at + close + 2, reason: 'name' };
  }
  return null;
}

/** `十分之一`, `千分之三`, `萬分之五`, `一點五`: numbers that begin like an idiom. */
function idiomIsNumber(source: Source, end: number): boolean {
  if (/[之钟]/.test(charAt(source, end)) && charAt(source, end - 1) === '分') return true;
  if (charAt(source, end - 1) === '点' && isHanNumber(source.codes[end])) return true;
  if (charAt(source, end - 1) === '十' && isHanNumber(source.codes[end])) return true;
  return false;
}

/** A number that stands alone and is a label, a name's part, an index: decided by what is around it. */
export function skipAround(source: Source, phrase: Phrase, last: number): Skip | null {
  const { codes } = source;
  const { start, end, bare, quantity } = phrase;
  if (isDigit(codes[start]) && isLatin(codes[end]) && isWordPart(codes[end - 1]))
    return { start, end: wordEnd(source, start), reason: 'name' };
  if (!bare) return partOfWord(source, phrase, last);
  if (isDigit(codes[start])) return skipBareDigits(source, start, end, last);
  if (isDenominator(source, start)) return { start, end, reason: 'idiom' };
  if (source.lang === 'zh') return isHan(codes[start]) ? skipBareHan(source, start, end) : null;
  if (quantity.form === 'amount' && isLatin(codes[start])) return skipBareWord(source, start, end);
  return null;
}

/** `per million tokens`, `每百萬人`: what a rate is per, no amount. */
const isDenominator = (source: Source, start: number): boolean =>
  charAt(source, start - 1) === '每'
    ? /[百千万亿]/.test(charAt(source, start))
    : /(?:\bper|\beach|\bevery|\/) ?$/i.test(source.text.slice(Math.max(0, start - 6), start)) &&
      /^(?:hundred|thousand|million|billion)/i.test(source.text.slice(start, start + 8));

/** A unit or rank inside another word or rate: `a month` after `$20`, `first` in a name. */
function partOfWord(source: Source, { start, end, quantity }: Phrase, last: number): Skip | null {
  const { codes, text } = source;
  if (
    source.lang === 'en' &&
    isLatin(codes[start]) &&
    (quantity.kind === 'rank' || quantity.kind === 'area') &&
    inTitle(source, start, end)
  )
    return { start, end, reason: 'name' };
  if (codes[end] === 0x5e && isWordPart(codes[end + 1])) return { start, end, reason: 'formula' };
  if (quantity.kind === 'ratio' && isLatin(codes[start]) && codes[end] === 0x2d && isLatin(codes[end + 1]))
    return { start, end, reason: 'idiom' };
  if (isDigit(codes[start]) && /\bpp?\. ?$/.test(text.slice(Math.max(0, start - 5), start)))
    return { start, end, reason: 'citation' };
  if (
    isDigit(codes[start]) &&
    codes[start - 1] === 0x3a &&
    /[A-Z]{2}:$/.test(text.slice(Math.max(0, start - 6), start))
  ) {
    const word = previousWord(source, start - 1);
    return { start: Math.max(last, word?.start ?? start), end, reason: 'name' };
  }
  if (quantity.kind === 'rank') return skipRank(source, start, end);
  if (
    /^an? /i.test(text.slice(start, start + 3)) &&
    (quantity.kind === 'duration' || quantity.kind === 'mass' || quantity.kind === 'length')
  ) {
    const between = text.slice(Math.max(last, start - 30), start);
    if (
      last > 0 &&
      start - last <= 24 &&
      /^[\p{L} -]*$/u.test(between) &&
      !/\b(?:in|for|within|after|over|takes?|took|lasts?|about|nearly|than|and|or|is|was|of|to)\b\s*$/i.test(
        between,
      )
    )
      return { start, end, reason: 'idiom' };
    if (
      /\b(?:once|twice|thrice|times|per|what|such|many|quite|have|having|it's|was|is) $/i.test(
        text.slice(Math.max(0, start - 9), start),
      ) &&
      !/\b(?:is|was) $/.test(text.slice(Math.max(0, start - 4), start))
    )
      return { start, end, reason: 'idiom' };
  }
  if (
    source.lang === 'zh' &&
    charAt(source, start) === '一' &&
    /[有某那这每哪另同]/.test(charAt(source, start - 1)) &&
    charAt(source, start + 1) === '天'
  )
    return { start, end, reason: 'idiom' };
  if (
    source.lang === 'zh' &&
    isHan(codes[start]) &&
    quantity.kind === 'duration' &&
    charAt(source, start) === '一' &&
    isHan(codes[start - 1]) &&
    /[统唯专同归]/.test(charAt(source, start - 1))
  )
    return { start, end, reason: 'idiom' };
  return null;
}

/** `第三章`, `第 12 條`: parts of a text or a law, not places in an order. */
function skipRank(source: Source, start: number, end: number): Skip | null {
  const i = skipSpaces(source, end);
  if (
    charAt(source, start) === '第' &&
    /[章节条款页图表卷册回篇讲课集段步项目]/.test(charAt(source, i)) &&
    isHan(source.codes[i])
  ) {
    if (/[章节条款页图表卷册篇]/.test(charAt(source, i))) return { start, end: i + 1, reason: 'list-number' };
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

const previousWord = (source: Source, at: number): { text: string; start: number } | null => {
  const { codes } = source;
  let end = at;
  while (end > at - 2 && codes[end - 1] === SPACE) end--;
  let start = end;
  while (
    start > end - 30 &&
    (isWordPart(codes[start - 1]) ||
      codes[start - 1] === 0x2d ||
      codes[start - 1] === 0x2e ||
      codes[start - 1] === 0x27)
  )
    start--;
  return start === end ? null : { text: source.text.slice(start, end), start };
};

const COMMON =
  /^(?:the|a|an|in|by|since|about|over|at|of|these|all|only|just|with|from|to|for|and|or|but|some|nearly|almost|between|around|up|more|less|fewer|most|last|next|another|his|her|their|our|its|my|your|that|this|those|has|have|had|was|were|is|are|be|used|using|added|on|as|when|if|while|after|before|until|than|then|both|each|every|per|where|which|who|we|they|he|she|it|i|you|there|here|so|not|no|can|could|will|would|should|may|might|must|did|do|does|into|out|down|off|also|even|still|now|today|total|totals|among|within|under|above|below|through|during|roughly|approximately|exactly|because|although|though|since|like|plus|minus|times|equals|via|across|additional|make|take|get|give|got|took|made|sold|bought|won|lost|hit|scored|reached|what|how|why|yes)$/i;

/** A name in front of a number, word by word while they have capitals: `Claude Opus` before `4.7`. */
function nameStart(source: Source, at: number, last: number): number {
  let start = at;
  for (let words = 0; words < 4; words++) {
    const word = previousWord(source, start);
    if (
      word === null ||
      word.start < last ||
      word.start + word.text.length < start - 1 ||
      !/[A-Z]/.test(word.text)
    )
      break;
    if (start !== at && (COMMON.test(word.text) || word.text.endsWith('.'))) break;
    start = word.start;
    if (source.codes[start - 1] !== SPACE) break;
  }
  return start;
}

function skipBareDigits(source: Source, start: number, end: number, last: number): Skip | null {
  const { codes, text, lang } = source;
  if (
    /(?:\b\d*[a-z]|\)) ?[+*] ?$|\([^()]{0,8}\) ?= ?$/i.test(text.slice(Math.max(0, start - 14), start)) &&
    /\b\d*[a-z] ?[+*] ?$|\) ?[=+*] ?$/i.test(text.slice(Math.max(0, start - 6), start))
  )
    return { start, end, reason: 'formula' };
  const after = codes[end];
  if (after === 0x2d && isLatin(codes[end + 1])) {
    if (/[A-Z]/.test(text[end + 1]!)) return { start, end: wordEnd(source, end + 1), reason: 'name' };
  }
  if (codes[start - 1] === 0x2f || codes[start - 1] === 0x3a) {
    const word = previousWord(source, start - 1);
    if (word !== null && word.start + word.text.length === start - 1 && /^[A-Z]{2,}$/.test(word.text))
      return { start: Math.max(last, word.start), end, reason: 'name' };
  }
  if (
    (codes[start - 1] === 0x2f && !isLatin(codes[start - 2])) ||
    codes[start - 1] === 0x5c ||
    codes[start - 1] === 0x40
  )
    return { start, end, reason: 'url' };
  if (codes[start - 1] === 0x5e || (codes[end] === 0x5e && isWordPart(codes[end + 1])))
    return { start, end, reason: 'formula' };
  if (
    codes[start - 1] === 0x28 &&
    codes[end] === 0x29 &&
    isLatin(codes[start - 2]) &&
    !isLatin(codes[start - 3])
  )
    return { start, end, reason: 'formula' };
  if (
    codes[start - 1] === 0x28 &&
    codes[end] === 0x29 &&
    /(?:equation|eq\.?|step|figure|table|section|item|clause|rule) \($/i.test(
      text.slice(Math.max(0, start - 12), start),
    )
  )
    return { start, end, reason: 'list-number' };
  if (codes[start - 1] === 0x23 && end - start >= 3) return { start: start - 1, end, reason: 'identifier' };
  if (
    /^ (?:[A-Z][a-z]+ ){1,2}(?:Street|Avenue|Road|Lane|Boulevard|Drive|Square|St\.|Ave\.|Rd\.)/.test(
      text.slice(end, end + 40),
    )
  )
    return { start, end, reason: 'identifier' };
  if (codes[start - 1] === 0x2d && isLatin(codes[start - 2])) return { start, end, reason: 'name' };
  if (after === 0x2f && isWordPart(codes[end + 1])) return { start, end, reason: 'url' };
  const listMark = listNumber(source, start, end);
  if (listMark !== null) return listMark;
  const word = previousWord(source, start);
  const next = skipSpaces(source, end);
  if (word !== null && word.start + word.text.length < start) {
    const lower = word.text.toLowerCase().replace(/\.$/, '');
    const labels = LEXICONS.en.labels;
    if (labels.has(lower)) return labelled(source, lower, start, end, last);
    if (/[A-Z]/.test(word.text) && !COMMON.test(lower) && !word.text.endsWith('.')) {
      const brand = /[a-z\d-][A-Z]|^[A-Z]{2,}/.test(word.text);
      const opens =
        word.start === 0 || /[.!?:]\s+$/.test(text.slice(Math.max(0, word.start - 3), word.start));
      const participle = lang === 'en' && opens && lower.length > 4 && /(?:ed|ing|ly)$/.test(lower);
      if (
        !participle &&
        (isPoint(source, start, end) || (brand ? !counted(source, next) : !countAhead(source, next)))
      )
        return { start: Math.max(last, nameStart(source, start, last)), end, reason: 'name' };
    }
  }
  if (lang === 'zh') {
    const label =
      /(?:版本|附录|附件|图|表|步骤|型号|编号|房号|序号|票号|学号|车号|页码|见|详见|参见|字号|单号)$/.exec(
        foldedBefore(source, start),
      );
    if (label !== null && !/^[个张份项步种]/.test(charAt(source, next)))
      return { start, end, reason: /号|版本/.test(label[0]) ? 'identifier' : 'list-number' };
    if (charAt(source, next) === '号' || charAt(source, next) === '版')
      return { start, end, reason: 'identifier' };
    if (
      /[路街道]/.test(charAt(source, next)) &&
      /[公车线]/.test(charAt(source, next + 1) + charAt(source, next + 2))
    )
      return { start, end, reason: 'identifier' };
    if (
      /[线]/.test(charAt(source, next)) ||
      (charAt(source, skipBack(source, start)) === '车' && charAt(source, next) === '路')
    )
      return { start, end, reason: 'name' };
    if (
      /[号路街巷弄]/.test(charAt(source, skipBack(source, start))) &&
      /[楼段巷弄号室]/.test(charAt(source, next))
    )
      return { start, end, reason: 'identifier' };
  }
  return null;
}

/** Written with a decimal point, as versions are. */
function isPoint(source: Source, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (source.codes[i] === 0x2e) return true;
  return false;
}

/** Labels by what they label: a part of a text, or a thing with a name. */
function labelled(source: Source, label: string, start: number, end: number, last: number): Skip {
  const part =
    /^(?:sec|chap|fig|tab|step|app|part|page|pp?$|eq|row|column|line|slide|par|vol|issue|ch$|lesson|unit|module|exercise|question|note|foot|article|clause|rule|item|appendix|listing|theorem|lemma|definition|algorithm|verse|act|scene)/.test(
      label,
    );
  return part
    ? { start, end, reason: 'list-number' }
    : { start: Math.max(last, nameStart(source, start, last)), end, reason: 'name' };
}

/** The last character before a position, spaces left out. */
function skipBack(source: Source, at: number): number {
  let i = at - 1;
  while (i > at - 3 && source.codes[i] === SPACE) i--;
  return i;
}

/** A plural noun that can only be counted, directly behind. */
const counted = (source: Source, at: number): boolean =>
  isHan(source.codes[at])
    ? /[个位名人家种项件台次倍篇页]/.test(charAt(source, at))
    : /^(?:people|users|employees|customers|countries|companies|models|students|workers|members|times|points|years|days|hours|weeks|months|tokens|parameters)\b/.test(
        source.text.slice(at, at + 12),
      );

function foldedBefore(source: Source, at: number): string {
  let i = at;
  while (i > at - 2 && source.codes[i - 1] === SPACE) i--;
  let word = '';
  for (let j = Math.max(0, i - 3); j < i; j++) word += charAt(source, j);
  return word;
}

/** Whether what follows is counted: a measure word in Chinese, a small-letter word in English. */
function countAhead(source: Source, at: number): boolean {
  const { codes, text } = source;
  if (isHan(codes[at])) return findLongest(LEXICONS.zh.counters, text, codes, at) !== null;
  return /^(?!(?:was|has|is|does|goes|this|its|plus|versus|ships|runs|boots|supports|works|comes|looks|gets)\b)[a-z]{3,}s\b/.test(
    text.slice(at, at + 24),
  );
}

/** `1. `, `1.1 模型`, `(3)`, `2)` at the start of a text. */
function listNumber(source: Source, start: number, end: number): Skip | null {
  const { codes } = source;
  const opened = start === 1 && codes[0] === 0x28;
  if (start !== 0 && !opened) return null;
  const after = codes[end];
  if (opened)
    return after === 0x29 && end + 1 < codes.length
      ? { start: 0, end: end + 1, reason: 'list-number' }
      : null;
  if ((after === 0x2e || after === 0x29 || after === 0x3001) && end - start <= 3 && end + 1 < codes.length) {
    if (after === 0x2e && codes[end + 1] !== SPACE && !isHan(codes[end + 1])) return null;
    return { start, end: end + 1, reason: 'list-number' };
  }
  let dotted = false;
  for (let i = start; i < end; i++) if (codes[i] === 0x2e) dotted = true;
  if (dotted && after === SPACE && (isHan(codes[end + 1]) || /[A-Z]/.test(source.text[end + 1] ?? '')))
    return countAhead(source, end + 1) ? null : { start, end, reason: 'list-number' };
  return null;
}

/** A number in characters that no measure word, hedge or edge shows to be one. */
function skipBareHan(source: Source, start: number, end: number): Skip | null {
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
    charAt(source, start) === '一' &&
    /[另下某哪上每何这那同进任该前后]/.test(charAt(source, start - 1))
  )
    return { start, end, reason: 'idiom' };
  if (charAt(source, next) === '号') return { start, end, reason: 'identifier' };
  if (charAt(source, start - 1) === '路' && charAt(source, next) === '段')
    return { start, end, reason: 'identifier' };
  if (counter !== null && isHan(codes[next])) {
    if (/[统唯专同归周初]/.test(charAt(source, start - 1)) && end - start === 1)
      return { start, end, reason: 'idiom' };
    return null;
  }
  if (end - start >= 2 && !(end - start === 2 && codes[start] === codes[start + 1])) return null;
  if (!isHan(after) && /[是为于有到达共约计剩即]/.test(charAt(source, start - 1))) return null;
  if (!isHan(before) && isHan(after)) return { start, end, reason: 'idiom' };
  return { start, end, reason: 'idiom' };
}

/** A number's word with a capital among words with capitals: `Sixth Avenue`, `the Big Ten`. */
function inTitle(source: Source, start: number, end: number): boolean {
  const { text } = source;
  if (!/[A-Z]/.test(text[start] ?? '') || start === 0) return false;
  const before = previousWord(source, start);
  if (before === null || before.start + before.text.length < start - 2) return false;
  const opens =
    before.start === 0 || /[.!?:;]\s+$/.test(text.slice(Math.max(0, before.start - 3), before.start));
  const next = /^[\s-]+[A-Z]/.test(text.slice(end, end + 3));
  return next || (/^[A-Z]/.test(before.text) && !opens) || /^of$/i.test(before.text);
}

/** `one`, a number's word and often none. */
function skipBareWord(source: Source, start: number, end: number): Skip | null {
  if (inTitle(source, start, end)) return { start, end, reason: 'name' };
  if (
    /^(?:a )?(?:hundred|thousand|dozen|million|billion)/i.test(source.text.slice(start, end)) &&
    /\b(?:few|several|many|couple)(?: of)? $/i.test(source.text.slice(Math.max(0, start - 12), start))
  )
    return { start, end, reason: 'vague' };
  const word = source.text.slice(start, end).toLowerCase();
  if (
    source.codes[end] === 0x2d &&
    isLatin(source.codes[end + 1]) &&
    !/^-(?:\w+)/.test(source.text.slice(end, end + 4))
  )
    return { start, end, reason: 'name' };
  if (word !== 'one' && word !== 'zero') return null;
  const lexicon = LEXICONS.en;
  if (start === 0 && end === source.codes.length) return null;
  const previous = previousWord(source, start);
  if (previous !== null && lexicon.noOneBefore.has(previous.text.toLowerCase()))
    return { start, end, reason: 'idiom' };
  if (source.codes[end] === 0x27) return { start, end, reason: 'idiom' };
  const next = skipSpaces(source, end);
  if (next === end && !isWordPart(source.codes[end]))
    return previous === null ? null : { start, end, reason: 'idiom' };
  return findLongest(lexicon.noOneAfter, source.text, source.codes, next) !== null
    ? { start, end, reason: 'idiom' }
    : null;
}
