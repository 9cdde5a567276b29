import type { Finding } from '../model/finding.ts';
import { toIntervalRecord } from '../model/quantity.ts';
import { describeInterval } from '../quantities/describe.ts';
import type { Words } from './words/words.ts';

/** `(110 − 150) ÷ 150 = -26.7%, written -37%`; null where a finding rests on no calculation. */
export function calculationLine({ calculation, expected }: Finding, words: Words): string | null {
  if (calculation === null) return null;
  const { formula, result, unit, written } = calculation;
  const ends = toIntervalRecord(result);
  const single = ends.low !== null && ends.low === ends.high ? ends.low : expected;
  const figure = withUnit(single ?? describeInterval(ends), unit);
  return `${formula} = ${figure}, ${words.written(written)}`;
}

/** A bare figure gets its unit; what already says more is left as it is. */
function withUnit(figure: string, unit: string | null): string {
  if (unit === null || /[^\d.,+−\-[\](){}∞ ]/.test(figure)) return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}
