import { divideBounds, subtractBounds } from '../../../comparison/interval-arithmetic.ts';
import { compareFractions } from '../../../comparison/measure.ts';
import type { Reading, Relation } from '../judge.ts';
import { type Figure, leadOf, type Sentence, tailOf } from '../sentence.ts';
import { type Step, stepsIn } from '../steps.ts';
import {
  type Bounds,
  factorsBetween,
  inPercent,
  inUnitOf,
  isComparable,
  pointOf,
  shifted,
  type Values,
  whole,
} from '../values.ts';

/** A change, a multiple or a difference follows from the two values it is stated of: *from 150 to 110, down 27%*. */
export function* change(sentence: Sentence): Generator<Relation> {
  for (const step of stepsIn(sentence)) {
    for (const k of step.changes) {
      const result = sentence.figures[k]!;
      const cues = new Set([...leadOf(sentence, result), ...tailOf(sentence, result)]);
      if (cues.has('yearly') || cues.has('average')) continue;
      const readings = readingsOf(step, result, cues.has('quality'));
      if (readings !== null) yield { result, inputs: [step.from, step.to], readings };
    }
  }
}

type Readings = Relation['readings'];

function readingsOf({ from, to }: Step, result: Figure, isQuality: boolean): Readings | null {
  const { kind } = result.amount;
  const start = pointOf(from);
  if (kind === 'percent' || kind === 'multiple' || kind === 'ratio')
    if (start.numerator <= 0n || pointOf(to).numerator < 0n) return null;
  const [a, b] = [from.figures, to.figures];
  const first = (values: Values): Bounds => inUnitOf(values, from, to);
  const isUp = isRise(from, to);
  const quotient = (values: Values): Bounds | null => divideBounds(values(to), first(values));
  const inverse = (values: Values): Bounds | null => divideBounds(first(values), values(to));
  const relative = (values: Values): Bounds | null => {
    const bounds = quotient(values);
    return bounds === null ? null : inPercent(shifted(bounds, whole(-1)));
  };
  const turned = (of: (values: Values) => Bounds | null) => (values: Values) => {
    const bounds = of(values);
    return bounds === null ? null : subtractBounds(ZERO, bounds);
  };
  const goesDown = result.amount.direction === 'down' || (result.amount.direction === 'none' && !isUp);
  const signed = (of: (values: Values) => Bounds | null) => (goesDown ? turned(of) : of);
  const difference: Reading = {
    formula: goesDown ? `${a} − ${b}` : `${b} − ${a}`,
    compute: signed((values) => subtractBounds(values(to), first(values))),
  };
  const isShare = to.amount.unit === '%' || to.amount.kind === 'ratio';
  switch (kind) {
    case 'percent': {
      const readings: [Reading, ...Reading[]] = [
        {
          formula: goesDown ? `(${a} − ${b}) ÷ ${a}` : `(${b} − ${a}) ÷ ${a}`,
          compute: signed(relative),
        },
      ];
      if (to.amount.unit === '%')
        readings.push({ ...difference, loose: 'write percentage points, if that is meant' });
      if (isQuality)
        readings.push(
          { formula: '', compute: turned(signed(relative)) },
          { formula: '', compute: (values) => percentOver(inverse(values)) },
        );
      return readings;
    }
    case 'percentage-point':
      return isShare ? [inPoints(difference, to)] : null;
    case 'multiple':
      return multiple(result, `${b} ÷ ${a}`, `${a} ÷ ${b}`, quotient, inverse, isQuality);
    case 'ratio':
      return [{ formula: `${b} ÷ ${a}`, compute: quotient }];
  }
  if (
    !isComparable(result, to) ||
    factorsBetween(result, to)?.numerator !== factorsBetween(result, to)?.denominator
  )
    return null;
  return isQuality ? [difference, { formula: '', compute: turned(difference.compute) }] : [difference];
}

const ZERO: Bounds = { low: whole(0), high: whole(0), lowOpen: false, highOpen: false };

const percentOver = (bounds: Bounds | null): Bounds | null =>
  bounds === null ? null : inPercent(shifted(bounds, whole(-1)));

const isRise = (from: Figure, to: Figure): boolean => {
  const factor = factorsBetween(from, to)!;
  const start = pointOf(from);
  const moved = {
    numerator: start.numerator * factor.numerator,
    denominator: start.denominator * factor.denominator,
  };
  return compareFractions(pointOf(to), moved) >= 0;
};

/** Halves and quarters are shares too: from a half to 60% are ten points. */
const inPoints = (difference: Reading, { amount }: Figure): Reading =>
  amount.kind === 'ratio'
    ? {
        formula: difference.formula,
        compute: (values) => {
          const bounds = difference.compute(values);
          return bounds === null ? null : inPercent(bounds);
        },
      }
    : difference;

function multiple(
  { amount }: Figure,
  formula: string,
  inverted: string,
  quotient: (values: Values) => Bounds | null,
  inverse: (values: Values) => Bounds | null,
  isQuality: boolean,
): Readings {
  const times: Reading = { formula, compute: quotient };
  const over: Reading = { formula: inverted, compute: inverse };
  const less = (reading: Reading, loose?: string): Reading => ({
    formula: `${reading.formula} − 1`,
    compute: (values) => {
      const bounds = reading.compute(values);
      return bounds === null ? null : shifted(bounds, whole(-1));
    },
    ...(loose === undefined ? {} : { loose }),
  });
  if (amount.wording === 'doubling') return [times];
  if (amount.direction === 'down') return [over, less(over)];
  if (amount.direction === 'up' && amount.wording === 'by')
    return [
      less(times),
      { ...times, loose: 'write what it rose to, as this wording adds to what was there' },
    ];
  if (amount.direction === 'up') return [times, less(times), over, less(over)];
  return isQuality ? [times, over] : [times];
}
