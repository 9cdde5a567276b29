/** Whole numbers from a seed. */
export type Draw = (low: number, high: number) => number;

/** What stands in the slots of a wording, and which figures a planted error may change. */
export interface Filled {
  readonly slots: Readonly<Record<string, string>>;
  /** How far the stated result is from what follows, in units of what rounding allows; more than 1 is an error. */
  readonly off: (slots: Readonly<Record<string, string>>) => number;
  readonly plantable: readonly string[];
}

export type Recipe = (draw: Draw) => Filled;

const number = (text: string | undefined): number => Number((text ?? '').replace(/,/g, ''));
const grouped = (n: number): string => (n >= 1000 ? n.toLocaleString('en-US') : String(n));
const places = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Half of the last written place, with a hair's breadth. */
const half = (text: string | undefined): number => 0.5 * 10 ** -places(text ?? '') + 1e-9;

const percentChange =
  (sign: 1 | -1): Recipe =>
  (draw) => {
    const a = draw(40, 900);
    const b = sign > 0 ? a + draw(Math.ceil(a / 10), a) : a - draw(Math.ceil(a / 10), Math.floor(a / 1.5));
    const p = (Math.abs(b - a) / a) * 100;
    return {
      slots: { a: String(a), b: String(b), p: draw(0, 1) ? p.toFixed(1) : String(Math.round(p)) },
      off: (s) => {
        const [x, y] = [number(s.a), number(s.b)];
        return Math.abs(((y - x) / x) * 100 * sign - number(s.p)) / half(s.p);
      },
      plantable: ['a', 'b', 'p'],
    };
  };

const points: Recipe = (draw) => {
  const a = draw(50, 600) / 10;
  const b = a + draw(11, 300) / 10;
  return {
    slots: { a: a.toFixed(1), b: b.toFixed(1), d: (b - a).toFixed(1) },
    off: (s) => Math.abs(number(s.b) - number(s.a) - number(s.d)) / (3 * half(s.d)),
    plantable: ['a', 'b', 'd'],
  };
};

const difference: Recipe = (draw) => {
  const a = draw(40, 900);
  const d = draw(11, 300);
  return {
    slots: { a: String(a), b: String(a + d), d: String(d) },
    off: (s) => (number(s.b) - number(s.a) === number(s.d) ? 0 : 2),
    plantable: ['a', 'b', 'd'],
  };
};

const TIMES = ['', '', 'two', 'three', 'four', 'five', 'six'];
const ZH_TIMES = ['', '', '兩', '三', '四', '五', '六'];

const multipleWithin =
  (off: (ratio: number, n: number) => number): Recipe =>
  (draw) => {
    const n = draw(2, 6);
    const a = draw(12, 90);
    return {
      slots: {
        a: String(a),
        b: String(a * n),
        n: String(n),
        words: TIMES[n]!,
        zh: ZH_TIMES[n]!,
        more: ZH_TIMES[n - 1] || '一',
        verb: ['', '', 'doubled', 'tripled', 'quadrupled', 'quintupled', 'sextupled'][n]!,
      },
      off: (s) => off(number(s.b) / number(s.a), n),
      plantable: ['a', 'b'],
    };
  };

/** A multiple in words is rounded as *about* is. */
const multiple = multipleWithin((ratio, n) => Math.abs(ratio - n) / (n * 0.1 + 0.05));

const inFigures = multipleWithin((ratio, n) => Math.abs(ratio - n) / Math.max(0.5, n * 0.1));

/** *A 3x improvement* may be to three times, or by three times. */
const loosely = multipleWithin(
  (ratio, n) => Math.min(Math.abs(ratio - n), Math.abs(ratio - 1 - n)) / Math.max(0.5, n * 0.1),
);

const sum =
  (count: number, most = 9): Recipe =>
  (draw) => {
    const parts = Array.from({ length: count }, () => draw(12, 90));
    const names = ['p', 'q', 'r', 's', 't'].slice(0, count);
    const all = (s: Readonly<Record<string, string>>): number =>
      names.reduce((total, name) => total + number(s[name]), 0);
    const slots: Record<string, string> = {};
    for (const [i, name] of names.entries()) slots[name] = String(parts[i]);
    slots.w = grouped(all(slots));
    return {
      slots,
      off: (s) => (all(s) === number(s.w) || isFar(all(s), number(s.w), most) ? 0 : 2),
      plantable: [...names, 'w'],
    };
  };

/** Numbers so far apart are of different things. */
const isFar = (a: number, b: number, times: number): boolean => a > times * b || b > times * a;

