import { LEXICONS } from '../lexicon/lexicon.ts';
import { digitsEnd } from '../numerals/digits.ts';
import type { Phrase } from '../phrase/phrase.ts';
import { isDigit, isHan, isLatin, type Source, SPACE } from '../source.ts';
import { previousWord } from './before.ts';
import { COMMON, nameStart } from './capital-names.ts';
import { isPartLabel } from './labels.ts';
import type { Skip } from './skip.ts';

const CODES =
  /(?:\b(?:zip|postal|post|error|exit|status|response|area|country|promo|product|source|dialling|dialing) code(?: is| was|:)?|\bpostcode(?: is|:)?|\bext(?:\.|ension)|\bHTTP|\bpin(?: is|:)?|邮[政递]区号|郵[政遞]區號|邮编|統編|统编|統一編號|统一编号|分機|分机|註|注) ?$/i;

/** A year of a work that is cited: `Lin et al., 2019`, `Smith et al. (2020)`. */
const CITED = /\bet al\.?,? ?\(?$/;

/** What stands in front of the pages of a cited work: `(June 2010): 536–98`, `17(4), 644-656`. */
const PAGES = /(?:[(a-z ]\d{4}|\d\(\d{1,3})\)[:,] ?$/;

/** What says that a version follows: `version`, `版本需`. */
const VERSIONS =
  /(?:\bversions?(?: is| are| should be| must be)?(?: not)?|版本(?:需要?|应|應|須|须|要|为|為)?) ?$/i;

/** What names a version in front of `3.12+` and `8 or later`. */
const OPEN_VERSION =
  /^[\d.]+(?:\+|,? (?:or|and) (?:later|newer|above|higher|up|greater|earlier|older|below))$/i;

/** Labels of things that are counted past a thousand, so that four digits are no year behind them. */
const COUNTED_LABELS =
  /\b(?:iteration|step|checkpoint|block|port|room|line|page|row|build|frame|record|sample) $/i;

const GATE = new Set([...'§.,:)(号號编編机機註注^'].map((character) => character.charCodeAt(0)));

/** Whether the last character in front of a number may belong to a mark at all. */
function mayBeMarked({ codes }: Source, start: number): boolean {
  const lead = codes[start - 1] === SPACE ? codes[start - 2] : codes[start - 1];
  return lead !== undefined && (isLatin(lead) || isHan(lead) || GATE.has(lead));
}

/** A number that a word, sign or form around it shows to be a code, a version or a mark: no claim. */
export function markedNumber(source: Source, phrase: Phrase, last: number): Skip | null {
  const { start, end, quantity, figure } = phrase;
  const { codes, text } = source;
  if (!isDigit(codes[figure]) || !mayBeMarked(source, start)) return null;
  if (codes[start - 1] === 0x5e) return { start, end, reason: 'formula' };
  if (quantity.kind === 'number' && quantity.unit === null) {
    const version = versionNumber(source, phrase, last);
    if (version !== null) return version;
  }
  if (figure !== start) return null;
  const before = text.slice(Math.max(0, start - 32), start);
  if (/§ ?$/.test(before)) return { start, end, reason: 'list-number' };
  if (CITED.test(before) && end - start === 4) return { start, end, reason: 'citation' };
  if (PAGES.test(before)) return { start, end: pagesEnd(source, end), reason: 'citation' };
  if (codes[start - 1] === 0x28 && isDigit(codes[start - 2]) && /^\)[,:]/.test(text.slice(end, end + 2)))
    return { start, end, reason: 'citation' };
  const whole = digitsEnd(source, start);
  if (CODES.test(before) && (end === whole || codes[whole] === 0x2d))
    return { start, end, reason: 'identifier' };
  if (
    end === whole &&
    /\ban? $/i.test(before) &&
    /^ (?:error|not found|status|response|page)\b/i.test(text.slice(end, end + 12))
  )
    return { start, end, reason: 'identifier' };
  if (quantity.form === 'calendar' && end - start === 4 && COUNTED_LABELS.test(before))
    return { start, end, reason: 'list-number' };
  if (quantity.form === 'amount-range') return markedRange(source, phrase, before);
  return null;
}

/** Past the last page: `536–98`. */
function pagesEnd(source: Source, at: number): number {
  const { codes } = source;
  const dash = codes[at] === 0x2d || codes[at] === 0x2013;
  return dash && isDigit(codes[at + 1]) ? digitsEnd(source, at + 1) : at;
}

/** `docket 22-451`, `lines 5 to 8`: two numbers behind a label. */
function markedRange(source: Source, { start, end, quantity }: Phrase, before: string): Skip | null {
  if (
    /\b(?:docket|law|case|bill|no\.?|nos\.?) $/i.test(before) &&
    /^\d+-\d+$/.test(source.text.slice(start, end))
  )
    return { start, end, reason: 'identifier' };
  if (quantity.kind !== 'number' || quantity.unit !== null || source.codes[start - 1] !== SPACE) return null;
  const label = previousWord(source, start)?.text.toLowerCase();
  return label !== undefined && isPartLabel(label) ? { start, end, reason: 'list-number' } : null;
}

/** `Python 3.12+`, `CUDA >= 11.8`, `transformers<5.0`, `version lower than 4.9`: what a program asks for, no count. */
function versionNumber(source: Source, { start, end, figure }: Phrase, last: number): Skip | null {
  const { codes, text } = source;
  const stated = text.slice(figure, end);
  const digits = /^[\d.]+/.exec(stated)?.[0].length ?? 0;
  if (figure === start && digits === stated.length) return null;
  const sign = figure > start && !isLatin(codes[start]) && !isHan(codes[start]);
  if (sign && isLatin(codes[start - 1])) return { start, end, reason: 'name' };
  if (VERSIONS.test(text.slice(Math.max(0, start - 24), start)) || /^ ?版/.test(text.slice(end, end + 2)))
    return { start, end, reason: 'identifier' };
  if (!/^\d{1,2}(?:\D|$)/.test(stated)) return null;
  if (figure > start ? !(sign && stated.includes('.')) : !OPEN_VERSION.test(stated)) return null;
  const word = previousWord(source, start);
  if (word === null || word.start + word.text.length !== start - 1) return null;
  const lower = word.text.toLowerCase();
  if (!LEXICONS.en.labels.has(lower) && (!/[A-Z]/.test(word.text) || COMMON.has(lower))) return null;
  return { start: Math.max(last, nameStart(source, start, last)), end, reason: 'name' };
}
