import type { CurrencyCode } from '../languages/currencies.ts';
import { type Found, findLongest } from '../languages/trie.ts';
import type { Basis, Direction, PointBound } from '../model/quantity.ts';
import { type Before, LEXICONS } from './lexicon.ts';
import { charAt, isHan, type Source, skipSpaces, startsWith } from './source.ts';

/** What the words in front of a number say about it. */
export interface Affixes {
  readonly bound: PointBound | null;
  /** The word of the bound, folded. */
  readonly boundWord: string;
  readonly direction: Exclude<Direction, 'none'> | null;
  readonly basis: Basis | null;
  readonly opener: { readonly connectors: ReadonlySet<string>; readonly word: string } | null;
  /** A word says what is arrived at: `降到`, `rose to`. */
  readonly arrival: boolean;
  /** A currency stands in front of the hedge: `新台幣約 300 萬元`. */
  readonly currency: CurrencyCode | null;
  readonly rate: 'h' | 's' | 'min' | null;
  /** `打` in front of `八折`. */
  readonly discount: boolean;
  readonly count: number;
  /** The first of the words, folded. */
  readonly firstWord: string;
  /** `by` stands between the word of change and the figure. */
  readonly by: boolean;
}

export const NO_AFFIXES: Affixes = {
  bound: null,
  boundWord: '',
  direction: null,
  basis: null,
  opener: null,
  arrival: false,
  currency: null,
  rate: null,
  discount: false,
  count: 0,
  firstWord: '',
  by: false,
};

const MAX_PREFIXES = 6;

/** Words that make another word of a prefix that follows them: `打破`, `最近`, `預約`, `公升`. */
const NOT_AFTER_HAN: Readonly<Record<string, RegExp>> = {
  破: /[打爆攻侦识刺]/,
  近: /[最附靠亲邻远临切晚]/,
  约: /[预签合节履违制条契爽纽邀失租大立密赴婉相集解续]/,
  满: /[充填布丰圆挤爆坐客届美]/,
  升: /[回晋毫公]/,
  增: /[倍新激]/,
  降: /[投空]/,
  减: /[加]/,
  超: /[高]/,
  自: /[来各独亲]/,
  从: /[服盲]/,
  多: /[众诸许很最更至顶大太增]/,
  少: /[至最减很缺不多太]/,
  高: /[最提升新崇增很较走]/,
  低: /[最降减很较走]/,
  超过: /[不未]/,
  高于: /[不]/,
  低于: /[不]/,
  大于: /[不]/,
  小于: /[不]/,
  少于: /[不]/,
  多于: /[不]/,
};

/** Words in front of which `over` is a part of them and no bound. */
const BEFORE_OVER =
  /(?:averaged|average|spread|handed|turned|carried|passed|measured|calculated|summed|distributed|hand|hands)\s+$/i;

function foldedWord(source: Source, start: number, end: number): string {
  let word = '';
  for (let i = start; i < end; i++) word += charAt(source, i);
  return word;
}

/** Whether the prefix that starts a phrase is the end of another word there. */
function isTail(source: Source, at: number, word: string): boolean {
  if (at === 0) return false;
  if (source.lang === 'zh') return NOT_AFTER_HAN[word]?.test(charAt(source, at - 1)) ?? false;
  if (word === 'above' || word === 'over' || word === 'below')
    if (/\bthe\s+$/i.test(source.text.slice(Math.max(0, at - 6), at))) return true;
  if (word === 'over') return BEFORE_OVER.test(source.text.slice(Math.max(0, at - 14), at));
  if (word === 'up' || word === 'down')
    return (
      /(?:sign|signed|set|made|make|makes|follow|follows|line|set|back|grew|pick|picked|shot|break|broke|come|comes|came|write|look)\s+$/i.test(
        source.text.slice(Math.max(0, at - 10), at),
      ) && !/shot\s+$/i.test(source.text.slice(Math.max(0, at - 10), at))
    );
  return false;
}

