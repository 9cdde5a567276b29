import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inSentences } from '../../../src/recompute/sentences/sentences.ts';
import { versionOf } from '../../align/versions.ts';

/**
 * One sentence or two a row: `wrong` are the numbers that do not follow, as written; `mild` where a reading exists under
 * which they would. `note` says why a row is as it is. A new file here is read along.
 */
interface Case {
  readonly text: string;
  readonly wrong: readonly string[];
  readonly mild?: boolean;
  readonly note?: string;
}

const FOLDER = new URL('./cases/', import.meta.url);

export const inconsistenciesOf = (text: string) =>
  inSentences(
    versionOf(
      `${text}\n`,
      /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
      /[个从万]/.test(text) ? 'zh-Hans' : undefined,
    ),
  );

for (const file of readdirSync(FOLDER).sort()) {
  const cases: readonly Case[] = readFileSync(new URL(file, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  describe(file.replace('.jsonl', ''), () => {
    test.each(cases)('$text', ({ text, wrong, mild = false }) => {
      const found = inconsistenciesOf(text);
      expect(found.map(({ actual }) => actual)).toEqual(wrong);
      for (const one of found) {
        expect(one.mild).toBe(mild);
        expect(text.slice(one.span.start, one.span.end)).toBe(one.actual);
        for (const input of one.calculation!.inputs)
          expect(text.slice(input.span.start, input.span.end)).toBe(input.text);
      }
    });
  });
}
