import { munkres } from 'munkres';
import { explain } from '../comparison/explain.ts';
import { compareExact, formatExact, isFraction } from '../model/decimal.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Relation } from '../model/relation.ts';
import { figuresOf } from './anchors.ts';
import { relateTokens } from './relation.ts';
import type { Token } from './tokens.ts';

/** Two tokens that are the same statement; `relation` is null where a name is involved. */
export interface TokenPair {
  readonly left: Token | null;
  readonly right: Token | null;
  readonly relation: Relation | null;
  readonly agrees: boolean;
}

/** Dearer than any two left alone: never paired. */
const NEVER = 9;
/** What it costs to leave one token without partner; a pair dearer than two of these is none. */
const ALONE = 0.75;
const FAR = 0.5;
/** Larger sets are split by position first: the assignment grows with the cube. */
const MOST = 60;
/** How large the parts of a split set are about: small, for there are many. */
const PART = 16;
/** Beyond so many, ranges and alike numbers are only looked for so far. */
const LOOKED_AT = 200;

const COST: Record<Relation, number> = {
  equal: 0,
  'rounds-to': 0.15,
  within: 0.35,
  overlaps: 0.45,
  contradicts: 0.75,
  incomparable: 1.1,
};

const digitsOf = (text: string): string =>
  (text.normalize('NFKC').match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ').replace(/,(?=\d{3})/g, '');
const stemOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z\u3400-\u9fff]+/g, '');
const keyOf = ({ quantity, text }: Token): string =>
  quantity === null
    ? `~${text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_-]+/g, '')}`
    : `${quantity.kind} ${figuresOf(quantity).join(' ')} ${quantity.unit} ${quantity.bound} ${quantity.direction}`;

/** Whether two quantities state the same figures, whatever their units, hedges and roles. */
export function sameFigures(a: Quantity, b: Quantity): boolean {
  if (a.form === 'amount' && b.form === 'amount') return compareExact(a.value, b.value) === 0;
  if (a.form === 'amount-range' && b.form === 'amount-range')
    return compareExact(a.low, b.low) === 0 && compareExact(a.high, b.high) === 0;
  return a.form === b.form && figuresOf(a).join() === figuresOf(b).join();
}

/** How many powers of ten lie between two amounts; 0 where that says nothing. */
function magnitudeApart(a: Quantity, b: Quantity): number {
  if (a.form !== 'amount' || b.form !== 'amount') return 0;
  const x = Math.abs(Number(formatExact(a.value)));
  const y = Math.abs(Number(formatExact(b.value)));
  return x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y) ? 0 : Math.abs(Math.log10(x / y));
}

/** Whether one writing is a slip of the other: as many digits, or the same ones in another order or place. */
export function looksLike(a: string, b: string): boolean {
  const x = a.replace(/\D/g, '');
  const y = b.replace(/\D/g, '');
  if (x === '' || y === '') return false;
  if (x === y) return true;
  if (Math.abs(x.length - y.length) > 1) return false;
  let differing = Math.abs(x.length - y.length);
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) differing++;
  return (
    x.length > 1 && (differing <= 1 || (differing === 2 && [...x].sort().join() === [...y].sort().join()))
  );
}

interface Judged {
  readonly cost: number;
  readonly relation: Relation | null;
  readonly agrees: boolean;
}

/** A small number in words: mostly there by grammar (`一種`, *one of*), and then no counterpart of a big one. */
const isSmallWord = ({ quantity, text }: Token): boolean =>
  quantity !== null &&
  quantity.form === 'amount' &&
  !/\d/.test(text.normalize('NFKC')) &&
  Math.abs(Number(formatExact(quantity.value))) <= 3;

const isBig = ({ quantity }: Token): boolean =>
  quantity === null || quantity.form !== 'amount' || Math.abs(Number(formatExact(quantity.value))) > 12;

/** `一`, *one* and *zero* count mostly by grammar: nothing but their like stands against them. */
const isOne = ({ quantity, text }: Token): boolean =>
  quantity?.form === 'amount' &&
  !/\d/.test(text.normalize('NFKC')) &&
  /^[01]$/.test(formatExact(quantity.value));

/** A month or day without year: English often names it in words that are left alone, and then nothing else stands against it. */
const isYearless = (quantity: Quantity): boolean =>
  quantity.form === 'calendar' && quantity.value.startsWith('XXXX');

function judgeQuantities(a: Token, b: Token, x: Quantity, y: Quantity): Judged {
  const relation = relateTokens(a, b)!;
  let cost = COST[relation];
  if (relation === 'incomparable' && isYearless(x) !== isYearless(y))
    return { cost: NEVER, relation, agrees: false };
  if ((isOne(a) || isOne(b)) && !sameFigures(x, y)) return { cost: NEVER, relation, agrees: false };
  if (relation === 'contradicts' || relation === 'incomparable') {
    if (sameFigures(x, y)) cost = 0.5;
    else {
      if (relation === 'contradicts' && explain(x, y) !== null) cost -= 0.15;
      if (looksLike(a.text, b.text)) cost -= 0.25;
      else if (relation === 'incomparable') cost += 0.2;
      if ((isSmallWord(a) && isBig(b)) || (isSmallWord(b) && isBig(a))) cost += 0.5;
      cost += Math.min(0.4, 0.12 * magnitudeApart(x, y));
    }
  }
  return { cost, relation, agrees: COST[relation] < 0.5 };
}

