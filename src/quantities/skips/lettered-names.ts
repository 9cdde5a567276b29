import { isDigit, isLatin, type Source } from '../source.ts';
import { isCode } from './identifiers.ts';
import type { Skip } from './skip.ts';
import { wordEnd } from './word-end.ts';

/** `H100`, `GPT-5.5`, `vue@3.4.21`: letters with digits behind them; quantities (`USD5`, `Q2`) are tried first. */
export function lettersFirst(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  let letters = at;
  while (isLatin(codes[letters])) letters++;
  let joint = codes[letters];
  for (let parts = 0; joint === 0x2d && isLatin(codes[letters + 1]) && parts < 4; parts++) {
    letters++;
    while (isLatin(codes[letters])) letters++;
    joint = codes[letters];
  }
  const direct = isDigit(joint);
  if (
    !direct &&
    !((joint === 0x2d || joint === 0x40 || joint === 0x5f || joint === 0x2e) && isDigit(codes[letters + 1]))
  )
    return null;
  const word = text.slice(at, letters);
  if (
    direct &&
    /^(?:q|h|fy|usd|eur|gbp|jpy|cny|rmb|twd|ntd|nt|hkd|cad|aud|nzd|sgd|chf|krw|inr|myr|thb|rm|rs|[A-Z]{3}|M[A-Z]{3}|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)$/i.test(
      word,
    )
  )
    return null;
  if (
    !direct &&
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mid|early|late|top|no|pre|post|approx|c|ca|rs)$/i.test(
      word,
    )
  )
    return null;
  const end = wordEnd(source, at);
  const token = text.slice(at, end);
  if (/^(?:H2O|H2SO4|NaHCO3|CH4|NH3)$/.test(token)) return { start: at, end, reason: 'formula' };
  return { start: at, end, reason: isCode(token) ? 'identifier' : 'name' };
}
