import { foldText } from './fold.ts';

/** A heading without the number in front of it: `2.1 範圍`, `三、範圍`, `(4) 範圍` → `範圍`. */
export const withoutNumber = (title: string): string =>
  title
    .trim()
    .replace(/^(?:[(（]?[\d.一二三四五六七八九十]{1,8}[.)、．）]?)[\s\u3000]*(?=\D)/u, (number) =>
      /[\d.)、．）]\s*$/u.test(number.trimEnd()) ? '' : number,
    );

const folded = (text: string): string => String.fromCharCode(...foldText(text)).trim();

/** Whether a heading is one of those named, its number, case and script apart: `4. Appendix B` and `appendix*`. */
export function isTitled(title: string, patterns: readonly string[]): boolean {
  const text = folded(title.slice(0, 500));
  const bare = folded(withoutNumber(title.slice(0, 500)));
  return patterns.some((pattern) => {
    const parts = folded(pattern).split('*');
    return isMadeOf(text, parts) || isMadeOf(bare, parts);
  });
}

/** Whether a text is made of the parts in order, anything between them: `appendix b` of `appendix` and nothing. */
function isMadeOf(text: string, parts: readonly string[]): boolean {
  const [first = '', ...more] = parts;
  if (more.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  const last = more.pop()!;
  for (const part of more) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
