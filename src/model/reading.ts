import type { Quantity } from './quantity.ts';

/** Why a string with digits or number words in it is no claim. One code a reason; the sentences that explain them are in `SKIP_REASONS`. */
export type SkipReason = keyof typeof SKIP_REASONS;

export const SKIP_REASONS = {
  name: 'part of a name, model or version',
  idiom: 'an idiom, not a number',
  'list-number': 'a heading or list number',
  citation: 'a citation or footnote mark',
  code: 'code',
  url: 'a URL, path or file name',
  identifier: 'an identifier (ISBN, phone number, commit, IP address)',
  vague: 'names no number (several, 幾)',
  formula: 'a formula',
  unit: 'the unit of a table’s figures, not a figure',
} as const;

/** Skipped for being no number of the text at all: what a translation may number, cite or leave out in its own way. */
export const NO_NUMBERS: ReadonlySet<SkipReason | null> = new Set([
  'idiom',
  'list-number',
  'citation',
  'vague',
  'url',
  'unit',
]);

/** One stretch of plain text that was read as a quantity, or knowingly left alone. */
export type Reading =
  | { readonly start: number; readonly end: number; readonly quantity: Quantity }
  | { readonly start: number; readonly end: number; readonly skipped: SkipReason };

export type Language = 'zh' | 'en';

export interface ReadingOptions {
  /** BCP 47, as far as known: `zh-Hant-TW`, `zh-Hans`, `en-US`. Decides `元`, `兆`, `斤`, `$` and the order of `4/28`. */
  readonly locale?: string;
}
