import type { Claim } from '../../model/claim.ts';
import { type Document, headingPath } from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import type { Amount, AmountRange } from '../../model/quantity.ts';
import { captionOf, type Headers } from './cells.ts';
import { clauseAround, passageOf, sentenceSpan } from './clause.ts';
import { NO_NOUN, type Noun, nounBehind } from './noun.ts';
import type { Term, TermReader } from './terms.ts';
import { isCount, type Told } from './told.ts';

/** A number with the words that say what it is about. */
export interface Saying extends Told {
  /** The terms of its sentence up to the end of its clause; of a cell, of its headers too. */
  readonly terms: readonly Term[];
  /** Those of its sentence that stand in its own clause. */
  readonly near: readonly Term[];
  readonly noun: Noun;
  /** Indices of the other numbers of its clause. */
  readonly beside: readonly number[];
  /** Whether its sentence has another number of its kind and unit. */
  readonly hasFellow: boolean;
  readonly headers: Headers | null;
}

/** A sentence with more numbers of one kind is a list of them. */
const MOST_FELLOWS = 3;

const MOST_NUMBERS = 30;
const NONE: readonly number[] = [];

/** The words of one sentence, read once for all its numbers. */
interface Sentence extends Span {
  /** Indices of its numbers, in order. */
  readonly numbers: readonly number[];
  terms: readonly Term[] | null;
}

/** Some numbers of one passage with their words; `headers` are those of its cell. */
export function sayingsOf(
  told: readonly Told[],
  headers: Headers | null,
  document: Document,
  claims: readonly Claim[],
  reader: TermReader,
): Saying[] {
  const text = passageOf(claims[told[0]!.claim]!, document);
  const found: Saying[] = [];
  let sentence: Sentence | null = null;
  for (const one of told) {
    const { place: at } = claims[one.claim]!;
    if (sentence === null || at.start >= sentence.end) sentence = sentenceOf(one.claim, text, claims);
    if (sentence.numbers.length > MOST_NUMBERS) continue;
    const others = sentence.numbers.length === 1 ? NONE : sentence.numbers.filter((i) => i !== one.claim);
    const fellows = others.filter((i) => isFellow(claims[i]!.quantity, one.quantity)).length;
    if (fellows > MOST_FELLOWS) continue;
    const clause = clauseAround(
      text,
      at,
      others.map((i) => claims[i]!.place),
    );
    sentence.terms ??= termsOfSentence(sentence, clause.end, text, claims, reader);
    const own = upTo(sentence.terms, clause.end);
    found.push({
      // Field by field, since spreading takes longer than all else here.
      claim: one.claim,
      quantity: one.quantity,
      place: one.place,
      terms: headers === null ? own : [...own, ...headers.ofRow, ...headers.ofColumn],
      near: since(own, clause.start),
      noun: isCount(one.quantity) ? nounBehind(text, at.end, own) : NO_NOUN,
      beside:
        others.length === 0
          ? NONE
          : others.filter(
              (i) => claims[i]!.place.start >= clause.start && claims[i]!.place.end <= clause.end,
            ),
      hasFellow: fellows > 0,
      headers,
    });
  }
  return found;
}

function sentenceOf(claim: number, text: string, claims: readonly Claim[]): Sentence {
  const span = sentenceSpan(claims[claim]!, text);
  return { start: span.start, end: span.end, numbers: numbersIn(span, claim, claims), terms: null };
}

/** All terms of a sentence; where it has one number, what follows that one's clause is not asked for. */
function termsOfSentence(
  { start, end, numbers }: Sentence,
  clauseEnd: number,
  text: string,
  claims: readonly Claim[],
  reader: TermReader,
): readonly Term[] {
  const stop = numbers.length === 1 ? Math.min(end, clauseEnd) : end;
  return reader.read(
    text,
    { start, end: stop },
    numbers.map((i) => claims[i]!.place),
  );
}

/** Terms that end at a place or before; they are in order. */
function upTo(terms: readonly Term[], end: number): readonly Term[] {
  let to = terms.length;
  while (to > 0 && terms[to - 1]!.end > end) to--;
  return to === terms.length ? terms : terms.slice(0, to);
}

/** Terms that start at a place or behind it. */
function since(terms: readonly Term[], start: number): readonly Term[] {
  let from = terms.length;
  while (from > 0 && terms[from - 1]!.start >= start) from--;
  return from === 0 ? terms : terms.slice(from);
}

/** The numbers of a passage that stand in a stretch around one of them, in order. */
function numbersIn({ start, end }: Span, around: number, claims: readonly Claim[]): number[] {
  const { block, row, column } = claims[around]!.place;
  const isIn = ({ place }: Claim): boolean =>
    place.block === block &&
    place.row === row &&
    place.column === column &&
    place.start >= start &&
    place.end <= end;
  let first = around;
  while (first > 0 && isIn(claims[first - 1]!)) first--;
  const found: number[] = [];
  for (let i = first; i < claims.length && isIn(claims[i]!); i++)
    if (claims[i]!.quantity !== null) found.push(i);
  return found;
}

const isFellow = (other: Claim['quantity'], { kind, unit }: Amount | AmountRange): boolean =>
  other?.kind === kind && other.unit === unit;

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
