import { createHash } from 'node:crypto';
import { parseDecimal } from '../model/decimal.ts';
import type {
  Entry,
  Formula,
  Observation,
  Registry,
  RegistryPlace,
  Source,
  StatedValue,
  Term,
} from '../model/registry.ts';
import { UserError, type UserProblem } from '../model/user-error.ts';
import { nearest } from '../spelling.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { readFormula } from './formula.ts';
import { readValue } from './observe.ts';
import {
  type EntryContent,
  type RegistryFileContent,
  registryFileSchema,
  type TermContent,
} from './schema.ts';

/** A file of the registry folder as read; its path is the one that messages show. */
export interface RegistryFile {
  readonly path: string;
  readonly text: string;
}

/** Far above any curated file; what is larger was not written by an editor. */
const LARGEST_FILE = 8_000_000;

interface LoadedFile {
  readonly path: string;
  readonly content: RegistryFileContent;
  readonly placeOf: (path: readonly PropertyKey[]) => { line: number; column: number; excerpt: string };
  /** False where a subject or metric may have been left out for its faults. */
  readonly termsAreWhole: boolean;
}

/** One item of a list in a file, and how to say where a part of it stands. */
interface Item<Content> {
  readonly content: Content;
  readonly path: string;
  readonly at: (...keys: PropertyKey[]) => { line: number; column: number; excerpt: string };
}

/**
 * All files of a registry as one. Throws a `UserError` that holds every problem of every file, each with line, column,
 * the line itself and what was expected.
 */
export function loadRegistry(files: readonly RegistryFile[]): Registry {
  const problems: UserProblem[] = [];
  const loaded = files.flatMap((file) => loadFile(file, problems));
  const subjects = terms('subject', itemsOf(loaded, 'subjects'), problems);
  const metrics = terms('metric', itemsOf(loaded, 'metrics'), problems);
  const isWhole =
    loaded.length === files.filter(({ text }) => !isEmpty(text)).length &&
    loaded.every(({ termsAreWhole }) => termsAreWhole);
  const entries = entriesOf(itemsOf(loaded, 'entries'), { subjects, metrics, isWhole }, problems);
  if (problems.length > 0) throw new UserError(problems.toSorted(byPlace));
  return { sha256: digest(files), subjects, metrics, entries };
}

const byPlace = (a: UserProblem, b: UserProblem): number =>
  a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : (a.path ?? '') < (b.path ?? '') ? -1 : 1;

/** Nothing but comments. */
const isEmpty = (text: string): boolean =>
  text
    .replace('\uFEFF', '')
    .split('\n')
    .every((line) => line.trim() === '' || line.startsWith('#') || line.startsWith('---'));

function loadFile({ path, text }: RegistryFile, problems: UserProblem[]): LoadedFile[] {
  if (text.length > LARGEST_FILE) {
    problems.push({
      path,
      message: `The file has ${text.length} characters, more than ${LARGEST_FILE}`,
      remedy: 'split it',
    });
    return [];
  }
  if (isEmpty(text)) return [];
  const parsed = parseYaml(text.replace(/^\uFEFF/, ''), path, registryFileSchema);
  problems.push(...parsed.problems);
  const { placeOf } = parsed;
  if (parsed.value !== undefined) return [{ path, content: parsed.value, placeOf, termsAreWhole: true }];
  const content = soundPart(parsed.unchecked);
  if (content === null) return [];
  const faults = parsed.unchecked?.faults ?? [];
  const termsAreWhole = faults.every(([list, index]) => list === 'entries' && index !== undefined);
  return [{ path, content, placeOf, termsAreWhole }];
}

/** Of a file with faults, the items without one, each at its own index, so that what else is wrong with them is told as well. */
function soundPart(unchecked: ReturnType<typeof parseYaml>['unchecked']): RegistryFileContent | null {
  if (unchecked === null || typeof unchecked.value !== 'object' || unchecked.value === null) return null;
  const faulty = new Set(unchecked.faults.map(([list, index]) => `${String(list)}.${String(index)}`));
  const lists = Object.entries(unchecked.value).map(([list, items]) => [
    list,
    Array.isArray(items)
      ? items.map((item, i) => (faulty.has(`${list}.${i}`) ? undefined : item))
      : undefined,
  ]);
  return Object.fromEntries(lists) as RegistryFileContent;
}

