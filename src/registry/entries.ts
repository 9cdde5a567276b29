import { parseDecimal } from '../model/decimal.ts';
import type { Entry, Formula, Observation, StatedValue } from '../model/registry.ts';
import { nearest } from '../spelling.ts';
import type { OpenData } from './data/files.ts';
import { follow, lost } from './data/pointer.ts';
import { dateProblem, dateText } from './dates.ts';
import { type Item, placeOf } from './file.ts';
import { entriesIn, readFormula } from './formula.ts';
import type { ValueReader } from './observe.ts';
import type { Problems } from './problems.ts';
import type { EntryContent, PointedContent, TableContent } from './schema.ts';
import { reviewOf, sourceOf } from './sources.ts';
import { isBlank } from './tables/blank.ts';
import { shifted } from './tables/table.ts';
import type { ReadTable } from './tables/tables.ts';
import { duplicate, listOf, type Terms, unknownTerm } from './terms.ts';

/** What turning content into entries needs. */
export interface EntryTools {
  readonly terms: Terms;
  readonly read: ValueReader;
  readonly open: OpenData;
  readonly problems: Problems;
}

const REMEDY = 'write one value as an article would, such as "82.7%" or "nearly 200"';

/** The entries that YAML files write out, by id. */
export function writtenEntries(items: readonly Item<EntryContent>[], tools: EntryTools): Map<string, Entry> {
  const { terms, problems } = tools;
  const found = new Map<string, Entry>();
  for (const item of items) {
    const { content, at } = item;
    const first = found.get(content.id);
    if (first) problems.add({ ...at('id'), ...duplicate('entry', content.id, first.place) });
    for (const what of ['subject', 'metric'] as const) {
      if (terms[`${what}s`].has(content[what]) || problems.isFull()) continue;
      const unknown = unknownTerm(what, content[what], terms);
      if (unknown) problems.add({ ...at(what), ...unknown });
    }
    checkDates(item, problems);
    const entry = entryOf(item, tools);
    if (!first) found.set(content.id, entry);
  }
  return found;
}

function entryOf(item: Item<EntryContent>, tools: EntryTools): Entry {
  const { content, at } = item;
  const { id, subject, metric, rates = [], attribution, wording } = content;
  const unit = tools.terms.metrics.get(metric)?.unit ?? null;
  const stated = (value: EntryContent['observations'][number]['value'], ...keys: PropertyKey[]) =>
    statedValue(value, unit, () => at(...keys), tools);
  const observations = content.observations.flatMap((observation, i): Observation[] => {
    const { value, asOf, rank = 'normal', source } = observation;
    return stated(value, 'observations', i, 'value').map((known) => ({
      ...known,
      asOf: dateText(asOf),
      rank,
      source: source ? sourceOf(source, placeOf(at('observations', i, 'source'))) : null,
    }));
  });
  return {
    ...commonOf(content),
    id,
    subject,
    metric,
    status: content.status ?? 'active',
    where: Object.fromEntries(
      Object.entries(content.where ?? {}).map(([key, value]) => [key, String(value)]),
    ),
    observations,
    approved: (content.approved ?? []).flatMap((value, i) => stated(value, 'approved', i)),
    knownFalse: (content.knownFalse ?? []).flatMap(({ value, note }, i) =>
      stated(value, 'knownFalse', i, 'value').map((known) => ({ ...known, note: note ?? null })),
    ),
    rates: rates.map(({ to, value, on }, i) => ({
      to,
      value: parseDecimal(value)!,
      on: String(on),
      place: placeOf(at('rates', i)),
    })),
    formula: formulaOf(item, tools.problems),
    attribution: attribution
      ? { reason: attribution.reason, names: { zh: listOf(attribution.zh), en: listOf(attribution.en) } }
      : null,
    wording: { zh: wording?.zh ?? null, en: wording?.en ?? null },
    place: placeOf(at('id')),
  };
}

/** What entries and tables say alike. */
function commonOf({ scope, compare, basis, review, note }: EntryContent | TableContent) {
  return {
    scope: scope ?? null,
    compare: { rounding: compare?.rounding ?? 'half-up', about: compare?.about ?? null },
    basis: basis ?? null,
    review: reviewOf(review),
    note: note ?? null,
  } as const;
}

/** A value as an entry states it or points at it; none where it cannot be read, which the problems then say. */
function statedValue(
  value: string | number | PointedContent,
  unit: string | null,
  spotOf: () => ReturnType<Item<unknown>['at']>,
  { read, open, problems }: EntryTools,
): StatedValue[] {
  const spot = spotOf();
  const found =
    typeof value === 'object' ? pointedAt(value, spot, open, problems) : { value: String(value), spot };
  if (found === null) return [];
  const known = read(found.value, unit);
  if ('quantity' in known)
    return [{ value: found.value, quantity: known.quantity, place: placeOf(found.spot) }];
  problems.add({ ...found.spot, message: known.problem, remedy: REMEDY });
  return [];
}

function pointedAt(
  { file, pointer, shift = 0 }: PointedContent,
  spot: ReturnType<Item<unknown>['at']>,
  open: OpenData,
  problems: Problems,
) {
  const root = open(file, spot);
  if (root === null) return null;
  const found = follow(root, pointer);
  if (!('node' in found)) {
    problems.add({ ...spot, ...lost(pointer, file, found) });
    return null;
  }
  const { node } = found;
  if (node.kind !== 'scalar' || isBlank(node.text)) {
    problems.add({
      ...spot,
      message: `\`${pointer}\` in \`${file}\` holds no value${node.kind === 'scalar' ? '' : ` but a ${node.kind}`}`,
      remedy: 'point at the value itself',
    });
    return null;
  }
  return { value: shifted(node.text!, shift), spot: node.spot() };
}

