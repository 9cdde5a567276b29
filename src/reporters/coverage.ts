import type pc from 'picocolors';
import type { CheckedArticle, Coverage, Run } from '../model/run.ts';
import { clipStart, displayWidth } from './display-width.ts';
import { percentOf } from './phrases.ts';
import { printable } from './printable.ts';
import type { Words } from './words/words.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** More articles than these are counted, those with the most numbers without an entry shown. */
const MOST_ARTICLES = 10;

export interface CoverageDrawing {
  readonly columns: number;
  readonly colors: Colors;
  readonly words: Words;
}

/** How many numbers need evidence, how many of them have an entry, and where entries are missing: article by article. */
export function coverageLines({ articles }: Run, total: Coverage, drawing: CoverageDrawing): string[] {
  const { colors, words } = drawing;
  if (total.held === 0) return [words.noneHeld()];
  const missing = total.held - total.withEntry;
  const head = `${words.held(total.held, total.withEntry, percentOf(total))}${
    missing === 0 ? words.noneWithout() : colors.yellow(words.without(missing))
  }`;
  return articles.length < 2 ? [head] : [head, ...byArticle(articles, drawing)];
}

const missingOf = ({ coverage: { held, withEntry } }: CheckedArticle): number => held - withEntry;

/** Columns that the figures beside a name take at most. */
const FIGURES = 32;

function byArticle(
  articles: readonly CheckedArticle[],
  { columns, colors, words }: CoverageDrawing,
): string[] {
  const held = articles.filter(({ coverage }) => coverage.held > 0);
  const shown = held.length <= MOST_ARTICLES ? held : worst(held);
  const room = Math.max(columns - FIGURES, columns >> 2);
  const names = shown.map(({ id }) => clipStart(printable(id), room));
  const width = Math.max(0, ...names.map(displayWidth));
  const counts = shown.map(({ coverage }) => words.ofHeld(coverage.withEntry, coverage.held));
  const digits = Math.max(0, ...counts.map(displayWidth));
  const lines = shown.map(({ coverage }, i) => {
    const name = names[i]! + ' '.repeat(width - displayWidth(names[i]!));
    const count = ' '.repeat(digits - displayWidth(counts[i]!)) + counts[i]!;
    const share = percentOf(coverage).padStart(4);
    const hasGaps = coverage.withEntry < coverage.held;
    return `  ${name}  ${count}  ${hasGaps ? colors.yellow(share) : share}`;
  });
  const more = held.length - shown.length;
  return more === 0 ? lines : [...lines, colors.dim(`  ${words.fewerGaps(more)}`)];
}

/** Those with the most gaps, in the order of the run. */
function worst(articles: readonly CheckedArticle[]): CheckedArticle[] {
  const chosen = new Set(articles.toSorted((a, b) => missingOf(b) - missingOf(a)).slice(0, MOST_ARTICLES));
  return articles.filter((article) => chosen.has(article));
}
