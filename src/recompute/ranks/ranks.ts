import { foldText } from '../../languages/fold.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import type { TableBlock, TextBlock } from '../../model/document.ts';
import { claimsOfBlock } from '../claims-of-block.ts';
import type { Statement } from '../recompute.ts';
import { wrongCounts } from './counts.ts';
import { wrongSorting, wrongTop } from './orders.ts';
import { LONGEST, sentencesOf } from './sentences.ts';
import { wrongSuperlatives } from './superlatives.ts';
import { type ToldTable, toldTable } from './told-table.ts';
import { ORDER_WORDS } from './words.ts';

/** What a text says of a list or a table beside it, how many, which is first, in which order, and they contradict. */
export function inRanks({ document, claims }: Statement): Inconsistency[] {
  const claimsOf = (block: number): readonly number[] => claimsOfBlock(claims, block);
  const found = [...wrongCounts(document, claims, claimsOf)];
  for (const { table, texts } of sectionsWithTable(document.blocks)) {
    let told: ToldTable | null = null;
    for (const block of texts) {
      if (!speaksOfOrder(block)) continue;
      told ??= toldTable(table, claims, claimsOf(table.index));
      if (told === null) break;
      const own = claimsOf(block.index);
      for (const sentence of sentencesOf(block)) {
        const within = own.filter((claim) => {
          const { start } = claims[claim]!.place;
          return start >= sentence.start && start < sentence.start + sentence.text.length;
        });
        found.push(...wrongSuperlatives(sentence, told, document.path));
        found.push(...wrongTop(sentence, told, within, document.path));
        if (block.index < table.index && block.index >= table.index - 2)
          found.push(...wrongSorting(sentence, told, document.path));
      }
    }
  }
  return found;
}

/** Whether a text has a word without which it says nothing of a table's order. */
function speaksOfOrder({ passage: { text } }: TextBlock): boolean {
  if (text.length > LONGEST) return false;
  const folded = { text, codes: foldText(text) };
  return ORDER_WORDS.holds('any', folded) || /top|前/i.test(text);
}

/** How many blocks away from its table a text may speak of it. */
const REACH = 6;

/** The sections with one table, and the texts near it; with two, a sentence may be about either. */
function* sectionsWithTable(
  blocks: Statement['document']['blocks'],
): Generator<{ readonly table: TableBlock; readonly texts: readonly TextBlock[] }> {
  for (let first = 0; first < blocks.length; ) {
    let next = first;
    while (next < blocks.length && blocks[next]!.section === blocks[first]!.section) next++;
    let table: TableBlock | null = null;
    let tables = 0;
    for (let i = first; i < next; i++) {
      const block = blocks[i]!;
      if (block.type !== 'table') continue;
      table = block;
      tables++;
    }
    if (tables === 1 && table !== null) {
      const { index } = table;
      const texts = blocks
        .slice(Math.max(first, index - REACH), Math.min(next, index + REACH + 1))
        .filter((block): block is TextBlock => 'passage' in block && block.type !== 'front-matter');
      yield { table, texts };
    }
    first = next;
  }
}
