/** Number words below a hundred. */
export const EN_SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  nought: 0,
  naught: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

export const EN_TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Multipliers as powers of ten; also in the plural. */
export const EN_SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  lakh: 5,
  million: 6,
  mil: 6,
  crore: 7,
  billion: 9,
  trillion: 12,
  quadrillion: 15,
  quintillion: 18,
};

/** Short multipliers that stand right behind digits, letter by letter, as powers of ten. */
export const EN_LETTER_SCALES: Readonly<Record<string, number>> = {
  k: 3,
  K: 3,
  mn: 6,
  mln: 6,
  mm: 6,
  mio: 6,
  M: 6,
  bn: 9,
  Bn: 9,
  BN: 9,
  bln: 9,
  B: 9,
  b: 9,
  G: 9,
  tn: 12,
  trn: 12,
  T: 12,
};

/** The same where a currency or a letter's company makes a small letter safe: `$45m`. */
export const EN_MONEY_SCALES: Readonly<Record<string, number>> = { m: 6, t: 12, mm: 6, MM: 6 };

/** Ordinals, by the number they count. */
export const EN_ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
};

/** Ordinals of multipliers, as powers of ten. */
export const EN_SCALE_ORDINALS: Readonly<Record<string, number>> = {
  hundredth: 2,
  thousandth: 3,
  millionth: 6,
  billionth: 9,
  trillionth: 12,
};

/** Names of parts that are not the ordinal: `half`, `quarter`. */
export const EN_PARTS: Readonly<Record<string, number>> = { half: 2, halves: 2, quarter: 4, quarters: 4 };
