import type { HeaderSense } from '../../languages/header-words.ts';
import { type Candidate, isCase, withinCase } from './candidate.ts';
import type { Figure } from './figure.ts';
import { type Breach, breachOf } from './fit.ts';
import type { Series, View } from './grid.ts';
import { follows } from './judge.ts';
import { AVERAGE, change, DIFFERENCE, ratio, SUM } from './operations.ts';
import { isSlip } from './slip.ts';

/**
 * What a header states where no second case bears it out. Only where nothing else can be meant: every part is a
 * plain figure of one unit, nothing is left blank, and the result is near enough to be that of these parts.
 */
export function loneBreaches(view: View, explained: ReadonlySet<number>): Breach[] {
  const found: Breach[] = [];
  for (const target of view.series) {
    if (target.senses.length === 0 || explained.has(target.index)) continue;
    const at = onlyCase(target, view);
    if (at < 0) continue;
    const breach = says(target, 'total')
      ? loneSum(view, target, at)
      : says(target, 'average')
        ? loneAverage(view, target, at)
        : says(target, 'change') || says(target, 'difference')
          ? loneChange(view, target, at)
          : null;
    if (breach) found.push(breach);
  }
  return found;
}

const says = ({ senses }: Series, ...any: readonly HeaderSense[]): boolean =>
  senses.some((sense) => any.includes(sense));

/** The one case in which a series can be judged, else -1. */
function onlyCase(target: Series, view: View): number {
  let found = -1;
  for (let at = 0; at < target.figures.length; at++) {
    const figure = target.figures[at];
    if (figure == null || !isCase(view, at, SUM, figure)) continue;
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

/** The parts of a total at an end of its table; null where any may be hidden. */
function partsBeside(view: View, target: Series, at: number): Series[] | null {
  const isPart = (one: Series) => view.along === 'rows' || isFigures(one);
  const { length } = view.series;
  for (let i = target.index + 1; i < length && target.index > 0; i++)
    if (isPart(view.series[i]!)) return null;
  const others = view.series.filter((one) => one !== target && isPart(one));
  if (others.length < 2) return null;
  const unit = target.figures[at]!.unit;
  for (const one of others) {
    const figure = one.figures[at];
    if (figure == null || figure.unit !== unit || figure.unsigned || figure.value < 0) return null;
    if (says(one, 'total', 'average', 'partly', 'apart', 'running', 'difference', 'ratio', 'change'))
      return null;
  }
  return others;
}

/** A column of names, dates or labels is no part of anything. */
const isFigures = ({ count, senses, index }: Series): boolean =>
  count > 0 && !senses.includes('label') && !senses.includes('rank') && index >= 0;

const lone = (candidate: Candidate, at: number): Breach | null => {
  const inputs: Figure[] = [];
  const target = candidate.target.figures[at]!;
  if (!candidate.inputs(at, inputs)) return null;
  if (follows(target, inputs, candidate.operation, candidate.signs) !== 0) return null;
  return breachOf({ candidate, at, target, inputs }, 0);
};

/** A total that is further from its parts is one of something else. */
const FURTHEST = 2;

function loneSum(view: View, target: Series, at: number): Breach | null {
  if (says(target, 'average', 'apart', 'partly', 'running')) return null;
  const parts = partsBeside(view, target, at);
  if (parts === null) return null;
  const breach = lone(withinCase(view, SUM, 'signed', target, parts), at);
  if (breach === null) return null;
  const { value, step } = breach.target;
  const sum = breach.inputs.reduce((all, figure) => all + figure.value, 0);
  const most = Math.max(...breach.inputs.map((figure) => figure.value));
  if (value <= most || value > FURTHEST * sum || FURTHEST * value < sum) return null;
  if (Math.abs(sum - value) <= (step * parts.length) / 2 && value >= 100 * step) return null;
  // Parts that are left out make a greater total: then only a slip of the hand is believed.
  return value > sum && !isSlip(value / step, sum / step) ? null : breach;
}

/** An average, of whatever weights, lies among its parts. */
function loneAverage(view: View, target: Series, at: number): Breach | null {
  if (says(target, 'apart', 'partly', 'change', 'total')) return null;
  const parts = partsBeside(view, target, at);
  if (parts === null) return null;
  const breach = lone(withinCase(view, AVERAGE, 'signed', target, parts), at);
  if (breach === null) return null;
  const values = breach.inputs.map((figure) => figure.value);
  const { value, step } = breach.target;
  return value > Math.max(...values) + step || value < Math.min(...values) - step ? breach : null;
}

/** A change between the only two other figures of the case. */
function loneChange(view: View, target: Series, at: number): Breach | null {
  if (view.along === 'rows' && view.series.length > 3) return null;
  if (says(target, 'apart', 'running')) return null;
  const others = view.series.filter((one) => one !== target && isFigures(one));
  const [a, b] = others;
  if (a === undefined || b === undefined || others.length !== 2) return null;
  if (a.unread() + b.unread() + target.unread() > 0) return null;
  const [from, to, result] = [a.figures[at], b.figures[at], target.figures[at]!];
  if (from == null || to == null || from.unit !== to.unit || from.value <= 0 || to.value <= 0) return null;
  const percent = result.unit === '%';
  if (!percent && result.unit !== from.unit) return null;
  const readings = percent
    ? [
        change(2, false),
        change(2, true),
        ...(from.unit === '%' ? [DIFFERENCE] : []),
        ...(says(target, 'ratio', 'share') ? [ratio(2)] : []),
      ]
    : [DIFFERENCE, ...(result.unit.startsWith('number') ? [change(2, false), ratio(0)] : [])];
  const signs = isSigned(result) ? 'signed' : 'sizes';
  const breaches = readings.flatMap((operation, i) => [
    lone(withinCase(view, operation, signs, target, [a, b]), at),
    // With its sign, a reduction from the second to the first is only a change by the wrong base.
    ...(percent && i === 1 && signs === 'signed'
      ? []
      : [lone(withinCase(view, operation, signs, target, [b, a]), at)]),
  ]);
  if (breaches.some((breach) => breach === null)) return null;
  // Without a sign, a fall is written as a reduction.
  if (percent) return breaches[signs === 'sizes' && to.value < from.value ? 2 : 0]!;
  return breaches[1]!;
}

/** Whether a figure says by itself which way it goes. */
const isSigned = ({ value, amount, unsigned }: Figure): boolean =>
  !unsigned && (value < 0 || amount.direction !== 'none');
