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

/** The words of one sentence, read once for all its numbers. */
interface Sentence extends Span {
  /** Indices of its numbers, in order. */
  readonly numbers: readonly number[];
  readonly terms: readonly Term[];
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
    if (sentence === null || at.start >= sentence.end) sentence = sentenceOf(one.claim, text, claims, reader);
    if (sentence.numbers.length > MOST_NUMBERS) continue;
    const others = sentence.numbers.filter((i) => i !== one.claim);
    const fellows = others.filter((i) => isFellow(claims[i]!.quantity, one.quantity)).length;
    if (fellows > MOST_FELLOWS) continue;
    const clause = clauseAround(
      text,
      at,
      others.map((i) => claims[i]!.place),
    );
    const own = sentence.terms.filter((term) => term.end <= clause.end);
    found.push({
      ...one,
      terms: headers === null ? own : [...own, ...headers.ofRow, ...headers.ofColumn],
      near: own.filter((term) => term.start >= clause.start),
      noun: isCount(one.quantity) ? nounBehind(text, at.end, own) : NO_NOUN,
      beside: others.filter(
        (i) => claims[i]!.place.start >= clause.start && claims[i]!.place.end <= clause.end,
      ),
      hasFellow: fellows > 0,
      headers,
    });
  }
  return found;
}

function sentenceOf(claim: number, text: string, claims: readonly Claim[], reader: TermReader): Sentence {
  const span = sentenceSpan(claims[claim]!, text);
  const numbers = numbersIn(span, claim, claims);
  const places = numbers.map((i) => claims[i]!.place);
  return { ...span, numbers, terms: reader.read(text, span, places) };
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
