import { foldText } from '../languages/fold.ts';
import type { RegistryPlace, Term } from '../model/registry.ts';
import { nearest } from '../spelling.ts';
import { type Item, placeOf } from './file.ts';
import type { Problems } from './problems.ts';
import type { TermContent } from './schema.ts';

/** One name or a list of them, as a list. */
export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Says of a second thing with one id where the first one stands. */
export const duplicate = (what: string, id: string, first: RegistryPlace) => ({
  message: `Duplicate ${what} \`${id}\``,
  remedy: `it stands already at ${first.path}:${first.line}:${first.column}; rename or remove one`,
});

/** Subjects, or metrics, by id. */
export function termsOf(
  what: string,
  items: readonly Item<TermContent>[],
  problems: Problems,
): Map<string, Term> {
  const found = new Map<string, Term>();
  for (const { content, at } of items) {
    const { id, zh, en, unit } = content;
    const spot = at('id');
    const first = found.get(id);
    if (first) {
      problems.add({ ...spot, ...duplicate(what, id, first.place) });
      continue;
    }
    const aliases = { zh: listOf(zh), en: listOf(en) };
    if (aliases.zh.length + aliases.en.length === 0) {
      problems.add({
        ...spot,
        message: `The ${what} \`${id}\` has no name that a text could use`,
        remedy: 'add `zh` or `en`',
      });
    }
    found.set(id, { id, aliases, unit: unit ?? null, place: placeOf(spot) });
  }
  return found;
}

/** What the items of a registry refer to by id. */
export interface Terms {
  readonly subjects: ReadonlyMap<string, Term>;
  readonly metrics: ReadonlyMap<string, Term>;
  /** False where a file could not be read: then a term may only seem to be unknown. */
  readonly areWhole: boolean;
}

/** What is wrong with an id that names no term, and which one may be meant; null where too little was read to tell. */
export function unknownTerm(what: 'subject' | 'metric', id: string, { areWhole, ...terms }: Terms) {
  const guess = nearest(id, terms[`${what}s`].keys());
  if (guess === undefined && !areWhole) return null;
  return {
    message: `Unknown ${what} \`${id}\``,
    remedy: guess ? `did you mean \`${guess}\`?` : `define it under \`${what}s\``,
  };
}

/** The ids that a name in a table may stand for: the id itself, or any alias in either script. */
export function namesOf(terms: ReadonlyMap<string, Term>): (name: string) => readonly string[] {
  const byName = new Map<string, string[]>();
  for (const { id, aliases } of terms.values()) {
    for (const name of [...aliases.zh, ...aliases.en]) {
      const key = foldName(name);
      const ids = byName.get(key);
      if (ids === undefined) byName.set(key, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  return (name) => (terms.has(name) ? [name] : (byName.get(foldName(name)) ?? []));
}

/** A name as names are compared: case, width, script, spaces and hyphens do not tell them apart. */
export const foldName = (name: string): string =>
  String.fromCharCode(...foldText(name.trim().slice(0, 400))).replace(/[\s_-]+/g, ' ');
