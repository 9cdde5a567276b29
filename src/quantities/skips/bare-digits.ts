import { LEXICONS } from '../lexicon/lexicon.ts';
import { charAt, isAt, isHan, isLatin, isOneOf, isWordPart, type Source, skipSpaces } from '../source.ts';
import { foldedBefore, previousWord, skipBack } from './before.ts';
import { COMMON, nameStart } from './capital-names.ts';
import { countAhead, counted } from './counted.ts';
import { labelled } from './labels.ts';
import { listNumber } from './list-numbers.ts';
import type { Skip } from './skip.ts';
import { wordEnd } from './word-end.ts';

export function skipBareDigits(source: Source, start: number, end: number, last: number): Skip | null {
  const { codes, text, lang } = source;
  if (
    isOneOf(source, skipBack(source, start), '+*=') &&
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
    /[A-Z]/.test(text[end + 1] ?? '') &&
    /^ (?:[A-Z][a-z]+ ){1,2}(?:Street|Avenue|Road|Lane|Boulevard|Drive|Square|St\.|Ave\.|Rd\.)/.test(
      text.slice(end, end + 40),
    )
  )
    return { start, end, reason: 'identifier' };
  if (codes[start - 1] === 0x2d && isLatin(codes[start - 2])) return { start, end, reason: 'name' };
  if (codes[start - 1] === 0x2d && isHan(codes[start - 2]) && end - start <= 3)
    return { start, end, reason: 'name' };
  if (after === 0x2f && isWordPart(codes[end + 1])) return { start, end, reason: 'url' };
  const listMark = listNumber(source, start, end);
  if (listMark !== null) return listMark;
  const word = previousWord(source, start);
  const next = skipSpaces(source, end);
  if (word !== null && word.start + word.text.length < start) {
    const lower = word.text.toLowerCase().replace(/\.$/, '');
    const labels = LEXICONS.en.labels;
    if (labels.has(lower)) return labelled(source, lower, start, end, last);
    if (/[A-Z]/.test(word.text) && !COMMON.has(lower) && !word.text.endsWith('.')) {
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
    if (/(?:波音|空巴|空客|麥道|麦道)$/.test(text.slice(Math.max(0, start - 2), start)))
      return { start, end, reason: 'name' };
    if (/^-\d[\d.]{0,8} ?版/.test(text.slice(end, end + 12))) return { start, end, reason: 'identifier' };
    const label =
      /(?:版本|附录|附件|图|表|步骤|型号|编号|房号|序号|票号|学号|车号|页码|见|详见|参见|字号|单号)$/.exec(
        foldedBefore(source, start),
      );
    if (label !== null && !/^[个张份项步种]/.test(charAt(source, next)))
      return { start, end, reason: /号|版本/.test(label[0]) ? 'identifier' : 'list-number' };
    if (isAt(source, next, '号') || isAt(source, next, '版')) return { start, end, reason: 'identifier' };
    if (
      isOneOf(source, next, '路街道') &&
      /[公车线]/.test(charAt(source, next + 1) + charAt(source, next + 2))
    )
      return { start, end, reason: 'identifier' };
    if (
      isOneOf(source, next, '线') ||
      (isAt(source, skipBack(source, start), '车') && isAt(source, next, '路'))
    )
      return { start, end, reason: 'name' };
    if (isOneOf(source, skipBack(source, start), '号路街巷弄') && isOneOf(source, next, '楼段巷弄号室'))
      return { start, end, reason: 'identifier' };
  }
  return null;
}

/** Written with a decimal point, as versions are. */
function isPoint(source: Source, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (source.codes[i] === 0x2e) return true;
  return false;
}
