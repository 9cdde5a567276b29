import type { Mention } from './find-mentions.ts';
import { before, behind, NEAREST, REACH, type Stretch } from './nearby.ts';
import type { Period } from './periods.ts';
import {
  belongsTo,
  comparesWith,
  goesOnTelling,
  goesOnWith,
  hasForItself,
  isClose,
  isCompared,
  isSource,
  leadsOnTo,
  listsInOrder,
  measures,
  opensWith,
  pairsNames,
  saysFormer,
  saysLatter,
  saysOnlyValue,
} from './wording.ts';

/** One sentence (or cell, or list item) with the numbers and names in it, all in order of place, offsets in `text`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly { readonly start: number; readonly end: number }[];
  readonly subjects: readonly Mention[];
  readonly metrics: readonly Mention[];
  /** Names that only tell entries apart: `women`, `monthly`. */
  readonly qualifiers: readonly Mention[];
  readonly periods: readonly Period[];
  /** Names with digits that the registry does not know: `Llama-9`. */
  readonly strangers: readonly Stretch[];
}

/** A name that may own a number; the lower the cost, the nearer the grammar ties them. */
export interface Candidate {
  readonly mention: Mention;
  readonly cost: number;
}

/** The text between two places with the names in it taken out, at most 80 characters; null where a number lies between. */
function gap(sentence: Sentence, from: number, to: number, without: readonly Stretch[]): string | null {
  if (to - from > REACH) return null;
  if (behind(sentence.numbers, from, to).some((n) => n.end <= to)) return null;
  return textWithout(sentence, from, to, without);
}

function textWithout(
  { text }: Sentence,
  from: number,
  to: number,
  without: readonly Stretch[],
): string | null {
  let rest = '';
  let at = from;
  for (const m of behind(without, from, to)) {
    if (m.end > to || m.start < at) continue;
    rest += text.slice(at, m.start);
    at = m.end;
  }
  rest += text.slice(at, to);
  return rest.length > 80 ? null : rest;
}

/** Whether the text compares with this name rather than speaks of it. */
function isStandard(sentence: Sentence, { start, end }: Stretch): boolean {
  const { text } = sentence;
  const lead = text.slice(Math.max(sentence.start, start - 40), start);
  if (comparesWith(lead)) return true;
  if (isCompared(text.slice(end, Math.min(sentence.end, end + 12)))) return true;
  // `versus 69.4% for Opus 4.7`: the number in between is compared with.
  const number = before(sentence.numbers, start, sentence.start)[0];
  if (number === undefined || !belongsTo(text.slice(number.end, Math.min(start, number.end + 40))))
    return false;
  return comparesWith(text.slice(Math.max(sentence.start, number.start - 40), number.start));
}

/** The names that may own the number, nearest first: `82.7%，高於 GPT-5.4 的 75.1%` → of 75.1%, GPT-5.4; of 82.7%, none. */
export function subjectsOf(sentence: Sentence, number: Stretch): Candidate[] {
  const inOrder = respectively(sentence, number, sentence.subjects);
  if (inOrder !== null) return [{ mention: inOrder, cost: 0.4 }];
  const found: Candidate[] = [];
  const floor = Math.max(sentence.start, number.start - REACH);
  const ceiling = Math.min(sentence.end, number.end + REACH);

  const next = behind(sentence.subjects, number.end, ceiling)[0];
  const across = next && gap(sentence, number.end, next.start, sentence.metrics);
  const isAttached = next !== undefined && typeof across === 'string' && belongsTo(across);
  if (isAttached && !isSpokenFor(sentence, next, across)) found.push({ mention: next, cost: 0.5 });

  const named = before(sentence.subjects, number.start, floor);
  const speakers = named.filter(({ start }) =>
    isSource(sentence.text.slice(Math.max(floor, start - 16), start)),
  );
  const earlier = speakers.length < named.length ? named.filter((name) => !speakers.includes(name)) : named;
  const pronoun = sentence.text.slice(Math.max(floor, number.start - 16), number.start);
  if (earlier.length > 1 && saysLatter(pronoun)) return [{ mention: earlier[0]!, cost: 0.4 }];
  if (earlier.length > 1 && saysFormer(pronoun)) return [{ mention: earlier.at(-1)!, cost: 0.4 }];
  let cost = 1;
  for (const mention of earlier) {
    if (isStandard(sentence, mention)) {
      const between = gap(sentence, mention.end, number.start, sentence.metrics);
      if (
        between !== null &&
        hasForItself(between) &&
        (between.trim() !== '' || startsPlainly(sentence, number))
      )
        found.push({ mention, cost: 0.8 });
      continue;
    }
    found.push({ mention, cost });
    cost += 0.25;
  }
  if (
    found.length === 0 &&
    next !== undefined &&
    across != null &&
    (leadsOnTo(across) ||
      opensWith(sentence.text.slice(sentence.start, Math.min(number.start, sentence.start + 24)))) &&
    !isStandard(sentence, next) &&
    !hasOwnNumber(sentence, next)
  )
    found.push({ mention: next, cost: 3 });
  return found.sort((a, b) => a.cost - b.cost);
}