/** The digits of a name; `2.0` and `2` are one version, `04` and `4` one number. */
const versionOf = (text: string): string =>
  digitsOf(text)
    .replace(/(?:\.0)+(?![.\d])/g, '')
    .replace(/(?<![\d.])0+(?=\d)/g, '');

function judgeNames(a: Token, b: Token): Judged {
  const [x, y] = [versionOf(a.text), versionOf(b.text)];
  const [s, t] = [stemOf(a.text), stemOf(b.text)];
  if (x === y && differInTail(a, b)) return { cost: 0.6, relation: null, agrees: false };
  if (x === y) return { cost: s === t ? 0.05 : 0.3, relation: null, agrees: true };
  const cost = s === t && s !== '' ? 0.6 : looksLike(a.text, b.text) ? 0.9 : NEVER;
  return { cost, relation: null, agrees: false };
}

/** `8k`, `80M`, `7B`: the scale letter right behind the digits; empty where there is none. */
const scaleLetter = (text: string): string =>
  /^[^\d]*\d[\d.,]* ?([kmgtb])\b/i.exec(text)?.[1]?.toLowerCase() ?? '';

/** Whether two writings of one figure differ in what stands behind it: a scale letter, a plus sign. */
function differInTail(a: Token, b: Token): boolean {
  const [x, y] = [scaleLetter(a.text), scaleLetter(b.text)];
  return a.plus !== b.plus || (x !== y && x !== '' && y !== '');
}

/** The digits of a token; of a quantity in words, those of its value. */
function figureText({ quantity, text }: Token): string {
  const digits = digitsOf(text);
  return digits === '' && quantity?.form === 'amount' ? formatExact(quantity.value) : digits;
}

function judge(a: Token, b: Token): Judged {
  const found =
    a.quantity !== null && b.quantity !== null
      ? judgeQuantities(a, b, a.quantity, b.quantity)
      : a.quantity === null && b.quantity === null
        ? judgeNames(a, b)
        : judgeMixed(a, b);
  return { ...found, cost: found.cost + FAR * Math.abs(a.at - b.at) };
}

/** A quantity against a name: one version reads as a name what the other counts (`第 2 部分`, *Part 2*). */
function judgeMixed(a: Token, b: Token): Judged {
  const [x, y] = [figureText(a), figureText(b)];
  if (x !== '' && x === y) return { cost: 0.4, relation: null, agrees: !differInTail(a, b) };
  const [name, count] = a.quantity === null ? [x, y] : [y, x];
  // `8 張 H20` against *8xH20*.
  if (count !== '' && name.split(' ').includes(count)) return { cost: 0.7, relation: null, agrees: true };
  const dated = [a, b].some(({ quantity }) => quantity !== null && isYearless(quantity));
  return { cost: !dated && looksLike(a.text, b.text) ? 0.95 : NEVER, relation: null, agrees: false };
}

/** A range that stands as code, where nothing is read: `0~3`. */
const CODE_RANGE = /^\d[\d.]* ?[-–~～] ?\d[\d.]*$/;

/** The two numbers in one token: the ends of a range, the parts of a ratio; null where it is one. */
function partsOf({ quantity, text }: Token): readonly string[] | null {
  if (quantity === null) return CODE_RANGE.test(text) ? digitsOf(text).split(' ') : null;
  if (quantity.form.endsWith('-range')) return figuresOf(quantity);
  return quantity.form === 'amount' && quantity.kind === 'ratio' && isFraction(quantity.value)
    ? [quantity.value.numerator, quantity.value.denominator].map((part) => `#${part}`)
    : null;
}

/** A range or ratio that the other version says in two numbers: `5 to 8`, `第 5 行至第 8 行`; *30 out of 310*, `30 種，共 310 種`. */
function splitRanges(
  ranges: readonly Token[],
  singles: readonly Token[],
  give: (range: Token, ends: readonly Token[]) => void,
): void {
  const taken = new Set<Token>();
  for (const range of ranges) {
    const parts = partsOf(range);
    if (parts === null) continue;
    const runs = digitsOf(range.text).split(' ');
    const near =
      singles.length <= LOOKED_AT ? singles : singles.filter(({ at }) => Math.abs(at - range.at) < 0.02);
    const ends = parts.map((figure, end) =>
      near.find(
        (one) =>
          !taken.has(one) &&
          ((one.quantity !== null && figuresOf(one.quantity).join() === figure) ||
            (one.quantity === null && runs.length === 2 && digitsOf(one.text) === runs[end])),
      ),
    );
    const [low, high] = ends;
    if (low === undefined || high === undefined || low === high) continue;
    taken.add(low);
    taken.add(high);
    give(range, [low, high]);
  }
}

