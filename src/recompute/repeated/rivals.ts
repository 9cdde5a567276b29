import { foldCode } from '../../languages/fold.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Link } from '../../model/verdict.ts';
import { clauseEnd, passageOf } from './clause.ts';
import { nameOf } from './linked.ts';
import { hanBehind, REACH } from './noun.ts';
import type { Part } from './place.ts';
import type { TermReader } from './terms.ts';
import { familyOf, isCount, isSmall, sameFigures, type Told } from './told.ts';

/** Numbers under one key: what is known of them so far. */
interface Rivalry {
  readonly first: Told;
  readonly part: Part;
  hasValues: boolean;
  hasBlocks: boolean;
  hasParts: boolean;
}

type Key = string | number;

/** No word: a count that nothing stands behind. */
const NOTHING = 0;
const NO_KEYS: Key[] = [];

/**
 * The numbers that another number of the text may contradict: one of its family, of a count one with the same word
 * behind it, that stands in another block and has other figures. Words are read of counts alone, and only those behind.
 */
export function rivalsAmong(
  told: readonly Told[],
  document: Document,
  claims: readonly Claim[],
  links: readonly Link[],
  reader: TermReader,
): ReadonlySet<Told> {
  if (told.length < 2) return new Set();
  const rivalries = new Map<Key, Rivalry>();
  const hasParts = told.some(
    ({ quantity, place }) => isCount(quantity) && place.part !== told[0]!.place.part,
  );
  const keys = told.map((one) => {
    // A small count has rivals in another part alone; where all counts stand in one, its words need not be read.
    if (!hasParts && isSmall(one.quantity) && nameOf(links[one.claim]) === null) return NO_KEYS;
    const own: Key[] = isCount(one.quantity)
      ? wordsBehind(one, document, claims, reader)
      : [familyOf(one.quantity)];
    const name = nameOf(links[one.claim]);
    if (name !== null) own.push(name);
    for (const key of own) enter(rivalries, key, one);
    return own;
  });
  const isRival = (one: Told, i: number): boolean =>
    keys[i]!.some((key) => {
      const { hasValues, hasBlocks, hasParts } = rivalries.get(key)!;
      return hasValues && hasBlocks && (hasParts || !isSmall(one.quantity));
    });
  return new Set(told.filter(isRival));
}

function enter(rivalries: Map<Key, Rivalry>, key: Key, one: Told): void {
  const known = rivalries.get(key);
  if (known === undefined) {
    const { part } = one.place;
    rivalries.set(key, { first: one, part, hasValues: false, hasBlocks: false, hasParts: false });
    return;
  }
  known.hasValues ||= !sameFigures(one.quantity, known.first.quantity);
  known.hasBlocks ||= one.place.block !== known.first.place.block;
  known.hasParts ||= one.place.part !== known.part;
}

/** Keys of all that may be the noun of a count. */
function wordsBehind(
  { claim }: Told,
  document: Document,
  claims: readonly Claim[],
  reader: TermReader,
): number[] {
  const { block, end } = claims[claim]!.place;
  const text = passageOf(claims[claim]!, document);
  const stop = clauseEnd(text, end, REACH + 20);
  const keys: number[] = [];
  for (const { key, start } of reader.read(text, { start: end, end: stop }, []))
    if (start - end <= REACH && !keys.includes(key)) keys.push(key);
  const han = hanBehind(text, end);
  if (han !== '') keys.push(-foldCode(han.charCodeAt(0)));
  const next = claims[claim + 1]?.place;
  // Before another number the clause may end earlier, and so without a word.
  if (keys.length === 0 || (next?.block === block && next.start < stop)) keys.push(NOTHING);
  return keys;
}
