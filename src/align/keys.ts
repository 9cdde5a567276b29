/**
 * Texts as 32-bit numbers, for finding what may be alike: two different texts share one key once in billions of pairs,
 * so whatever must be certain is compared itself.
 */
export type Key = number;

/** Where the keys of one sort of thing start, so that those of two sorts differ. */
export const SORT = {
  word: 0x11f3a6b1,
  link: 0x2545f491,
  figure: 0x3c6ef372,
  day: 0x478dde6e,
  label: 0x5bd1e995,
  ideograph: 0x68bc21eb,
  name: 0x7feb352d,
} as const;

/** The key of what goes on with one more character or small number. */
export function extended(key: Key, code: number): Key {
  const product = Math.imul(key ^ code, 0x01000193);
  return product ^ (product >>> 15);
}

/** A Latin capital letter as a small one. */
export const smallLetter = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);

/** The key of a stretch of text, Latin letters taken as small ones. */
export function keyOf(sort: number, text: string, start = 0, end = text.length): Key {
  let key: Key = sort;
  for (let i = start; i < end; i++) key = extended(key, smallLetter(text.charCodeAt(i)));
  return key;
}
