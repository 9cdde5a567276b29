import type { Entry } from '../model/registry.ts';
import { foldForNames } from './fold-text.ts';

/**
 * Of entries with one subject and metric, those whose qualifiers the text names, the nearest context deciding:
 * `2024 年營收` with entries of 2024 and 2025 → the former. All of them where the text names none.
 */
export function byQualifiers(entries: readonly Entry[], contexts: readonly string[]): readonly Entry[] {
  if (entries.every(({ where }) => Object.keys(where).length === 0)) return entries;
  let left = entries;
  for (const context of contexts) {
    if (context === '') continue;
    const text = folded(context);
    const isNamed = (value: string) => includesWord(text, folded(value));
    const years = new Set(context.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
    const named = new Map<string, Set<string>>();
    for (const { where } of entries)
      for (const [key, value] of Object.entries(where))
        if (isNamed(value)) named.set(key, (named.get(key) ?? new Set()).add(value));
    left = left.filter(({ where }) =>
      Object.entries(where).every(([key, value]) => {
        if (named.has(key)) return named.get(key)!.has(value);
        return !/^\d{4}$/.test(value) || years.size === 0 || years.has(value);
      }),
    );
    if (named.size > 0) break;
  }
  return left;
}

const folded = (text: string): string => String.fromCharCode(...foldForNames(text.slice(0, 2000)).codes);

/** Not inside a longer number or Latin word. */
function includesWord(text: string, word: string): boolean {
  if (word === '') return false;
  const isOpen = (character: string | undefined, edge: string): boolean =>
    character === undefined ||
    !/[\p{Script=Latin}\d]/u.test(edge) ||
    !(/\d/.test(edge) ? /\d/ : /[\p{Script=Latin}]/u).test(character);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isOpen(text[at - 1], word[0]!) && isOpen(text[at + word.length], word.at(-1)!)) return true;
  }
  return false;
}
