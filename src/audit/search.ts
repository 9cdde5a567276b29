import { relate } from '../comparison/relate.ts';
import { compareExact } from '../model/decimal.ts';
import type { Span } from '../model/position.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Language } from '../model/reading.ts';
import { readQuantities } from '../quantities/read.ts';
import { type Folded, foldSentence, weight } from './folding.ts';
import type { Page } from './page.ts';

/** What the registry says that a source says. */
export interface Sought {
  /** As written in the registry. */
  readonly value: string;
  readonly quantity: Quantity;
  readonly quote: string | null;
}

/** What a source says of it. */
export type Sighting =
  /** The quote stands there and holds the value; without a quote, the value stands there. */
  | { readonly seen: 'both' | 'value-alone' }
  /** The value stands there, in the article or elsewhere on the page, the quote does not. */
  | { readonly seen: 'value'; readonly where: 'article' | 'page'; readonly around: string }
  /** The words of the quote stand there around another value. */
  | { readonly seen: 'other-value'; readonly found: string; readonly around: string }
  /** The quote stands there, the value nowhere. */
  | { readonly seen: 'quote' }
  | { readonly seen: 'nothing' };

interface Stated extends Span {
  readonly quantity: Quantity;
}

/** Finds quotes and values in one page, whose text is folded and read once. */
export interface Search {
  look(sought: Sought): Promise<Sighting>;
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]{3}/i;
const BOTH: readonly Language[] = ['zh', 'en'];
const CHINESE: readonly Language[] = ['zh'];
const ENGLISH: readonly Language[] = ['en'];

/** How much of the words around a value must still be there to know its place again. */
const LEAST_WEIGHT = 8;

/** How far apart the parts of a quote with an ellipsis may be. */
const FARTHEST_PART = 4000;

/** How long, folded, a value in the place of another may be. */
const LONGEST_VALUE = 40;

/** Tries this many places of words that repeat. */
const MOST_PLACES = 200;

export function searchIn(page: Page): Search {
  const folded = lazily(() => foldSentence(page.text));
  const stated = lazily(() => readLines(page.text));
  const article = lazily(async () => {
    const main = await page.main();
    return main === null ? [] : readLines(main).map((found) => ({ ...found, text: main }));
  });

  const anywhere = async (wanted: Wanted): Promise<Sighting> => {
    const isIt = (found: Stated) => isSame(found.quantity, wanted);
    const inArticle = (await article()).find(isIt);
    if (inArticle) return { seen: 'value', where: 'article', around: excerpt(inArticle.text, inArticle) };
    const onPage = stated().find(isIt);
    return onPage
      ? { seen: 'value', where: 'page', around: excerpt(page.text, onPage) }
      : { seen: 'nothing' };
  };

  return {
    look: async (sought) => {
      const wanted = wantedOf(sought);
      const value = () => anywhere(wanted);
      if (sought.quote === null || sought.quote.trim() === '') {
        const found = await value();
        return found.seen === 'value' ? { seen: 'value-alone' } : found;
      }
      const place = placeOf(sought.quote, folded());
      if (place !== null) {
        if (holds(page.text, place, sought.value, wanted)) return { seen: 'both' };
        return { seen: (await value()).seen === 'value' ? 'both' : 'quote' };
      }
      return inItsPlace(sought.quote, wanted, page.text, folded()) ?? value();
    },
  };
}

function lazily<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

/** Quantities line by line, so that none reaches from one cell or paragraph into the next; what is repeated counts once. */
function readLines(text: string): Stated[] {
  const found = new Map<string, Stated>();
  let start = 0;
  for (const line of text.split('\n')) {
    for (const one of readStated(line, start)) {
      const key = `${one.quantity.kind} ${text.slice(one.start, one.end)}`;
      if (!found.has(key)) found.set(key, one);
    }
    start += line.length + 1;
  }
  return [...found.values()];
}

/** In the grammar of each language of which there are words. */
function readStated(text: string, at = 0): Stated[] {
  const isChinese = HAN.test(text);
  const languages = isChinese ? (LATIN.test(text) ? BOTH : CHINESE) : ENGLISH;
  return languages.flatMap((lang) =>
    readQuantities(text, lang).flatMap((reading) =>
      'quantity' in reading
        ? [{ start: at + reading.start, end: at + reading.end, quantity: reading.quantity }]
        : [],
    ),
  );
}

/** Where a quote stands; what `…` leaves out may stand between its parts. */
function placeOf(quote: string, page: Folded): Span | null {
  const parts = quote
    .replaceAll('...', '…')
    .split('…')
    .map((part) => foldSentence(part.replace(/^[\])]|[[(]$/g, '')).text)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  for (const start of places(page.text, parts[0]!)) {
    let end = start + parts[0]!.length;
    const rest = parts.slice(1).every((part) => {
      const next = page.text.indexOf(part, end);
      if (next < 0 || next - end > FARTHEST_PART) return false;
      end = next + part.length;
      return true;
    });
    if (rest) return spanOf(page, start, end);
  }
  return null;
}

