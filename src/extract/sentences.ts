import type { Span } from '../model/position.ts';

/** Ends a sentence wherever it stands. */
const FULL_STOP = new Set('。！？!?…｡');
/** Every one of them, and the point. */
const STOP = /[.。！？!?…｡]/g;
/** Belongs to the sentence that it closes. */
const CLOSER = new Set('」』”’"\')）]】》〉');
/** Words that end in a point within a sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e vs etc cf al ca approx no nos fig figs eq sec vol ch pp p ed est dr mr mrs ms prof st jr sr inc ltd co corp dept gov gen rep sen rev u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/**
 * The sentences of a passage, in order and without gaps. A line end inside a paragraph is white space, as in Markdown,
 * and a point ends a sentence only before white space and what can start one: `in U.S. dollars`, `3.5` hold none.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop !== null; stop = STOP.exec(text)) {
    const character = stop[0];
    if (character === '.' && !endsSentence(text, stop.index)) continue;
    let end = stop.index + 1;
    while (end < text.length && (FULL_STOP.has(text[end]!) || CLOSER.has(text[end]!))) end += 1;
    if ((character === '!' || character === '?') && !startsAfter(text, end)) continue;
    spans.push({ start, end });
    start = end;
    STOP.lastIndex = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const LOWER_OR_DIGIT = /^\s*[a-z\d]/;

/** `?` and `!` within a name or a URL (`?id=3`) go on without a space. */
const startsAfter = (text: string, end: number): boolean => !/[A-Za-z\d=]/.test(text[end] ?? ' ');

function endsSentence(text: string, point: number): boolean {
  let end = point + 1;
  while (end < text.length && CLOSER.has(text[end]!)) end += 1;
  if (end < text.length && !/\s/.test(text[end]!)) return false;
  if (LOWER_OR_DIGIT.test(text.slice(end, end + 8)) && !/^\s*\d/.test(text.slice(end, end + 8))) return false;
  let word = point;
  while (word > 0 && point - word < 12 && /[A-Za-z.]/.test(text[word - 1]!)) word -= 1;
  const before = text.slice(word, point).toLowerCase();
  if (before.length === 1 && /[A-Z]/.test(text[word]!)) return false; // an initial
  return !ABBREVIATIONS.has(before);
}

/** How much of an endless sentence is kept on either side of a claim. */
const REACH = 400;

/** The sentence, or sentences, that a stretch of the text stands in, without white space around. */
export function sentenceAround(spans: readonly Span[], text: string, { start, end }: Span): Span {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let from = Math.max(spans[low]?.start ?? 0, start - REACH);
  while (low < spans.length - 1 && spans[low]!.end < end) low += 1;
  let to = Math.min(spans[low]?.end ?? text.length, end + REACH);
  while (from < start && /\s/.test(text[from]!)) from += 1;
  while (to > end && /\s/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
