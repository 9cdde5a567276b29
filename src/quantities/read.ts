import type { Language, Reading, ReadingOptions } from '../model/reading.ts';
import { digitsEnd } from './numerals/digits.ts';
import { readPhrase } from './phrase/read-phrase.ts';
import { skipAround } from './skips/around.ts';
import { skipDigits } from './skips/digits.ts';
import { skipHan } from './skips/han.ts';
import type { Skip } from './skips/skip.ts';
import { wordEnd } from './skips/word-end.ts';
import { skipWord } from './skips/words.ts';
import { createSource, isDigit, type Source } from './source.ts';
import { opens } from './starts/closer-look.ts';
import { CODES, DIGIT, PLAIN, STARTER, startsName, startsPhrase, typeOf, WORD } from './starts/codes.ts';
import { JOINED, NAME, PHRASE, wordMarks } from './starts/words.ts';

/**
 * Everything numeric in a text, in order and without overlap: quantities, and what is knowingly left alone.
 * `近 200 家採用 GPT-5.5` → `近 200`, and `GPT-5.5` skipped as a name.
 */
export function readQuantities(text: string, lang: Language, options: ReadingOptions = {}): Reading[] {
  const readings: Reading[] = [];
  eachReading(text, lang, options, (reading) => readings.push(reading));
  return readings;
}

/** Reads a text like `readQuantities`, and hands over each reading as it is found. */
export function eachReading(
  text: string,
  lang: Language,
  options: ReadingOptions,
  take: (reading: Reading) => void,
): void {
  const source = createSource(text, lang, options);
  const codeMarks = CODES[lang];
  const { codes } = source;
  let last = 0;
  for (let at = 0; at < codes.length; ) {
    const type = typeOf(codeMarks, codes[at]!);
    if (type === PLAIN || (type === STARTER && !opens(source, at))) {
      at++;
      continue;
    }
    const marks = type === WORD ? wordMarks(source, at) : JOINED;
    let skip = marks >= NAME ? skipAt(source, at, type, marks) : null;
    if (skip === null) {
      const phrase = mayBePhrase(source, at, type, marks) ? readPhrase(source, at) : null;
      if (phrase !== null) {
        skip = skipAround(source, phrase, last);
        if (skip === null) {
          take({ start: phrase.start, end: phrase.end, quantity: phrase.quantity });
          at = last = phrase.end;
          continue;
        }
      } else if (type === DIGIT) skip = { start: at, end: digitsEnd(source, at), reason: 'identifier' };
      else if (type === WORD && (marks & JOINED) !== 0) skip = afterWord(source, at);
      else {
        at = type === WORD ? source.recent.wordEnd : at + 1;
        continue;
      }
    }
    if (skip.reason !== null) {
      take({ start: skip.start, end: skip.end, skipped: skip.reason });
      last = skip.end;
    }
    at = skip.end;
  }
}

function mayBePhrase(source: Source, at: number, type: number, marks: number): boolean {
  if (type === DIGIT) return true;
  return type === WORD ? (marks & PHRASE) !== 0 : startsPhrase(source.lang, source.codes[at]!);
}

function skipAt(source: Source, at: number, type: number, marks: number): Skip | null {
  if (type === DIGIT) return skipDigits(source, at);
  if (type === WORD) return skipWord(source, at, (marks & NAME) !== 0);
  return startsName(source.lang, source.codes[at]!) ? skipHan(source, at) : null;
}

/** Past a word that is no quantity; a name where it holds digits. */
function afterWord(source: Source, at: number): Skip {
  const end = wordEnd(source, at);
  let named = false;
  for (let i = at; i < end; i++) if (isDigit(source.codes[i])) named = true;
  return { start: at, end, reason: named ? 'name' : null };
}
