import type { Claim } from '../../model/claim.ts';
import { type Document, headingPath } from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import type { Amount, AmountRange } from '../../model/quantity.ts';
import { captionOf, type Headers, headersOf } from './cells.ts';
import { clauseAround, passageOf, sentenceSpan } from './clause.ts';
import { NO_NOUN, type Noun, nounBehind } from './noun.ts';
import { type Place, placeOf } from './place.ts';
import { type Term, termsOf } from './terms.ts';

/** A number with the words that say what it is about. */
export interface Saying {
  /** Index of the claim. */
  readonly claim: number;
  readonly quantity: Amount | AmountRange;
  readonly place: Place;
  /** The terms of its sentence up to the end of its clause; of a cell, of its headers too. */
  readonly terms: readonly Term[];
  /** The keys of those that stand in its own clause. */
  readonly near: ReadonlySet<string>;
  readonly noun: Noun;
  /** Indices of the other numbers of its clause. */
  readonly beside: readonly number[];
  /** Whether its sentence has another number of its kind and unit. */
  readonly hasFellow: boolean;
  readonly headers: Headers | null;
}

/** A sentence with more numbers of one kind is a list of them. */
const MOST_FELLOWS = 3;

const isAmount = (quantity: Claim['quantity']): quantity is Amount | AmountRange =>
  quantity?.form === 'amount' || quantity?.form === 'amount-range';

/** What the numbers of one passage say, those from `from` up to `to`. */
export function* sayingsOf(
  document: Document,
  claims: readonly Claim[],
  from: number,
  to: number,
): Generator<Saying> {
  const place = placeOf(document, claims[from]!);
  if (place === null) return;
  const text = passageOf(claims[from]!, document);
  const block = document.blocks[place.block]!;
  const numbers: number[] = [];
  for (let i = from; i < to; i++) if (claims[i]!.quantity !== null) numbers.push(i);
  let last: Claim | null = null;
  let inSentence: number[] = [];
  for (const claim of numbers) {
    const { quantity, place: at, sentence } = claims[claim]!;
    if (!isAmount(quantity) || isYear(claims[claim]!)) continue;
    let headers: Headers | null = null;
    if (block.type === 'table') {
      headers = headersOf(block.table, at.row!, at.column!);
      if (headers === null) continue;
    }
    if (last === null || last.sentence !== sentence || last.place.start + sentence.length < at.start) {
      inSentence = within(numbers, claims, sentenceSpan(claims[claim]!, text));
      last = claims[claim]!;
    }
    const fellows = inSentence.filter((i) => i !== claim && isFellow(claims[i]!.quantity, quantity)).length;
    if (fellows > MOST_FELLOWS) continue;
    const others = inSentence.filter((i) => i !== claim);
    const clause = clauseAround(
      text,
      at,
      others.map((i) => claims[i]!.place),
    );
    const start = Math.min(sentenceSpan(claims[claim]!, text).start, clause.start);
    const own = termsOf(
      text,
      { start, end: clause.end },
      inSentence.map((i) => claims[i]!.place),
    );
    const near = new Set<string>();
    for (const term of own) if (term.start >= clause.start) near.add(term.key);
    yield {
      claim,
      quantity,
      place,
      terms: headers === null ? own : [...own, ...headers.ofRow, ...headers.ofColumn],
      near,
      noun: isCount(quantity) ? nounBehind(text, at.end, own) : NO_NOUN,
      beside: others.filter(
        (i) => claims[i]!.place.start >= clause.start && claims[i]!.place.end <= clause.end,
      ),
      hasFellow: fellows > 0,
      headers,
    };
  }
}

/** Those of some numbers, in order of place, that stand in a stretch. */
function within(numbers: readonly number[], claims: readonly Claim[], { start, end }: Span): number[] {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[numbers[middle]!]!.place.start < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < numbers.length && claims[numbers[i]!]!.place.end <= end; i++) found.push(numbers[i]!);
  return found;
}

export const isCount = ({ kind, unit }: Amount | AmountRange): boolean => kind === 'number' && unit === null;

const isFellow = (other: Claim['quantity'], { kind, unit }: Amount | AmountRange): boolean =>
  other?.kind === kind && other.unit === unit;

/** A bare 2024 is oftener a year than a count. */
const isYear = ({ plain, quantity }: Claim): boolean => quantity?.kind === 'number' && YEAR.test(plain);
const YEAR = /^(?:19|20)\d\d$/;

/** The texts that stand over a number and say what it is about: its headings, the lead of its list, its table's caption, the title. */
export function textsOver(document: Document, { place: { block: index } }: Saying, title: string): string[] {
  const block = document.blocks[index]!;
  const lead = 'lead' in block && block.lead !== null ? document.blocks[block.lead] : undefined;
  return [
    ...headingPath(document, block.section),
    lead !== undefined && 'passage' in lead ? lead.passage.text.slice(0, 400) : '',
    captionOf(document, index),
    title,
  ].filter((text) => text !== '');
}
