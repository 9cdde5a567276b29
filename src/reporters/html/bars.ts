import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Coverage } from '../../model/run.ts';
import type { VerdictCode } from '../../model/verdict.ts';

/** Shares as a bar; the numbers beside it say the same in words. Attributes, for the page allows no inline style. */
export function bar(shares: readonly (readonly [VerdictCode, number])[], selector = 'svg.chart'): Element {
  const total = shares.reduce((sum, [, count]) => sum + count, 0);
  let at = 0;
  const rectangles = shares.map(([code, count]) => {
    const width = total === 0 ? 0 : (count * 100) / total;
    const rectangle = h(`rect.${code}`, {
      x: at.toFixed(3),
      width: width.toFixed(3),
      height: '10',
    });
    at += width;
    return rectangle;
  });
  return h(selector, { viewBox: '0 0 100 10', preserveAspectRatio: 'none', ariaHidden: 'true' }, rectangles);
}

export const coverageBar = ({ held, withEntry }: Coverage, selector?: string): Element =>
  bar(
    held === 0
      ? [['supported', 1]]
      : [
          ['supported', withEntry],
          ['unverified', held - withEntry],
        ],
    selector,
  );

/** So many of the most there are, in one colour. */
export const shareBar = (code: VerdictCode, count: number, most: number): Element =>
  bar(
    [
      [code, count],
      ['skipped', most - count],
    ],
    'svg.chart.small',
  );
