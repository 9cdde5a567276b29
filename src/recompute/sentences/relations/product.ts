import { divideBounds } from '../../../comparison/interval-arithmetic.ts';
import type { Relation } from '../judge.ts';
import { isTotal } from '../lists.ts';
import { between, type Figure, leadOf, type Sentence, tailOf } from '../sentence.ts';
import { isLevel } from '../steps.ts';
import { inUnitOf, isComparable, pointOf } from '../values.ts';

/** Beyond this many numbers nobody can tell which are meant. */
const MOST_FIGURES = 8;

/** So much for each of so many: *$120 million for 40 km, $3 million a km*, `40 箱，每箱 12 瓶，共 480 瓶`. */
export function* product(sentence: Sentence): Generator<Relation> {
  const { figures } = sentence;
  if (figures.length > MOST_FIGURES) return;
  for (const each of figures) {
    if (!isLevel(each)) continue;
    const counts = countsOf(sentence, each);
    const [count] = counts;
    if (counts.length !== 1 || count === undefined) continue;
    const alls = figures.filter(
      (figure) =>
        figure !== each &&
        figure !== count &&
        isLevel(figure) &&
        isComparable(figure, each) &&
        isAlike(sentence, figure, each),
    );
    const [all] = alls;
    if (alls.length !== 1 || all === undefined || unitOf(sentence, all) !== null) continue;
    if (!isLinked(sentence, all, count, each) || pointOf(count).numerator <= 0n) continue;
    yield {
      result: each,
      inputs: [all, count],
      readings: [
        {
          formula: `${all.figures} ÷ ${count.figures}`,
          compute: (values) => divideBounds(inUnitOf(values, all, each), values(count)),
        },
      ],
    };
  }
}

/** The figures that count what a figure is for each of. */
function countsOf(sentence: Sentence, each: Figure): readonly Figure[] {
  const { figures } = sentence;
  const unit = unitOf(sentence, each);
  if (unit !== null)
    return figures.filter(
      (figure) => figure !== each && isLevel(figure) && countsUnit(sentence, figure, unit),
    );
  const before = figures[figures.indexOf(each) - 1];
  if (before === undefined || !isLevel(before) || !tailOf(sentence, each, 1).has('each')) return [];
  // *40 boxes of 12 bottles each*
  const gap = between(sentence, before, each);
  return gap.marks === '' && gap.words <= 3 && before.amount.kind === 'number' && !gap.cues.has('and')
    ? [before]
    : [];
}

const EN_BEHIND = /^(?:\s[a-z]+){0,2}?(?:\s(?:per|a|an|for each|for every|each|every)\s|\s?\/\s?)([a-z]+)/i;
const EN_BEFORE = /\b(?:per|each|every)\s([a-z]+)\s(?:\w+\s){0,3}$/i;
const ZH_BEFORE = /每(?:一)?(\p{Script=Han}{1,2}?)(?:平均|約|约|需|要|付|得|分到|有|為|为|是|花|的)*\s*$/u;

/** What a figure is for each of: *$3 million a km* → `km`, `每人` → `人`. */
function unitOf({ text }: Sentence, { start, end, claim }: Figure): string | null {
  if (claim.lang === 'zh') return ZH_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? null;
  const behind = EN_BEHIND.exec(text.slice(end, end + 40))?.[1];
  return (behind ?? EN_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1])?.toLowerCase() ?? null;
}

/** Whether a figure counts that: `40 km`, *40 people* for *person*. */
function countsUnit({ text }: Sentence, { claim, end }: Figure, unit: string): boolean {
  const words = (claim.plain + text.slice(end, end + 24))
    .replace(/^[^\d]*[\d.,\s萬万億亿]+/u, '')
    .trimStart()
    .toLowerCase();
  if (claim.lang === 'zh') return words.startsWith(unit) || words.slice(1).startsWith(unit);
  const word = /^[a-z]+/.exec(words)?.[0] ?? '';
  return (
    word === unit || word === `${unit}s` || word === `${unit}es` || (unit === 'person' && word === 'people')
  );
}

const NOUN = /^\s*(\p{Script=Han}|\p{L}+)?/u;

/** Whether bare numbers count the same things. */
function isAlike({ text }: Sentence, a: Figure, b: Figure): boolean {
  if (a.amount.unit !== null || b.amount.unit !== null) return a.amount.unit === b.amount.unit;
  const noun = ({ end }: Figure): string => NOUN.exec(text.slice(end, end + 24))?.[1] ?? '';
  return noun(a) === noun(b);
}

/** Whether the sentence says that all of it is meant: *on average*, *in total*, *$120 million for 40 km*. */
function isLinked(sentence: Sentence, all: Figure, count: Figure, each: Figure): boolean {
  const ordered = [all, count, each].sort((a, b) => a.start - b.start);
  for (const [i, figure] of ordered.slice(1).entries()) {
    const { cues, marks, words } = between(sentence, ordered[i]!, figure);
    if (
      cues.has('contrast') ||
      cues.has('respectively') ||
      words > 8 ||
      marks.length > 2 ||
      marks.includes(';')
    )
      return false;
  }
  if (leadOf(sentence, each).has('average') || tailOf(sentence, each, 2).has('average')) return true;
  if (isTotal(sentence, all)) return true;
  if (ordered[0] !== all || ordered[1] !== count) return false;
  return /^\s(?:for|over|among|across|between)\s(?:the\s|its\s)?$/.test(
    sentence.text.slice(all.end, count.start),
  );
}
