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
import { CODES, DIGIT, PLAIN, STARTER, startsName, typeOf, WORD } from './starts/codes.ts';
import { JOINED, NAME, NOTHING, wordMarks } from './starts/words.ts';

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
  const pass = ({ start, end, reason }: Skip): number => {
    if (reason !== null) {
      take({ start, end, skipped: reason });
      last = end;
    }
    return end;
  };
  for (let at = 0; at < codes.length; ) {
    const type = typeOf(codeMarks, codes[at]!);
    if (type === PLAIN || (type === STARTER && !opens(source, at))) {
      at++;
      continue;
    }
    const marks = type === WORD ? wordMarks(source, at) : JOINED;
    if (marks === NOTHING) {
      at = source.recent.wordEnd;
      continue;
    }
    const skip = marks >= NAME ? skipAt(source, at, type) : null;
    if (skip !== null) {
      at = pass(skip);
      continue;
    }
    if (marks === NAME) {
      at = source.recent.wordEnd;
      continue;
    }
    const phrase = readPhrase(source, at);
    if (phrase === null) {
      at =
        type === WORD ? pass(afterWord(source, at)) : type === DIGIT ? pass(afterDigits(source, at)) : at + 1;
      continue;
    }
    const around = skipAround(source, phrase, last);
    if (around !== null) {
      at = pass(around);
      continue;
    }
    take({ start: phrase.start, end: phrase.end, quantity: phrase.quantity });
    at = last = phrase.end;
  }
}

function skipAt(source: Source, at: number, type: number): Skip | null {
  if (type === DIGIT) return skipDigits(source, at);
  if (type === WORD) return skipWord(source, at);
  return startsName(source.lang, source.codes[at]!) ? skipHan(source, at) : null;
}

/** Past a word that is no quantity; a name where it holds digits. */
function afterWord(source: Source, at: number): Skip {
  const end = wordEnd(source, at);
  let named = false;
  for (let i = at; i < end; i++) if (isDigit(source.codes[i])) named = true;
  return { start: at, end, reason: named ? 'name' : null };
}

function afterDigits(source: Source, at: number): Skip {
  return { start: at, end: digitsEnd(source, at), reason: 'identifier' };
}
