/** What tables write where there is no value. */
const BLANK = new Set(
  '- – — −− -- --- … ... / . * n/a na n.a. nil none null nan tbd tba ? 無 无 不適用 不适用 未公布 未公佈 暫無 暂无 缺 －'.split(
    ' ',
  ),
);

/** Whether a cell holds no value: empty, `n/a`, `—`, `不適用`. */
export const isBlank = (text: string | null | undefined): boolean =>
  text === null || text === undefined || text === '' || BLANK.has(text.toLowerCase());
