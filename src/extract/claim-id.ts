import { hash } from 'node:crypto';
import type { Language } from '../model/reading.ts';

/** What a claim is known by: everything around its numbers, never the numbers. */
export interface Identity {
  readonly articleId: string;
  readonly lang: Language;
  /** The heading path with its numbers taken out. */
  readonly section: string;
  /** The sentence, or the cell with its headers, with its numbers taken out. */
  readonly sentence: string;
}

/** Gives ids in order of place: `articles/slug:zh:3f9a1c02be`; the ordinal tells claims in equal surroundings apart. */
export function claimIds(): (identity: Identity) => string {
  const counts = new Map<string, number>();
  return ({ articleId, lang, section, sentence }) => {
    const key = JSON.stringify([section, sentence]);
    const ordinal = counts.get(key) ?? 0;
    counts.set(key, ordinal + 1);
    return `${articleId}:${lang}:${hash('sha256', `${key}${ordinal}`).slice(0, 10)}`;
  };
}
