import type { Cue } from '../../languages/statements.ts';
import type { Figure, Gap, Sentence } from './sentence.ts';
import { between, cuesBefore, hasAny, leadOf, onceEach, tailOf } from './sentence.ts';
import { isComparable } from './values.ts';

/** Something that has a value by itself, not one by which something changed. */
export const isLevel = ({ amount }: Figure): boolean =>
  amount.role === 'level' &&
  amount.kind !== 'multiple' &&
  amount.kind !== 'percentage-point' &&
  amount.kind !== 'rank' &&
  !(amount.kind === 'ratio' && amount.wording === 'to');

/** By how much or how many times something changed. */
export const isChange = ({ amount }: Figure): boolean =>
  amount.role !== 'level' ||
  amount.kind === 'multiple' ||
  amount.kind === 'percentage-point' ||
  (amount.kind === 'ratio' && amount.wording === 'to');

/** How long something took says nothing of its size: *from 100 to 200 in ten years*. */
const isTime = ({ amount }: Figure): boolean => amount.kind === 'duration' || amount.kind === 'age';

/** A change from one stated value to another. */
export interface Step {
  readonly from: Figure;
  readonly to: Figure;
  /** Indices of the figures: the first and the last of the two, and of the changes that are stated of them. */
  readonly low: number;
  readonly high: number;
  readonly changes: readonly number[];
}

const isArrival = (sentence: Sentence, figure: Figure): boolean =>
  figure.amount.wording === 'to' || leadOf(sentence, figure).has('to');

const isQuiet = ({ cues }: Gap): boolean =>
  !cues.has('contrast') && !cues.has('respectively') && !cues.has('ranging');

