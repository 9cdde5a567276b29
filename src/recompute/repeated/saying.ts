import type { Claim } from '../../model/claim.ts';
import {
  cellAt,
  columnHeader,
  type Document,
  headingPath,
  rowHeader,
  type Table,
} from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import type { Amount, AmountRange } from '../../model/quantity.ts';
import { type Place, placeOf } from './place.ts';
import { type Term, termsOf } from './terms.ts';

/** A number with the words that say what it is about. */
export interface Saying {
  /** Index of the claim. */
  readonly claim: number;
  readonly quantity: Amount | AmountRange;
  readonly place: Place;
  /** The terms of its sentence up to the end of its clause; of a cell, of its headers and of what stands beside it. */
  readonly terms: readonly Term[];
  /** From which of the terms on they stand in its own clause. */
  readonly near: ReadonlySet<string>;
  /** What is counted: the terms right behind a bare count. */
  readonly noun: readonly string[];
  /** Other numbers of its clause. */
  readonly beside: readonly number[];
}

const isAmount = ({ quantity }: Claim): boolean =>
  quantity?.form === 'amount' || quantity?.form === 'amount-range';

/** The passage that a claim stands in. */
export function textOf({ place }: Claim, { blocks }: Document): string {
  const block = blocks[place.block];
  if (block === undefined) return '';
  if (block.type === 'table')
    return place.row === null
      ? ''
      : (cellAt(block.table, place.row, place.column ?? 0)?.passage.text ?? '');
  return 'passage' in block ? block.passage.text : '';
}

/** How far a clause is followed to either side of its number. */
const REACH = 120;
const CLAUSE_END = new Set([...'，,；;：:。！？!?\n()（）—–|']);

function endsClause(text: string, at: number): boolean {
  const character = text[at]!;
  if (CLAUSE_END.has(character)) return !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''));
  return character === '.' && /\s/.test(text[at + 1] ?? ' ');
}

/** The clause around a number. */
export function clauseAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !endsClause(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !endsClause(text, to)) to++;
  return { start: from, end: to };
}

/** Where a claim's sentence starts and ends in its passage. */
export function sentenceSpan(claim: Claim, text: string): Span {
  const { start, end } = claim.place;
  const from = text.indexOf(claim.sentence, Math.max(0, end - claim.sentence.length));
  return from < 0 || from > start ? { start, end } : { start: from, end: from + claim.sentence.length };
}

/** How far behind a count its noun may stand: `4,900 bound volumes`. */
const NOUN_REACH = 40;
const NOUN_TERMS = 3;

/** What the numbers of one passage say; `from` to `to` are its claims. */
export function* sayingsOf(
  document: Document,
  claims: readonly Claim[],
  from: number,
  to: number,
): Generator<Saying> {
  const first = claims[from]!;
  const text = textOf(first, document);
  const blanks: Span[] = [];
  for (let i = from; i < to; i++) if (claims[i]!.quantity !== null) blanks.push(claims[i]!.place);
  const block = document.blocks[first.place.block]!;
  for (let i = from; i < to; i++) {
    const claim = claims[i]!;
    if (!isAmount(claim)) continue;
    const quantity = claim.quantity as Amount | AmountRange;
    const place = placeOf(document, claim);
    if (place === null) continue;
    const clause = clauseAround(text, claim.place);
    const sentence = sentenceSpan(claim, text);
    const own = termsOf(text, { start: Math.min(sentence.start, clause.start), end: clause.end }, blanks);
    const terms =
      block.type === 'table' ? [...own, ...headerTerms(block.table, claim)] : own;
    const near = new Set<string>();
    for (const term of own) if (term.start >= clause.start) near.add(term.key);
    if (block.type === 'table') for (const { key } of terms) near.add(key);
    const beside: number[] = [];
    for (let k = from; k < to; k++)
      if (k !== i && claims[k]!.quantity !== null && claims[k]!.place.start >= clause.start && claims[k]!.place.end <= clause.end)
        beside.push(k);
    yield { claim: i, quantity, place, terms, near, noun: nounOf(quantity, own, claim.place, text), beside };
  }
}

function nounOf({ kind, unit }: Amount | AmountRange, own: readonly Term[], { end }: Span, text: string): string[] {
  if (kind !== 'number' || unit !== null) return [];
  const noun: string[] = [];
  let reached = end;
  for (const term of own) {
    if (term.start < end) continue;
    if (noun.length >= NOUN_TERMS || term.start - end > NOUN_REACH) break;
    // A word of grammar between them ends the noun: `volumes in the reading room`.
    if (noun.length > 0 && /\s\S+\s|[的在於于和与與]/.test(text.slice(reached, term.start))) break;
    noun.push(term.key);
    reached = term.end;
  }
  return noun;
}

/** The words of a cell's headers and of the cells of words in its row. */
function headerTerms(table: Table, { place }: Claim): Term[] {
  const { row, column } = place;
  if (row === null || column === null) return [];
  const texts = [
    column < table.headerColumns ? '' : rowHeader(table, row),
    row < table.headerRows ? '' : columnHeader(table, column),
    ...besideTexts(table, row, column),
  ];
  return texts.flatMap((text) => (text === '' ? [] : termsOf(text, { start: 0, end: text.length }, [])));
}

const MOST_BESIDE = 4;

/** Cells of words between a row's name and its figure: `Model | Setting | Score`. */
function besideTexts(table: Table, row: number, column: number): string[] {
  const found: string[] = [];
  for (const cell of table.rows[row] ?? []) {
    if (found.length >= MOST_BESIDE) break;
    const { text } = cell.passage;
    if (cell.column < table.headerColumns || cell.column === column) continue;
    if (text.length <= 60 && /\p{L}{2}/u.test(text)) found.push(text);
  }
  return found;
}

/** The headings over a block, outermost first, without the title of the article. */
export const headingsOver = (document: Document, section: number): string[] =>
  headingPath(document, section).slice(1);
