import { isDigit, isOneOf, type Source } from '../../source.ts';

/** `千克`, `千瓦`: the kilo of a unit. */
export const isKilo = (source: Source, at: number): boolean =>
  isOneOf(source, at + 1, '克卡瓦赫伏焦帕') ||
  (isDigit(source.codes[at - 1]) && source.codes[at + 1] === 0x7c73);

const AMBIGUOUS = new Set([...'参陆伍'].map((character) => character.charCodeAt(0)));

const FINANCIAL_NEXT = new Set(
  [...'拾佰仟万亿兆元圆角分壹贰叁肆伍陆柒捌玖零'].map((character) => character.charCodeAt(0)),
);

const FINANCIAL_BEFORE = new Set([...'拾佰仟壹贰叁肆柒捌玖零'].map((character) => character.charCodeAt(0)));

/** Characters in front of which they are the end of a word: `隊伍四分五裂`. */
const WORD_BEFORE = new Set([...'队退入落为行'].map((character) => character.charCodeAt(0)));

/** `參`, `陸`, `伍` are digits only beside other financial characters: `700億參數`, `隊伍`, `大陸`. */
export function ambiguousDigit(source: Source, at: number): boolean {
  const code = source.codes[at]!;
  return (
    AMBIGUOUS.has(code) &&
    (WORD_BEFORE.has(source.codes[at - 1] ?? 0) ||
      (!FINANCIAL_NEXT.has(source.codes[at + 1] ?? 0) && !FINANCIAL_BEFORE.has(source.codes[at - 1] ?? 0)))
  );
}
