import type { Inconsistency } from '../../model/calculation.ts';
import type { Claim } from '../../model/claim.ts';
import type { TableBlock } from '../../model/document.ts';
import { firstClaim } from '../claims-of-block.ts';
import type { Statement } from '../recompute.ts';
import { accusations } from './accuse.ts';
import type { Breach } from './fit.ts';
import { gridOf, isUsable, type View, viewsOf } from './grid.ts';
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
  for (const block of document.blocks) {
    if (block.type !== 'table') continue;
    const from = firstClaim(claims, block.index);
    const to = firstClaim(claims, block.index + 1);
    if (canTell(block, claims, from, to)) found.push(...inTable(block, claims, from, to));
  }
  return found;
}

/** Most tables hold words, versions and dates: whether one has two figures below its header that can be computed with. */
function canTell({ table }: TableBlock, claims: readonly Claim[], from: number, to: number): boolean {
  let usable = 0;
  for (let i = from; i < to && usable < 2; i++) {
    const claim = claims[i]!;
    if (isUsable(claim) && claim.place.row! >= table.headerRows) usable += 1;
  }
  return usable >= 2;
}

function inTable(block: TableBlock, claims: readonly Claim[], from: number, to: number): Inconsistency[] {
  const grid = gridOf(block, claims, from, to);
  if (grid.count < 2) return [];
  const { columns, rows } = viewsOf(grid);
  const inCell = grid.second === null ? [] : inCells(columns);
  const breaches = grid.count < FEWEST ? inCell : [...inCell, ...breachesOf(columns, rows)];
  return [
    ...accusations(breaches).map((accusation) => inconsistencyOf(accusation, claims, block.table)),
    ...inRanks(columns, claims, block.table),
  ];
}

/** Every case of either view that breaks a relation; figures of those kept are counted where something is broken. */
function breachesOf(...views: readonly View[]): Breach[] {
  const kept = views.map(relations);
  const found = views.flatMap((view, i) => {
    const explained = new Set(kept[i]!.map(({ candidate }) => candidate.target.index));
    return [...kept[i]!.flatMap(({ broken }) => broken), ...loneBreaches(view, explained)];
  });
  if (found.length > 0)
    views.forEach((view, i) => {
      countHeld(kept[i]!, view);
    });
  return found;
}
