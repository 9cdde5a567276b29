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

/** The phrases of a list by the unit that they start with and by the one that they end in, in the list's order. */
interface Edges {
  /** The low byte of each unit that a phrase starts with: most units of a text are told from all of them by that alone. */
  readonly starts: Uint8Array;
  readonly first: ReadonlyMap<number, Phrases>;
  readonly last: ReadonlyMap<number, Phrases>;
}

/** Most texts hold nothing of a list, which one look at a unit tells: no phrase is tried that could not stand there. */
const known = new WeakMap<Phrases, Edges>();

function edgesOf(list: Phrases): Edges {
  let edges = known.get(list);
  if (edges === undefined) {
    const starts = new Uint8Array(0x100);
    for (const phrase of list) starts[phrase.charCodeAt(0) & 0xff] = 1;
    edges = {
      starts,
      first: byUnit(list, (phrase) => phrase.charCodeAt(0)),
      last: byUnit(list, (phrase) => phrase.charCodeAt(phrase.length - 1)),
    };
    known.set(list, edges);
  }
  return edges;
}

function byUnit(list: Phrases, unitOf: (phrase: string) => number): Map<number, Phrases> {
  const found = new Map<number, string[]>();
  for (const phrase of list) {
    const known = found.get(unitOf(phrase));
    if (known) known.push(phrase);
    else found.set(unitOf(phrase), [phrase]);
  }
  return found;
}

/** A unit in lower case; punctuation and scripts without case are not asked. */
function lowered(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if ((code >= 0x2e80 && code <= 0x9fff) || (code >= 0x2000 && code < 0x2100)) return code;
  // `İ` becomes two units, of which the second is no letter.
  if (code === 0x130) return 0x307;
  if (code >= 0xff00) return code >= 0xff21 && code <= 0xff3a ? code + 0x20 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** The phrase that a text ends in, white space apart; undefined where it is none of them: `高於 ` → `高於`. */
export function endPhrase(text: string, list: Phrases): string | undefined {
  const trimmed = text.trimEnd();
  const candidates = edgesOf(list).last.get(lowered(trimmed.charCodeAt(trimmed.length - 1)));
  if (candidates === undefined) return undefined;
  const lower = trimmed.toLowerCase();
  return candidates.find(
    (phrase) => lower.endsWith(phrase) && isWhole(lower, lower.length - phrase.length, phrase),
  );
}

/** The phrase that a text starts with, white space apart. */
export function startPhrase(text: string, list: Phrases): string | undefined {
  const trimmed = text.trimStart();
  const candidates = edgesOf(list).first.get(lowered(trimmed.charCodeAt(0)));
  if (candidates === undefined) return undefined;
  const lower = trimmed.toLowerCase();
  return candidates.find((phrase) => lower.startsWith(phrase) && isWhole(lower, 0, phrase));
}

/** Whether a text holds any of the phrases. */
export function holdsPhrase(text: string, list: Phrases): boolean {
  const { starts, first } = edgesOf(list);
  let lower: string | null = null;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = lowered(text.charCodeAt(at));
    const goesOn = isInWord;
    isInWord = isWordUnit(code);
    if ((goesOn && isInWord) || starts[code & 0xff] === 0) continue;
    const candidates = first.get(code);
    if (candidates === undefined) continue;
    if (lower === null) {
      lower = text.toLowerCase();
      // A letter that is two in lower case moves all behind it.
      if (lower.length !== text.length) return holdsPhrase(lower, list);
    }
    if (startsHere(lower, at, candidates)) return true;
  }
  return false;
}

function startsHere(lower: string, at: number, candidates: Phrases): boolean {
  for (const phrase of candidates)
    if (lower.startsWith(phrase, at) && isWhole(lower, at, phrase)) return true;
  return false;
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
