import type { Span } from '../model/position.ts';

const ENDS = new Set([...'。！？!?︒｡'].map((c) => c.charCodeAt(0)));
const CLOSERS = new Set([...'」』”’"\')）】》]'].map((c) => c.charCodeAt(0)));
const ABBREVIATION =
  /(?:^|[\s(（])(?:vs|e\.g|i\.e|no|nos|fig|eq|approx|ca|cf|dr|mr|mrs|ms|st|inc|ltd|corp|co|jr|sr|u\.s|u\.k|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|est|avg)$/i;

/** The sentences of a text, closing marks included, white space between them in the one before: `A. 「B。」C` → three. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!(ENDS.has(code) || (code === 0x2e && endsAt(text, i)))) continue;
    let end = i + 1;
    while (end < text.length && (ENDS.has(text.charCodeAt(end)) || CLOSERS.has(text.charCodeAt(end)))) end++;
    sentences.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** A full stop, not the point of a number, an initial or an abbreviation. */
function endsAt(text: string, dot: number): boolean {
  const rest = text.slice(dot + 1, dot + 6);
  if (rest !== '' && !/^["'”’)]*(?:\s|$)/.test(rest)) return false;
  if (/^["'”’)]*\s+[a-z]/.test(rest)) return false;
  const before = text.slice(Math.max(0, dot - 12), dot);
  return !ABBREVIATION.test(before) && !/(?:^|[\s.(])[A-Z]$/.test(before);
}
