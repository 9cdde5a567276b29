import { divideBounds, powerBounds } from '../../../comparison/interval-arithmetic.ts';
import { compareFractions, toFraction } from '../../../comparison/measure.ts';
import type { Fraction } from '../../../model/decimal.ts';
import type { Relation } from '../judge.ts';
import { type Figure, leadOf, type Sentence, tailOf } from '../sentence.ts';
import { stepsIn } from '../steps.ts';
import { type Bounds, inPercent, inUnitOf, pointOf, scaled, shifted, type Values, whole } from '../values.ts';

/** Longer than any article speaks of growth. */
const MOST_YEARS = 60n;

/** Yearly growth from start, end and years: *from 100 to 200 in ten years, 7.2% a year on average*. */
export function* growth(sentence: Sentence): Generator<Relation> {
  const { figures } = sentence;
  if (figures.length > 8) return;
  const times = figures.filter(({ amount }) => amount.kind === 'duration' && amount.unit === 'a');
  if (times.length !== 1) return;
  const rates = figures.filter((figure) => isYearly(sentence, figure));
  const [rate, time] = [rates[0], times[0]];
  if (rates.length !== 1 || rate === undefined || time === undefined) return;
  const years = pointOf(time);
  if (years.denominator !== 1n || years.numerator < 2n || years.numerator > MOST_YEARS) return;
  if (time.amount.bound !== 'exact' && !/^over\s/i.test(time.claim.plain)) return;
  const n = Number(years.numerator);
  const factor = factorOf(sentence);
  if (factor === null) return;
  const fall = rate.amount.direction === 'down';
  yield {
    result: rate,
    inputs: [...factor.inputs, time],
    readings: [
      {
        formula: `(${factor.formula})^(1/${n}) − 1`,
        compute: (values) => {
          const times = factor.compute(values);
          return times === null ? null : asRate(times, n, fall);
        },
      },
      {
        formula: '',
        compute: (values) => {
          const times = factor.compute(values);
          if (times === null) return null;
          const bounds = scaled(inPercent(shifted(times, whole(-1))), {
            numerator: 1n,
            denominator: BigInt(n),
          });
          return fall ? negative(bounds) : bounds;
        },
      },
    ],
  };
}

const isYearly = (sentence: Sentence, figure: Figure): boolean => {
  const { amount } = figure;
  if (amount.kind !== 'percent') return false;
  if (amount.basis === 'cagr' || amount.basis === 'annualised') return true;
  const lead = leadOf(sentence, figure);
  const tail = tailOf(sentence, figure, 2);
  if (lead.has('average') && (tail.has('yearly') || lead.has('yearly') || amount.basis === 'yoy'))
    return true;
  return amount.role === 'change' && (lead.has('yearly') || tail.has('yearly')) && lead.has('average');
};

interface Factor {
  readonly inputs: readonly Figure[];
  readonly formula: string;
  readonly compute: (values: Values) => Bounds | null;
}

function factorOf(sentence: Sentence): Factor | null {
  const steps = [...stepsIn(sentence)];
  if (steps.length > 1) return null;
  const step = steps[0];
  if (step !== undefined) {
    const { from, to } = step;
    if (pointOf(from).numerator <= 0n || pointOf(to).numerator <= 0n) return null;
    return {
      inputs: [from, to],
      formula: `${to.figures} ÷ ${from.figures}`,
      compute: (values) => divideBounds(values(to), inUnitOf(values, from, to)),
    };
  }
  const doubled = sentence.figures.filter(
    ({ amount }) => amount.kind === 'multiple' && amount.role === 'change',
  );
  const [one] = doubled;
  if (doubled.length !== 1 || one === undefined || one.amount.form !== 'amount') return null;
  const { wording } = one.amount;
  if (wording !== 'doubling' && !/^(?:re)?(?:doubl|tripl|trebl|quadrupl|hal)/i.test(one.claim.plain))
    return null;
  return { inputs: [one], formula: one.figures, compute: (values) => values(one) };
}

const negative = ({ low, high, lowOpen, highOpen }: Bounds): Bounds => {
  const minus = (end: Fraction | null) =>
    end === null ? null : { numerator: -end.numerator, denominator: end.denominator };
  return { low: minus(high), high: minus(low), lowOpen: highOpen, highOpen: lowOpen };
};

/** A thousandth of a percent: closer than any rate is stated. */
const STEPS = 100_000n;

/** The yearly rate in percent that makes so much in so many years, one step wider than it is. */
function asRate(factor: Bounds, years: number, fall: boolean): Bounds | null {
  if (factor.low === null || factor.high === null || factor.low.numerator <= 0n) return null;
  const percent = (steps: bigint): Fraction => ({ numerator: (steps - STEPS) * 100n, denominator: STEPS });
  const bounds: Bounds = {
    low: percent(rootOf(factor.low, years)),
    high: percent(rootOf(factor.high, years) + 1n),
    lowOpen: false,
    highOpen: false,
  };
  return fall ? negative(bounds) : bounds;
}

/** The greatest number of steps whose power is no more than the value. */
function rootOf(value: Fraction, years: number): bigint {
  let low = 0n;
  let high = STEPS * 1000n;
  while (low + 1n < high) {
    const middle = (low + high) / 2n;
    const at = { numerator: middle, denominator: STEPS };
    const power = powerBounds({ low: at, high: at, lowOpen: false, highOpen: false }, years).low!;
    if (compareFractions(power, toFraction(value)) <= 0) low = middle;
    else high = middle;
  }
  return low;
}
