import type { Phrase } from '../phrase/phrase.ts';
import { isDigit, type Source } from '../source.ts';
import type { Skip } from './skip.ts';

const FEW = /\b(?:few|several|many|couple)(?: of)? $/i;
const SCALE = /^(?:a )?(?:hundred|thousand|dozen|million|billion|trillion)/i;

/** Words in front of tens that are no figure: `the upper 80s`, `in the 20s`. */
const TENS = /(?:\b(?:the|upper|lower|low|high|mid|middle|early|late|roaring) |\bmid-|')$/i;

/** `several hundred gigabytes`, `in the upper 80s`: nothing to check. */
export function isVague(source: Source, { start, end, quantity }: Phrase): Skip | null {
  if (source.lang !== 'en') return null;
  const { text } = source;
  const before = text.slice(Math.max(0, start - 12), start);
  if (SCALE.test(text.slice(start, end)) && FEW.test(before)) return { start, end, reason: 'vague' };
  const tens =
    quantity.kind === 'duration' &&
    quantity.unit === 's' &&
    isDigit(source.codes[start]) &&
    end === start + 3;
  return tens && source.codes[start + 1] === 0x30 && TENS.test(before)
    ? { start, end, reason: 'vague' }
    : null;
}