function formulaOf({ content, at }: Item<EntryContent>, problems: Problems): Formula | null {
  const written = content.formula;
  if (written === undefined) return null;
  const spot = at('formula');
  const read = readFormula(written);
  if ('expression' in read) return { written, expression: read.expression, place: placeOf(spot) };
  problems.add({
    ...spot,
    message: `The formula \`${written}\` cannot be read: ${read.problem}`,
    remedy: 'write one such as "([a/users] - [b/users]) / [b/users] * 100"',
  });
  return null;
}

/** Tells of formulas that need entries which are not there. */
export function checkFormulas(
  items: readonly Item<EntryContent>[],
  entries: ReadonlyMap<string, Entry>,
  problems: Problems,
): void {
  for (const { content, at } of items) {
    const formula = entries.get(content.id)?.formula;
    if (!formula || problems.isFull()) continue;
    for (const id of entriesIn(formula.expression)) {
      if (entries.has(id)) continue;
      const guess = nearest(id, entries.keys());
      problems.add({
        ...at('formula'),
        message: `Unknown entry \`${id}\``,
        remedy: guess ? `did you mean \`${guess}\`?` : 'define it under `entries`, or in a table',
      });
    }
  }
}

function checkDates({ content, at }: Item<EntryContent>, problems: Problems): void {
  const { observations, review, rates = [] } = content;
  const check = (date: string | number | undefined, ...keys: PropertyKey[]) => {
    const wrong = date === undefined ? null : dateProblem(String(date));
    if (wrong) problems.add({ ...at(...keys), ...wrong });
  };
  check(review?.on, 'review', 'on');
  check(review?.expires, 'review', 'expires');
  observations.forEach(({ asOf, source }, i) => {
    check(asOf, 'observations', i, 'asOf');
    check(source?.retrieved, 'observations', i, 'source', 'retrieved');
  });
  rates.forEach(({ on }, i) => {
    check(on, 'rates', i, 'on');
  });
}

/** Adds the entries that tables hold: cells of one subject, metric and qualifiers are observations of one entry. */
export function addTabulated(
  entries: Map<string, Entry>,
  tables: readonly ReadTable[],
  tools: EntryTools,
): void {
  const { read, terms, problems } = tools;
  const tabulated = new Map<string, Entry & { readonly observations: Observation[] }>();
  for (const { item, cells } of tables) {
    const common = commonOf(item.content);
    for (const { subject, metric, where, value, node, asOf, rank, status, source } of cells) {
      const id = idOf(subject, metric, where);
      const known = read(value, terms.metrics.get(metric)?.unit ?? null);
      if (!('quantity' in known)) {
        problems.add({ ...node.spot(), message: known.problem, remedy: REMEDY });
        continue;
      }
      const place = node.place();
      const observation: Observation = { value, quantity: known.quantity, place, asOf, rank, source };
      const first = tabulated.get(id);
      if (first === undefined) {
        const written = entries.get(id);
        if (written) problems.add({ ...node.spot(), ...duplicate('entry', id, written.place) });
        tabulated.set(
          id,
          entryFromTable(common, { id, subject, metric, where, status, place }, [observation]),
        );
      } else if (!isSame(first.where, where)) {
        problems.add({ ...node.spot(), ...duplicate('entry', id, first.place) });
      } else if (first.status !== status) {
        problems.add({
          ...node.spot(),
          message: `\`${id}\` is ${status} here and ${first.status} at ${first.place.path}:${first.place.line}:${first.place.column}`,
          remedy: 'give all its values one status',
        });
      } else first.observations.push(observation);
    }
  }
  for (const [id, entry] of tabulated) if (!entries.has(id)) entries.set(id, entry);
}

const isSame = (a: Entry['where'], b: Entry['where']): boolean =>
  a === b || Object.keys(b).every((key) => a[key] === b[key]);

const NONE: readonly never[] = [];
const NO_WORDING = { zh: null, en: null };

/** Spelt out, since there are tens of thousands and spreading each is slow. */
const entryFromTable = (
  { scope, compare, basis, review, note }: ReturnType<typeof commonOf>,
  {
    id,
    subject,
    metric,
    where,
    status,
    place,
  }: Pick<Entry, 'id' | 'subject' | 'metric' | 'where' | 'status' | 'place'>,
  observations: Observation[],
): Entry & { readonly observations: Observation[] } => ({
  id,
  subject,
  metric,
  where,
  scope,
  status,
  observations,
  compare,
  basis,
  approved: NONE,
  knownFalse: NONE,
  rates: NONE,
  formula: null,
  attribution: null,
  wording: NO_WORDING,
  review,
  note,
  place,
});

/** The id of a table's entry: subject, metric, and its qualifiers in order of key: `taiwan/population/2024`. */
function idOf(subject: string, metric: string, where: Readonly<Record<string, string>>): string {
  const keys = Object.keys(where);
  if (keys.length === 0) return `${subject}/${metric}`;
  const values = keys.sort().map((key) => where[key]!.replace(/[^\p{L}\p{N}._+-]+/gu, '-'));
  return [subject, metric, ...values].join('/');
}
