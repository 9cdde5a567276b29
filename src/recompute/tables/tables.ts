import type { Inconsistency } from '../../model/calculation.ts';
import type { Claim } from '../../model/claim.ts';
import type { TableBlock } from '../../model/document.ts';
import type { Statement } from '../recompute.ts';
import { accusations } from './accuse.ts';
import type { Breach } from './fit.ts';
import { gridOf, type View, viewsOf } from './grid.ts';
import { inCells } from './in-cells.ts';
import { loneBreaches } from './lone.ts';
import { inRanks } from './ranks.ts';
import { countHeld, relations } from './relations.ts';
import { inconsistencyOf } from './words.ts';

/** Fewer figures keep no relation. */
const FEWEST = 3;

/** Where a table's figures do not follow from each other, though its headers or its other figures say how they do. */
export function inTables({ document, claims }: Statement): Inconsistency[] {
  const found: Inconsistency[] = [];
  let from = 0;
  for (const block of document.blocks) {
    while (from < claims.length && claims[from]!.place.block < block.index) from += 1;
    let to = from;
    while (to < claims.length && claims[to]!.place.block === block.index) to += 1;
    if (block.type === 'table') found.push(...inTable(block, claims, from, to));
    from = to;
  }
  return found;
}

function inTable(block: TableBlock, claims: readonly Claim[], from: number, to: number): Inconsistency[] {
  if (to - from < 2) return [];
  const grid = gridOf(block, claims, from, to);
  const { columns, rows } = viewsOf(grid);
  const figures = columns.series.reduce((sum, { count }) => sum + count, 0);
  const breaches = [
    ...inCells(columns),
    ...(figures < FEWEST ? [] : [...breachesOf(columns), ...breachesOf(rows)]),
  ];
  return [
    ...accusations(breaches).map((accusation) => inconsistencyOf(accusation, claims, block.table)),
    ...inRanks(columns, claims, block.table),
  ];
}

/** Every case of a view that breaks a relation; figures of those kept are counted on the way. */
function breachesOf(view: View): Breach[] {
  const kept = relations(view);
  countHeld(kept, view);
  const explained = new Set(kept.map(({ candidate }) => candidate.target.index));
  return [...kept.flatMap(({ broken }) => broken), ...loneBreaches(view, explained)];
}