/** Whether a stated change belongs to the values right beside it. */
const isBeside = (gap: Gap): boolean =>
  isQuiet(gap) &&
  !gap.holdsFigure &&
  gap.tailWords <= 4 &&
  gap.leadWords <= 3 &&
  /^[,("-]{0,2}[)"]?,?$/.test(gap.marks) &&
  !['and', 'rest', 'including', 'among', 'total', 'inAll'].some((cue) => gap.cues.has(cue as 'and'));

/** The next level of the same kind, over stated changes and lengths of time. */
function nextLevel(sentence: Sentence, i: number): number | null {
  const { figures } = sentence;
  const first = figures[i]!;
  for (let j = i + 1; j < figures.length && j <= i + 4; j++) {
    const figure = figures[j]!;
    if (isChange(figure)) continue;
    if (isTime(figure) && !isTime(first) && !(first.amount.unit === null && isArrival(sentence, figure)))
      continue;
    return isLevel(figure) && isComparable(first, figure) && figure.depth === first.depth ? j : null;
  }
  return null;
}

/** Every *from … to …* of a sentence, with the changes that are stated beside it. */
export const stepsIn = onceEach((sentence): readonly Step[] =>
  hasAny(sentence, STEP_CUES) && (sentence.cues.has('from') || sentence.figures.some(isChange))
    ? [...readSteps(sentence)]
    : [],
);

/** Without one of them nothing is said to have been another value. */
export const STEP_CUES: readonly Cue[] = ['from', 'before', 'against', 'to'];

function* readSteps(sentence: Sentence): Generator<Step> {
  const { figures } = sentence;
  for (let i = 0; i < figures.length - 1; i++) {
    const first = figures[i]!;
    if (!isLevel(first)) continue;
    const j = nextLevel(sentence, i);
    if (j === null) continue;
    const second = figures[j]!;
    const gap = between(sentence, first, second);
    if (!isQuiet(gap) || gap.words > 8 || !/^[,"-]{0,2}$/.test(gap.marks)) continue;
    const lead = leadOf(sentence, first);
    const next = leadOf(sentence, second);
    const holdsChange = j > i + 1;
    if (
      (lead.has('from') || lead.has('before') || (holdsChange && lead.has('against'))) &&
      isArrival(sentence, second)
    )
      yield { from: first, to: second, low: i, high: j, changes: changesOf(sentence, i, j) };
    else if (gap.cues.has('to') && !lead.has('from') && isBareArrow(sentence, first, second))
      yield { from: first, to: second, low: i, high: j, changes: changesOf(sentence, i, j) };
    else if (next.has('from') && isArrival(sentence, first) && gap.marks === '' && gap.words <= 4)
      yield { from: second, to: first, low: i, high: j, changes: changesOf(sentence, i, j, true) };
    else if (holdsChange && (next.has('from') || next.has('against'))) {
      // *560, up 12% from 500*: the change states what it starts from.
      const last = figures[j - 1]!;
      const before = between(sentence, first, figures[i + 1]!);
      const after = between(sentence, last, second);
      if (j === i + 2 && isBeside(before) && before.marks !== '' && after.marks === '' && after.words <= 4)
        yield { from: second, to: first, low: i, high: j, changes: [i + 1] };
    }
  }
}

const isBareArrow = ({ text }: Sentence, a: Figure, b: Figure): boolean =>
  /^\s*(?:→|->|=>|⟶|➔|➜)\s*$/.test(text.slice(a.end, b.start));

function changesOf(sentence: Sentence, low: number, high: number, opensTo = false): number[] {
  const { figures } = sentence;
  const found: number[] = [];
  const take = (k: number): void => {
    if (!comparesElsewhere(sentence, k, low, high)) found.push(k);
  };
  for (let k = low + 1; k < high; k++) if (isChange(figures[k]!)) take(k);
  for (let k = high + 1, last = high; k < figures.length; k++) {
    const figure = figures[k]!;
    if (isTime(figure) && k === last + 1) {
      last = k;
      continue;
    }
    if (!isChange(figure) || !isBeside(between(sentence, figures[last]!, figure))) break;
    take(k);
    last = k;
  }
  const before = figures[low - 1];
  if (before !== undefined && isChange(before)) {
    const gap = between(sentence, before, figures[low]!);
    const isOpen = isBeside(gap) && gap.tailWords <= 3 && (opensTo || !gap.cues.has('to'));
    // What stands behind another pair belongs to that pair.
    if (isOpen && (low < 2 || gap.marks === '' || !isBeside(between(sentence, figures[low - 2]!, before))))
      take(low - 1);
  }
  return found;
}

/** Whether a change is one from something else: *up 12% from a year earlier*, `較前一年下降 27%`. */
function comparesElsewhere(sentence: Sentence, k: number, low: number, high: number): boolean {
  const figure = sentence.figures[k]!;
  if (figure.amount.basis !== undefined) return true;
  if (k < low) {
    const tail = tailOf(sentence, figure);
    return (
      (tail.has('from') || tail.has('against')) &&
      between(sentence, figure, sentence.figures[low]!).marks !== ''
    );
  }
  if (k < high) return false;
  if (isShared(sentence, figure)) return true;
  const previous = sentence.figures[k - 1]!;
  const lead = cuesBefore(sentence, figure);
  // *than a year earlier*, `較前一年`
  const before = k - 1 > high && isTime(previous) ? cuesBefore(sentence, previous) : lead;
  const tail = tailOf(sentence, figure, 1);
  return [lead, before, tail].some((cues) => cues.has('from') || cues.has('against'));
}

/** How many tokens on *respectively* may stand. */
const SOON = 10;

/** Whether a change is one of several that are given each to each. */
function isShared({ tokens, cues }: Sentence, { token: at }: Figure): boolean {
  if (!cues.has('respectively')) return false;
  for (let i = Math.max(0, at - SOON); i < Math.min(tokens.length, at + SOON); i++) {
    const token = tokens[i]!;
    if (token.kind === 'cue' && token.cues.includes('respectively')) return true;
  }
  return false;
}
