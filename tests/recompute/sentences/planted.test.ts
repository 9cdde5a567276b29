import { describe, expect, test } from 'vitest';
import { inSentences } from '../../../src/recompute/sentences/sentences.ts';
import { versionOf } from '../../align/versions.ts';
import { randomFrom, wholeFrom } from '../../bench/random.ts';
import { planted, WORDINGS } from './planted.ts';

/** The same sentences every time; `FUZZ=1 npm test` makes new ones. */
const SEED = process.env.FUZZ === undefined ? 20_261_124 : Date.now();
const EACH = 8;
/** Of the errors that a wording lets one see. */
const LEAST_FOUND = 0.97;

const random = randomFrom(SEED);
const draw = (low: number, high: number): number => wholeFrom(random, low, high);
const sentences = WORDINGS.flatMap((wording) => Array.from({ length: EACH }, () => planted(wording, draw)));

const isFound = (text: string): boolean =>
  inSentences(versionOf(`${text}\n`, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')).length > 0;

describe(`sentences made from seed ${SEED}`, () => {
  test('are silent where they are right', () => {
    expect(sentences.map(({ right }) => right).filter(isFound)).toEqual([]);
  });

  test('are found where one figure of them is wrong', () => {
    const missed = sentences.map(({ wrong }) => wrong).filter((text) => !isFound(text));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(sentences.length * (1 - LEAST_FOUND));
  });
});
