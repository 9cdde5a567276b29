import type { Direction, Role } from '../../model/quantity.ts';

interface WholeWord {
  readonly numerator: number;
  readonly denominator: number;
  readonly role: Role;
  readonly direction: Direction;
}

const change = (numerator: number, denominator = 1): WholeWord => ({
  numerator,
  denominator,
  role: 'change',
  direction: denominator > numerator ? 'down' : 'up',
});

const verb = (stem: string, forms: string, of: WholeWord): [string, WholeWord][] =>
  forms.split(' ').map((ending) => [`${stem}${ending}`, of]);

/** Words that are a multiple by themselves. */
export const EN_MULTIPLES: Readonly<Record<string, WholeWord>> = Object.fromEntries([
  ...verb('doubl', 'ed es ing', change(2)),
  ...verb('redoubl', 'ed', change(2)),
  ...verb('tripl', 'ed es ing', change(3)),
  ...verb('trebl', 'ed es ing', change(3)),
  ...verb('quadrupl', 'ed es ing', change(4)),
  ...verb('quintupl', 'ed es ing', change(5)),
  ...verb('sextupl', 'ed es ing', change(6)),
  ...verb('hal', 'ved ves ving', change(1, 2)),
]);

const level = (numerator: number): WholeWord => ({
  numerator,
  denominator: 1,
  role: 'level',
  direction: 'none',
});

/** `twofold`, `tenfold`, `twice as`. */
export const EN_FOLDS: Readonly<Record<string, WholeWord>> = {
  twofold: level(2),
  'two-fold': level(2),
  threefold: level(3),
  'three-fold': level(3),
  fourfold: level(4),
  'four-fold': level(4),
  fivefold: level(5),
  'five-fold': level(5),
  sixfold: level(6),
  sevenfold: level(7),
  eightfold: level(8),
  ninefold: level(9),
  tenfold: level(10),
  'ten-fold': level(10),
  twelvefold: level(12),
  twentyfold: level(20),
  fiftyfold: level(50),
  hundredfold: level(100),
  'a hundredfold': level(100),
  thousandfold: level(1000),
  'a thousandfold': level(1000),
  twice: level(2),
  thrice: level(3),
  double: level(2),
  triple: level(3),
  quadruple: level(4),
};

interface VagueWord {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Plurals that name an order of magnitude. */
export const EN_MAGNITUDES: Readonly<Record<string, VagueWord>> = {
  dozens: { value: 12, low: 20, high: 99 },
  tens: { value: 10, low: 20, high: 99 },
  hundreds: { value: 100, low: 100, high: 999 },
  thousands: { value: 1000, low: 1000, high: 9999 },
  'tens of thousands': { value: 10_000, low: 20_000, high: 99_999 },
  'hundreds of thousands': { value: 100_000, low: 100_000, high: 999_999 },
  millions: { value: 1_000_000, low: 1_000_000, high: 9_999_999 },
  'tens of millions': { value: 10_000_000, low: 20_000_000, high: 99_999_999 },
  'hundreds of millions': { value: 100_000_000, low: 100_000_000, high: 999_999_999 },
  billions: { value: 1_000_000_000, low: 1_000_000_000, high: 9_999_999_999 },
  'tens of billions': { value: 10_000_000_000, low: 20_000_000_000, high: 99_999_999_999 },
  'hundreds of billions': { value: 100_000_000_000, low: 100_000_000_000, high: 999_999_999_999 },
  trillions: { value: 1_000_000_000_000, low: 1_000_000_000_000, high: 9_999_999_999_999 },
};
