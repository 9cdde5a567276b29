/** A text without the characters at its end that a pattern of one character takes: `12.00` without `0` → `12.`; linear, as `x+$` is not. */
export function withoutEnd(text: string, isCut: RegExp): string {
  let end = text.length;
  while (end > 0 && isCut.test(characterBefore(text, end))) end -= characterBefore(text, end).length;
  return text.slice(0, end);
}

/** The character that ends at a place, whole where it takes two units. */
function characterBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  const high = end > 1 ? text.charCodeAt(end - 2) : 0;
  const isPair = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return text.slice(isPair ? end - 2 : end - 1, end);
}
