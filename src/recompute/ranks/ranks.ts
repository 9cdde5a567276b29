import type { Inconsistency } from '../../model/calculation.ts';
import type { TableBlock, TextBlock } from '../../model/document.ts';
import type { Statement } from '../recompute.ts';
import { wrongCounts } from './counts.ts';
import { wrongSorting, wrongTop } from './orders.ts';
import { sentencesOf } from './sentences.ts';
import { wrongSuperlatives } from './superlatives.ts';
import { toldTable } from './told-table.ts';

/** What a text says of a list or a table beside it, how many, which is first, in which order, and they contradict. */
export function inRanks({ document, claims }: Statement): Inconsistency[] {
  const byBlock = new Map<number, number[]>();
  for (const [i, { place }] of claims.entries()) {
    const own = byBlock.get(place.block);
    if (own === undefined) byBlock.set(place.block, [i]);
    else own.push(i);
  }
  const claimsOf = (block: number): readonly number[] => byBlock.get(block) ?? [];
  const found = [...wrongCounts(document, claims, claimsOf)];
  for (const { table, texts } of sectionsWithTable(document.blocks)) {
    const told = toldTable(table, claims, claimsOf(table.index));
    if (told === null) continue;
    for (const block of texts) {
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

/** How many blocks away from its table a text may speak of it. */
const REACH = 6;

/** The sections with one table, and the texts near it; with two, a sentence may be about either. */
function* sectionsWithTable(
  blocks: Statement['document']['blocks'],
): Generator<{ readonly table: TableBlock; readonly texts: readonly TextBlock[] }> {
  for (let first = 0; first < blocks.length; ) {
    let next = first;
    while (next < blocks.length && blocks[next]!.section === blocks[first]!.section) next++;
    const own = blocks.slice(first, next);
    const tables = own.filter((block): block is TableBlock => block.type === 'table');
    const [table] = tables;
    if (tables.length === 1 && table !== undefined) {
      const texts = own.filter(
        (block): block is TextBlock =>
          'passage' in block && block.type !== 'front-matter' && Math.abs(block.index - table.index) <= REACH,
      );
      yield { table, texts };
    }
    first = next;
  }
}
