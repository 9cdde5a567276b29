import type { Document } from './model/document.ts';
import { parseLanguageTag } from './model/language-tag.ts';

/** Keys of a translation's front matter that name what it was translated from: a file, or a language. */
const TRANSLATED_FROM = [
  'translationOf',
  'translation_of',
  'originalLang',
  'original_lang',
  'sourceLang',
  'source_lang',
] as const;

/** `zh` names every Chinese version, `zh-Hant` also the one from Taiwan, and `zh-TW` also one that tells no region. */
function isIn(document: Document, named: string): boolean {
  const tag = parseLanguageTag(named);
  if (tag === null || tag.lang !== document.lang) return false;
  const [own, asked] = [`${document.locale}-`, `${tag.locale}-`];
  return own.startsWith(asked) || asked.startsWith(own);
}

const lastPart = (path: string): string => path.split('/').at(-1)!;

const translatedFrom = ({ frontMatter }: Document): readonly string[] =>
  TRANSLATED_FROM.flatMap((key) => {
    const value = frontMatter[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });

export interface OrderedVersions {
  readonly documents: readonly Document[];
  /** The publication says which version is the original; else it is taken to be the Chinese one. */
  readonly isStated: boolean;
}

/**
 * The versions of an article with the original first, the one that each other is compared with. In this order: the
 * version whose front matter says `original: true`; the one that another's names (`translationOf: zh.md`, `sourceLang: en`);
 * the language of the configuration's `original`; the first in Chinese; the first.
 */
export function originalFirst(documents: readonly Document[], preferred: string | null): OrderedVersions {
  const named = documents.flatMap((document) =>
    translatedFrom(document).map((value) => ({ value, by: document })),
  );
  const rank = (document: Document): number => {
    if (document.frontMatter.original === true) return 0;
    const isNamed = named.some(
      ({ value, by }) =>
        by !== document && (isIn(document, value) || lastPart(value) === lastPart(document.path)),
    );
    if (isNamed) return 1;
    if (translatedFrom(document).length > 0) return 5;
    if (preferred !== null && isIn(document, preferred)) return 2;
    return document.lang === 'zh' ? 3 : 4;
  };
  const ordered = documents.toSorted(
    (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
  return { documents: ordered, isStated: ordered[0] !== undefined && rank(ordered[0]) <= 2 };
}
