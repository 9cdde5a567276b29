import { describe, expect, test } from 'vitest';
import { WORDS } from '../../../src/reporters/words/words.ts';

const said = (word: unknown, told: readonly unknown[]): string =>
  typeof word === 'function' ? (word as (...told: readonly unknown[]) => string)(...told) : (word as string);

describe('the words of reports', () => {
  const figures = [7351, 7352, 7353, 7354];
  /** Those that name a severity too. */
  const named: Readonly<Record<string, readonly unknown[]>> = {
    nothingAbove: ['error'],
    below: ['warning'],
    blockingFindings: [7351, 'note'],
  };

  test.each(Object.entries(WORDS))('%s tells the same figures in both languages', (name, { en, zh }) => {
    const texts = [en, zh].map((word) => said(word, named[name] ?? figures));
    const told = texts.map((text) => (text.match(/735\d/g) ?? []).sort());
    expect(told[0]).toEqual(told[1]);
    for (const text of texts) expect(text).not.toMatch(/undefined|^$/);
  });
});
