import { foldText } from '../../languages/fold.ts';
import type { Cue } from '../../languages/statements.ts';
import type { Trie } from '../../languages/trie.ts';
import type { Claim } from '../../model/claim.ts';
import { formatExact, isFraction } from '../../model/decimal.ts';
import type { Document } from '../../model/document.ts';
import type { Amount, AmountRange } from '../../model/quantity.ts';
import { assertedInterval } from '../../quantities/interval.ts';
import { CUE_TRIES } from './cues.ts';
import { endsIn, scan, type Word } from './scan.ts';
import type { Figure, Sentence, Token } from './sentence.ts';

/** The sentences of running text that hold two numbers or more, with what their words say of these. */
export function* readSentences(document: Document, claims: readonly Claim[]): Generator<Sentence> {
  for (let i = 0; i < claims.length; ) {
    const { block } = claims[i]!.place;
    const first = i;
    let amounts = 0;
    for (; i < claims.length && claims[i]!.place.block === block; i++) if (isAmount(claims[i]!)) amounts++;
    const of = document.blocks[block]!;
    if (amounts < 2 || !('passage' in of)) continue;
    const { text } = of.passage;
    let codes: Uint16Array | null = null;
    for (const stretch of stretchesOf(text, claims, first, i)) {
      codes ??= foldText(text);
      yield* readStretch(CUE_TRIES[document.lang], text, codes, claims, stretch);
    }
  }
}

const isAmount = ({ quantity }: Claim): boolean =>
  quantity !== null && (quantity.form === 'amount' || quantity.form === 'amount-range');

/** A stretch of a text, one sentence or some, with its claims. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** The stretches of a text that may hold a sentence with two figures; all others need not be read. */
function stretchesOf(text: string, claims: readonly Claim[], first: number, last: number): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let at = 0;
  let from = first;
  let figures = 0;
  for (let i = first; i < last; i++) {
    const { quantity, place } = claims[i]!;
    if (quantity === null || quantity.kind === 'rank') continue;
    const ends = endsIn(text, at, place.start);
    if (ends !== null) {
      if (figures > 1) stretches.push({ start, end: ends.first, first: from, last: i });
      start = ends.last + 1;
      from = i;
      figures = 0;
    }
    // A range may be two levels: *from 200 to 1,000*.
    figures += quantity.form === 'amount' ? 1 : quantity.form === 'amount-range' ? 2 : 0;
    at = place.end;
  }
  if (figures > 1)
    stretches.push({ start, end: endsIn(text, at, text.length)?.first ?? text.length, first: from, last });
  return stretches;
}

function readStretch(
  trie: Trie<readonly Cue[]>,
  text: string,
  codes: Uint16Array,
  claims: readonly Claim[],
  { start, end, first, last }: Stretch,
): Sentence[] {
  let tokens: Token[] = [];
  let figures: Figure[] = [];
  let depth = 0;
  let all = new Set<Cue>();
  const finished: Sentence[] = [];
  const finish = (): void => {
    if (figures.length > 1) finished.push({ text, figures, tokens, cues: all });
    if (tokens.length === 0) return;
    tokens = [];
    figures = [];
    depth = 0;
    all = new Set();
  };
  const onWord = (word: Word): void => {
    if (word.kind === 'end') {
      finish();
      return;
    }
    if (word.kind === 'mark' && word.mark === '(') depth++;
    word.depth = depth;
    tokens.push(word);
    if (word.kind === 'cue') for (const cue of word.cues) all.add(cue);
    if (word.kind === 'mark' && word.mark === ')' && depth > 0) depth--;
  };
  let at = start;
  for (let i = first; i < last; i++) {
    const claim = claims[i]!;
    const { quantity, place } = claim;
    if (quantity === null || quantity.kind === 'rank') continue;
    scan(trie, text, codes, at, place.start, onWord);
    at = place.end;
    if (quantity.form !== 'amount' && quantity.form !== 'amount-range') continue;
    const own: Cue[] = [];
    scan(trie, text, codes, place.start, place.end, (word) => {
      if (word.kind !== 'cue') return;
      own.push(...word.cues);
      for (const cue of word.cues) all.add(cue);
    });
    const add = (amount: Amount | AmountRange, written: string, cues: readonly Cue[]): void => {
      figures.push({
        index: i,
        claim,
        amount,
        figures: written,
        start: place.start,
        end: place.end,
        depth,
        token: tokens.length,
        own: cues,
      });
      tokens.push({ kind: 'figure', figure: figures.length - 1, depth });
    };
    if (quantity.form === 'amount-range' && own.includes('from')) {
      const [low, high] = endsOf(quantity);
      add(low, formatExact(low.value), ['from']);
      add(
        high,
        formatExact(high.value),
        own.filter((cue) => cue !== 'from'),
      );
    } else add(quantity, figuresOf(claim.plain, quantity), own);
  }
  scan(trie, text, codes, at, end, onWord);
  finish();
  return finished;
}

/** `from 200 to 1,000` as the two levels that it may mean. */
function endsOf(range: AmountRange): readonly [Amount, Amount] {
  const { low, high, interval: _, ...meaning } = range;
  const scale = range.kind === 'percent' ? 'percent' : 'count';
  const exact = (value: Amount['value']): Amount => {
    const rounded = !isFraction(value) && (value.exponent !== 0 || scale === 'percent');
    const interval = assertedInterval({ value, bound: 'exact', rounded, scale });
    return { ...meaning, form: 'amount', bound: 'exact', value, interval };
  };
  return [exact(low), exact(high)];
}

const FIGURES =
  /[-−+]?(?:[$€£¥₩]\s?)?\d(?:[\d.,]*\d)?(?:\s?(?:%|(?:million|billion|trillion|thousand|k|m|bn)\b|[x×倍]|[千萬万億亿]+))?/u;

/** A number without the words that were read along with it: `降到 110 元` → `110`, `down 27%` → `27%`. */
const figuresOf = (plain: string, { kind }: Amount | AmountRange): string =>
  kind === 'ratio' ? plain : (FIGURES.exec(plain)?.[0].trim() ?? plain);
