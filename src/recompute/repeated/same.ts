import { relate } from '../../comparison/relate.ts';
import type { Claim } from '../../model/claim.ts';
import { type Document, headingPath } from '../../model/document.ts';
import { captionOf, headerText, namesCell } from './cells.ts';
import { sameNoun } from './noun.ts';
import { isSummaryTitle, isSupposed, type Part } from './place.ts';
import { isCount, type Saying } from './saying.ts';
import { type Term, termsOf, WEIGHT } from './terms.ts';

export interface Setting {
  readonly document: Document;
  readonly claims: readonly Claim[];
  /** The keys of all terms that stand in a saying's sentence or over it. */
  readonly wide: (saying: Saying) => ReadonlySet<string>;
}

/** Parts that say again what the article says elsewhere. */
const SUMMING: ReadonlySet<Part> = new Set(['title', 'description', 'lead', 'conclusion', 'caption']);

type Regime = 'tables' | 'table' | 'summing' | 'text';

/** How much two sayings must have in common, and what share of it either may say beside. */
const ENOUGH: Record<Regime, number> = { tables: 2, table: 1.4, summing: 2, text: 3 };
const BESIDE: Record<Regime, number> = { tables: 0, table: 0.6, summing: 0.3, text: 0.15 };

/** Two sentences that share so much, and say nothing else, need no heading to say of what. */
const RICH = 3.5;

const regimeOf = (a: Saying, b: Saying): Regime => {
  if (a.headers !== null && b.headers !== null) return 'tables';
  if (a.headers !== null || b.headers !== null) return 'table';
  return SUMMING.has(a.place.part) !== SUMMING.has(b.place.part) || a.place.part !== b.place.part
    ? 'summing'
    : 'text';
};

/** How strongly the words say that two numbers speak of the same; what tells them apart, where something does. */
export function likenessOf(a: Saying, b: Saying, setting: Setting): number | string {
  const regime = regimeOf(a, b);
  if (!isSameCount(a, b)) return 'noun';
  if (regime === 'text' && (isSmall(a) || isSmall(b))) return 'small';
  const shared = sharedWeight(a, b);
  if (shared < ENOUGH[regime]) return `shared ${shared}`;
  if (regime === 'table' && !fitsCell(a, b, setting)) return 'cell';
  if (regime !== 'table' && !sharesNear(a, b)) return 'near';
  const left = uncovered(a, setting.wide(b), regime);
  const right = uncovered(b, setting.wide(a), regime);
  if (typeof left === 'string' || typeof right === 'string') return `${left} / ${right}`;
  const isStrict = isSmall(a) || isSmall(b) || a.hasFellow || b.hasFellow;
  const limit = isStrict && regime !== 'table' ? 0 : BESIDE[regime] * shared;
  if (left > limit || right > limit) return `open ${left} ${right} of ${limit}`;
  if (!sameConditions(a, b, setting)) return 'conditions';
  if (!sameHeadings(a, b, setting, regime, shared >= RICH && left + right === 0)) return 'headings';
  if ([a, b].some(({ claim }) => isSupposed(setting.claims[claim]!.sentence))) return 'supposed';
  return shared - left - right;
}

/** Small counts stand for many things. */
const isSmall = ({ quantity }: Saying): boolean =>
  isCount(quantity) &&
  quantity.form === 'amount' &&
  'digits' in quantity.value &&
  quantity.value.exponent >= 0 &&
  quantity.value.digits * 10n ** BigInt(quantity.value.exponent) < 10n;

function isSameCount(a: Saying, b: Saying): boolean {
  if (a.headers === null && b.headers === null)
    return !isCount(a.quantity) || !isCount(b.quantity) || sameNoun(a.noun, b.noun);
  if (a.headers !== null && b.headers !== null) return true;
  const [cell, text] = a.headers !== null ? [a, b] : [b, a];
  // A count's noun is named by one of the headers.
  return (
    text.noun.keys.length === 0 || text.noun.keys.some((key) => cell.terms.some((term) => term.key === key))
  );
}

/** Whether two numbers stand side by side, in one list, table or run of paragraphs, and so are several of a kind. */
export function areSiblings(a: Saying, b: Saying, { blocks }: Document): boolean {
  if (a.place.block === b.place.block) return true;
  const [x, y] = [blocks[a.place.block]!, blocks[b.place.block]!];
  if (x.type === 'table' && y.type === 'table') return a.place.isSummary === b.place.isSummary;
  if (x.type === 'heading' && y.type === 'heading') return x.depth === y.depth;
  if (a.place.section !== b.place.section || x.type !== y.type) return false;
  // Paragraphs that say the same with other numbers, one below the other, are a list.
  return x.type === 'item' || (a.place.part === b.place.part && Math.abs(x.index - y.index) <= 3);
}

