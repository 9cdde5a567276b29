import { withoutEnd } from '../languages/edges.ts';
import { foldText } from '../languages/fold.ts';
import type { Language } from '../model/reading.ts';
import type { Term } from '../model/registry.ts';

/** What a thing is called, by language; null where a version does not name it. */
export type Names = Readonly<Record<Language, string | null>>;

/** A subject or metric that the registry does not have yet. */
export interface DraftTerm {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Finds terms by what texts call them, and makes those that are missing; no two with one id or one name. */
export interface TermDrafts {
  /** The id of the term with one of the names. Null where neither version has a name to go by. */
  resolve(names: Names): string | null;
  /** Whether a term has this name. */
  has(name: string): boolean;
  readonly made: readonly DraftTerm[];
}

interface Growing {
  readonly id: string;
  readonly zh: string[];
  readonly en: string[];
}

const LANGUAGES = ['zh', 'en'] as const;

/** Starts from the terms of a registry. */
export function createTermDrafts(known: ReadonlyMap<string, Term>): TermDrafts {
  const ids = new Map<string, string>();
  const growing = new Map<string, Growing>();
  const made: Growing[] = [];
  const taken = new Set(known.keys());
  for (const { id, aliases } of known.values())
    for (const alias of [...aliases.zh, ...aliases.en]) ids.set(folded(alias), ids.get(folded(alias)) ?? id);
  const resolve = (names: Names): string | null => {
    const given = LANGUAGES.flatMap((lang) => names[lang] ?? []).filter((name) => folded(name) !== '');
    if (given.length === 0) return null;
    const found = given.flatMap((name) => ids.get(folded(name)) ?? [])[0];
    const id = found ?? free(slug(names.en ?? names.zh ?? ''), taken);
    if (found === undefined) {
      taken.add(id);
      const term = { id, zh: [], en: [] };
      growing.set(id, term);
      made.push(term);
    }
    const term = growing.get(id);
    for (const lang of LANGUAGES) {
      const name = names[lang];
      if (term === undefined || name === null || folded(name) === '') continue;
      const owner = ids.get(folded(name));
      if (term[lang].length > 0 || (owner !== undefined && owner !== id)) continue;
      ids.set(folded(name), id);
      term[lang].push(name);
    }
    return id;
  };
  return { resolve, has: (name) => ids.has(folded(name)), made };
}

/** Spellings that name the same thing are one: case, script, width, hyphens and spaces apart. */
const folded = (name: string): string =>
  String.fromCharCode(...foldText(name.slice(0, 200))).replaceAll(/[\s_-]+/g, '');

const LONGEST_SLUG = 50;

/** `Claude Opus 4.7` → `claude-opus-4.7`; a Chinese name stays as it is: ids may be in any script. */
export function slug(name: string): string {
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.+_]+/gu, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return withoutEnd(text, /[^\p{L}\p{N}+]/u) || 'unnamed';
}

/** The id itself, or with the first number behind it that makes it free: `a`, `a-2`, `a-3`. */
export function free(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let ordinal = 2;
  while (taken.has(`${id}-${ordinal}`)) ordinal += 1;
  return `${id}-${ordinal}`;
}