function itemsOf<List extends 'subjects' | 'metrics' | 'entries'>(
  files: readonly LoadedFile[],
  list: List,
): Item<NonNullable<RegistryFileContent[List]>[number]>[] {
  return files.flatMap(({ path, content, placeOf }) =>
    (content[list] ?? []).flatMap((item, i) =>
      item === undefined
        ? []
        : [
            {
              content: item as NonNullable<RegistryFileContent[List]>[number],
              path,
              at: (...keys: PropertyKey[]) => placeOf([list, i, ...keys]),
            },
          ],
    ),
  );
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const placeFor = ({ path, at }: Item<unknown>): RegistryPlace => {
  const { line, column } = at('id');
  return { path, line, column };
};

/** Says of a second thing with one id where the first one stands. */
function duplicate(what: string, item: Item<{ id: string }>, first: RegistryPlace): UserProblem {
  return {
    path: item.path,
    ...item.at('id'),
    message: `Duplicate ${what} \`${item.content.id}\``,
    remedy: `it stands already at ${first.path}:${first.line}:${first.column}; rename or remove one`,
  };
}

function terms(
  what: string,
  items: readonly Item<TermContent>[],
  problems: UserProblem[],
): Map<string, Term> {
  const found = new Map<string, Term>();
  for (const item of items) {
    const { id, zh, en, unit } = item.content;
    const first = found.get(id);
    if (first) {
      problems.push(duplicate(what, item, first.place));
      continue;
    }
    const aliases = { zh: listOf(zh), en: listOf(en) };
    if (aliases.zh.length + aliases.en.length === 0) {
      problems.push({
        path: item.path,
        ...item.at('id'),
        message: `The ${what} \`${id}\` has no name that a text could use`,
        remedy: 'add `zh` or `en`',
      });
    }
    found.set(id, { id, aliases, unit: unit ?? null, place: placeFor(item) });
  }
  return found;
}

interface Terms {
  readonly subjects: ReadonlyMap<string, Term>;
  readonly metrics: ReadonlyMap<string, Term>;
  /** False where a file could not be read: then a term may only seem to be unknown. */
  readonly isWhole: boolean;
}

function entriesOf(
  items: readonly Item<EntryContent>[],
  { subjects, metrics, isWhole }: Terms,
  problems: UserProblem[],
): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const item of items) {
    const { content } = item;
    const first = found.get(content.id);
    if (first) problems.push(duplicate('entry', item, first.place));
    problems.push(
      ...unknown('subject', content.subject, subjects, isWhole, item),
      ...unknown('metric', content.metric, metrics, isWhole, item),
      ...impossibleDates(item),
    );
    const placed = (...keys: PropertyKey[]): RegistryPlace => {
      const { line, column } = item.at(...keys);
      return { path: item.path, line, column };
    };
    const unit = metrics.get(content.metric)?.unit ?? null;
    const read = (written: string, ...keys: PropertyKey[]) => {
      const value = readValue(written, unit);
      if ('quantity' in value) return value.quantity;
      problems.push({
        path: item.path,
        ...item.at(...keys),
        message: value.problem,
        remedy: 'write one value as an article would, such as "82.7%" or "nearly 200"',
      });
      return null;
    };
    const stated = (written: string, ...keys: PropertyKey[]): StatedValue[] => {
      const quantity = read(written, ...keys);
      return quantity === null ? [] : [{ value: written, quantity, place: placed(...keys) }];
    };
    const observations = content.observations.flatMap((observation, i): Observation[] => {
      const { value, asOf, rank = 'normal', source } = observation;
      return stated(String(value), 'observations', i, 'value').map((known) => ({
        ...known,
        asOf: dateText(asOf),
        rank,
        source: source ? sourceOf(source, placed('observations', i, 'source')) : null,
      }));
    });
    const knownFalse = (content.knownFalse ?? []).flatMap(({ value, note }, i) =>
      stated(String(value), 'knownFalse', i, 'value').map((known) => ({ ...known, note: note ?? null })),
    );
    const approved = (content.approved ?? []).flatMap((value, i) => stated(String(value), 'approved', i));
    const formula = formulaOf(content.formula, item, placed('formula'), problems);
    if (first) continue;
    const { id, subject, metric, where = {}, scope, status = 'active', compare, basis } = content;
    const { rates = [], attribution, wording, review, note } = content;
    found.set(id, {
      id,
      subject,
      metric,
      where: Object.fromEntries(Object.entries(where).map(([key, value]) => [key, String(value)])),
      scope: scope ?? null,
      status,
      observations,
      compare: { rounding: compare?.rounding ?? 'half-up', about: compare?.about ?? null },
      basis: basis ?? null,
      approved,
      knownFalse,
      rates: rates.map(({ to, value, on }, i) => ({
        to,
        value: parseDecimal(value)!,
        on: String(on),
        place: placed('rates', i),
      })),
      formula,
      attribution: attribution
        ? {
            reason: attribution.reason,
            names: { zh: listOf(attribution.zh), en: listOf(attribution.en) },
          }
        : null,
      wording: { zh: wording?.zh ?? null, en: wording?.en ?? null },
      review: review
        ? {
            by: listOf(review.by),
            second: review.second ?? null,
            on: dateText(review.on),
            expires: dateText(review.expires),
          }
        : null,
      note: note ?? null,
      place: placeFor(item),
    });
  }
  return found;
}