const fitsCell = (a: Saying, b: Saying, { wide }: Setting): boolean => {
  const [cell, text] = a.headers !== null ? [a, b] : [b, a];
  const { headers } = cell;
  const isNear = (terms: readonly Term[]): boolean => terms.some(({ key }) => text.near.has(key));
  if (headers === null || !(isNear(headers.ofRow) || isNear(headers.ofColumn))) return false;
  // A count without a noun is one of what the column names.
  if (isCount(text.quantity) && text.noun.keys.length === 0 && !isNear(headers.ofColumn)) return false;
  return namesCell(headers, wide(text), text.near);
};

function sharedWeight(a: Saying, b: Saying): number {
  const keys = new Set(b.terms.map(({ key }) => key));
  let sum = 0;
  for (const { key, sort } of a.terms) if (keys.delete(key)) sum += WEIGHT[sort];
  return sum;
}

const sharesNear = (a: Saying, b: Saying): boolean => {
  if (a.headers !== null) return true;
  for (const key of a.near) if (b.near.has(key)) return true;
  return false;
};

/** The weight of a saying's own words that are neither in nor over the other; the word itself where it tells the two apart. */
function uncovered(saying: Saying, other: ReadonlySet<string>, regime: Regime): number | string {
  const covered = new Set<number>();
  for (const { key, sort, start, end } of saying.terms)
    if (sort === 'han' && other.has(key)) for (let i = start; i < end; i++) covered.add(i);
  let sum = 0;
  for (const term of saying.terms) {
    if (other.has(term.key)) continue;
    if (term.sort === 'telling' || (term.sort === 'name' && regime !== 'table'))
      return `${term.sort} ${term.key}`;
    if (!saying.near.has(term.key)) continue;
    sum += term.sort === 'han' ? openWeight(term, covered) : WEIGHT[term.sort];
  }
  return sum;
}

/** Two characters of which one is covered by its other neighbour are half a word. */
function openWeight({ start, end }: Term, covered: ReadonlySet<number>): number {
  let open = 0;
  for (let i = start; i < end; i++) if (!covered.has(i)) open++;
  return (WEIGHT.han * open) / 2;
}

const AGREEING: ReadonlySet<string> = new Set(['equal', 'rounds-to', 'within']);

/**
 * Whether the other numbers of the two clauses, if any, are the same: `on 8 cards` and `on 16 cards` are not. A number
 * that a cell's header has too is part of a name.
 */
function sameConditions(a: Saying, b: Saying, { claims }: Setting): boolean {
  const isIn = (x: number, { beside, headers }: Saying): boolean =>
    beside.some((y) => AGREEING.has(relate(claims[x]!.quantity!, claims[y]!.quantity!))) ||
    (headers !== null && headerText(headers).includes(claims[x]!.plain));
  return a.beside.every((x) => isIn(x, b)) && b.beside.every((y) => isIn(y, a));
}

/** Whether no heading over one of them says what is not said of the other. */
function sameHeadings(a: Saying, b: Saying, setting: Setting, regime: Regime, isRich: boolean): boolean {
  if (a.place.section === b.place.section && regime !== 'tables') return true;
  const [left, right] = [headingsOpen(a, b, setting), headingsOpen(b, a, setting)];
  if (left === null || right === null) return false;
  if (regime === 'tables') return left + right === 0;
  return regime !== 'text' || Math.min(left, right) === 0 || isRich;
}

function headingsOpen(a: Saying, b: Saying, { document, wide }: Setting): number | null {
  if (a.place.part === 'title' || a.place.part === 'description') return 0;
  const texts = [...headingPath(document, a.place.section), captionOf(document, a.place.block)];
  let sum = 0;
  for (const title of texts) {
    if (title === '' || isSummaryTitle(title)) continue;
    for (const { key, sort } of termsOf(title, { start: 0, end: title.length }, [])) {
      if (wide(b).has(key)) continue;
      if (sort === 'name' || sort === 'telling') return null;
      sum += WEIGHT[sort];
    }
  }
  return sum;
}
