import { between, type Figure, type Gap, leadOf, onceEach, type Sentence, tailOf } from './sentence.ts';
import { isLevel } from './steps.ts';

/** Numbers of one kind in one list: *70 women and 50 men*. */
export interface List {
  readonly parts: readonly Figure[];
  /** The figures right before and behind it, brackets within it left out. */
  readonly before: Figure | null;
  readonly after: Figure | null;
}

const JOINS = new Set([
  'filler',
  'and',
  'thatIs',
  'outcome',
  'game',
  'per',
  'rise',
  'fall',
  'quality',
  'plus',
  'each',
]);

function isJoint({ marks, words, cues, holdsFigure }: Gap): boolean {
  if (holdsFigure || words > 4) return false;
  if (!(marks === ',' || (marks === '' && (cues.has('and') || cues.has('plus'))))) return false;
  for (const cue of cues) if (!JOINS.has(cue)) return false;
  return true;
}

const isAlike = (a: Figure, b: Figure): boolean =>
  a.amount.kind === b.amount.kind && a.amount.unit === b.amount.unit && isLevel(a) && isLevel(b);

/** A list may leave its unit to the last: *25, 29 and 45 minutes*. */
function isPart(last: Figure, figure: Figure, gap: Gap): boolean {
  if (!isJoint(gap)) return false;
  if (isAlike(last, figure)) return true;
  return (
    gap.words === 0 &&
    isLevel(last) &&
    isLevel(figure) &&
    last.amount.unit === null &&
    last.amount.kind === 'number'
  );
}

/** The lists of a sentence, single numbers too; those in brackets are lists of their own. */
export const listsIn = onceEach((sentence): readonly List[] => {
  const { figures } = sentence;
  const lists: List[] = [];
  const open: (Figure[] | undefined)[] = [];
  const befores: (Figure | null)[] = [];
  const close = (depth: number, after: Figure | null): void => {
    for (let d = open.length - 1; d >= depth; d--) {
      const parts = open[d];
      if (parts !== undefined) lists.push({ parts, before: befores[d] ?? null, after });
    }
    open.length = Math.min(open.length, depth);
  };
  for (const figure of figures) {
    const { depth } = figure;
    close(depth + 1, figure);
    const list = open[depth];
    const last = list?.at(-1) ?? null;
    const isApart = (list?.length === 1 && isTotal(sentence, list[0]!)) || isTotal(sentence, figure);
    if (last !== null && !isApart && isPart(last, figure, between(sentence, last, figure))) {
      list!.push(figure);
      continue;
    }
    close(depth, figure);
    open[depth] = [figure];
    befores[depth] = last ?? lastOf(open, depth);
  }
  close(0, null);
  return lists;
});

function lastOf(open: readonly (readonly Figure[] | undefined)[], depth: number): Figure | null {
  for (let d = depth - 1; d >= 0; d--) {
    const last = open[d]?.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

/** A number and the parts that the wording says it has. */
export interface Whole {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** All of it; a colon or brackets suggest it (`weak`); or only some of it. */
  readonly are: 'all' | 'weak' | 'some';
}

/** Whether more is meant than was named: *and others*, `等`. */
function isOpen(sentence: Sentence, { parts }: List): boolean {
  if (!sentence.cues.has('others')) return false;
  return tailOf(sentence, parts.at(-1)!, 6).has('others') || leadOf(sentence, parts[0]!, 6).has('others');
}

/** Which numbers of a sentence are said to be parts of which. */
export const wholesIn = onceEach((sentence): readonly Whole[] => {
  const wholes: Whole[] = [];
  if (sentence.figures.length < 3 && !sentence.cues.has('among')) return wholes;
  for (const list of listsIn(sentence)) {
    const { parts, before, after } = list;
    if (parts.length < 2 && !sentence.cues.has('among')) continue;
    if (isOpen(sentence, list)) continue;
    const [first, last] = [parts[0]!, parts.at(-1)!];
    if (before !== null && isAlike(before, last)) {
      const gap = between(sentence, before, first);
      const are = gap.holdsFigure ? null : behindWhole(sentence, before, gap, parts);
      if (are !== null && (are === 'some' || parts.length > 1)) wholes.push({ whole: before, parts, are });
    }
    if (after !== null && parts.length > 1 && isAlike(after, last)) {
      const gap = between(sentence, last, after);
      if (isBeforeWhole(sentence, parts, gap, after)) wholes.push({ whole: after, parts, are: 'all' });
    }
  }
  return wholes;
});

/** Whether a number is said to be a total: *a total of 120*, *120 in all*, `共 120`. */
export function isTotal(sentence: Sentence, figure: Figure): boolean {
  const { cues } = sentence;
  if (!cues.has('total') && !cues.has('inAll')) return false;
  const lead = leadOf(sentence, figure, 2);
  return lead.has('total') || lead.has('inAll') || tailOf(sentence, figure, 2).has('inAll');
}

function behindWhole(
  sentence: Sentence,
  whole: Figure,
  gap: Gap,
  parts: readonly Figure[],
): Whole['are'] | null {
  const { cues, marks, words } = gap;
  const first = parts[0]!;
  if (cues.has('contrast') || cues.has('rest') || cues.has('respectively') || cues.has('per') || words > 8)
    return null;
  if (cues.has('including')) return null;
  if (cues.has('among')) return /^[,(]{1,2}$/.test(marks) && words <= 5 ? 'some' : null;
  if (first.depth > whole.depth + 1 || words > 6) return null;
  if (areOutcomes(sentence, parts) && cues.has('game') && /^[,:(]?$/.test(marks)) return 'all';
  if (marks === ':' || marks === '(' || marks === '-')
    return isTotal(sentence, whole) ? 'all' : isNamed(sentence, whole) ? 'weak' : null;
  return marks === ',' && isTotal(sentence, whole) && !cues.has('and') ? 'all' : null;
}

/** Whether a number says what it counts: *Step 3:* does not. */
const isNamed = ({ text }: Sentence, { amount, end }: Figure): boolean =>
  amount.unit !== null || /^\s*\p{L}/u.test(text.slice(end, end + 3));

const areOutcomes = (sentence: Sentence, parts: readonly Figure[]): boolean =>
  parts.length > 1 && parts.every((part) => tailOf(sentence, part, 0).has('outcome'));

function isBeforeWhole(sentence: Sentence, parts: readonly Figure[], gap: Gap, whole: Figure): boolean {
  const { cues, marks, words, holdsFigure } = gap;
  if (
    holdsFigure ||
    words > 6 ||
    cues.has('contrast') ||
    cues.has('including') ||
    cues.has('among') ||
    cues.has('rest')
  )
    return false;
  if (areOutcomes(sentence, parts)) return tailOf(sentence, whole, 0).has('game') && marks.length < 2;
  return /^[,-]?$/.test(marks) && isTotal(sentence, whole) && !cues.has('average');
}
