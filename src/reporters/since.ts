import type { Earlier } from '../model/earlier.ts';
import type { Words } from './words/words.ts';

/** How many findings were mended since the latest earlier run, in all articles. */
export const mendedCount = ({ mended }: Earlier): number =>
  [...mended.values()].reduce((sum, { length }) => sum + length, 0);

/** `3 new, 5 mended` */
export const sinceCounts = (earlier: Earlier, words: Words): string =>
  words.newAndMended(earlier.added.size, mendedCount(earlier));
