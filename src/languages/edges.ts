/** A text without the characters at its end that a pattern of one character finds: `名。」` → `名`. */
export function withoutEnd(text: string, char: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const isPair = /[\udc00-\udfff]/.test(text[end - 1]!) && /[\ud800-\udbff]/.test(text[end - 2] ?? '');
    const start = isPair ? end - 2 : end - 1;
    if (!char.test(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
}
