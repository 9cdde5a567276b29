import type { Claim } from '../model/claim.ts';
import {
  type Block,
  columnHeader,
  type Document,
  rowHeader,
  type Table,
  type TableBlock,
  type TextBlock,
} from '../model/document.ts';
import type { Span } from '../model/position.ts';
import type { LinkIndex } from './alias-index.ts';
import type { Sentence } from './assign.ts';
import { findMentions, type Mention, type Mentions } from './find-mentions.ts';
import { NEAREST } from './nearby.ts';
import { periodsOf } from './periods.ts';
import { sentencesOf } from './sentence-bounds.ts';
import { createSpots, type Spot } from './spots.ts';
import { isByHowMuch, isPer, listsOn } from './wording.ts';

/** A passage cut into sentences, each with its numbers and names. Calendar dates are numbers among themselves only. */
export interface Prose {
  readonly text: string;
  readonly mentions: Mentions;
  readonly amounts: readonly Sentence[];
  readonly dates: readonly Sentence[];
  /** The text as one. */
  readonly whole: Sentence;
}

/** What a document names and where; everything is looked up once and kept, and only where it is asked for. */
export interface Scene {
  readonly document: Document;
  readonly index: LinkIndex;
  proseOf(block: number, row: number | null, column: number | null): Prose;
  mentionsIn(text: string): Mentions;
  /** What the passage of a claim names. */
  mentionsAt(claim: Claim): Mentions;
  /** Whether any cell or header of a table names a subject or a metric. */
  isTableNamed(block: TableBlock): boolean;
  /** Whether a number is but a part of a name that it stands in. */
  isInName(claim: Claim): boolean;
  /** Whether a bare number is listed before one with a unit that is meant for it too: `83.74 and 76.94 years`. */
  isListedBeforeUnit(claim: Claim): boolean;
  /** Whether a level is meant as a change all the same: `rose by only 0.9%`. */
  saysByHowMuch(claim: Claim): boolean;
  /** The subject that the whole article is about, where there is one. */
  topic(): readonly string[];
}

/** Looks at a document with the eyes of a registry. */
export function createScene(document: Document, claims: readonly Claim[], index: LinkIndex): Scene {
  const spotAt = createSpots(document);
  const following = new Map<Claim, Claim>();
  for (const claim of claims) {
    if (claim.quantity === null && claim.skipped !== 'name') continue;
    const { block, row, column } = claim.place;
    const among = spotAt(block, row, column).claims;
    const previous = among.at(-1);
    if (previous && isBare(previous.quantity)) following.set(previous, claim);
    among.push(claim);
  }
  const texts = new Map<string, Mentions>();
  const mentionsIn = (text: string): Mentions => {
    let known = texts.get(text);
    if (known === undefined) {
      known = findMentions(index, text);
      texts.set(text, known);
    }
    return known;
  };
  const mentionsOf = (spot: Spot): Mentions => {
    spot.mentions ??= findMentions(index, spot.text);
    return spot.mentions;
  };
  const mentionsAt = ({ place: { block, row, column } }: Claim): Mentions =>
    mentionsOf(spotAt(block, row, column));
  const proseOf = (block: number, row: number | null, column: number | null): Prose => {
    const spot = spotAt(block, row, column);
    spot.prose ??= createProse(spot.text, mentionsOf(spot), spot.claims);
    return spot.prose;
  };
  const isInName = (claim: Claim): boolean => {
    const { start, end } = claim.place;
    const { subjects, metrics } = mentionsAt(claim);
    if (subjects.length + metrics.length === 0) return false;
    return [...around(subjects, start), ...around(metrics, start)].some(
      (name) => name.end >= end && name.end - name.start > end - start,
    );
  };
  const isListedBeforeUnit = (claim: Claim): boolean => {
    let one = claim;
    for (let step = 0; step < NEAREST && isBare(one.quantity); step++) {
      const next = following.get(one);
      if (next === undefined) return false;
      const { block, row, column, start } = next.place;
      if (!listsOn(spotAt(block, row, column).text.slice(one.place.end, start))) return false;
      if (!isBare(next.quantity)) return next.quantity?.form === 'amount' && next.quantity.unit !== null;
      one = next;
    }
    return false;
  };
  const saysByHowMuch = ({ quantity, place: { block, row, column, start } }: Claim): boolean =>
    quantity?.role === 'level' &&
    isByHowMuch(spotAt(block, row, column).text.slice(Math.max(0, start - 24), start));
  const named = new Map<number, boolean>();
  const isTableNamed = (block: TableBlock): boolean => {
    let known = named.get(block.index);
    if (known === undefined) {
      known = isAnyNamed(textsOfTable(block.table), index);
      named.set(block.index, known);
    }
    return known;
  };
  let topic: readonly string[] | null = null;
  return {
    document,
    index,
    proseOf,
    mentionsIn,
    mentionsAt,
    isTableNamed,
    isInName,
    isListedBeforeUnit,
    saysByHowMuch,
    topic: () => {
      topic ??= topicOf(document, index, mentionsIn);
      return topic;
    },
  };
}

/** All that a table says, cell by cell, and as headers: without white space around them, and several as one. */
function textsOfTable(table: Table): string[] {
  const texts: string[] = [];
  for (const row of table.rows)
    for (const { passage } of row) {
      const header = passage.text.trim();
      texts.push(passage.text);
      if (header.length < passage.text.length) texts.push(header);
    }
  if (table.headerRows > 1)
    for (let column = 0; column < table.columns; column++) texts.push(columnHeader(table, column));
  if (table.headerColumns > 1)
    for (let row = 0; row < table.rows.length; row++) texts.push(rowHeader(table, row));
  return texts;
}

