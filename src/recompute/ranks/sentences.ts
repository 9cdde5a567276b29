import { foldText } from '../../languages/fold.ts';
import { type TextBlock, toSource } from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import type { Folded } from '../role-words.ts';

/** A sentence of a block, with its place in the passage. */
export interface Sentence extends Folded {
  readonly block: TextBlock;
  readonly start: number;
}

const END = /[。！？!?；;]|\.(?=\s|$)|\n\n/g;

/** A passage longer than this has no sentence about a table that could be told apart. */
export const LONGEST = 4000;

/** Cut at full stops and semicolons; a point within a number or a name ends nothing. */
export function sentencesOf(block: TextBlock): Sentence[] {
  const { text } = block.passage;
  if (text.length > LONGEST) return [];
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const part = text.slice(start, end);
    if (part.trim() !== '') sentences.push({ block, start, text: part, codes: foldText(part) });
    start = end;
  };
  for (const { index, 0: mark } of text.matchAll(END)) add(index + mark.length);
  add(text.length);
  return sentences;
}

/** The last sentence of a block. */
export function lastSentenceOf(block: TextBlock): Sentence | null {
  const { text } = block.passage;
  if (text.length > LONGEST) return null;
  const shown = text.trimEnd().length;
  if (shown === 0) return null;
  let start = 0;
  let end = text.length;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const behind = index + mark.length;
    if (behind >= shown) {
      end = behind;
      break;
    }
    start = behind;
  }
  const part = text.slice(start, end);
  return { block, start, text: part, codes: foldText(part) };
}

/** A stretch of a sentence as a place in the file. */
export const inFile = ({ block, start }: Sentence, stretch: Span): Span =>
  toSource(block.passage, { start: start + stretch.start, end: start + stretch.end }).span;