const games: Recipe = (draw) => {
  const [p, q, r] = [draw(2, 30), draw(2, 9), draw(2, 9)];
  return {
    slots: { p: String(p), q: String(q), r: String(r), w: String(p + q + r) },
    off: (s) => (number(s.p) + number(s.q) + number(s.r) === number(s.w) ? 0 : 2),
    plantable: ['w'],
  };
};

const share: Recipe = (draw) => {
  const w = draw(20, 400);
  const p = draw(Math.ceil(w / 10), w - 1);
  const exact = (p / w) * 100;
  return {
    slots: { p: String(p), w: String(w), s: draw(0, 1) ? exact.toFixed(1) : String(Math.round(exact)) },
    off: (s) =>
      number(s.p) > number(s.w) ? 0 : Math.abs((number(s.p) / number(s.w)) * 100 - number(s.s)) / half(s.s),
    plantable: ['p', 's'],
  };
};

const hundred: Recipe = (draw) => {
  const p = draw(21, 55);
  const q = draw(11, 35);
  return {
    slots: { p: String(p), q: String(q), r: String(100 - p - q) },
    // Three rounded percentages may be off by one and a half.
    off: (s) => Math.abs(100 - number(s.p) - number(s.q) - number(s.r)) / 2.05,
    plantable: ['p', 'q', 'r'],
  };
};

const rest: Recipe = (draw) => {
  const [p, r] = [draw(12, 90), draw(12, 90)];
  return {
    slots: { p: String(p), r: String(r), w: String(p + r) },
    off: (s) =>
      Math.max(number(s.p), number(s.r)) >= number(s.w) || number(s.p) + number(s.r) === number(s.w) ? 0 : 2,
    plantable: ['p', 'r', 'w'],
  };
};

const average: Recipe = (draw) => {
  const m = draw(30, 80);
  const d = draw(3, 20);
  const e = draw(3, 20);
  return {
    slots: { p: String(m - d), q: String(m - e), r: String(m + d + e), m: String(m) },
    off: (s) => (number(s.p) + number(s.q) + number(s.r) === 3 * number(s.m) ? 0 : 2),
    plantable: ['p', 'q', 'r', 'm'],
  };
};

const product: Recipe = (draw) => {
  const [n, e] = [draw(12, 80), draw(12, 90)];
  return {
    slots: { n: String(n), e: String(e), w: grouped(n * e) },
    off: (s) => (number(s.n) * number(s.e) === number(s.w) ? 0 : 2),
    plantable: ['n', 'e', 'w'],
  };
};

const growth: Recipe = (draw) => {
  const [a, n, rate] = [draw(100, 900), draw(3, 15), draw(30, 120) / 10];
  const b = Math.round(a * (1 + rate / 100) ** n);
  return {
    slots: { a: String(a), b: String(b), n: String(n), p: (((b / a) ** (1 / n) - 1) * 100).toFixed(1) },
    off: (s) => {
      const compound = ((number(s.b) / number(s.a)) ** (1 / number(s.n)) - 1) * 100;
      const simple = ((number(s.b) / number(s.a) - 1) * 100) / number(s.n);
      const away = (rate: number) => Math.abs(rate - number(s.p)) / (1.1 * half(s.p));
      return Math.min(away(compound), away(simple));
    },
    plantable: ['p'],
  };
};

const calculation: Recipe = (draw) => {
  const [a, b] = [draw(41, 90), draw(3, 40)];
  return {
    slots: { a: String(a), b: String(b), times: grouped(a * b), sum: String(a + b), less: String(a - b) },
    off: (s) => {
      const [x, y] = [number(s.a), number(s.b)];
      return number(s.times) === x * y && number(s.sum) === x + y && number(s.less) === x - y ? 0 : 2;
    },
    plantable: ['times', 'sum', 'less'],
  };
};

const span: Recipe = (draw) => {
  const a = draw(12, 60);
  return {
    slots: { a: String(a), b: String(a + draw(5, 30)) },
    off: (s) => (number(s.a) <= number(s.b) ? 0 : 2),
    plantable: ['a', 'b'],
  };
};

export const RECIPES = {
  rise: percentChange(1),
  fall: percentChange(-1),
  points,
  difference,
  multiple,
  'in figures': inFigures,
  loosely,
  'sum of 2': sum(2),
  'sum of 3': sum(3),
  'sum of 5': sum(5),
  listed: sum(2, 2),
  games,
  share,
  hundred,
  rest,
  average,
  product,
  growth,
  calculation,
  span,
} as const satisfies Record<string, Recipe>;