function isAnyNamed(texts: readonly string[], index: LinkIndex): boolean {
  for (const text of texts) {
    const { subjects, metrics } = findMentions(index, text);
    if (subjects.length + metrics.length > 0) return true;
  }
  return false;
}

const isBare = (quantity: Claim['quantity']): boolean =>
  quantity?.form === 'amount' &&
  quantity.kind === 'number' &&
  quantity.unit === null &&
  quantity.noun === undefined;

/** The name of a list in order that covers a place, if one does. */
function around(names: readonly Mention[], at: number): Mention[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name !== undefined && name.start <= at ? [name] : [];
}

function createProse(text: string, mentions: Mentions, claims: readonly Claim[]): Prose {
  const spans = sentencesOf(text);
  const named = [...mentions.subjects, ...mentions.metrics].sort((a, b) => a.start - b.start);
  const free = outside(
    named,
    claims
      .map(({ quantity, place: { start, end } }) => ({ quantity, start, end }))
      .sort((a, b) => a.start - b.start),
  );
  const strangers = free.filter(({ quantity }) => quantity === null);
  const periods = free.flatMap(({ quantity, start, end }) =>
    quantity === null ? [] : periodsOf(quantity, text, { start, end }),
  );
  const cut = (isDate: boolean, stretches: readonly Span[]): Sentence[] => {
    const numbers = free.filter(
      ({ quantity, start }) =>
        quantity !== null &&
        isCalendar(quantity) === isDate &&
        !isPer(text.slice(Math.max(0, start - 8), start)),
    );
    const take = <Item extends { start: number; end: number }>(
      items: readonly Item[],
      cursor: { at: number },
      end: number,
    ) => {
      const from = cursor.at;
      while (cursor.at < items.length && items[cursor.at]!.start < end) cursor.at++;
      return items.slice(from, cursor.at);
    };
    const cursors = [{ at: 0 }, { at: 0 }, { at: 0 }, { at: 0 }, { at: 0 }, { at: 0 }] as const;
    return stretches.map(({ start, end }) => ({
      text,
      start,
      end,
      numbers: take(numbers, cursors[0], end),
      subjects: take(mentions.subjects, cursors[1], end),
      metrics: take(mentions.metrics, cursors[2], end),
      strangers: take(strangers, cursors[3], end),
      qualifiers: take(mentions.qualifiers, cursors[4], end),
      periods: take(periods, cursors[5], end),
    }));
  };
  const [whole] = cut(false, [{ start: 0, end: text.length }]);
  return { text, mentions, amounts: cut(false, spans), dates: cut(true, spans), whole: whole! };
}

/** Those that do not lie within a name: the 101 of `台北101` is no number. Both lists are in order. */
function outside<Item extends Span>(names: readonly Span[], items: readonly Item[]): Item[] {
  let at = 0;
  return items.filter(({ start, end }) => {
    while (at < names.length && names[at]!.end <= start) at++;
    for (let i = at; i < names.length && names[i]!.start <= start; i++)
      if (names[i]!.end >= end) return false;
    return true;
  });
}

export const isCalendar = (quantity: Claim['quantity']): boolean =>
  quantity !== null && (quantity.form === 'calendar' || quantity.form === 'calendar-range');

/** The sentence of a prose that holds a place, and its number; by binary search. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isText = (block: Block): block is TextBlock => 'passage' in block;
export const isTable = (block: Block | undefined): block is TableBlock => block?.type === 'table';

/** Texts that tell readers what an article is about: its title, before anything else. */
const TITLE_BLOCKS = 3;
/** How much oftener than the next one the article's subject is named. */
const DOMINANCE = 1.5;

/**
 * The subject of the whole article: the only one its title names; else the one named far oftener than any other, if the
 * title, where it names any, names it too.
 */
function topicOf(
  document: Document,
  { entriesOfSubject }: LinkIndex,
  mentionsIn: (text: string) => Mentions,
): string[] {
  const named = (text: string): string[] =>
    properSubjects(mentionsIn(text)).flatMap(({ ids }) =>
      ids.filter((id) => entriesOfSubject(id).length > 0),
    );
  const titles = document.blocks.filter(
    (block): block is TextBlock =>
      isText(block) &&
      (block.label === 'title' ||
        (block.type === 'heading' && block.depth === 1) ||
        block.index < TITLE_BLOCKS),
  );
  for (const { label, type, passage } of titles) {
    const one = new Set(named(passage.text));
    if (one.size === 1 && (label === 'title' || type === 'heading')) return [...one];
    if (one.size > 1) break;
  }
  const inTitle = new Set(titles.flatMap(({ passage }) => named(passage.text)));
  const counts = new Map<string, number>();
  for (const block of document.blocks) {
    const texts = isText(block)
      ? [block.passage.text]
      : isTable(block)
        ? block.table.rows.flat().map((c) => c.passage.text)
        : [];
    for (const text of texts) for (const id of named(text)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < (second?.[1] ?? 0) * DOMINANCE) return [];
  return inTitle.size === 0 || inTitle.has(first[0]) ? [first[0]] : [];
}

const known = new WeakMap<object, readonly Mention[]>();

/** Subjects that the text does not at the same place name as a metric: `GDPval` is a benchmark and its score. */
export function properSubjects(mentions: Pick<Mentions, 'subjects' | 'metrics'>): readonly Mention[] {
  if (mentions.subjects.length === 0) return mentions.subjects;
  let proper = known.get(mentions);
  if (proper === undefined) {
    proper = mentions.subjects.filter((s) => !isDual(s, mentions.metrics));
    known.set(mentions, proper);
  }
  return proper;
}

/** Whether a subject's name is here a metric's name too. */
export function isDual(subject: Mention, metrics: readonly Mention[]): boolean {
  return around(metrics, subject.start).some((m) => m.end >= subject.end);
}
