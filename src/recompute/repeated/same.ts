import { relate } from '../../comparison/relate.ts';
import { type Document, headingPath } from '../../model/document.ts';
import type { Link } from '../../model/verdict.ts';
import { captionOf, headerText } from './cells.ts';
import { disagree } from './disagree.ts';
import { areLinked } from './linked.ts';
import { sameNoun } from './noun.ts';
import { isSupposed, type Part } from './place.ts';
import type { Saying } from './saying.ts';
import { type Term, WEIGHT } from './terms.ts';
import { isCount, isSmall } from './told.ts';
import type { Words } from './words.ts';

export interface Setting {
  readonly words: Words;
  readonly links: readonly Link[];
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
  const { words, links } = setting;
  const regime = regimeOf(a, b);
  const linked = areLinked(links[a.claim], links[b.claim]);
  if (linked === false) return 'linked';
  if (!linked && !isSameCount(a, b)) return 'noun';
  const hasSmall = isSmall(a.quantity) || isSmall(b.quantity);
  if (regime === 'text' && hasSmall) return 'small';
  if (regime !== 'table' && !linked && !sharesNear(a, b)) return 'near';
  const shared = sharedWeight(a, b);
  if (shared < ENOUGH[regime] && !linked) return `shared ${shared}`;
  if (regime === 'table' && !fitsCell(a, b)) return 'cell';
  if (!disagree(a, b)) return 'agree';
  if (alsoSays(a, b, words) || alsoSays(b, a, words)) return 'both';
  if (!sameConditions(a, b, words)) return 'conditions';
  const left = uncovered(a, words.wide(b), regime);
  const right = uncovered(b, words.wide(a), regime);
  if (typeof left === 'string' || typeof right === 'string') return `${left} / ${right}`;
  const isStrict = (hasSmall || a.hasFellow || b.hasFellow) && regime !== 'table';
  const limit = isStrict ? 0 : linked ? Number.POSITIVE_INFINITY : BESIDE[regime] * shared;
  if (left > limit || right > limit) return `open ${left} ${right} of ${limit}`;
  if (!sameHeadings(a, b, words, regime, shared >= RICH && left + right === 0)) return 'headings';
  if ([a, b].some(({ claim }) => isSupposed(words.claims[claim]!.sentence))) return 'supposed';
  return shared - left - right;
}

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

/** Whether a sentence, which names a cell's row and column, does so where its number stands. */
const fitsCell = (a: Saying, b: Saying): boolean => {
  const [{ headers }, text] = a.headers !== null ? [a, b] : [b, a];
  if (headers === null) return false;
  // A count without a noun is one of what the column names.
  const isBare = isCount(text.quantity) && text.noun.keys.length === 0;
  return sharesTerm(text.near, headers.ofColumn) || (!isBare && sharesTerm(text.near, headers.ofRow));
};

const sharesTerm = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.some(({ key }) => b.some((other) => other.key === key));

function sharedWeight(a: Saying, b: Saying): number {
  const keys = new Set(b.terms.map(({ key }) => key));
  let sum = 0;
  for (const { key, sort } of a.terms) if (keys.delete(key)) sum += WEIGHT[sort];
  return sum;
}

const sharesNear = (a: Saying, b: Saying): boolean => a.headers !== null || sharesTerm(a.near, b.near);

/** The weight of a saying's own words that are neither in nor over the other; the word itself where it tells the two apart. */
function uncovered(saying: Saying, other: ReadonlySet<number>, regime: Regime): number | string {
  const covered = new Set<number>();
  for (const { key, sort, start, end } of saying.terms)
    if (sort === 'han' && other.has(key)) for (let i = start; i < end; i++) covered.add(i);
  let sum = 0;
  const near = new Set(saying.near.map(({ key }) => key));
  for (const term of saying.terms) {
    if (other.has(term.key)) continue;
    if (term.sort === 'telling' || (term.sort === 'name' && regime !== 'table')) return term.sort;
    if (!near.has(term.key)) continue;
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

/** How many numbers before or behind one in its sentence are looked at. */
const NEIGHBOURS = 6;

/** Whether the sentence of the first has the value of the second as well: *256 colours, or 16 million*. */
function alsoSays(a: Saying, b: Saying, { claims }: Words): boolean {
  const { place, sentence } = claims[a.claim]!;
  for (let i = Math.max(0, a.claim - NEIGHBOURS); i <= a.claim + NEIGHBOURS; i++) {
    const other = claims[i];
    if (other === undefined || i === a.claim || other.quantity === null) continue;
    if (other.place.block !== place.block || other.place.row !== place.row || other.sentence !== sentence)
      continue;
    if (AGREEING.has(relate(other.quantity, b.quantity))) return true;
  }
  return false;
}

const AGREEING: ReadonlySet<string> = new Set(['equal', 'rounds-to', 'within']);

/**
 * Whether the other numbers of the two clauses, if any, are the same: `on 8 cards` and `on 16 cards` are not. A number
 * that a cell's header has too is part of a name.
 */
function sameConditions(a: Saying, b: Saying, { claims }: Words): boolean {
  const isIn = (x: number, { beside, headers }: Saying): boolean =>
    beside.some((y) => AGREEING.has(relate(claims[x]!.quantity!, claims[y]!.quantity!))) ||
    (headers !== null && headerText(headers).includes(claims[x]!.plain));
  return a.beside.every((x) => isIn(x, b)) && b.beside.every((y) => isIn(y, a));
}

/** Whether no heading over one of them says what is not said of the other. */
function sameHeadings(a: Saying, b: Saying, words: Words, regime: Regime, isRich: boolean): boolean {
  if (a.place.section === b.place.section && regime !== 'tables') return true;
  const [left, right] = [headingsOpen(a, b, words), headingsOpen(b, a, words)];
  if (left === null || right === null) return false;
  if (regime === 'tables') return left + right === 0;
  const open = Math.min(left, right);
  // Under headings that name two things even the same sentence is about two.
  return regime !== 'text' || open === 0 || (isRich && open < WEIGHT.name);
}

function headingsOpen(a: Saying, b: Saying, words: Words): number | null {
  if (a.place.part === 'title' || a.place.part === 'description') return 0;
  const texts = [...headingPath(words.document, a.place.section), captionOf(words.document, a.place.block)];
  let sum = 0;
  for (const title of texts) {
    for (const { key, sort } of words.ofHeading(title)) {
      if (words.wide(b).has(key)) continue;
      if (sort === 'name' || sort === 'telling') return null;
      sum += WEIGHT[sort];
    }
  }
  return sum;
}
