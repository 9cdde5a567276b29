import { explain } from '../comparison/explain.ts';
import { formatExact } from '../model/decimal.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Relation } from '../model/relation.ts';
import { sameFigures } from './figures.ts';
import { isOpen } from './opening.ts';
import { relateTokens } from './relation.ts';
import type { Token } from './tokens.ts';

/** Dearer than any two left alone: never paired. */
export const NEVER = 9;
/** What it costs that a token and its counterpart stand at opposite ends. */
const FAR = 0.5;

const COST: Record<Relation, number> = {
  equal: 0,
  'rounds-to': 0.15,
  within: 0.35,
  overlaps: 0.45,
  contradicts: 0.75,
  incomparable: 1.1,
};

/** The digits of a text, number by number, without grouping: `1,024 × 768` → `1024 768`. */
export const digitsOf = (text: string): string =>
  (text.normalize('NFKC').match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ').replace(/,(?=\d{3})/g, '');
const stemOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z\u3400-\u9fff]+/g, '');
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

/** What it costs to take two tokens for one statement, and what they then say. */
export interface Judged {
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
    .split(' ')
    .map((run) => {
      const parts = run.split('.').map((part) => part.replace(/^0+(?=\d)/, ''));
      while (parts.length > 1 && parts.at(-1) === '0') parts.pop();
      return parts.join('.');
    })
    .join(' ');

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
  return isOpen(a) !== isOpen(b) || (x !== y && x !== '' && y !== '');
}

/** The digits of a token; of a quantity in words, those of its value. */
function figureText({ quantity, text }: Token): string {
  const digits = digitsOf(text);
  return digits === '' && quantity?.form === 'amount' ? formatExact(quantity.value) : digits;
}

/** What it costs to pair two tokens. */
export function judge(a: Token, b: Token): Judged {
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
