import { createHash } from 'node:crypto';
import type { ArticleProblem } from '../model/article.ts';
import { decodeEntry, encodeEntry, type Remembered } from './entry.ts';

/** Where entries are kept, by name. Neither throws: what cannot be kept is only made again. */
export interface Store {
  read(name: string): Buffer<ArrayBuffer> | null;
  write(name: string, bytes: Buffer): void;
}

/** All that what came of an article hangs on, beside what is the same in the whole run. */
export interface Identity {
  readonly id: string;
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly lang: string | null;
    readonly locale: string | null;
  }[];
  readonly problems: readonly ArticleProblem[];
}

/** What came of articles in earlier runs. */
export interface Cache {
  get(article: Identity): Remembered | null;
  put(article: Identity, remembered: Remembered): void;
}

/**
 * A cache for one run. `setting` is everything that decides what comes of an article beside its files: the version of the
 * tool, the registry's hash, the day, the levels of rules, what was asked for. Where any of it is another, nothing is
 * remembered: an entry or alias that was just added may concern any article.
 *
 * An article has one entry for each `purpose` (what is asked for), which the next run with other files or another setting
 * replaces, so that a cache does not grow with the days.
 */
export function createCache(store: Store, purpose: unknown, setting: unknown): Cache {
  const common = JSON.stringify(setting);
  const purposeKey = JSON.stringify(purpose);
  const keyOf = ({ id, files, problems }: Identity): Buffer =>
    createHash('sha256')
      .update(common)
      .update('\n')
      .update(
        JSON.stringify([
          id,
          files.map(({ path, sha256, lang, locale }) => [path, sha256, lang, locale]),
          problems,
        ]),
      )
      .digest();
  const nameOf = ({ id, files }: Identity): string =>
    createHash('sha256')
      .update(JSON.stringify([purposeKey, id, files.map(({ path }) => path)]))
      .digest('hex')
      .slice(0, 32);
  return {
    get(article) {
      const bytes = store.read(nameOf(article));
      return bytes === null ? null : decodeEntry(bytes, keyOf(article));
    },
    put(article, remembered) {
      store.write(nameOf(article), encodeEntry(keyOf(article), remembered));
    },
  };
}
