import type { Entry } from '../model/registry.ts';
import type { LinkIndex } from './alias-index.ts';
import { type Sentence, subjectsOf } from './assign.ts';
import { foldForNames } from './fold-text.ts';
import type { Stretch } from './nearby.ts';
import { isDay, isPeriod, isTimeOf, withYear } from './periods.ts';

/** A text near a number that may say of which time, edition, region or group it is; the nearest come first. */
export interface Context {
  readonly sentence: Sentence;
  /** The number itself, where it stands in this text: then grammar tells which of several names is its own. */
  readonly number: Stretch | null;
  /** The number's own sentence or headers, not what only stands over them. */
  readonly isOwn: boolean;
}

/** A value of a qualifier as a text says it. */
interface Said extends Stretch {
  readonly value: string;
}

/** All that one name may say: two terms may share an alias. */
interface Name extends Stretch {
  readonly values: readonly string[];
}

/**
 * Of entries with one subject and metric, those whose qualifiers the text names, each by the nearest text that names one:
 * `2024 年營收` with entries of 2024 and 2025 → the former. An entry without a qualifier is for texts that name none.
 */
export function byQualifiers(
  entries: readonly Entry[],
  contexts: readonly Context[],
  index: LinkIndex,
): readonly Entry[] {
  const keys = new Set(entries.flatMap(({ where }) => Object.keys(where)));
  let left = entries;
  for (const key of keys) left = byOne(key, left, contexts, index);
  return left;
}

function byOne(
  key: string,
  entries: readonly Entry[],
  contexts: readonly Context[],
  index: LinkIndex,
): readonly Entry[] {
  const values = [...new Set(entries.flatMap(({ where }) => where[key] ?? []))];
  if (values.length === 0) return entries;
  const open = entries.filter(({ where }) => where[key] === undefined);
  const fits = values.some(isPeriod) ? byPeriod(values, contexts) : byName(key, values, contexts, index);
  if (fits === null) return open.length > 0 ? open : entries;
  const named = entries.filter(({ where }) => where[key] !== undefined && fits(where[key]));
  return named.length > 0 ? named : open;
}

type Fits = (value: string) => boolean;

/** The time of the number, as the nearest text says it, years completed from the texts around; null where none does. */
function byPeriod(values: readonly string[], contexts: readonly Context[]): Fits | null {
  const said = periodOf(contexts, values.some(isDay));
  if (said === null) return null;
  const fits = (value: string) => said.values.some((one) => isTimeOf(one, value));
  return said.values.every(isDay) && !values.some(fits) ? null : fits;
}

/** The times that the nearest text with one gives a number; `isOwn` where it is the number's own sentence or header. */
export function periodOf(
  contexts: readonly Context[],
  withDays: boolean,
): { readonly values: readonly string[]; readonly isOwn: boolean } | null {
  for (const context of contexts) {
    const { periods } = context.sentence;
    const found = pick(context, withDays ? periods : preferLonger(periods));
    if (found.length === 0) continue;
    const year = yearOf(contexts);
    return { values: found.map((value) => withYear(value, year)), isOwn: context.isOwn };
  }
  return null;
}

/** Days only where nothing longer is named. */
function preferLonger(periods: readonly Said[]): readonly Said[] {
  const longer = periods.filter(({ value }) => !isDay(value));
  return longer.length > 0 ? longer : periods;
}

function yearOf(contexts: readonly Context[]): string | null {
  for (const { sentence } of contexts) {
    const dated = sentence.periods.find(({ value }) => /^\d{4}/.test(value));
    if (dated) return dated.value.slice(0, 4);
  }
  return null;
}

function byName(
  key: string,
  values: readonly string[],
  contexts: readonly Context[],
  index: LinkIndex,
): Fits | null {
  for (const context of contexts) {
    const said = values.flatMap((value) => placesOf(key, value, context.sentence, index));
    const found = pick(context, said);
    if (found.length > 0) return (value) => found.includes(value);
  }
  return null;
}

/** The value that is the number's own, or every value where the text has no number. */
function pick({ sentence, number }: Context, said: readonly Said[]): string[] {
  const others =
    number === null ? said : said.filter((one) => one.end <= number.start || one.start >= number.end);
  if (others.length === 0) return [];
  const names = namesOf(others);
  if (number === null) return [...new Set(names.flatMap(({ values }) => values))];
  const subjects = names.map(({ start, end, values }) => ({ start, end, ids: values }));
  const own = subjectsOf({ ...sentence, subjects, metrics: [] }, number)[0];
  return own === undefined ? [] : [...own.mention.ids];
}

/** In order of place, the longest at each, without overlap. */
function namesOf(said: readonly Said[]): Name[] {
  const names: { start: number; end: number; values: string[] }[] = [];
  for (const { start, end, value } of said.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = names.at(-1);
    if (last === undefined || start >= last.end) names.push({ start, end, values: [value] });
    else if (start === last.start && end === last.end) last.values.push(value);
  }
  return names;
}

/** Where a text names a qualifier's value: by any alias where it is a term of the registry, else as written. */
function placesOf(key: string, value: string, sentence: Sentence, index: LinkIndex): Said[] {
  const id = index.termOf(value);
  if (id === null) return literally(key, value, sentence);
  return [...sentence.subjects, ...sentence.metrics, ...sentence.qualifiers]
    .filter(({ ids }) => ids.includes(id))
    .map(({ start, end }) => ({ start, end, value }));
}

const asText = ({ codes }: { readonly codes: readonly number[] }): string => {
  let text = '';
  for (const code of codes) text += String.fromCharCode(code);
  return text;
};

/** Not inside a longer number or Latin word; a bare number only beside its key: `5-shot`, `shots: 5`. */
function literally(key: string, value: string, { text, start, end }: Sentence): Said[] {
  const part = foldForNames(text.slice(start, Math.min(end, start + 2000)));
  const folded = asText(part);
  const word = asText(foldForNames(value));
  if (word === '') return [];
  const found: Said[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const to = at + word.length;
    if (!isOpen(folded[at - 1], word[0]!) || !isOpen(folded[to], word.at(-1)!)) continue;
    if (/^\d{1,3}$/.test(word) && !isBeside(folded, at, to, key)) continue;
    found.push({ start: start + part.origins[at]!, end: start + part.origins[to - 1]! + 1, value });
  }
  return found;
}

const isOpen = (character: string | undefined, edge: string): boolean =>
  character === undefined ||
  !/[\p{Script=Latin}\d]/u.test(edge) ||
  !(/\d/.test(edge) ? /\d/ : /[\p{Script=Latin}]/u).test(character);

function isBeside(folded: string, at: number, to: number, key: string): boolean {
  const name = asText(foldForNames(key)).replace(/s$/, '');
  return folded.startsWith(name, to) || folded.slice(Math.max(0, at - name.length - 3), at).includes(name);
}
