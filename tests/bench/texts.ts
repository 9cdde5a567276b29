import type { Language } from '../../src/model/reading.ts';
import { prose } from './prose.ts';

export interface BenchText {
  readonly name: string;
  readonly lang: Language;
  readonly text: string;
}

export const MEGABYTE = 1_000_000;

/** What a hostile or broken file may hold by the megabyte, and the language that reads it slowest. */
const REPEATED: readonly (readonly [unit: string, lang: Language])[] = [
  ['9', 'en'],
  ['一', 'zh'],
  ['百分之', 'zh'],
  ['$', 'en'],
  ['(', 'en'],
  ['（', 'zh'],
  ['"', 'en'],
  ['約', 'zh'],
  ['nearly ', 'en'],
  ['1,', 'en'],
  ['1-', 'en'],
  ['GPT-', 'en'],
];

const repeated = (unit: string, bytes: number): string =>
  unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));

/** A megabyte each of a unit over and over. */
export const hostileTexts = (): BenchText[] =>
  REPEATED.map(([unit, lang]) => ({ name: JSON.stringify(unit), lang, text: repeated(unit, MEGABYTE) }));

/** A megabyte of prose in paragraphs, and on one line, in either language. */
export const proseTexts = (): BenchText[] =>
  (['zh', 'en'] as const).flatMap((lang) => [
    { name: `prose ${lang}`, lang, text: prose(lang, MEGABYTE) },
    { name: `one line ${lang}`, lang, text: prose(lang, MEGABYTE, { breaks: false }) },
    { name: `prose with few numbers ${lang}`, lang, text: prose(lang, MEGABYTE, { density: 'few' }) },
  ]);

/** A megabyte of hardly anything but numbers; these take as long as there are readings to hand over. */
export const denseTexts = (): BenchText[] =>
  (['zh', 'en'] as const).map((lang) => ({
    name: `dense ${lang}`,
    lang,
    text: prose(lang, MEGABYTE, { density: 'dense' }),
  }));

/** The same prose at sizes that grow tenfold. */
export const growingTexts = (): BenchText[] =>
  (['zh', 'en'] as const).flatMap((lang) =>
    [10_000, 100_000, 1_000_000, 10_000_000].map((bytes) => ({
      name: `${lang} ${bytes / 1000} KB`,
      lang,
      text: prose(lang, bytes),
    })),
  );
