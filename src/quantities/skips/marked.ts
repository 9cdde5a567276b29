import { LEXICONS } from '../lexicon/lexicon.ts';
import { digitsEnd } from '../numerals/digits.ts';
import type { Phrase } from '../phrase/phrase.ts';
import { isDigit, type Source } from '../source.ts';
import { previousWord } from './before.ts';
import { COMMON, nameStart } from './capital-names.ts';
import type { Skip } from './skip.ts';

const CODES =
  /(?:\b(?:zip|postal|post|error|exit|status|response|area|country|promo|product|source|dialling|dialing) code(?: is| was|:)?|\bpostcode(?: is|:)?|\bext(?:\.|ension)|\bHTTP|\bpin(?: is|:)?|邮[政递]区号|郵[政遞]區號|邮编|統編|统编|統一編號|统一编号|分機|分机|註|注) ?$/i;

/** A year of a work that is cited: `Cui et al., 2019`, `Smith et al. (2020)`. */
const CITED = /\bet al\.?,? ?\(?$/;

/** What names a version in front of `3.12+` and `8 or later`. */
const VERSION = /^[\d.]+(?:\+|,? (?:or|and) (?:later|newer|above|higher|up|greater|earlier|older|below))$/i;

/** A number that a word, sign or form around it shows to be a code, a version or a mark: no claim. */
export function markedNumber(source: Source, { start, end }: Phrase, last: number): Skip | null {
  const { codes, text } = source;
  if (!isDigit(codes[start])) return null;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/§ ?$/.test(before)) return { start, end, reason: 'list-number' };
  if (CITED.test(before) && end - start === 4) return { start, end, reason: 'citation' };
  const whole = digitsEnd(source, start);
  if (CODES.test(before) && (end === whole || codes[whole] === 0x2d))
    return { start, end, reason: 'identifier' };
  if (
    end === whole &&
    / ?\ban? $/i.test(before) &&
    /^ (?:error|not found|status|response|page)\b/i.test(text.slice(end, end + 12))
  )
    return { start, end, reason: 'identifier' };
  if (/\b(?:docket|law|case|bill|no\.?|nos\.?|§) $/i.test(before) && /^\d+-\d+$/.test(text.slice(start, end)))
    return { start, end, reason: 'identifier' };
  return versionNumber(source, start, end, last);
}

/** `Python 3.12+`, `JDK 8 or later`: behind a label or a name, no count. */
function versionNumber(source: Source, start: number, end: number, last: number): Skip | null {
  const stated = source.text.slice(start, end);
  if (!VERSION.test(stated) || !/^\d{1,2}(?:\D|$)/.test(stated)) return null;
  const word = previousWord(source, start);
  if (word === null || word.start + word.text.length !== start - 1) return null;
  const lower = word.text.toLowerCase();
  if (!LEXICONS.en.labels.has(lower) && (!/[A-Z]/.test(word.text) || COMMON.has(lower))) return null;
  return { start: Math.max(last, nameStart(source, start, last)), end, reason: 'name' };
}
