import { Converter } from 'opencc-js/t2cn';
import { foldCode } from '../languages/fold.ts';

/** A text under which spellings of one name are the same, with the way back: folded unit `i` stands at `origins[i]` of the text. */
export interface FoldedText {
  readonly codes: readonly number[];
  readonly origins: readonly number[];
}

export const SPACE = 0x20;
const toSimplified = Converter({ from: 't', to: 'cn' });
/** Units as they fold, each asked for once; 0 where none was yet. */
const units = new Uint16Array(0x10000);

/** One unit of a text, folded. */
export function foldUnit(code: number): number {
  const known = units[code]!;
  if (known !== 0) return known;
  const folded = foldCode(code);
  const found =
    folded < 0x3400 || folded > 0x9fff ? folded : toSimplified(String.fromCharCode(folded)).charCodeAt(0);
  units[code] = found;
  return found;
}

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
/** A letter or digit of a script that writes spaces between words. */
export const isWordUnit = (code: number): boolean => isDigit(code) || isLatin(code);

/** What names are written with and without: `GPT-5`, `GPT 5`. */
export const isSeparator = (code: number): boolean =>
  code === SPACE || code === 0x2d || code === 0x5f || (code >= 0x2010 && code <= 0x2015) || code === 0xfffc;

/**
 * Case, width, script, spaces and hyphens folded: `Terminal‑Bench 2.0`, `terminal bench 2.0` and `TerminalBench2.0`
 * are one. Between two digits a separator stays, as one space: `7 5` is not `75`.
 */
export function foldForNames(text: string): FoldedText {
  const codes: number[] = [];
  const origins: number[] = [];
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const code = foldUnit(text.charCodeAt(i));
    if (isSeparator(code)) {
      gap = true;
      continue;
    }
    if (gap && isDigit(code) && codes.length > 0 && isDigit(codes.at(-1)!)) {
      codes.push(SPACE);
      origins.push(i - 1);
    }
    gap = false;
    codes.push(code);
    origins.push(i);
  }
  return { codes, origins };
}

/** The folded unit at a place of the text itself; 0 outside of it. */
export const foldedAt = (text: string, at: number): number =>
  at < 0 || at >= text.length ? 0 : foldUnit(text.charCodeAt(at));
