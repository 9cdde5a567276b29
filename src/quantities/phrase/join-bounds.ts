import { compareExact } from '../../model/decimal.ts';
import type { Amount, AmountRange } from '../../model/quantity.ts';
import { type Source, SPACE } from '../source.ts';
import type { Phrase } from './phrase.ts';

/** What may stand between two bounds of one thing: `more than 10 and less than 20`, `大於 100 並且小於 300`. */
const AND =
  /^(?:,? (?:and|but)(?: is| are)? |,? but |(?:的)?(?:同時|同时)(?:也|又)?|(?:並|并)且?|而且|且|但|又|,|，)/;

const LONGEST = 12;

const isLow = (bound: string): boolean => bound === 'more-than' || bound === 'at-least';
const isHigh = (bound: string): boolean => bound === 'less-than' || bound === 'at-most';

const bounded = ({ quantity }: Phrase): Amount | null =>
  quantity.form === 'amount' && quantity.role === 'level' && (isLow(quantity.bound) || isHigh(quantity.bound))
    ? quantity
    : null;

/** Where the second bound may start; null where nothing joins it to the first. */
export function pastAnd(source: Source, first: Phrase): number | null {
  if (bounded(first) === null) return null;
  let at = first.end;
  if (source.lang === 'zh' && source.codes[at] === SPACE) at++;
  const link = AND.exec(source.text.slice(at, at + LONGEST));
  if (link === null) return null;
  const end = at + link[0].length;
  return source.codes[end] === SPACE ? end + 1 : end;
}

/** `more than 10 and less than 20` as one stretch, where the bounds are of one kind and leave room between them. */
export function joinBounds(source: Source, first: Phrase, second: Phrase): Phrase | null {
  const a = bounded(first);
  const b = bounded(second);
  if (a === null || b === null || isLow(a.bound) === isLow(b.bound)) return null;
  const [low, high] = isLow(a.bound) ? [a, b] : [b, a];
  const unit = low.unit ?? high.unit;
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) return null;
  const kind = a.unit === null ? b.kind : a.kind;
  if (a.kind !== b.kind && a.unit !== null && b.unit !== null) return null;
  if (a.unit !== b.unit && /[,，]/.test(source.text.slice(first.end, second.start))) return null;
  if (compareExact(low.value, high.value) >= 0) return null;
  const quantity: AmountRange = {
    form: 'amount-range',
    kind,
    unit,
    role: 'level',
    direction: 'none',
    low: low.value,
    high: high.value,
    bound: 'range',
    interval: {
      low: low.value,
      high: high.value,
      lowOpen: low.bound === 'more-than',
      highOpen: high.bound === 'less-than',
    },
    ...(a.assumed || b.assumed ? { assumed: true } : {}),
  };
  return { start: first.start, end: second.end, quantity, figure: first.figure, bare: false };
}
