import type { Cue } from '../../languages/statements.ts';
import type { Claim } from '../../model/claim.ts';
import type { Amount, AmountRange } from '../../model/quantity.ts';
import type { Word } from './scan.ts';

/** A number of a sentence, with the words around it. One end of `from 5 to 9` is a figure by itself. */
export interface Figure {
  /** Index of the version's claims. */
  readonly index: number;
  readonly claim: Claim;
  readonly amount: Amount | AmountRange;
  /** As one would write it in a formula: `110`, `27%`. */
  readonly figures: string;
  /** Offsets in the passage. */
  readonly start: number;
  readonly end: number;
  /** In how many brackets it stands. */
  readonly depth: number;
  /** Its place in `Sentence.tokens`. */
  readonly token: number;
  /** Cues among its own words: `降到 110`, *an increase of 2*. */
  readonly own: readonly Cue[];
}

export type Token = Word | { readonly kind: 'figure'; readonly figure: number; readonly depth: number };

export interface Sentence {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly tokens: readonly Token[];
  /** Every cue of it: what none of its words says need not be looked for. */
  readonly cues: ReadonlySet<Cue>;
}

/** Whether a sentence has any of some cues. */
export const hasAny = ({ cues }: Sentence, wanted: readonly Cue[]): boolean =>
  wanted.some((cue) => cues.has(cue));

/** Reads something of a sentence once, however many ask: they ask of one sentence after the other. */
export function onceEach<Read>(read: (sentence: Sentence) => Read): (sentence: Sentence) => Read {
  let last: { readonly sentence: Sentence; readonly read: Read } | null = null;
  return (sentence) => {
    if (last?.sentence !== sentence) last = { sentence, read: read(sentence) };
    return last.read;
  };
}

const NONE: ReadonlySet<Cue> = new Set();

/** What stands between two numbers, deeper brackets left out. */
export interface Gap {
  /** `,` `;` `:` `(` `)` `"` `-`, in order. */
  readonly marks: string;
  readonly cues: ReadonlySet<Cue>;
  /** Words that state nothing: before the first mark, behind the last, and all. */
  readonly tailWords: number;
  readonly leadWords: number;
  readonly words: number;
  /** Whether another number stands between. */
  readonly holdsFigure: boolean;
}

/** What stands between two of a sentence's numbers. */
export function between({ tokens }: Sentence, a: Figure, b: Figure): Gap {
  const depth = Math.max(a.depth, b.depth);
  let cues: Set<Cue> | null = null;
  let marks = '';
  let [tailWords, leadWords, words] = [0, 0, 0];
  let holdsFigure = false;
  for (let i = a.token + 1; i < b.token; i++) {
    const token = tokens[i]!;
    if (token.depth > depth) continue;
    if (token.kind === 'figure') holdsFigure = true;
    else if (token.kind === 'cue') cues = withCues(cues, token.cues);
    else if (token.kind === 'mark') {
      marks += token.mark;
      leadWords = 0;
    } else if (token.kind === 'words') {
      words += token.count;
      leadWords += token.count;
      if (marks === '') tailWords += token.count;
    }
  }
  return { marks, cues: cues ?? NONE, tailWords, leadWords, words, holdsFigure };
}

function withCues(known: Set<Cue> | null, more: readonly Cue[]): Set<Cue> {
  const cues = known ?? new Set<Cue>();
  for (const cue of more) cues.add(cue);
  return cues;
}

/** Beyond this many words a word says nothing of a number any more. */
const REACH = 4;

function cuesFrom({ tokens }: Sentence, figure: Figure, step: 1 | -1, reach = REACH): ReadonlySet<Cue> {
  let cues: Set<Cue> | null = null;
  let words = 0;
  for (let i = figure.token + step; i >= 0 && i < tokens.length; i += step) {
    const token = tokens[i]!;
    if (token.kind === 'figure' || token.kind === 'mark' || token.kind === 'end') break;
    if (token.kind === 'words') words += token.count;
    else cues = withCues(cues, token.cues);
    if (words > reach) break;
  }
  return cues ?? NONE;
}

/** The cues right before a number, its own left out. */
export const cuesBefore = (sentence: Sentence, figure: Figure, reach?: number): ReadonlySet<Cue> =>
  cuesFrom(sentence, figure, -1, reach);

/** The cues right before a number, its own included. */
export function leadOf(sentence: Sentence, figure: Figure, reach?: number): ReadonlySet<Cue> {
  const lead = cuesFrom(sentence, figure, -1, reach);
  return figure.own.length === 0 ? lead : new Set([...lead, ...figure.own]);
}

/** The cues right behind a number. */
export const tailOf = (sentence: Sentence, figure: Figure, reach?: number): ReadonlySet<Cue> =>
  cuesFrom(sentence, figure, 1, reach);
