/** Line breaks, tabs, controls, marks that reorder text, line and paragraph separators, tag characters, lone surrogates, non-characters. */
const DANGEROUS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

const PICTURES = 0x2400;

function picture(char: string): string {
  const code = char.codePointAt(0)!;
  if (char === '\n' || char === '\r' || char === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  if (code === 0x7f) return '␡';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `\\u{${code.toString(16)}}`;
}

/** Text on one line that can drive no terminal and reorder nothing: `a␛[31m`, `\u{202e}`; breaks and tabs become spaces. */
export const printable = (text: string): string => text.replace(DANGEROUS, picture);

/** The same, and no longer than so many code units, of which the last says that something was left out: (`abcdef`, 4) → `abc…`. */
export function clipped(text: string, most: number): string {
  const shown = printable(text);
  return shown.length <= most ? shown : `${shown.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
