import type { Claim } from '../../model/claim.ts';
import {
  blockOf,
  type Comparison,
  claimOf,
  counterpart,
  type Discrepancy,
  type Hand,
  nameOf,
  otherHand,
} from './comparison.ts';
import { isGloss, isRateOfGloss } from './glosses.ts';
import { isOtherZoneOfNeighbour, isZoneOffset } from './instants.ts';
import { isLabelled } from './labels.ts';
import { oppositeOf, passageText } from './opposite.ts';
import { inDigits, isSaidInName, isSilentlySaid, isStepLabel, plainValue } from './silence.ts';
import { quoted } from './wording.ts';

/** A claim without counterpart in an aligned place. */
export interface Alone {
  readonly hand: Hand;
  readonly claim: Claim;
  readonly pair: number;
}

/** What only explains another number of its text: the same in another unit or time zone, a rate of exchange, an offset. */
export const isAside = (comparison: Comparison, { hand, claim }: Alone): boolean =>
  isGloss(comparison, hand, claim) ||
  isRateOfGloss(comparison, hand, claim) ||
  isOtherZoneOfNeighbour(comparison, hand, claim) ||
  isZoneOffset(comparison[hand].document, claim);

/** Whether the other version says the number in another way, or need not say it. */
export function isSilent(comparison: Comparison, { hand, claim, pair }: Alone): boolean {
  const opposite = oppositeOf(comparison, hand, pair, claim.place);
  if (isSilentlySaid(claim, opposite)) return true;
  const own = passageText(comparison, hand, claim);
  return isSaidInName(claim, own, opposite.text) || isStepLabel(own, claim.place.start, opposite.text);
}

/** What a claim states, as a key: its unit and hedges left out. */
export const figure = ({ quantity }: Claim): string =>
  quantity === null
    ? ''
    : 'value' in quantity
      ? typeof quantity.value === 'string'
        ? quantity.value
        : JSON.stringify(quantity.value, (_, part) => (typeof part === 'bigint' ? part.toString() : part))
      : JSON.stringify([quantity.low, quantity.high], (_, part) =>
          typeof part === 'bigint' ? part.toString() : part,
        );

/** How many block pairs away a sentence may have moved and still be the same one. */
export const NEARBY = 4;

/** Leaves out what both versions have, only not in paired blocks: a sentence that moved to the next paragraph. */
export function withoutMoved(alone: readonly Alone[]): Alone[] {
  const gone = new Set<Alone>();
  const byFigure = new Map<string, Alone[]>();
  for (const one of alone) {
    if (one.claim.place.row !== null) continue;
    const key = figure(one.claim);
    const list = byFigure.get(key) ?? [];
    byFigure.set(key, list);
    const partner = list.find(
      (two) => !gone.has(two) && two.hand !== one.hand && Math.abs(two.pair - one.pair) <= NEARBY,
    );
    if (partner === undefined) list.push(one);
    else {
      gone.add(one);
      gone.add(partner);
    }
  }
  return alone.filter((one) => !gone.has(one));
}

/** Beyond this many numbers missing from one sentence, it is the sentence that is missing. */
const MANY = 2;

/** What one sentence lacks is one finding, where it lacks several numbers; else number by number. */
export function byPassage(alone: readonly Alone[]): Alone[][] {
  const groups = new Map<string, Alone[]>();
  for (const one of alone) {
    const { block, row, column } = one.claim.place;
    const key = `${one.hand} ${block} ${row} ${column} ${row === null ? one.claim.sentence : ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) =>
    group.length >= MANY ? [group] : group.map((one) => [one]),
  );
}

/** Magnitudes without a count: `數百`, *tens of thousands*, *millions*. */
const MAGNITUDE =
  /^(?:[數数上成幾几]?[十百千萬万億亿兆]+|(?:(?:ten|hundred|thousand|million|billion|trillion)s?(?: of )?)+)$/i;

/** `et al. (2019)`, `[Lin and Chen, 2023]`: the year of a reference. */
const REFERENCE = /(?:\bet al\.?|等人?)[,，]? ?[(（]?$|\[[A-Z][\p{L},. &-]{1,60}, $/u;

const isReferenceYear = ({ quantity, place }: Claim, text: string): boolean =>
  quantity?.form === 'calendar' && REFERENCE.test(text.slice(Math.max(0, place.start - 70), place.start));

/** Whether a version only says again what both say in this place: *16-bit integers and 16-bit floats*, `16 位元的整數與浮點數`. */
function isRepeated(comparison: Comparison, { hand, claim, pair }: Alone): boolean {
  return agreedOf(comparison)[hand].has(placedFigure(claim, pair));
}

/** What a claim states and where: equal for two that say the same in one block, or one cell. */
const placedFigure = (claim: Claim, pair: number): string =>
  `${pair} ${claim.place.row} ${claim.place.column} ${claim.quantity?.kind} ${figure(claim)}`;

const AGREED = new WeakMap<Comparison, Readonly<Record<Hand, ReadonlySet<string>>>>();

/** What each version says that the other says just so, read once a comparison. */
function agreedOf(comparison: Comparison): Readonly<Record<Hand, ReadonlySet<string>>> {
  const known = AGREED.get(comparison);
  if (known !== undefined) return known;
  const agreed = { left: new Set<string>(), right: new Set<string>() };
  for (const { left, right, relation, pair } of comparison.alignment.claims) {
    if (left === null || right === null || relation !== 'equal') continue;
    agreed.left.add(placedFigure(claimOf(comparison, 'left', left), pair));
    agreed.right.add(placedFigure(claimOf(comparison, 'right', right), pair));
  }
  AGREED.set(comparison, agreed);
  return agreed;
}

/** Citations are abridged in translation; labels, repetitions, small counts in words and bare magnitudes come and go with the wording. */
export function isMinor(comparison: Comparison, group: readonly Alone[]): boolean {
  const [{ hand, claim }] = group as readonly [Alone, ...Alone[]];
  if (blockOf(comparison, hand, claim.place.block).type === 'footnote') return true;
  return group.every((one) => {
    const { plain, quantity, place } = one.claim;
    const text = passageText(comparison, hand, one.claim);
    if (isReferenceYear(one.claim, text) || isLabelled(text, place.start) || MAGNITUDE.test(plain))
      return true;
    const value = quantity === null || inDigits(plain) ? null : plainValue(quantity);
    return (value !== null && /^\d$|^10$/.test(value)) || isRepeated(comparison, one);
  });
}

/** What stands in one version only, where it stands; a note where it is minor. */
export function missingDiscrepancy(
  comparison: Comparison,
  group: readonly Alone[],
  minor: boolean,
): Discrepancy {
  const { hand, claim, pair } = group[0]!;
  const other = otherHand(hand);
  const claims = group.map((one) => one.claim);
  const texts = claims.map(({ plain }) => quoted(plain)).join(', ');
  const pronoun = claims.length === 1 ? 'it' : 'them';
  return {
    rule: 'bilingual/missing',
    draft: {
      message: `The ${nameOf(comparison, hand)} says ${texts}, and the ${nameOf(comparison, other)} leaves ${pronoun} out. Add ${pronoun} there, or remove ${pronoun} here`,
      path: claim.path,
      span: { start: claim.span.start, end: Math.max(...claims.map(({ span }) => span.end)) },
      claims: claims.map(({ id }) => id),
      related: [counterpart(comparison, hand, pair, 'the aligned place')],
      actual: claims.map(({ plain }) => plain).join(', '),
      ...(minor ? { severity: 'note' as const } : {}),
    },
  };
}
