import { opensItem } from '../languages/list-items.ts';
import type { ClaimPlace } from '../model/claim.ts';
import type { Passage } from '../model/document.ts';
import type { Quantity } from '../model/quantity.ts';
import { NO_NUMBERS, type SkipReason } from '../model/reading.ts';
import type { Key } from './keys.ts';
import { keyOf, SORT } from './keys.ts';
import { namesIn, plainName } from './names.ts';
import type { Placement } from './placement.ts';
import { type Side, statedFigures } from './side.ts';

/** One thing with digits in an aligned stretch: a quantity, or a name that carries digits. */
export interface Token {
  readonly claim: number | null;
  readonly quantity: Quantity | null;
  readonly text: string;
  /** What tokens that are written alike have in common. */
  readonly key: Key;
  /** The whole text that it stands in. */
  readonly passage: string;
  readonly place: ClaimPlace;
  /** Where it stands in the stretch, 0 to 1. */
  readonly at: number;
}

/** A passage to read, its claims, and where it stands. */
export interface Stretch {
  readonly passage: Passage;
  readonly claimsFrom: number;
  readonly claimsTo: number;
  readonly home: { readonly block: number; readonly row: number | null; readonly column: number | null };
}

/** What makes a version of the number before it: `1` in `1.x`, `0.2` in `0.2.1`, `2.4` in `2.4-beta2`. */
const VERSION_TAIL =
  /^(?:\.\d+)+(?:\.[xX]\b)?|^\.[xX]\b|^-(?:alpha|beta|rc|dev|pre|preview)(?:[.-]?\d{1,3})?\b/i;

/** In a cell there are no list numbers, and `[0-3]` is a range of versions. */
const isCellNumber = (reason: SkipReason, text: string): boolean =>
  reason === 'list-number' || (reason === 'citation' && /\d\s*[-–]\s*\d/.test(text));

/** Pages and years of a reference, which both versions give alike; its mark (`[3]`) each gives in its own way. */
const isReference = (reason: SkipReason, text: string): boolean =>
  reason === 'citation' && /^[^[(^]*\d{2}/.test(text);

/** The number of an item inside running text: `2` in `1.裝貨 2.卸貨`. */
const isItem = (text: string, start: number, plain: string): boolean =>
  start > 3 && plain.length <= 2 && opensItem(text, start + plain.length);

/** Adds the tokens of one passage in order: its claims, and between them every run of letters and digits that holds a digit. */
export function addTokens(tokens: Token[], side: Side, stretch: Stretch, placement: Placement): void {
  const { text } = stretch.passage;
  let reached = 0;
  for (let claim = stretch.claimsFrom; claim < stretch.claimsTo; claim++) {
    const { start } = side.claims[claim]!.place;
    if (start < reached) continue;
    addNames(tokens, stretch, reached, start, placement);
    reached = addClaim(tokens, side, stretch, claim, placement);
  }
  addNames(tokens, stretch, reached, text.length, placement);
}

/** Adds a claim, if it is one to compare; gives where its text ends. */
function addClaim(
  tokens: Token[],
  side: Side,
  stretch: Stretch,
  index: number,
  placement: Placement,
): number {
  const { text } = stretch.passage;
  const { place, quantity, skipped, plain } = side.claims[index]!;
  const { start, end } = place;
  if (quantity === null) {
    if (skipped !== null && isName(skipped, plain, stretch, start))
      tokens.push(nameToken(index, plain, place, text, placement));
    return end;
  }
  const behind = text.charCodeAt(end);
  const version =
    behind === 0x2e || behind === 0x2d ? VERSION_TAIL.exec(text.slice(end, end + 20))?.[0] : undefined;
  if (version !== undefined) {
    const whole = { ...place, end: end + version.length };
    tokens.push(nameToken(index, plain + version, whole, text, placement));
    return whole.end;
  }
  tokens.push({
    claim: index,
    quantity,
    text: plain,
    key: statedFigures(side, index),
    passage: text,
    place,
    at: placement.at(start),
  });
  return end;
}

function nameToken(
  claim: number | null,
  name: string,
  place: ClaimPlace,
  text: string,
  placement: Placement,
): Token {
  return {
    claim,
    quantity: null,
    text: name,
    key: keyOf(SORT.name, plainName(name)),
    passage: text,
    place,
    at: placement.at(place.start),
  };
}

/** Whether what was skipped is a name to compare all the same. */
function isName(skipped: SkipReason, plain: string, { passage, home }: Stretch, start: number): boolean {
  if (!/\d/.test(plain)) return false;
  if (!NO_NUMBERS.has(skipped) || isReference(skipped, plain)) return true;
  if (skipped === 'list-number' && isItem(passage.text, start, plain)) return true;
  if (skipped === 'list-number' && /[A-Za-z] $/.test(passage.text.slice(Math.max(0, start - 2), start)))
    return true;
  return home.row !== null && isCellNumber(skipped, plain);
}

function addNames(
  tokens: Token[],
  { passage: { text }, home }: Stretch,
  from: number,
  to: number,
  placement: Placement,
): void {
  for (const { start, end } of namesIn(text, from, to)) {
    const place = { block: home.block, row: home.row, column: home.column, start, end };
    tokens.push(nameToken(null, text.slice(start, end), place, text, placement));
  }
}
