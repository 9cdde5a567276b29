import { HAN_DIGITS, HAN_SCALES, HAN_UNITS } from '../../../languages/zh/numerals.ts';
import type { Source } from '../../source.ts';

export const MAX_CHARACTERS = 60;

const codesOf = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<number, T> =>
  new Map(Object.entries(record).map(([character, value]) => [character.charCodeAt(0), value]));

export const DIGITS = codesOf(HAN_DIGITS);

export const UNITS = codesOf(HAN_UNITS);

export const SCALES = codesOf(HAN_SCALES);

export const SPECIAL_TENS = codesOf({ 廿: 20, 卅: 30, 卌: 40 });

export const FEW = '几'.charCodeAt(0);

export const SEVERAL = '数'.charCodeAt(0);

export const POINT = '点'.charCodeAt(0);

/** `十來個`: about ten. */
export const CIRCA = '来'.charCodeAt(0);

export const ONE = '一'.charCodeAt(0);

/** `兩` behind a number is the weight (`兩萬兩`), unless a unit follows it. */
export const TWO_OR_TAEL = '两'.charCodeAt(0);

export const ODD = new Set([...'多余'].map((character) => character.charCodeAt(0)));

export const isHanDigit = (code: number | undefined): boolean => code !== undefined && DIGITS.has(code);

export const isHanUnit = (code: number | undefined): boolean =>
  code !== undefined && (UNITS.has(code) || SPECIAL_TENS.has(code));

export const isHanScale = (code: number | undefined): boolean => code !== undefined && SCALES.has(code);

export const isHanNumber = (code: number | undefined): boolean =>
  isHanDigit(code) || isHanUnit(code) || isHanScale(code);

/** The scale words behind digits: `1.2` + `萬`, `4.78` + `萬億`; places and end, or null. */
export const scaleAt = (source: Source, at: number): number | undefined => {
  const code = source.codes[at];
  return code === undefined ? undefined : SCALES.get(code);
};
