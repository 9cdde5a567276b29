import type { Inconsistency } from '../../model/calculation.ts';
import type { Claim } from '../../model/claim.ts';
import type { AmountKind } from '../../model/quantity.ts';
import type { Statement } from '../recompute.ts';
import { candidatesOf } from './candidates.ts';
import { cellPairsOf } from './cell-pairs.ts';
import { conflictsIn, type Pair } from './conflicts.ts';
import { linkedPairsOf } from './linked.ts';
import { rivalsAmong } from './rivals.ts';
import { areSiblings, likenessOf } from './same.ts';
import { type Saying, sayingsOf } from './saying.ts';
import { familyOf, isSmall, type Told, type ToldTable, tellingOf } from './told.ts';
import { Words } from './words.ts';

/**
 * Numbers that one version gives twice with two values: in title and text, lead and conclusion, table and text.
 * What speaks of the same is known by the words around; any word that may tell two numbers apart keeps them silent.
 * Most numbers have none that could contradict them, and of those no word is read.
 */
export function inRepetitions(statement: Statement): Inconsistency[] {
  const { document, claims, links } = statement;
  const { told, tables, inTables } = tellingOf(document, claims);
  const words = new Words(document, claims);
  const asked = told.every((one) => mayBeIn(inTables, one))
    ? told
    : withRivals(told, inTables, rivalsAmong(told, document, claims, links, words.reader));
  if (asked.length < 2 && tables.length === 0) return [];
  const sayings = sayingsInText(asked, claims, words);
  const pairs: Pair[] = [];
  for (const [a, b] of [
    ...linkedPairsOf(sayings, links),
    ...candidatesOf(sayings),
    ...cellPairsOf(sayings, tablesFor(asked, tables), words),
  ]) {
    if (areSiblings(a, b, document)) continue;
    const likeness = likenessOf(a, b, { words, links });
    if (typeof likeness === 'number') pairs.push({ a, b, likeness });
  }
  return conflictsIn(pairs, statement);
}

const withRivals = (
  told: readonly Told[],
  inTables: ReadonlySet<AmountKind>,
  rivals: ReadonlySet<Told>,
): readonly Told[] => told.filter((one) => rivals.has(one) || mayBeIn(inTables, one));

/** The tables that may hold what a number of the text says; all of them where one sums up another. */
function tablesFor(told: readonly Told[], tables: readonly ToldTable[]): readonly ToldTable[] {
  if (tables.some(({ place }) => place.isSummary)) return tables;
  return tables.filter(({ families }) => told.some((one) => mayBeIn(families, one)));
}

/** Whether a table has amounts of a number's family; a bare one may be a percentage. Small counts stand for too many things. */
function mayBeIn(inTables: ReadonlySet<AmountKind>, { quantity }: Told): boolean {
  if (isSmall(quantity)) return false;
  const family = familyOf(quantity);
  return inTables.has(family) || (family === 'percent' && inTables.has('number'));
}

/** What the numbers say, passage by passage. */
function sayingsInText(told: readonly Told[], claims: readonly Claim[], words: Words): Saying[] {
  const sayings: Saying[] = [];
  for (let from = 0; from < told.length; ) {
    let to = from + 1;
    while (to < told.length && told[to]!.place.block === told[from]!.place.block) to++;
    for (const saying of sayingsOf(told.slice(from, to), null, words.document, claims, words.reader))
      sayings.push(saying);
    from = to;
  }
  return sayings;
}
