import {
  addBounds,
  divideBounds,
  multiplyBounds,
  negateBounds,
  subtractBounds,
} from '../../comparison/interval-arithmetic.ts';
import type { Bounds } from '../../comparison/measure.ts';
import { powerOfTen } from '../../model/decimal.ts';
import type { Figure } from './figure.ts';

/** Where a result lies, in binary; only for finding what may hold. Not a number where nothing can be said. */
export interface Reach {
  low: number;
  high: number;
}

/** How one figure of a case follows from others of it. */
export interface Operation {
  readonly name: 'sum' | 'average' | 'difference' | 'change' | 'ratio' | 'product' | 'share' | 'proportion';
  /** The result is kept to the last place, as sums of counts are; else it was rounded somehow when written. */
  readonly tight: boolean;
  /** Further inputs, the same in every case; they stand behind the others in a formula. */
  readonly common?: readonly Figure[];
  reach(inputs: readonly Figure[], into: Reach): void;
  /** The same exactly, from the intervals of the inputs; null where the divisor may be zero. */
  exact(inputs: readonly Bounds[]): Bounds | null;
  /** Below what distance from the figure another result would have been written as well: the room that chance has. */
  room(target: Figure, inputs: readonly Figure[]): number;
  /** `(110 − 150) ÷ 150`, from the figures as written. */
  formula(inputs: readonly string[]): string;
}

const number = (n: number): Bounds => {
  const at = { numerator: BigInt(n), denominator: 1n };
  return { low: at, high: at, lowOpen: false, highOpen: false };
};

const power = (places: number): Bounds => {
  const at =
    places >= 0
      ? { numerator: powerOfTen(places), denominator: 1n }
      : { numerator: 1n, denominator: powerOfTen(-places) };
  return { low: at, high: at, lowOpen: false, highOpen: false };
};

const lowOf = ({ low, value, slack }: Figure): number => (slack === 0 ? low : value - slack);
const highOf = ({ high, value, slack }: Figure): number => (slack === 0 ? high : value + slack);

/** More parts than this are shortened in the middle. */
const SHOWN = 6;

/** `1 + 2 + … + 9`. */
export function listed(texts: readonly string[], sign: string): string {
  const shown = texts.length <= SHOWN + 1 ? texts : [...texts.slice(0, SHOWN - 2), '…', ...texts.slice(-1)];
  return shown.join(` ${sign} `);
}

const total = (inputs: readonly Bounds[]): Bounds =>
  inputs.reduce((sum, each) => addBounds(sum, each), number(0));

/** The parts beside the greatest: a total that is all but one part proves nothing. */
function beside(inputs: readonly Figure[]): number {
  let all = 0;
  let most = 0;
  for (const { value } of inputs) {
    const size = Math.abs(value);
    all += size;
    if (size > most) most = size;
  }
  return all - most;
}

export const SUM: Operation = {
  name: 'sum',
  tight: true,
  reach(inputs, into) {
    let low = 0;
    let high = 0;
    for (const figure of inputs) {
      low += figure.low;
      high += figure.high;
    }
    into.low = low;
    into.high = high;
  },
  exact: total,
  room: (target, inputs) => Math.min(Math.abs(target.value), beside(inputs)),
  formula: (inputs) => listed(inputs, '+'),
};

export const AVERAGE: Operation = {
  name: 'average',
  tight: false,
  reach(inputs, into) {
    let low = 0;
    let high = 0;
    for (const figure of inputs) {
      low += lowOf(figure);
      high += highOf(figure);
    }
    into.low = low / inputs.length;
    into.high = high / inputs.length;
  },
  exact: (inputs) => divideBounds(total(inputs), number(inputs.length)),
  room(_, inputs) {
    let low = Infinity;
    let high = -Infinity;
    for (const { value } of inputs) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return (high - low) / 2;
  },
  formula: (inputs) => `(${listed(inputs, '+')}) ÷ ${inputs.length}`,
};

/** First minus second. */
export const DIFFERENCE: Operation = {
  name: 'difference',
  tight: true,
  reach([a, b], into) {
    into.low = a!.low - b!.high;
    into.high = a!.high - b!.low;
  },
  exact: ([a, b]) => subtractBounds(a!, b!),
  room: (target, [a, b]) => Math.min(Math.abs(target.value), Math.abs(a!.value), Math.abs(b!.value)),
  formula: ([a, b]) => `${a} − ${b}`,
};

const turned = (texts: readonly string[], falls: boolean): string => {
  const [from, to] = texts;
  return falls ? `(${from} − ${to}) ÷ ${from}` : `(${to} − ${from}) ÷ ${from}`;
};

/** A sign that agrees is something as well: the room reaches to the other side of zero. */
const saysWhere = ({ value, amount }: Figure): boolean => value < 0 || amount.direction !== 'none';

/** From the first to the second, in parts of the first times 10ⁿ; `falls`: a reduction is written as a positive figure. */
export const change = (places: number, falls: boolean): Operation => ({
  name: 'change',
  tight: false,
  reach([from, to], into) {
    const factor = 10 ** places;
    const [fromLow, fromHigh, toLow, toHigh] = [lowOf(from!), highOf(from!), lowOf(to!), highOf(to!)];
    if (fromLow <= 0 || toLow < 0) {
      into.low = NaN;
      return;
    }
    const low = (toLow / fromHigh - 1) * factor;
    const high = (toHigh / fromLow - 1) * factor;
    into.low = falls ? -high : low;
    into.high = falls ? -low : high;
  },
  exact([from, to]) {
    const over = divideBounds(to!, from!);
    if (over === null) return null;
    const grown = multiplyBounds(subtractBounds(over, number(1)), power(places));
    return falls ? negateBounds(grown) : grown;
  },
  room: (target, [from, to]) =>
    from!.value === to!.value ? 0 : (saysWhere(target) ? 2 : 1) * Math.abs(target.value),
  formula: (inputs) => turned(inputs, falls),
});

