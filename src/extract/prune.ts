import { opensItem } from '../languages/list-items.ts';
import type { Block, Passage } from '../model/document.ts';
import { overlaps } from '../model/position.ts';
import type { Reading, SkipReason } from '../model/reading.ts';

/** One way in which something that reads like a quantity is none, because of where it stands; null where it does not apply. */
type Prune = (reading: Reading, passage: Passage, block: Block) => SkipReason | null;

const URL = /^(?:https?:\/\/|www\.|mailto:|\/|\.\.?\/)/i;

/** A link whose text is its own address. */
const inUrl: Prune = (reading, { marks, text }) =>
  marks.some(
    (mark) => mark.kind === 'link' && overlaps(mark, reading) && URL.test(text.slice(mark.start, mark.end)),
  )
    ? 'url'
    : null;

/** `1.1 Scope`, `2. Results`, `3）範圍`: the number of a heading, or of a short line that serves as one. */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)、．）]?|\d{1,3}[.)、．）])/;
const WORD = /^[\p{L}「『“"‘《【]/u;
const UNNUMBERED_END = /[。.!?！？；;，,]$/;

const headingNumber: Prune = (reading, { text }, block) => {
  if (
    block.type === 'table' ||
    reading.start > 1 ||
    (block.type !== 'heading' && (text.length > 90 || text.includes('\n') || UNNUMBERED_END.test(text)))
  )
    return null;
  const number = NUMBERED.exec(text)?.[0];
  if (
    number === undefined ||
    reading.end > number.length ||
    !WORD.test(text.slice(number.length).trimStart())
  )
    return null;
  const next = text[number.length];
  return block.type === 'heading' || next === ' ' || next === '\u3000' || /[)、．）]$/.test(number)
    ? 'list-number'
    : null;
};

/** A short number that is no part of a longer one. */
const SHORT = /(?<![\d.,])\d{1,2}(?!\d)/g;

const ENUMERATIONS = new WeakMap<Passage, ReadonlySet<number>>();

/** Where the numbers of an enumeration inside a passage stand: two at least that count up from one. */
function enumerationOf(passage: Passage): ReadonlySet<number> {
  const known = ENUMERATIONS.get(passage);
  if (known !== undefined) return known;
  const places: number[] = [];
  const { text } = passage;
  for (const { 0: number, index } of text.matchAll(SHORT))
    if (Number(number) === places.length + 1 && opensItem(text, index + number.length)) places.push(index);
  const enumeration = new Set(places.length > 1 ? places : []);
  ENUMERATIONS.set(passage, enumeration);
  return enumeration;
}

const enumerated: Prune = (reading, passage) =>
  /^\d{1,2}$/.test(passage.text.slice(reading.start, reading.end)) &&
  enumerationOf(passage).has(reading.start)
    ? 'list-number'
    : null;

/** How far back the bracket of a label may open. */
const LABEL_REACH = 80;

/** The label of a reference link whose target stands elsewhere: `[explained][note#77]`. */
const referenceLabel: Prune = (reading, { text }) => {
  const lead = text.slice(Math.max(0, reading.start - LABEL_REACH), reading.start);
  const open = lead.lastIndexOf('][');
  return open >= 0 &&
    !lead.slice(open + 2).includes('[') &&
    !lead.slice(open + 2).includes(']') &&
    /^[^\]\n]{0,80}\]/.test(text.slice(reading.end, reading.end + LABEL_REACH + 1))
    ? 'url'
    : null;
};

/** In this order: the first reason found is the one that is given. */
const PRUNES: readonly Prune[] = [inUrl, referenceLabel, headingNumber, enumerated];

/** The reading, or the reason why it is no claim in this place. */
export function prune(reading: Reading, passage: Passage, block: Block): Reading {
  for (const step of PRUNES) {
    const skipped = step(reading, passage, block);
    if (skipped !== null) return { start: reading.start, end: reading.end, skipped };
  }
  return reading;
}
