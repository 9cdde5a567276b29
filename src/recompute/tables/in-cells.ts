import { isFraction } from '../../model/decimal.ts';
import type { Candidate } from './candidate.ts';
import type { Breach } from './fit.ts';
import type { View } from './grid.ts';
import { contradicted, follows } from './judge.ts';
import { PROPORTION } from './operations.ts';

/** Cells that do their own arithmetic: `3/4 (75%)`. */
export function inCells({ series }: View): Breach[] {
  const found: Breach[] = [];
  for (let i = 1; i < series.length; i++) {
    const [source, target] = [series[i - 1]!, series[i]!];
    for (let at = 0; at < target.figures.length; at++) {
      const [part, figure] = [source.figures[at], target.figures[at]];
      if (part == null || figure == null || part.column !== figure.column) continue;
      if (!isFraction(part.amount.value) || figure.unit !== '%') continue;
      const inputs = [part];
      if (follows(figure, inputs, PROPORTION, 'signed') !== 0) {
        part.held += 1;
        figure.held += 1;
        continue;
      }
      const result = contradicted(figure, inputs, PROPORTION, 'signed');
      const candidate: Candidate = {
        operation: PROPORTION,
        signs: 'signed',
        target,
        sources: [source],
        stated: true,
        sweeping: false,
        chained: false,
        among: `cell ${i}`,
        inputs: (_, into) => into.push(part) > 0,
      };
      if (result !== null) found.push({ candidate, at, target: figure, inputs, result, kept: 0 });
    }
  }
  return found;
}
