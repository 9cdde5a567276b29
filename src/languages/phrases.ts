/** Words and word groups in both languages, in lower case; told apart from longer Latin words at their edges. */
export type Phrases = readonly string[];

/** A list as it is easiest to read and review: `than | ahead of | 高於`. */
export const phrases = (list: string): Phrases =>
  list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length);

const isWordUnit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code <= 0x24f);

/** Whether a phrase may stand at `start`: not with a letter or digit of its own script right at its edge. */
function isWhole(text: string, start: number, phrase: string): boolean {
  const end = start + phrase.length;
  const opens = !isWordUnit(phrase.charCodeAt(0)) || start === 0 || !isWordUnit(text.charCodeAt(start - 1));
  const last = phrase.charCodeAt(phrase.length - 1);
  return opens && (!isWordUnit(last) || end >= text.length || !isWordUnit(text.charCodeAt(end)));
}

/** The phrase that a text ends in, white space apart; undefined where it is none of them: `高於 ` → `高於`. */
export function endPhrase(text: string, list: Phrases): string | undefined {
  const lower = text.trimEnd().toLowerCase();
  return list.find(
    (phrase) => lower.endsWith(phrase) && isWhole(lower, lower.length - phrase.length, phrase),
  );
}

/** The phrase that a text starts with, white space apart. */
export function startPhrase(text: string, list: Phrases): string | undefined {
  const lower = text.trimStart().toLowerCase();
  return list.find((phrase) => lower.startsWith(phrase) && isWhole(lower, 0, phrase));
}

/** Whether a text holds any of the phrases. */
export function holdsPhrase(text: string, list: Phrases): boolean {
  const lower = text.toLowerCase();
  return list.some((phrase) => {
    for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
      if (isWhole(lower, at, phrase)) return true;
    }
    return false;
  });
}

/** Whether a text is made of the phrases alone, white space apart; an empty one is: `, up from ` of `,` and `up from`. */
export function consistsOf(text: string, list: Phrases): boolean {
  let rest = text.trim();
  while (rest !== '') {
    const phrase = startPhrase(rest, list);
    if (phrase === undefined) return false;
    rest = rest.slice(phrase.length).trimStart();
  }
  return true;
}
