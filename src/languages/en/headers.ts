import type { HeaderWords } from '../header-words.ts';

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** What English headers of rows and columns say about how their figures come from others. */
export const EN_HEADERS: HeaderWords = {
  total: list(
    'total, totals, sum, subtotal, sub-total, subtotals, sub total, grand total, overall total, combined, altogether, in all, in total, all together, Σ, ∑',
  ),
  running: list(
    'cumulative, cumulated, running total, running sum, cumulative total, accumulated, to date, cum.',
  ),
  average: list('average, averages, avg, avg., mean, arithmetic mean, macro average, macro avg, ø, averaged'),
  change: list(
    'change, changes, % change, growth, growth rate, increase, decrease, yoy, y/y, year-on-year, year-over-year, year on year, year over year, qoq, q/q, mom, m/m, rise, decline, drop, reduction, improvement, gain, uplift, saving, savings, saved, percent change, change in percent, variation, annual growth',
  ),
  difference: list(
    'difference, differences, diff, diff., gap, delta, δ, balance, net, surplus, deficit, margin, lead, spread, net change, increment, remainder, remaining, left over, profit, loss',
  ),
  share: list(
    'share, shares, proportion, percentage, percent, % of total, share of total, percent of total, percentage of total, portion, pct, pct., rate, success rate, pass rate, accuracy, retention rate, fraction',
  ),
  ratio: list(
    'ratio, per, each, multiple, speedup, speed-up, times, factor, relative to, relative, compared with, compared to, density, unit price, unit cost, yield, index',
  ),
  rank: list('rank, ranks, ranking, rankings, place, position, standing'),
  apart: list(
    'median, weighted, weighted average, max, max., maximum, min, min., minimum, peak, highest, lowest, unique, distinct, price, age, std, stdev, std., standard deviation, score, temperature, percentile, p50, p90, p95, p99, geometric mean, harmonic mean, geomean, micro average, micro avg, target, goal, best, worst, elo, cagr',
  ),
  partly: list(
    'of which, including, thereof, top, selected, among them, among these, excluding, excl., incl., e.g., main, major, largest',
  ),
  label: list('year, years, date, month, day, id, no., code, version, quarter, week'),
};
