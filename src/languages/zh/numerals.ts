/** Digits in Simplified characters (Traditional folds onto them), everyday and financial. */
export const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  弌: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  参: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** Units inside a section of four digits, as powers of ten. */
export const HAN_UNITS: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };

/** Scale words, as powers of ten. */
export const HAN_SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };
