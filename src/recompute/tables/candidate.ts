import type { HeaderSense } from '../../languages/header-words.ts';
import type { Figure } from './figure.ts';
import type { Series, View } from './grid.ts';
import type { Signs } from './judge.ts';
import type { Operation } from './operations.ts';

/** Which other case the inputs are taken from, beside the case itself. */
export type Reference = 'before' | 'behind' | 'first' | 'last';
/** Whether the other case's figure or the case's own comes first in the formula. */
export type Order = 'other-first' | 'own-first';

/** A relation that a table may keep: the target's figure follows from others in every case. */
export interface Candidate {
  readonly operation: Operation;
  readonly signs: Signs;
  readonly target: Series;
  readonly sources: readonly Series[];
  /** The header of the target says so. */
  readonly stated: boolean;
  /** Names the series taking part, whichever of them is the target. */
  readonly among: string;
  /** Everything else that could be summed up is: an obvious relation, which needs less to be believed. */
  readonly sweeping: boolean;
  /** One wrong figure breaks two cases that follow each other. */
  readonly chained: boolean;
  /** Fills in a case's inputs; false where the case has none or is not of this kind. */
  inputs(at: number, into: Figure[]): boolean;
}

const STATING: Readonly<Record<Operation['name'], readonly HeaderSense[]>> = {
  sum: ['total'],
  average: ['average'],
  difference: ['difference', 'change'],
  change: ['change', 'difference'],
  ratio: ['ratio', 'share', 'average'],
  product: ['total'],
  share: ['share'],
  proportion: ['share'],
};

/** Whether the header of a series names what an operation gives. */
export const states = (target: Series, operation: Operation): boolean =>
  target.senses.some((sense) => STATING[operation.name].includes(sense));

/** Rows and columns that sum others up are no cases like the others for what does not add up. */
const SUMMING: readonly HeaderSense[] = ['average', 'apart', 'total', 'label', 'running'];
/** Rows that are no part of their column's total. */
const NO_PART: readonly HeaderSense[] = [...SUMMING, 'partly'];
const UNLIKE: readonly HeaderSense[] = ['average', 'apart', 'label'];
/** Columns whose figures have no sum. */
const NOT_ADDED: readonly HeaderSense[] = ['apart', 'average', 'ratio', 'change', 'rank', 'label', 'running'];

const says = (senses: readonly HeaderSense[], any: readonly HeaderSense[]): boolean =>
  senses.length > 0 && senses.some((sense) => any.includes(sense));

const isHundred = ({ value }: Figure): boolean => value === 100;

/** Whether a case is a part of its column's total. */
export const isPart = (view: View, at: number): boolean => !says(view.cases[at]!, NO_PART);

/** Figures that may be added up and set beside their sum. */
const sameUnit = (target: Figure, inputs: readonly Figure[]): boolean => {
  for (const { unit } of inputs) if (unit !== target.unit) return false;
  return true;
};

/** Whether a case is one in which the operation is to be expected at all. */
export function isCase(view: View, at: number, operation: Operation, target: Figure): boolean {
  const senses = view.cases[at]!;
  switch (operation.name) {
    case 'sum':
      if (view.along === 'columns') return !senses.includes('label');
      return target.unit === '%' ? isHundred(target) : !says(senses, NOT_ADDED);
    case 'average':
      return !senses.includes('label') && !senses.includes('rank');
    case 'difference':
      return !senses.includes('label');
    default:
      return !says(senses, UNLIKE);
  }
}

export const tag = (name: string, members: readonly Series[]): string =>
  `${name} ${members
    .map(({ index }) => index)
    .sort((a, b) => a - b)
    .join(' ')}`;

/** One operation on figures of the same case. */
export function withinCase(
  view: View,
  operation: Operation,
  signs: Signs,
  target: Series,
  sources: readonly Series[],
  sweeping = false,
): Candidate {
  const needsUnit =
    operation.name === 'sum' || operation.name === 'average' || operation.name === 'difference';
  return {
    operation,
    signs,
    target,
    sources,
    stated: states(target, operation),
    sweeping,
    chained: false,
    among: tag(sources.length > 2 ? operation.name : 'case', [target, ...sources]),
    inputs(at, into) {
      into.length = 0;
      const figure = target.figures[at]!;
      if (!isCase(view, at, operation, figure)) return false;
      for (const { figures } of sources) {
        const part = figures[at];
        if (part === null || part === undefined || part.unsigned) return false;
        into.push(part);
      }
      if (needsUnit) return sameUnit(figure, into);
      return operation.name !== 'change' || into[0]!.unit === into[1]!.unit;
    },
  };
}

/** The case that a reference names; rows that sum others up are passed over by none. */
export function referenceOf(view: View, at: number, reference: Reference): number {
  const count = view.cases.length;
  const found = { before: at - 1, behind: at + 1, first: 0, last: count - 1 }[reference];
  if (found < 0 || found >= count || found === at) return -1;
  return says(view.cases[found]!, SUMMING) ? -1 : found;
}

/** One operation on a figure and another case's figure of the same series; `order` says which comes first. */
export function acrossCases(
  view: View,
  operation: Operation,
  signs: Signs,
  target: Series,
  source: Series,
  reference: Reference,
  order: Order,
): Candidate {
  const added = operation.name === 'sum';
  return {
    operation,
    signs,
    target,
    sources: [source],
    stated: added ? target.senses.includes('running') : states(target, operation),
    sweeping: false,
    chained: reference === 'before' || reference === 'behind',
    among: tag(`across ${reference}`, [target, source]),
    inputs(at, into) {
      into.length = 0;
      if (says(view.cases[at]!, SUMMING)) return false;
      const other = referenceOf(view, at, reference);
      if (other < 0) return false;
      const own = source.figures[at];
      // A running total starts from the one before it.
      const from = (added ? target : source).figures[other];
      if (own == null || from == null || own.unsigned || from.unsigned || own.unit !== from.unit)
        return false;
      if (order === 'own-first') into.push(own, from);
      else into.push(from, own);
      return !(operation.name === 'difference' || added) || sameUnit(target.figures[at]!, into);
    },
  };
}
