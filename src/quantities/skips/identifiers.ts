import type { Source } from '../source.ts';

/** Codes of letters and digits that name one thing: `3f2a9c1`, `CVE-2024-12345`, `A123456789`, `RR123456789TW`. */
export const isCode = (token: string): boolean =>
  /^(?:CVE|ISBN|ISSN)\b/i.test(token) ||
  (/^[0-9a-f]{7,40}$/.test(token) && /[a-f]/.test(token) && /\d/.test(token)) ||
  /^[A-Z]{1,3}\d{6,}[A-Z]{0,3}$/.test(token) ||
  /^[A-Z]{2,3}-\d{4}$/.test(token);

export const PHONE = /^(?:\d{1,4}\) ?)?\d{2,4}[- ]\d{3,4}[- ]\d{3,4}(?![\d.])|^\d{3}-0\d{3}(?![\d-])/;

/** A colon within the first five characters, as in an IPv6 address. */
export function nextColon({ codes }: Source, at: number): number | null {
  for (let i = at + 1; i < at + 5; i++) if (codes[i] === 0x3a) return i;
  return null;
}
