import { holdsPhrase } from '../../languages/phrases.ts';
import type { Claim } from '../../model/claim.ts';
import { relate } from '../../comparison/relate.ts';
import type { Document } from '../../model/document.ts';
import { isSummaryTitle, type Part } from './place.ts';
import { headingsOver, type Saying } from './saying.ts';
import { type Term, termsOf, WEIGHT } from './terms.ts';

export interface Setting {
  readonly document: Document;
  readonly claims: readonly Claim[];
  /** The keys of all terms that stand in or over a saying's sentence. */
  readonly wide: (saying: Saying) => ReadonlySet<string>;
}

/** Parts that say again what the article says elsewhere. */
const SUMMING: ReadonlySet<Part> = new Set(['title', 'description', 'lead', 'conclusion', 'caption']);

/** How much two sayings must have in common, and how much of either may be without counterpart. */
const ENOUGH = { summing: 2, table: 2, text: 3 } as const;
const LOOSE = { summing: 0.4, table: 0.5, text: 0.15 } as const;

const regimeOf = (a: Saying, b: Saying): keyof typeof ENOUGH => {
  if (a.place.part === 'table' || b.place.part === 'table') return 'table';
  return SUMMING.has(a.place.part) !== SUMMING.has(b.place.part) ? 'summing' : 'text';
};

/** How strongly the words say that two numbers speak of the same; null where something tells them apart. */
export function likenessOf(a: Saying, b: Saying, setting: Setting): number | null {
  if (!sameNoun(a, b) || areSiblings(a, b, setting.document)) return null;
  const regime = regimeOf(a, b);
  const shared = sharedWeight(a, b);
  if (shared < ENOUGH[regime]) return null;
  if (!sharesNear(a, b)) return null;
  const left = uncovered(a, setting.wide(b));
  const right = uncovered(b, setting.wide(a));
  if (left === null || right === null) return null;
  const small = isSmallCount(a) && isSmallCount(b);
  const limit = small ? 0 : LOOSE[regime] * shared;
  if (left > limit || right > limit) return null;
  if (!sameConditions(a, b, setting) || !sameHeadings(a, b, setting, regime)) return null;
  return shared - left - right;
}

const isSmallCount = ({ quantity }: Saying): boolean =>
  quantity.kind === 'number' && quantity.form === 'amount' && /^\d$/.test(String(quantity.value && 'digits' in quantity.value ? quantity.value.digits * 10n ** BigInt(Math.max(0, quantity.value.exponent)) : ''));

/** A count of volumes is none of readers. */
function sameNoun(a: Saying, b: Saying): boolean {
  if (a.place.part === 'table' || b.place.part === 'table') {
    const noun = a.noun.length > 0 ? a.noun : b.noun;
    const other = a.noun.length > 0 ? b : a;
    return noun.length === 0 || noun.some((key) => other.near.has(key));
  }
  if (a.noun.length === 0 || b.noun.length === 0) return a.noun.length === b.noun.length;
  return a.noun.some((key) => b.noun.includes(key));
}

function areSiblings(a: Saying, b: Saying, { blocks }: Document): boolean {
  if (a.place.block === b.place.block) return true;
  const [x, y] = [blocks[a.place.block]!, blocks[b.place.block]!];
  if (x.type === 'item' && y.type === 'item' && x.section === y.section) return true;
  return x.type === 'table' && y.type === 'table';
}

function sharedWeight(a: Saying, b: Saying): number {
  const keys = new Set(b.terms.map(({ key }) => key));
  let sum = 0;
  for (const { key, sort } of a.terms) if (keys.delete(key)) sum += WEIGHT[sort];
  return sum;
}

const sharesNear = (a: Saying, b: Saying): boolean => {
  for (const key of a.near) if (b.near.has(key)) return true;
  return false;
};

/** The weight of a saying's own words without counterpart in or over the other; null where one of them tells the two apart. */
function uncovered(saying: Saying, other: ReadonlySet<string>): number | null {
  const covered = new Set<number>();
  for (const { key, sort, start, end } of saying.terms)
    if (sort === 'han' && other.has(key)) for (let i = start; i < end; i++) covered.add(i);
  let sum = 0;
  for (const term of saying.terms) {
    if (other.has(term.key)) continue;
    if (term.sort === 'name' || term.sort === 'telling') return null;
    if (!saying.near.has(term.key)) continue;
    sum += term.sort === 'han' ? openWeight(term, covered) : WEIGHT.word;
  }
  return sum;
}

/** Two characters of which one is covered by its other neighbour are half a word. */
function openWeight({ start, end }: Term, covered: ReadonlySet<number>): number {
  let open = 0;
  for (let i = start; i < end; i++) if (!covered.has(i)) open++;
  return (WEIGHT.han * open) / 2;
}

/** Whether the other numbers of the two clauses, if any, are the same: `on 8 cards` and `on 16 cards` are not. */
function sameConditions(a: Saying, b: Saying, { claims }: Setting): boolean {
  const agrees = (x: number, others: readonly number[]): boolean =>
    others.some((y) => ['equal', 'rounds-to', 'within'].includes(relate(claims[x]!.quantity!, claims[y]!.quantity!)));
  return a.beside.every((x) => agrees(x, b.beside)) && b.beside.every((y) => agrees(y, a.beside));
}

/** Whether no heading over one of them says what is not said of the other. */
function sameHeadings(a: Saying, b: Saying, setting: Setting, regime: string): boolean {
  if (a.place.section === b.place.section) return true;
  const [left, right] = [headingsOpen(a, b, setting), headingsOpen(b, a, setting)];
  if (left === null || right === null) return false;
  return regime !== 'text' || Math.min(left, right) === 0;
}

function headingsOpen(a: Saying, b: Saying, { document, wide }: Setting): number | null {
  if (a.place.part === 'title' || a.place.part === 'description') return 0;
  let sum = 0;
  for (const title of headingsOver(document, a.place.section)) {
    if (isSummaryTitle(title)) continue;
    for (const { key, sort } of termsOf(title, { start: 0, end: title.length }, [])) {
      if (wide(b).has(key)) continue;
      if (sort === 'name' || sort === 'telling') return null;
      sum += WEIGHT[sort];
    }
  }
  return sum;
}

export const holds = holdsPhrase;
