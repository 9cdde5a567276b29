import { decimal } from '../../../model/decimal.ts';
import { isAt, type Source } from '../../source.ts';
import { type Numeral, numeral } from '../numeral.ts';

const COUPLE =
  /^a couple(?: of)?(?= (?!of\b|hundred|thousand|million|billion|dozen|more\b|in\b|who\b|that\b|from\b|and\b)[a-z]+s\b|$)/i;

/** `a couple of days`: two, or three. */
export function readCouple(source: Source, at: number): Numeral | null {
  if (!isAt(source, at + 2, 'c')) return null;
  const read = COUPLE.exec(source.text.slice(at, at + 40));
  if (read === null) return null;
  const own = { bound: 'about', low: decimal(2), high: decimal(3), lowOpen: false, highOpen: false } as const;
  return numeral(at, at + read[0].length, decimal(2), { own });
}
