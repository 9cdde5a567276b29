import { type LanguageTag, parseLanguageTag } from '../model/language-tag.ts';

/** What the path of a file says: which article it belongs to, and in which language it is. */
export interface ArticleName {
  /** The path without its language part and extension: `articles/slug`. */
  readonly id: string;
  readonly tag: LanguageTag | null;
  /** A tag behind a hyphen may be a word of the title (`made-in-cn`); it counts only where another version shares the id. */
  readonly weak: boolean;
  /** The folder that names the language, as an index of the path's segments; null where none does. */
  readonly folder: number | null;
}

const EXTENSION = /\.(?:md|mdx|markdown)$/i;

/** Whether a file is an article by its name. */
export const isMarkdown = (name: string): boolean => EXTENSION.test(name);

const SUFFIX = /^(.+?)([._-])((?:zh|ZH|Zh|en|EN|En)(?:[-_][A-Za-z]{2,4}){0,2}|[A-Za-z]{2,7})$/;

/**
 * Reads a path in any of the layouts that publications use: `slug/zh.md`, `slug.zh.md`, `README_CN.md` and `zh/slug.md`
 * all are the Chinese version of `slug` (or `README`).
 */
export function articleName(path: string): ArticleName {
  const segments = path.split('/');
  const base = segments.pop()!.replace(EXTENSION, '');
  const folder = segments.join('/');
  const inFolder = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const whole = parseLanguageTag(base);
  if (whole) return { id: folder, tag: whole, weak: false, folder: null };
  const suffixed = SUFFIX.exec(base);
  const tag = suffixed ? parseLanguageTag(suffixed[3]!) : null;
  if (suffixed && tag) return { id: inFolder(suffixed[1]!), tag, weak: suffixed[2] === '-', folder: null };
  for (let i = segments.length - 1; i >= 0; i--) {
    const found = parseLanguageTag(segments[i]!);
    if (found)
      return {
        id: [...segments.slice(0, i), ...segments.slice(i + 1), base].join('/'),
        tag: found,
        weak: false,
        folder: i,
      };
  }
  return { id: inFolder(base), tag: null, weak: false, folder: null };
}

/** The id of a file whose name's tag does not count. */
export const plainId = (path: string): string => path.replace(EXTENSION, '');