/** A figure's digits without the zeros behind them, in binary: of 1,200 they are 12. */
function digitsOf({ value, step }: Figure): number {
  let units = Math.round(Math.abs(value) / (step || 1));
  if (units === 0) return 0;
  while (units % 10 === 0) units /= 10;
  return units;
}

/** Figures of a digit or two are in a proportion to each other easily: 8 × 16 = 128. */
const EASY = 100;
const areEasy = (...figures: readonly Figure[]): boolean => figures.every((each) => digitsOf(each) < EASY);

const isOne = (figure: Figure): boolean => digitsOf(figure) === 1;

/** First by second, times 10ⁿ. */
export const ratio = (places: number): Operation => ({
  name: 'ratio',
  tight: false,
  reach([a, b], into) {
    const bLow = lowOf(b!);
    const aLow = lowOf(a!);
    if (bLow <= 0 || aLow < 0) {
      into.low = NaN;
      return;
    }
    const factor = 10 ** places;
    into.low = (aLow / highOf(b!)) * factor;
    into.high = (highOf(a!) / bLow) * factor;
  },
  exact([a, b]) {
    const over = divideBounds(a!, b!);
    return over === null ? null : multiplyBounds(over, power(places));
  },
  room(target, [a, b]) {
    if (a!.value === b!.value || a!.value === 0 || isOne(b!)) return 0;
    return areEasy(target, a!, b!) ? 4 * target.step : Math.abs(target.value);
  },
  formula: ([a, b]) => `${a} ÷ ${b}`,
});

/** A part in parts of a total that its column states, times 10ⁿ; also where the total is a round 1,000. */
export const shareOf = (places: number): Operation => ({
  ...ratio(places),
  name: 'share',
  room: (target, [part]) => (part!.value === 0 ? 0 : Math.abs(target.value)),
});

/** The product, times 10ⁿ. */
export const product = (places: number): Operation => ({
  name: 'product',
  tight: false,
  reach([a, b], into) {
    const factor = 10 ** places;
    if (lowOf(a!) < 0 || lowOf(b!) < 0) {
      into.low = NaN;
      return;
    }
    into.low = lowOf(a!) * lowOf(b!) * factor;
    into.high = highOf(a!) * highOf(b!) * factor;
  },
  exact: ([a, b]) => multiplyBounds(multiplyBounds(a!, b!), power(places)),
  room(target, [a, b]) {
    if (isOne(a!) || isOne(b!) || a!.value === 0 || b!.value === 0) return 0;
    return areEasy(a!, b!) ? 4 * target.step : Math.abs(target.value);
  },
  formula: ([a, b]) => `${a} × ${b}`,
});

/** What the figures of a series are parts of: their sum, or what the others' sum is the rest of where one part is wrong. */
export interface Whole {
  readonly parts: readonly Figure[];
  /** The share of the part that is left out of `parts`; null where none is. */
  readonly beside: Figure | null;
}

/** One figure in parts of all of its series, times 10ⁿ. */
export function share(
  places: number,
  { parts, beside }: Whole,
  bounds: (figure: Figure) => Bounds,
): Operation {
  const factor = 10 ** places;
  let low = 0;
  let high = 0;
  for (const figure of parts) {
    low += lowOf(figure);
    high += highOf(figure);
  }
  if (beside !== null) {
    low /= 1 - (beside.value - beside.step) / factor;
    high /= 1 - (beside.value + beside.step) / factor;
  }
  let whole: Bounds | null = null;
  const exactly = (): Bounds | null => {
    if (beside === null) return total(parts.map(bounds));
    const rest = subtractBounds(number(1), multiplyBounds(bounds(beside), power(-places)));
    return divideBounds(total(parts.map(bounds)), rest);
  };
  return {
    name: 'share',
    tight: false,
    common: beside === null ? parts : [...parts, beside],
    reach([part], into) {
      if (low <= 0 || lowOf(part!) < 0) {
        into.low = NaN;
        return;
      }
      into.low = (lowOf(part!) / high) * factor;
      into.high = (highOf(part!) / low) * factor;
    },
    exact([part]) {
      whole ??= exactly();
      const over = whole === null ? null : divideBounds(part!, whole);
      return over === null ? null : multiplyBounds(over, power(places));
    },
    room: (target, [part]) => (part!.value === 0 ? 0 : Math.abs(target.value)),
    formula([part, ...rest]) {
      if (beside === null) return `${part} ÷ (${listed(rest, '+')})`;
      const all = places === 2 ? '100%' : '1';
      return `${part} ÷ ((${listed(rest.slice(0, -1), '+')}) ÷ (${all} − ${rest.at(-1)}))`;
    },
  };
}

/** A fraction in the cell itself, in percent. */
export const PROPORTION: Operation = {
  name: 'proportion',
  tight: false,
  reach([of], into) {
    into.low = of!.low * 100;
    into.high = of!.high * 100;
  },
  exact: ([of]) => multiplyBounds(of!, power(2)),
  room: (target) => Math.abs(target.value),
  formula: ([of]) => `${of}`,
};