function unknown(
  what: 'subject' | 'metric',
  id: string,
  known: ReadonlyMap<string, Term>,
  isWhole: boolean,
  item: Item<EntryContent>,
): UserProblem[] {
  if (known.has(id)) return [];
  const guess = nearest(id, known.keys());
  if (guess === undefined && !isWhole) return [];
  return [
    {
      path: item.path,
      ...item.at(what),
      message: `Unknown ${what} \`${id}\``,
      remedy: guess ? `did you mean \`${guess}\`?` : `define it under \`${what}s\``,
    },
  ];
}

const dateText = (date: string | number | undefined): string | null =>
  date === undefined ? null : String(date);

function impossibleDates(item: Item<EntryContent>): UserProblem[] {
  const { observations, review, rates = [] } = item.content;
  const dates: [string | number | undefined, PropertyKey[]][] = [
    [review?.on, ['review', 'on']],
    [review?.expires, ['review', 'expires']],
    ...observations.flatMap(({ asOf, source }, i): [string | number | undefined, PropertyKey[]][] => [
      [asOf, ['observations', i, 'asOf']],
      [source?.retrieved, ['observations', i, 'source', 'retrieved']],
    ]),
    ...rates.map(({ on }, i): [string | number, PropertyKey[]] => [on, ['rates', i, 'on']]),
  ];
  return dates
    .filter(([date]) => date !== undefined && !isPossible(String(date)))
    .map(([date, keys]) => ({
      path: item.path,
      ...item.at(...keys),
      message: `\`${date}\` is no day of the calendar`,
      remedy: 'expected a date such as 2026-04-28',
    }));
}

function isPossible(date: string): boolean {
  const [, month, day = '01'] = /^\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (month === undefined) return true;
  const time = new Date(`${date.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(time.getTime()) &&
    time.getUTCMonth() + 1 === Number(month) &&
    time.getUTCDate() === Number(day)
  );
}

function formulaOf(
  written: string | undefined,
  item: Item<EntryContent>,
  place: RegistryPlace,
  problems: UserProblem[],
): Formula | null {
  if (written === undefined) return null;
  const read = readFormula(written);
  if ('expression' in read) return { written, expression: read.expression, place };
  problems.push({
    path: item.path,
    ...item.at('formula'),
    message: `The formula \`${written}\` cannot be read: ${read.problem}`,
    remedy: 'write one such as "([a/users] - [b/users]) / [b/users] * 100"',
  });
  return null;
}

type SourceContent = NonNullable<EntryContent['observations'][number]['source']>;

function sourceOf(source: SourceContent, place: RegistryPlace): Source {
  const { kind, title, publisher, url, locator, quote, retrieved, archive } = source;
  return {
    kind: kind ?? null,
    title: title ?? null,
    publisher: publisher ?? null,
    url: url ?? null,
    locator: locator ?? null,
    quote: quote ?? null,
    retrieved: dateText(retrieved),
    archive: archive ?? null,
    place,
  };
}

function digest(files: readonly RegistryFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${Buffer.byteLength(text)}\0`).update(text);
  return hash.digest('hex');
}
