import type { Claim } from '../../model/claim.ts';
import type { Exact } from '../../model/decimal.ts';
import { isFraction } from '../../model/decimal.ts';
import type { Document } from '../../model/document.ts';
import type { Amount, AmountKind, AmountRange } from '../../model/quantity.ts';
import { isUsable } from './cells.ts';
import { type Place, placeOf } from './place.ts';

/** A number that the article's text tells, before any of its words is read. */
export interface Told {
  readonly claim: number;
  readonly quantity: Amount | AmountRange;
  readonly place: Place;
}

/** What a version tells in its text, and the tables that can hold the same. */
export interface Telling {
  readonly told: readonly Told[];
  readonly tables: readonly ToldTable[];
  /** The families of the tables' amounts. */
  readonly inTables: ReadonlySet<AmountKind>;
}

export interface ToldTable {
  readonly place: Place;
  /** Its claims, those from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  /** The families of its amounts. */
  readonly families: ReadonlySet<AmountKind>;
}

const isAmount = (quantity: Claim['quantity']): quantity is Amount | AmountRange =>
  quantity?.form === 'amount' || quantity?.form === 'amount-range';

/** The amount of a claim that may be said twice; null for dates, for what was skipped, and for a bare 2024, oftener a year than a count. */
export function amountOf({ plain, quantity }: Claim): Amount | AmountRange | null {
  if (!isAmount(quantity)) return null;
  return quantity.kind === 'number' && plain.length === 4 && YEAR.test(plain) ? null : quantity;
}
const YEAR = /^(?:19|20)\d\d$/;

export function tellingOf(document: Document, claims: readonly Claim[]): Telling {
  const told: Told[] = [];
  const tables: ToldTable[] = [];
  const inTables = new Set<AmountKind>();
  for (let from = 0; from < claims.length; ) {
    const index = claims[from]!.place.block;
    const block = document.blocks[index];
    let to = from + 1;
    while (to < claims.length && claims[to]!.place.block === index) to++;
    if (block?.type === 'table') {
      const place = isUsable(block.table) ? placeOf(document, index) : null;
      if (place !== null) {
        const families = new Set<AmountKind>();
        for (let claim = from; claim < to; claim++) {
          const { quantity } = claims[claim]!;
          if (isAmount(quantity)) families.add(familyOf(quantity));
        }
        tables.push({ place, from, to, families });
        for (const family of families) inTables.add(family);
      }
    } else addTold(told, document, claims, from, to);
    from = to;
  }
  return { told, tables, inTables };
}

function addTold(told: Told[], document: Document, claims: readonly Claim[], from: number, to: number): void {
  let place: Place | null | undefined;
  for (let claim = from; claim < to; claim++) {
    const quantity = amountOf(claims[claim]!);
    if (quantity === null) continue;
    place ??= placeOf(document, claims[claim]!.place.block);
    if (place === null) return;
    told.push({ claim, quantity, place });
  }
}

/** Kinds whose amounts may contradict each other are of one family. */
const FAMILIES: Partial<Record<AmountKind, AmountKind>> = {
  'percentage-point': 'percent',
  ratio: 'percent',
  multiple: 'percent',
  age: 'duration',
};

export const familyOf = ({ kind }: Amount | AmountRange): AmountKind => FAMILIES[kind] ?? kind;

export const isCount = ({ kind, unit }: Amount | AmountRange): boolean => kind === 'number' && unit === null;

/** Small counts stand for many things. */
export const isSmall = (quantity: Amount | AmountRange): boolean =>
  isCount(quantity) &&
  quantity.form === 'amount' &&
  !isFraction(quantity.value) &&
  (quantity.value.exponent === 0
    ? quantity.value.digits < 10n
    : quantity.value.exponent > 0 && quantity.value.digits <= 0n);

/** Whether two amounts have the same figures, whatever their unit. */
export function sameFigures(a: Amount | AmountRange, b: Amount | AmountRange): boolean {
  if (a.form === 'amount') return b.form === 'amount' && isSame(a.value, b.value);
  return b.form === 'amount-range' && isSame(a.low, b.low) && isSame(a.high, b.high);
}

const isSame = (a: Exact, b: Exact): boolean =>
  isFraction(a) || isFraction(b) ? a === b : a.exponent === b.exponent && a.digits === b.digits;
