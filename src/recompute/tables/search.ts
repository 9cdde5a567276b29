import type { HeaderSense } from '../../languages/header-words.ts';
import type { Candidate } from './candidate.ts';
import type { Series, View } from './grid.ts';
import type { Whole } from './parts.ts';
import { sampleCases, sampled, unitNumber } from './sample.ts';
import { Tally, type Trial } from './trial.ts';
import { tryAcross } from './try-across.ts';
import { tryPairs } from './try-pairs.ts';
import { trySums } from './try-sums.ts';

/** Relations that sampled cases keep, to be tried on all. */
export interface Search {
  readonly candidates: readonly Candidate[];
  /** How many were looked at. */
  readonly tried: number;
}

/** Above so many series, only neighbours are tried with each other, and only for those that a header or place marks. */
const MOST_TOGETHER = { columns: 40, rows: 12 };
const NEIGHBOURS = 3;
const MOST_MARKED = 64;
const SAMPLE = 3;
const MOST_CANDIDATES = 300;

/** Series that can take part: with figures, and no mere labels. */
const takesPart = ({ count, senses }: Series): boolean =>
  count > 0 && !senses.includes('label') && !senses.includes('rank');

/** Senses of headers that name how figures come from others. */
const TELLING: ReadonlySet<HeaderSense> = new Set([
  'total',
  'running',
  'average',
  'change',
  'difference',
  'share',
  'ratio',
]);
const tells = ({ senses }: Series): boolean => senses.some((sense) => TELLING.has(sense));

/** So many cases bear out what no header says, and one more breaks it; sums of many parts need one less. */
const ENOUGH_CASES = 4;
const MANY_PARTS = 5;

/** How many cases have two figures or more, counted up to what is enough. */
function casesWithTwo({ cases }: View, members: readonly Series[]): number {
  let found = 0;
  for (let at = 0; at < cases.length && found < ENOUGH_CASES; at++) {
    let figures = 0;
    for (let i = 0; i < members.length && figures < 2; i++) if (members[i]!.figures[at] != null) figures += 1;
    if (figures === 2) found += 1;
  }
  return found;
}

const NOTHING: Search = { candidates: [], tried: 1 };

/** Tries everything on a few cases, so that a large table costs no more than it must. */
export function search(view: View): Search {
  const members = view.series.filter(takesPart);
  if (members.length < 2) return NOTHING;
  const count = casesWithTwo(view, members);
  const untold = count >= ENOUGH_CASES || (count === ENOUGH_CASES - 1 && members.length >= MANY_PARTS);
  if (count === 0 || !(untold || members.some(tells))) return NOTHING;
  const together = members.length <= MOST_TOGETHER[view.along];
  const among = together ? members.map((_, i) => i) : marked(members);
  const targets = untold ? among : among.filter((i) => tells(members[i]!));
  const cases = sampleCases(view, members, SAMPLE);
  const tally = new Tally();
  const lists = listsOf(members);
  const wholes = new Map<Series, Whole>();
  for (const at of cases) {
    const trial: Trial = {
      view,
      members,
      targets,
      reach: together ? members.length : NEIGHBOURS,
      sample: sampled(members, at),
      percent: unitNumber('%'),
      wholes,
      tally,
    };
    trySums(trial, lists);
    tryPairs(trial);
    if (view.cases.length > 1) tryAcross(trial);
  }
  return {
    candidates: tally.candidates(cases.length >= 3 ? 2 : 1, MOST_CANDIDATES),
    tried: Math.max(1, tally.tried / Math.max(1, cases.length)),
  };
}

/** Where a table has very many series: those whose headers say something, the first and the last. */
function marked(members: readonly Series[]): number[] {
  const found: number[] = [];
  members.forEach(({ senses }, i) => {
    if (senses.length > 0 || i === 0 || i >= members.length - 2) found.push(i);
  });
  const half = MOST_MARKED / 2;
  return found.length <= MOST_MARKED ? found : [...found.slice(0, half), ...found.slice(-half)];
}

/** Series that may be summed: all, all but those that sum up or are part of others, and the subtotals alone. */
function listsOf(members: readonly Series[]): number[][] {
  const all = members.map((_, i) => i);
  const plain = all.filter((i) => !members[i]!.senses.some((sense) => NO_PART.has(sense)));
  const totals = all.filter((i) => members[i]!.senses.includes('total'));
  return [all, ...(plain.length < all.length ? [plain] : []), ...(totals.length > 2 ? [totals] : [])];
}

const NO_PART: ReadonlySet<string> = new Set(['total', 'average', 'partly', 'apart']);