/** Where a folded text begins in another, over and over, no more often than is worth a look. */
function* places(text: string, part: string): Generator<number> {
  if (part === '') return;
  let at = text.indexOf(part);
  for (let count = 0; at >= 0 && count < MOST_PLACES; count++) {
    yield at;
    at = text.indexOf(part, at + 1);
  }
}

const spanOf = ({ origins }: Folded, start: number, end: number): Span => ({
  start: origins[start]!,
  end: origins[end - 1]! + 1,
});

/** Whether the value stands in the quote as it is on the page, or in the words right around it. */
function holds(text: string, place: Span, value: string, wanted: Wanted): boolean {
  const inside = text.slice(place.start, place.end);
  if (isWritten(foldSentence(value).text, foldSentence(inside).text)) return true;
  const fits = (found: Stated) => agrees(found.quantity, wanted);
  return readStated(inside).some(fits) || readStated(around(text, place)).some(fits);
}

/** Whether a value stands in a text to the letter, and is no part of a longer number: `5%` is not in `82.5%`. */
function isWritten(value: string, text: string): boolean {
  for (const at of places(text, value))
    if (!/[\d.,]/.test(text[at - 1] ?? '') && !/\d/.test(text[at + value.length] ?? '')) return true;
  return false;
}

/** The words of the quote before and after its value, with another value between them; null where they are not there. */
function inItsPlace(quote: string, wanted: Wanted, text: string, page: Folded): Sighting | null {
  for (const { start, end } of readStated(quote).filter((own) => agrees(own.quantity, wanted))) {
    const before = foldSentence(quote.slice(0, start)).text;
    const after = foldSentence(quote.slice(end)).text;
    if (weight(before) + weight(after) < LEAST_WEIGHT) continue;
    for (const gap of gaps(page, before, after)) {
      const found = readStated(text.slice(gap.start, gap.end), gap.start);
      const comparable = found.filter((one) =>
        wanted.some((w) => relate(one.quantity, w) !== 'incomparable'),
      );
      if (comparable.some((one) => isSame(one.quantity, wanted)))
        return { seen: 'value', where: 'page', around: excerpt(text, gap) };
      const other = comparable.at(before === '' ? -1 : 0);
      if (other)
        return {
          seen: 'other-value',
          found: text.slice(other.start, other.end),
          around: excerpt(text, other),
        };
    }
  }
  return null;
}

/** Stretches between two folded texts, of a value's length; of one that is empty, what is next to the other. */
function* gaps(page: Folded, before: string, after: string): Generator<Span> {
  const { text } = page;
  for (const at of places(text, before === '' ? after : before)) {
    const start = before === '' ? Math.max(0, at - LONGEST_VALUE) : at + before.length;
    const end =
      before === ''
        ? at
        : after === ''
          ? Math.min(text.length, start + LONGEST_VALUE)
          : text.indexOf(after, start);
    if (end > start && end - start <= LONGEST_VALUE) yield spanOf(page, start, end);
  }
}

/** The value as it was understood, and as it is written, without what its metric lends it. */
type Wanted = readonly Quantity[];

function wantedOf({ value, quantity }: Sought): Wanted {
  const written = readStated(value);
  return [quantity, ...(written.length > 0 ? [written[0]!.quantity] : [])];
}

const isSame = (found: Quantity, wanted: Wanted): boolean =>
  wanted.some((one) => relate(found, one) === 'equal');

/** Says the same, to a reader of the quote: as it stands, or as a figure whose unit stands in a header. */
const agrees = (found: Quantity, wanted: Wanted): boolean =>
  wanted.some((one) => {
    const relation = relate(found, one);
    return (relation !== 'contradicts' && relation !== 'incomparable') || isItsFigure(found, one);
  });

function isItsFigure(found: Quantity, wanted: Quantity): boolean {
  if (found.form !== 'amount' || wanted.form !== 'amount') return false;
  return found.kind === 'number' && found.unit === null && compareExact(found.value, wanted.value) === 0;
}

const REACH = 120;

/** A stretch and the words around it, in its own line. */
function around(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, wordStart(text, start - REACH));
  const to = text.indexOf('\n', end);
  return text.slice(from, Math.min(to < 0 ? text.length : to, wordEnd(text, end + REACH)));
}

/** Numbers must not be cut: `1|234` reads as 234. */
function wordStart(text: string, at: number): number {
  let from = Math.max(0, at);
  while (from > 0 && /\S/.test(text[from - 1]!) && at - from < 40) from--;
  return from;
}

function wordEnd(text: string, at: number): number {
  let to = Math.min(text.length, at);
  while (to < text.length && /\S/.test(text[to]!) && to - at < 40) to++;
  return to;
}

/** What is shown of a place in a source. */
const excerpt = (text: string, span: Span): string => {
  const shown = around(text, span).trim();
  return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown;
};
