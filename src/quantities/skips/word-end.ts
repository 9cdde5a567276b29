import { isDigit, isHan, isLatin, isWordPart, type Source, SPACE } from '../source.ts';

const MAX_TOKEN = 2000;

/** The end of a run of letters and digits with single joints (`-`, `.`, `_`, `'`) inside. */
export function wordEnd(source: Source, at: number): number {
  const { codes } = source;
  let i = at;
  while (i < codes.length) {
    const code = codes[i]!;
    if (isWordPart(code)) {
      i++;
      continue;
    }
    if (
      code === 0x2d &&
      isLatin(codes[i + 1]) &&
      (isDigit(codes[i - 1]) || digitAfterLetters(source, i + 1))
    ) {
      i++;
      continue;
    }
    const joint = code === 0x2d || code === 0x2e || code === 0x5f || code === 0x27 || code === 0x40;
    if (joint && isDigit(codes[i + 1]) && (isDigit(codes[i - 1]) || isLatin(codes[i - 1]))) {
      i++;
      continue;
    }
    if (code === 0x5f && isLatin(codes[i + 1])) {
      i++;
      continue;
    }
    break;
  }
  return i;
}

/** `V3`, `D2` behind a hyphen: a few letters and then a digit, so that the name goes on. */
function digitAfterLetters(source: Source, at: number): boolean {
  let i = at;
  while (
    i < at + 8 &&
    (isLatin(source.codes[i]) || (source.codes[i] === 0x2d && isLatin(source.codes[i - 1])))
  )
    i++;
  return isDigit(source.codes[i]) && (isLatin(source.codes[i - 1]) || source.codes[i - 1] === 0x2d);
}

/** To the next white space, Han character or bracket: where a URL or path ends. */
export function tokenEnd(source: Source, at: number): number {
  const { codes } = source;
  let i = at;
  const most = Math.min(codes.length, at + MAX_TOKEN);
  while (i < most) {
    const code = codes[i]!;
    if (code === SPACE || isHan(code) || code === 0x29 || code === 0x3002 || code === 0x22 || code === 0x3e)
      break;
    i++;
  }
  return i;
}
