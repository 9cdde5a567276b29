import { EN_HEADERS } from './en/headers.ts';
import { foldText } from './fold.ts';
import { buildTrie, findLongest } from './trie.ts';
import { ZH_HEADERS } from './zh/headers.ts';

/** What the header of a row or column can say about how its figures come from others. */
export type HeaderSense =
  | 'total'
  | 'running'
  | 'average'
  | 'change'
  | 'difference'
  | 'share'
  | 'ratio'
  | 'rank'
  | 'apart'
  | 'partly'
  | 'label';

/** The words of a language for every sense; no list is optional. */
export type HeaderWords = Readonly<Record<HeaderSense, readonly string[]>>;

/** Articles of either language head their columns in English, and Chinese words cannot be mistaken for English ones. */
const TRIE = buildTrie(
  [EN_HEADERS, ZH_HEADERS].flatMap((words) =>
    Object.entries(words).flatMap(([sense, list]) =>
      list.map((word) => ({ word, entry: sense as HeaderSense })),
    ),
  ),
);

/** A header that is longer is a sentence. */
const LONGEST = 80;

const isLatin = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f));

/** Everything a header says of its figures, in order: `Total change (%)` → total, change. */
export function headerSenses(text: string): readonly HeaderSense[] {
  if (text === '' || text.length > LONGEST) return [];
  const codes = foldText(text);
  const found: HeaderSense[] = [];
  for (let i = 0; i < codes.length; ) {
    const word = isLatin(codes[i]) && isLatin(codes[i - 1]) ? null : findLongest(TRIE, text, codes, i);
    if (word === null) {
      i += 1;
      continue;
    }
    // `Year` names its column's figures, `2024年` and `Year-end stock` do not.
    if (word.entry !== 'label' || (i === 0 && word.end === codes.length)) found.push(word.entry);
    i = word.end;
  }
  return found;
}
