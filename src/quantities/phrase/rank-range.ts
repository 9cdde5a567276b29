import { compareExact } from '../../model/decimal.ts';
import type { Amount } from '../amount/amount.ts';
import { readNumber } from '../numerals/number.ts';
import { isAt, isOneOf, type Source, skipSpaces } from '../source.ts';
import { connectorAt } from './connectors.ts';
import type { Core } from './core.ts';

/** `第 3 至 5 名`. */
export function rankRange(source: Source, first: Amount): Core | null {
  if (!isAt(source, first.start, '第')) return null;
  const link = connectorAt(source, first.end);
  const number = link === null ? null : readNumber(source, link.end);
  if (number === null || number.own || number.upper || compareExact(number.value, first.number.value) <= 0)
    return null;
  const mark = skipSpaces(source, number.end);
  if (!isOneOf(source, mark, '名位')) return null;
  const upper = { ...first, end: mark + 1, number };
  return { type: 'amount', amount: first, upper, end: mark + 1, opener: true };
}
