import { HAN_DIGITS, HAN_SCALES, HAN_UNITS } from '../../../languages/zh/numerals.ts';
import type { Source } from '../../source.ts';

export const MAX_CHARACTERS = 60;

const SPECIAL_TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

const DIGIT = 1;
const UNIT = 2;
const TENS = 3;
const SCALE = 4;

/** What each character is in a number, and its value or power of ten; all of them stand below this code. */
const MOST_CODE = 0xa000;
const KINDS = new Uint8Array(MOST_CODE);
const VALUES = new Uint8Array(MOST_CODE);
for (const [kind, values] of [
  [DIGIT, HAN_DIGITS],
  [UNIT, HAN_UNITS],
  [TENS, SPECIAL_TENS],
  [SCALE, HAN_SCALES],
] as const)
  for (const [character, value] of Object.entries(values)) {
    KINDS[character.charCodeAt(0)] = kind;
    VALUES[character.charCodeAt(0)] = value;
  }

/** The codes of all characters that numbers are written with. */
export const HAN_NUMBERS: readonly number[] = Object.keys({
  ...HAN_DIGITS,
  ...HAN_UNITS,
  ...SPECIAL_TENS,
  ...HAN_SCALES,
}).map((character) => character.charCodeAt(0));

const kindOf = (code: number | undefined): number =>
  code !== undefined && code < MOST_CODE ? KINDS[code]! : 0;

const valueAs = (kind: number, code: number | undefined): number | undefined =>
  kindOf(code) === kind ? VALUES[code!] : undefined;

/** `三` → 3. */
export const digitOf = (code: number | undefined): number | undefined => valueAs(DIGIT, code);

/** `百` → 2, a power of ten. */
export const unitOf = (code: number | undefined): number | undefined => valueAs(UNIT, code);

/** `廿` → 20. */
export const tensOf = (code: number | undefined): number | undefined => valueAs(TENS, code);

/** `萬` → 4, a power of ten. */
export const scaleOf = (code: number | undefined): number | undefined => valueAs(SCALE, code);

export const FEW = '几'.charCodeAt(0);

export const SEVERAL = '数'.charCodeAt(0);

export const POINT = '点'.charCodeAt(0);

/** `十來個`: about ten. */
export const CIRCA = '来'.charCodeAt(0);

export const ONE = '一'.charCodeAt(0);

/** `兩` behind a number is the weight (`兩萬兩`), unless a unit follows it. */
export const TWO_OR_TAEL = '两'.charCodeAt(0);

export const isOdd = (code: number | undefined): boolean => code === MANY || code === OVER;

const MANY = '多'.charCodeAt(0);
const OVER = '余'.charCodeAt(0);

export const isHanDigit = (code: number | undefined): boolean => kindOf(code) === DIGIT;

export const isHanUnit = (code: number | undefined): boolean => {
  const kind = kindOf(code);
  return kind === UNIT || kind === TENS;
};

export const isHanScale = (code: number | undefined): boolean => kindOf(code) === SCALE;

export const isHanNumber = (code: number | undefined): boolean => kindOf(code) !== 0;

/** The scale words behind digits: `1.2` + `萬`, `4.78` + `萬億`; places and end, or null. */
export const scaleAt = (source: Source, at: number): number | undefined => scaleOf(source.codes[at]);
