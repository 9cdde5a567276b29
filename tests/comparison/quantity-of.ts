import { expect } from 'vitest';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Language } from '../../src/model/reading.ts';
import { readQuantities } from '../../src/quantities/read.ts';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-Hant-TW', en: 'en-US' };

/** The one quantity that a text says; Chinese where it holds Chinese characters. */
export function quantityOf(text: string): Quantity {
  const lang: Language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const read = readQuantities(text, lang, { locale: LOCALES[lang] }).flatMap((each) =>
    'quantity' in each ? [each.quantity] : [],
  );
  expect(read, text).toHaveLength(1);
  return read[0]!;
}