/** Not with a word of comparison of its own: in `比 GPT-5.4 多 45%` the 45% is not GPT-5.4's. */
const startsPlainly = ({ text }: Sentence, { start }: Stretch): boolean =>
  !/^\p{L}/u.test(text.slice(start, start + 2));

/** Whether a name behind a number is another number's all the same; not that of the one after `in 2022`: `54.4% in 2023 to 56.1%`. */
function isSpokenFor(sentence: Sentence, name: Stretch, across: string): boolean {
  if (!/[a-z]/i.test(across)) return hasOwnNumber(sentence, name);
  const number = behind(sentence.numbers, name.end, Math.min(sentence.end, name.end + REACH))[0];
  if (number === undefined) return false;
  const between = textWithout(sentence, name.end, number.start, sentence.metrics);
  return between !== null && between.trim() !== '' && hasForItself(between);
}

/** Whether the next thing behind a name is its own number: `GPT-5.4 的 75.1%`, `GPT-5.4: 75.1%`. */
function hasOwnNumber(sentence: Sentence, name: Stretch): boolean {
  const number = behind(sentence.numbers, name.end, Math.min(sentence.end, name.end + REACH))[0];
  if (number === undefined) return false;
  const between = textWithout(sentence, name.end, number.start, sentence.metrics);
  return between !== null && between.length <= 24 && !/[，,；;。、)）]|\band\b/.test(between);
}