/** Assigns the tokens of two aligned stretches to each other: what is written alike first, then the rest at the least cost. */
export function pairTokens(left: readonly Token[], right: readonly Token[]): TokenPair[] {
  const pairs: TokenPair[] = [];
  if (left.length === 0 && right.length === 0) return pairs;
  if (left.length === 1 && right.length === 1) return pairSingle(left[0]!, right[0]!);
  const restLeft: Token[] = [];
  const free = new Map<string, Token[]>();
  for (const token of right) {
    const key = keyOf(token);
    const list = free.get(key);
    if (list === undefined) free.set(key, [token]);
    else list.push(token);
  }
  for (const token of left) {
    const list = free.get(keyOf(token));
    if (list === undefined || list.length === 0) {
      restLeft.push(token);
      continue;
    }
    let nearest = 0;
    for (let k = 1; k < list.length && k < LOOKED_AT; k++)
      if (Math.abs(list[k]!.at - token.at) < Math.abs(list[nearest]!.at - token.at)) nearest = k;
    const [partner] = list.splice(nearest, 1);
    pairs.push({
      left: token,
      right: partner!,
      relation: token.quantity === null ? null : 'equal',
      agrees: true,
    });
  }
  const kept = new Set([...free.values()].flat());
  let openLeft: readonly Token[] = restLeft;
  let openRight: readonly Token[] = right.filter((token) => kept.has(token));
  const gone = new Set<Token>();
  const leave = (tokens: readonly Token[]) => tokens.filter((token) => !gone.has(token));
  splitRanges(openLeft, openRight, (range, ends) => {
    for (const end of ends) pairs.push({ left: range, right: end, relation: 'equal', agrees: true });
    for (const token of [range, ...ends]) gone.add(token);
  });
  if (gone.size > 0) [openLeft, openRight] = [leave(openLeft), leave(openRight)];
  splitRanges(openRight, openLeft, (range, ends) => {
    for (const end of ends) pairs.push({ left: end, right: range, relation: 'equal', agrees: true });
    for (const token of [range, ...ends]) gone.add(token);
  });
  if (gone.size > 0) [openLeft, openRight] = [leave(openLeft), leave(openRight)];
  assign(openLeft, openRight, pairs);
  return pairs;
}

/** One token on each side, as in most cells of a table: the same outcome without a search. */
function pairSingle(left: Token, right: Token): TokenPair[] {
  if (keyOf(left) === keyOf(right))
    return [{ left, right, relation: left.quantity === null ? null : 'equal', agrees: true }];
  const { cost, relation, agrees } = judge(left, right);
  if (cost < 2 * ALONE) return [{ left, right, relation, agrees }];
  return [
    { left, right: null, relation: null, agrees: false },
    { left: null, right, relation: null, agrees: false },
  ];
}

/** The tokens by where they stand, in so many parts of equal length. */
function split(tokens: readonly Token[], parts: number): Token[][] {
  const found: Token[][] = Array.from({ length: parts }, () => []);
  for (const token of tokens)
    found[Math.max(0, Math.min(parts - 1, Math.floor(token.at * parts)))]!.push(token);
  return found;
}

function assign(left: readonly Token[], right: readonly Token[], pairs: TokenPair[]): void {
  if (left.length > MOST || right.length > MOST) {
    const parts = Math.ceil(Math.max(left.length, right.length) / PART);
    const [lefts, rights] = [split(left, parts), split(right, parts)];
    if (lefts.every((some) => some.length <= MOST) && rights.every((some) => some.length <= MOST)) {
      for (let part = 0; part < parts; part++) assign(lefts[part]!, rights[part]!, pairs);
      return;
    }
    // Crowded in one place: there the order has to do.
    for (let from = 0; from < left.length || from < right.length; from += PART)
      assign(left.slice(from, from + PART), right.slice(from, from + PART), pairs);
    return;
  }
  const takenRight = new Set<number>();
  const takenLeft = new Set<number>();
  if (left.length > 0 && right.length > 0) {
    const judged = left.map((a) => right.map((b) => judge(a, b)));
    // Columns beyond the right tokens stand for "no partner".
    const matrix = judged.map((row) => [
      ...row.map(({ cost }) => Math.min(cost, NEVER)),
      ...left.map(() => 2 * ALONE),
    ]);
    for (const [i, j] of munkres(matrix)) {
      const found = j < right.length ? judged[i]![j]! : null;
      if (found === null || found.cost >= 2 * ALONE) continue;
      takenLeft.add(i);
      takenRight.add(j);
      pairs.push({ left: left[i]!, right: right[j]!, relation: found.relation, agrees: found.agrees });
    }
  }
  left.forEach((token, i) => {
    if (!takenLeft.has(i)) pairs.push({ left: token, right: null, relation: null, agrees: false });
  });
  right.forEach((token, j) => {
    if (!takenRight.has(j)) pairs.push({ left: null, right: token, relation: null, agrees: false });
  });
}
