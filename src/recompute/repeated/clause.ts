import type { Claim } from '../../model/claim.ts';
import { cellAt, type Document } from '../../model/document.ts';
import type { Span } from '../../model/position.ts';

/** The passage that a claim stands in, as a reader sees it; empty where there is none. */
export function passageOf({ place }: Claim, { blocks }: Document): string {
  const block = blocks[place.block];
  if (block === undefined) return '';
  if (block.type !== 'table') return 'passage' in block ? block.passage.text : '';
  if (place.row === null || place.column === null) return '';
  return cellAt(block.table, place.row, place.column)?.passage.text ?? '';
}

/** Where a claim's sentence starts and ends in its passage. */
export function sentenceSpan({ place: { start, end }, sentence }: Claim, passage: string): Span {
  const from = passage.indexOf(sentence, Math.max(0, end - sentence.length));
  return from < 0 || from > start ? { start, end } : { start: from, end: from + sentence.length };
}

/** How far a clause is followed to either side of its number. */
const REACH = 120;
const CLAUSE_END = new Set(Array.from('，,；;：:。！？!?\n()（）—–|', (mark) => mark.charCodeAt(0)));
/** A clause goes on behind a bracket that holds little more than a figure: `9,540 records (95.4%) that`. */
const SHORT_BRACKET = /^[(（][^()（）]{1,16}[)）]/;
/** What joins two numbers each of which has words of its own: `82% on the first and 75% on the second`. */
const JOINTS = [' and ', ' while ', ' but ', '和', '与', '與', '及', '、', '而'];

/** Where the clause of a number that ends at `end` ends itself, if within reach. */
export function clauseEnd(text: string, end: number, reach: number): number {
  let to = end;
  while (to < text.length && to - end < reach) {
    if (!endsClause(text, to)) to++;
    else {
      const isBracket = text[to] === '(' || text[to] === '（';
      const bracket = isBracket ? SHORT_BRACKET.exec(text.slice(to, to + 20)) : null;
      if (bracket === null) break;
      to += bracket[0].length;
    }
  }
  return to;
}

/** The clause around a number; where another number stands in it, only up to what joins the two. */
export function clauseAround(text: string, { start, end }: Span, others: readonly Span[]): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !endsClause(text, from - 1)) from--;
  let to = clauseEnd(text, end, REACH);
  for (const other of others) {
    if (other.end <= start && other.start >= from) {
      const joint = lastJoint(text.slice(other.end, start));
      if (joint >= 0) from = other.end + joint;
    } else if (other.start >= end && other.end <= to) {
      const joint = lastJoint(text.slice(end, other.start));
      if (joint >= 0) to = end + joint;
    }
  }
  return { start: from, end: to };
}

const lastJoint = (between: string): number => Math.max(...JOINTS.map((joint) => between.lastIndexOf(joint)));

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function endsClause(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (CLAUSE_END.has(code)) return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
  return code === 0x2e && /\s/.test(text[at + 1] ?? ' ');
}
