/** Eras by what their first year adds to; -1 counts backwards. */
export const ZH_ERAS: Readonly<Record<string, number>> = {
  民国: 1911,
  中华民国: 1911,
  西元: 0,
  公元: 0,
  西历: 0,
  公元前: -1,
  西元前: -1,
  纪元前: -1,
};

/** Words for the first, middle or last third of a month. */
export const ZH_THIRDS = { 上旬: 1, 初: 1, 中旬: 2, 下旬: 3, 底: 3, 末: 3 } as const;

/** The half of the day that a word puts an hour in. */
export const ZH_DAY_HALVES: Readonly<Record<string, 'am' | 'pm'>> = {
  上午: 'am',
  早上: 'am',
  清晨: 'am',
  凌晨: 'am',
  早晨: 'am',
  中午: 'pm',
  下午: 'pm',
  晚上: 'pm',
  傍晚: 'pm',
  晚间: 'pm',
  夜里: 'pm',
  午后: 'pm',
};

/** What makes four digits in front of it a year. */
export const ZH_FISCAL_YEARS: readonly string[] = ['会计年度', '财年', '财政年度', '学年度', '学年', '年度'];
