import { toldApart } from '../../comparison/told-apart.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import type { Statement } from '../recompute.ts';
import { disagree } from './disagree.ts';
import type { Part } from './place.ts';
import type { Saying } from './saying.ts';

/** Two sayings of the same with different values. */
export interface Pair {
  readonly a: Saying;
  readonly b: Saying;
  readonly likeness: number;
}

const NAMES: Record<Part, string> = {
  title: 'title',
  description: 'description',
  heading: 'heading',
  lead: 'opening',
  conclusion: 'summary',
  caption: 'caption',
  table: 'table',
  text: 'text',
};

/** More values than these of one thing are a set that the words do not tell apart well enough. */
const MOST_VALUES = 2;

/** One finding for each number that others contradict. */
export function conflictsIn(pairs: readonly Pair[], statement: Statement): Inconsistency[] {
  return groupsOf(pairs).flatMap((sayings) => conflictOf(sayings, statement) ?? []);
}

/** Sayings that are joined by pairs, in order of place. */
function groupsOf(pairs: readonly Pair[]): Saying[][] {
  const groups = new Map<Saying, Saying[]>();
  for (const { a, b } of pairs) {
    const [left, right] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (left === right) continue;
    const joined = [...left, ...right];
    for (const one of joined) groups.set(one, joined);
  }
  return [...new Set(groups.values())].map((group) => group.sort((a, b) => a.claim - b.claim));
}

function conflictOf(group: readonly Saying[], { document, claims }: Statement): Inconsistency[] {
  const camps = campsOf(group);
  if (camps.length > MOST_VALUES || camps.length < 2) return [];
  const [first, second] = camps as [Saying[], Saying[]];
  // The one that stands alone is wrong; of two, the later.
  const [right, wrong] = first.length < second.length ? [second, first] : [first, second];
  const text = (saying: Saying): string => claims[saying.claim]!.plain;
  const where = (saying: Saying): string => NAMES[saying.place.part];
  return wrong.map((one) => {
    const [witness, ...more] = right as [Saying, ...Saying[]];
    const also =
      more.length === 0
        ? ''
        : `, and so ${more.length === 1 ? `does the ${where(more[0]!)}` : `do ${more.length} other places`}`;
    const [witnessRead, oneRead] = toldApart(claims[witness.claim]!, claims[one.claim]!);
    const here = where(one) === where(witness) ? 'here' : `the ${where(one)}`;
    return {
      kind: 'conflict',
      message: `The ${where(witness)} says \`${text(witness)}\`${witnessRead}${also}, ${here} \`${text(one)}\`${oneRead}: find out which is right and correct the other`,
      span: claims[one.claim]!.span,
      claims: [one, ...right].map(({ claim }) => claim),
      calculation: null,
      related: right.map((other) => ({
        path: document.path,
        span: claims[other.claim]!.span,
        message: `the ${where(other)} says ${text(other)}`,
      })),
      actual: text(one),
      expected: text(witness),
      mild: false,
    };
  });
}

/** The sayings by what they say, those that agree together, in order of place. */
function campsOf(group: readonly Saying[]): Saying[][] {
  const camps: Saying[][] = [];
  for (const one of group) {
    const camp = camps.find(([first]) => !disagree(first!, one));
    if (camp === undefined) camps.push([one]);
    else camp.push(one);
  }
  return camps;
}
