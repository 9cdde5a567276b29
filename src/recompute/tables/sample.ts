import type { Series, View } from './grid.ts';
import { resultOf } from './judge.ts';

/** One case's figures side by side, in binary, for trying very many relations. */
export interface Sampled {
  readonly at: number;
  readonly present: Uint8Array;
  readonly value: Float64Array;
  /** What is asserted. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The same with integers taken as rounded. */
  readonly looseLow: Float64Array;
  readonly looseHigh: Float64Array;
  /** As the result of a division: rounded or cut off. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly unit: Int32Array;
}

/** The cases with the most figures, spread over the table. */
export function sampleCases(view: View, members: readonly Series[], most: number): number[] {
  const { cases } = view;
  const stride = Math.max(1, Math.floor(cases.length / (most * 4)));
  const counted: { at: number; count: number }[] = [];
  for (let at = 0; at < cases.length; at += stride) {
    let count = 0;
    for (const { figures } of members) if (figures[at] != null && figures[at]!.value !== 0) count += 1;
    const senses = cases[at]!;
    if (count > 1 && !senses.includes('label'))
      counted.push({ at, count: senses.length > 0 ? count - 0.5 : count });
  }
  return counted
    .sort((a, b) => b.count - a.count || scattered(a.at) - scattered(b.at))
    .slice(0, most)
    .map(({ at }) => at);
}

/** An order without neighbours beside each other: one wrong figure may break two cases that follow each other. */
const scattered = (at: number): number => Math.imul(at + 1, 0x9e3779b1) >>> 0;

const UNITS = new Map<string, number>();
/** Units as small numbers, for this process. */
export function unitNumber(unit: string): number {
  let known = UNITS.get(unit);
  if (known === undefined) {
    known = UNITS.size;
    UNITS.set(unit, known);
  }
  return known;
}

export function sampled(members: readonly Series[], at: number): Sampled {
  const size = members.length;
  const of = () => new Float64Array(size);
  const found: Sampled = {
    at,
    present: new Uint8Array(size),
    value: of(),
    low: of(),
    high: of(),
    looseLow: of(),
    looseHigh: of(),
    from: of(),
    to: of(),
    unit: new Int32Array(size),
  };
  for (let i = 0; i < size; i++) {
    const figure = members[i]!.figures[at];
    if (figure == null) continue;
    const { value, low, high, slack, unit } = figure;
    const result = resultOf(figure);
    found.present[i] = 1;
    found.value[i] = value;
    found.low[i] = low;
    found.high[i] = high;
    found.looseLow[i] = slack === 0 ? low : value - slack;
    found.looseHigh[i] = slack === 0 ? high : value + slack;
    found.from[i] = result.low;
    found.to[i] = result.high;
    found.unit[i] = unitNumber(unit);
  }
  return found;
}