/** What the number may measure, nearest first: `GDPval: 84.9% (44 occupations)` → of 44, occupations; of 84.9%, GDPval. */
export function metricsOf(sentence: Sentence, number: Stretch): Candidate[] {
  const inOrder = respectively(sentence, number, sentence.metrics);
  if (inOrder !== null) return [{ mention: inOrder, cost: 0.4 }];
  const found: Candidate[] = [];
  const floor = Math.max(sentence.start, number.start - REACH);
  const ceiling = Math.min(sentence.end, number.end + REACH);

  // A name may be part of the number's own words: `44 個職業` is read with its noun.
  const inside = behind(sentence.metrics, number.start, number.end).find(
    (m) => m.end <= number.end && m.end - m.start < number.end - number.start,
  );
  if (inside) found.push({ mention: inside, cost: 0.4 });
  const next = behind(sentence.metrics, number.end, ceiling)[0];
  const across = next && gap(sentence, number.end, next.start, sentence.subjects);
  const isAttached = next !== undefined && typeof across === 'string' && measures(across);
  const earlier = before(sentence.metrics, number.start, floor);
  let cost = 1;
  for (const mention of earlier) {
    if (reaches(sentence, mention, number)) found.push({ mention, cost });
    cost += 0.25;
  }
  if (isAttached) {
    const ownsAnother = hasOwnNumber(sentence, next);
    if (!ownsAnother)
      found.push({ mention: next, cost: found.some((c) => c.cost === 1) && !isClose(across) ? 1.1 : 0.5 });
  } else if (
    found.length === 0 &&
    next !== undefined &&
    across != null &&
    leadsOnTo(across) &&
    !hasOwnNumber(sentence, next)
  ) {
    found.push({ mention: next, cost: 3 });
  }
  if (found.length === 0) {
    const [only, ...others] = sentence.metrics.length <= NEAREST ? sentence.metrics : [];
    const isOnly = only !== undefined && others.every(({ ids }) => ids[0] === only.ids[0]);
    if (isOnly && hasSubjectAtHand(sentence, number)) found.push({ mention: only, cost: 3.5 });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Whether the number is plainly some subject's, so that the sentence's one metric is its too: `相較於 GPT-5.4 的 75.1%，…`. */
function hasSubjectAtHand(sentence: Sentence, number: Stretch): boolean {
  if (respectively(sentence, number, sentence.subjects) !== null) return true;
  const nearest = before(sentence.subjects, number.start, Math.max(sentence.start, number.start - 60))[0];
  if (nearest === undefined) return false;
  const between = gap(sentence, nearest.end, number.start, []);
  return between !== null && hasForItself(between);
}

/** Whether a metric named before still holds at the number: where it was said of another number, only if the text goes on comparing. */
function reaches(sentence: Sentence, metric: Mention, number: Stretch): boolean {
  const between = before(sentence.numbers, number.start, metric.end).filter((n) => n.start >= metric.end);
  if (between.length >= NEAREST) return false;
  const from =
    between.length > 0 ? between.at(-1)!.end : ownerBefore(sentence, metric) === null ? null : metric.end;
  if (from === null) return true;
  if (subjectBetween(sentence, from, number)) return true;
  if (!saysOnlyValue(sentence.text.slice(number.end, Math.min(sentence.end, number.end + 40)))) return false;
  const since = between[0]?.end ?? from;
  const last = textWithout(sentence, since, number.start, sentence.subjects);
  if (last !== null && goesOnWith(last)) return true;
  // `54.4% in 2023 and 56.1% in 2024`, `男性 81.09 歲，女性為 87.14 歲`: what tells them apart is said of each.
  const tellers = tellersOf(sentence);
  if (!isTold(sentence, tellers, since, number)) return false;
  const rest = textWithout(sentence, since, number.start, inPlace([...sentence.subjects, ...tellers]));
  return rest !== null && goesOnTelling(rest);
}

/** Names of times and groups, in order. */
const tellersOf = ({ periods, qualifiers }: Sentence): Stretch[] => inPlace([...periods, ...qualifiers]);

const inPlace = <Item extends Stretch>(items: Item[]): Item[] => items.sort((a, b) => a.start - b.start);

/** Whether one of them is the number's own: between it and the number before, or attached behind it. */
function isTold(sentence: Sentence, tellers: readonly Stretch[], from: number, number: Stretch): boolean {
  if (behind(tellers, from, number.start).some(({ end }) => end <= number.start)) return true;
  const next = behind(tellers, number.end, Math.min(sentence.end, number.end + 80))[0];
  return next !== undefined && belongsTo(sentence.text.slice(number.end, next.start));
}

/** The number before a metric that it was said of: in `82.7% on Terminal-Bench 2.0`, 82.7%. */
function ownerBefore(sentence: Sentence, metric: Mention): Stretch | null {
  const number = before(sentence.numbers, metric.start, Math.max(sentence.start, metric.start - 60))[0];
  if (number === undefined) return null;
  const between = gap(sentence, number.end, metric.start, sentence.subjects);
  return between !== null && measures(between) && !hasOwnNumber(sentence, metric) ? number : null;
}

/** Whether the number has a subject of its own since the number before it. */
function subjectBetween(sentence: Sentence, from: number, number: Stretch): boolean {
  if (behind(sentence.subjects, from, number.start).some((s) => s.end <= number.start)) return true;
  const lead = sentence.text.slice(Math.max(from, number.start - 12), number.start);
  if (saysFormer(lead) || saysLatter(lead)) return true;
  const next = behind(sentence.subjects, number.end, Math.min(sentence.end, number.end + 80))[0];
  return next !== undefined && belongsTo(sentence.text.slice(number.end, next.start));
}

/**
 * Names and numbers listed in the same order: `A 與 B 分別為 82.7% 和 75.1%` → the first number is A's. Null where the
 * sentence is not built so: as many names in a row as numbers in a row, and a word that says so.
 */
function respectively(sentence: Sentence, number: Stretch, names: readonly Mention[]): Mention | null {
  const run = runAfterNames(sentence, number, names) ?? runBeforeNames(sentence, number, names);
  if (run === null || run.group.length !== run.numbers.length || run.group.length < 2) return null;
  const { numbers, group } = run;
  const own = group[numbers.findIndex((n) => n.start === number.start)] ?? null;
  const from = Math.min(group[0]!.start, numbers[0]!.start);
  const to = Math.max(group.at(-1)!.end, numbers.at(-1)!.end);
  if (listsInOrder(sentence.text.slice(from, Math.min(sentence.end, to + 30)))) return own;
  if (group.length !== 2 || numbers[0]!.start < group[0]!.start) return null;
  const link = sentence.text.slice(group[0]!.end, group[1]!.start);
  const middle = sentence.text.slice(numbers[0]!.end, numbers[1]!.start);
  return pairsNames(link) && goesOnWith(middle) ? own : null;
}

interface Run {
  readonly numbers: readonly Stretch[];
  readonly group: readonly Mention[];
}

/** The row of numbers without names between them that holds this one, and the row of names right before it. */
function runAfterNames(sentence: Sentence, number: Stretch, names: readonly Mention[]): Run | null {
  const last = before(names, number.start, Math.max(sentence.start, number.start - REACH))[0];
  if (last === undefined) return null;
  const following = behind(names, last.end, sentence.end)[0];
  const numbers = behind(sentence.numbers, last.end, following?.start ?? sentence.end);
  if (numbers.length < 2 || !numbers.some((n) => n.start === number.start)) return null;
  const earlierNumber = before(sentence.numbers, last.start, sentence.start)[0];
  const group = before(names, numbers[0]!.start, earlierNumber?.end ?? sentence.start).reverse();
  return group.length < 2 ? null : { numbers, group };
}

/** The same the other way round: `82.7% and 58.6% on A and B respectively`. */
function runBeforeNames(sentence: Sentence, number: Stretch, names: readonly Mention[]): Run | null {
  const first = behind(names, number.end, Math.min(sentence.end, number.end + REACH))[0];
  if (first === undefined) return null;
  const earlier = before(names, number.start, sentence.start)[0];
  const numbers = before(sentence.numbers, first.start, earlier?.end ?? sentence.start).reverse();
  if (numbers.length < 2 || !numbers.some((n) => n.start === number.start)) return null;
  const nextNumber = behind(sentence.numbers, first.end, sentence.end)[0];
  const group = behind(names, numbers.at(-1)!.end, nextNumber?.start ?? sentence.end);
  return group.length < 2 ? null : { numbers, group };
}
