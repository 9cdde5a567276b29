import { withinCase } from './candidate.ts';
import { AVERAGE, type Operation, SUM } from './operations.ts';
import type { Sampled } from './sample.ts';
import { meets, type Trial } from './trial.ts';

/** Sums over a run of series, as asserted and with integers taken as rounded. */
class Sums {
  low = 0;
  high = 0;
  looseLow = 0;
  looseHigh = 0;
  private readonly sample: Sampled;

  constructor(sample: Sampled) {
    this.sample = sample;
  }

  add(i: number): void {
    const { low, high, looseLow, looseHigh } = this.sample;
    this.low += low[i]!;
    this.high += high[i]!;
    this.looseLow += looseLow[i]!;
    this.looseHigh += looseHigh[i]!;
  }
}

/** Sums and averages of neighbours of one unit. `lists` are the series that may be summed. */
export function trySums(trial: Trial, lists: readonly (readonly number[])[]): void {
  const { sample, targets, reach, members } = trial;
  const present = targets.filter((t) => sample.present[t]);
  for (const unit of new Set(present.map((t) => sample.unit[t]!))) {
    const wanted = present.filter((t) => sample.unit[t] === unit);
    for (const list of lists) {
      const run = list.filter((i) => sample.present[i] && sample.unit[i] === unit);
      if (run.length < 2) continue;
      if (reach < members.length) {
        for (const t of wanted) runsBeside(trial, run, t);
        continue;
      }
      everyRun(trial, run, wanted);
      if (run.length >= 4) for (const t of wanted) allOthers(trial, run, t);
    }
  }
}

/** Every run of neighbours against every series that is not among them. */
function everyRun(trial: Trial, run: readonly number[], wanted: readonly number[]): void {
  for (let a = 0; a < run.length - 1; a++) {
    const sums = new Sums(trial.sample);
    sums.add(run[a]!);
    for (let b = a + 1; b < run.length; b++) {
      sums.add(run[b]!);
      trial.tally.tried += 0.5;
      for (const t of wanted) if (t < run[a]! || t > run[b]!) compare(trial, run, a, b, sums, t);
    }
  }
}

/** So many neighbours are summed up beside a series that is not at an end of its table. */
const MOST_PARTS = 300;

/** The runs that end right before a series, and those that start right behind it. */
function runsBeside(trial: Trial, run: readonly number[], t: number): void {
  let behind = run.length;
  while (behind > 0 && run[behind - 1]! > t) behind -= 1;
  let before = behind - 1;
  if (run[before] === t) before -= 1;
  const isEnd = behind === 0 || before < 0 || behind >= run.length;
  const most = isEnd ? run.length : MOST_PARTS;
  const left = new Sums(trial.sample);
  for (let p = before; p >= Math.max(0, before - most); p--) {
    left.add(run[p]!);
    if (p < before) compare(trial, run, p, before, left, t);
  }
  const right = new Sums(trial.sample);
  for (let p = behind; p < Math.min(run.length, behind + most); p++) {
    right.add(run[p]!);
    if (p > behind) compare(trial, run, behind, p, right, t);
  }
  trial.tally.tried += 2;
}

/** All others, where the total stands among its parts. */
function allOthers(trial: Trial, run: readonly number[], t: number): void {
  const p = run.indexOf(t);
  if (p <= 0 || p === run.length - 1) return;
  const others = run.filter((i) => i !== t);
  const sums = new Sums(trial.sample);
  for (const i of others) sums.add(i);
  compare(trial, others, 0, others.length - 1, sums, t);
}

function compare(trial: Trial, run: readonly number[], a: number, b: number, sums: Sums, t: number): void {
  const { low, high, from, to } = trial.sample;
  const size = b - a + 1;
  if (meets(sums.low, sums.high, low[t]!, high[t]!)) hit(trial, SUM, run, a, b, t);
  if (meets(sums.looseLow / size, sums.looseHigh / size, from[t]!, to[t]!)) hit(trial, AVERAGE, run, a, b, t);
}

function hit(
  { view, members, sample, tally }: Trial,
  operation: Operation,
  run: readonly number[],
  a: number,
  b: number,
  t: number,
): void {
  const size = b - a + 1;
  const sweeping = size >= 3 && (size === run.length || (size === run.length - 1 && run.includes(t)));
  tally.hit(sample.at, `${operation.name} ${t} ${run[a]} ${run[b]} ${b - a}`, () =>
    withinCase(
      view,
      operation,
      'signed',
      members[t]!,
      run.slice(a, b + 1).map((i) => members[i]!),
      sweeping,
    ),
  );
}