/** Reads the words in front of a number; null where the first of them is part of another word. */
export function readPrefixes(source: Source, at: number): { affixes: Affixes; end: number } | null {
  const lexicon = LEXICONS[source.lang];
  let affixes: Mutable = NO_AFFIXES;
  let i = at;
  for (let n = 0; n < MAX_PREFIXES; n++) {
    const found = shortened(source, findLongest<Before>(lexicon.before, source.text, source.codes, i), i);
    if (found === null) {
      const next = readOther(source, i, affixes);
      if (next === null) break;
      affixes = { ...next.affixes };
      i = next.end;
      continue;
    }
    const word = foldedWord(source, i, found.end);
    if (i === at && isTail(source, at, word)) return null;
    if (!fits(affixes, found.entry)) break;
    if (affixes === NO_AFFIXES) affixes = { ...NO_AFFIXES };
    add(affixes, found.entry, word);
    if (affixes.count === 0) affixes.firstWord = word;
    affixes.count++;
    i = skipSpaces(source, found.end);
  }
  return { affixes, end: i };
}

/** `減少至少 15%` is `減少` and `至少`, not `減少至`. */
function shortened(source: Source, found: Found<Before> | null, at: number): Found<Before> | null {
  if (
    found?.entry.type !== 'arrival' ||
    charAt(source, found.end - 1) !== '至' ||
    !/[少多]/.test(charAt(source, found.end))
  )
    return found;
  return findLongest<Before>(
    LEXICONS[source.lang].before,
    source.text,
    source.codes.subarray(0, found.end - 1),
    at,
  );
}

function readOther(source: Source, at: number, affixes: Affixes): { affixes: Affixes; end: number } | null {
  const lexicon = LEXICONS[source.lang];
  if (affixes.direction !== null) {
    const particle = findLongest(lexicon.particles, source.text, source.codes, at);
    if (particle === null) return null;
    const by = startsWith(source, at, 'by');
    return { affixes: { ...affixes, by: affixes.by || by }, end: skipSpaces(source, particle.end) };
  }
  if (source.lang !== 'zh') return null;
  if (charAt(source, at) === '打' && affixes.count === 0)
    return { affixes: { ...affixes, discount: true, count: 1 }, end: skipSpaces(source, at + 1) };
  if (affixes.currency !== null || !isHan(source.codes[at])) return null;
  const currency = findLongest(lexicon.currencyBefore, source.text, source.codes, at);
  if (currency === null) return null;
  const next = skipSpaces(source, currency.end);
  const hedge = findLongest<Before>(lexicon.before, source.text, source.codes, next);
  if (hedge?.entry.type !== 'bound') return null;
  return { affixes: { ...affixes, currency: currency.entry, count: affixes.count + 1 }, end: next };
}

type Mutable = { -readonly [Key in keyof Affixes]: Affixes[Key] };

/** Whether one more word may stand beside those that were read. */
function fits(affixes: Affixes, entry: Before): boolean {
  switch (entry.type) {
    case 'opener':
      return affixes.opener === null;
    case 'bound':
      return affixes.bound === null || affixes.bound === 'about';
    case 'change':
      return affixes.direction === null && !affixes.arrival;
    case 'arrival':
      return affixes.direction === null;
    default:
      return true;
  }
}

function add(affixes: Mutable, entry: Before, word: string): void {
  switch (entry.type) {
    case 'opener':
      affixes.opener = entry;
      break;
    case 'bound':
      affixes.bound = entry.bound;
      affixes.boundWord = word;
      break;
    case 'change':
      affixes.direction = entry.direction;
      break;
    case 'basis':
      affixes.basis = entry.basis;
      affixes.direction ??= entry.direction;
      break;
    case 'arrival':
      affixes.arrival = true;
      break;
    case 'rate':
      affixes.rate = entry.per;
      break;
    case 'exactly':
    case 'adverb':
  }
}
