import type pc from 'picocolors';
import type { CheckedArticle, Coverage, Run } from '../model/run.ts';
import { clipStart, displayWidth } from './display-width.ts';
import { percentOf, plural } from './phrases.ts';
import { printable } from './printable.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** More articles than these are counted, those with the most numbers without an entry shown. */
const MOST_ARTICLES = 10;

/** How many numbers need evidence, how many of them have an entry, and where entries are missing: article by article. */
export function coverageLines({ articles }: Run, total: Coverage, columns: number, colors: Colors): string[] {
  if (total.held === 0) return ['Coverage  no number needs evidence'];
  const missing = total.held - total.withEntry;
  const head = `Coverage  ${plural(total.held, 'number')} that need evidence: ${total.withEntry} have an entry (${percentOf(total)}), ${
    missing === 0 ? 'none is without' : colors.yellow(`${missing} ${missing === 1 ? 'has' : 'have'} none`)
  }`;
  return articles.length < 2 ? [head] : [head, ...byArticle(articles, columns, colors)];
}

const missingOf = ({ coverage: { held, withEntry } }: CheckedArticle): number => held - withEntry;

function byArticle(articles: readonly CheckedArticle[], columns: number, colors: Colors): string[] {
  const held = articles.filter(({ coverage }) => coverage.held > 0);
  const shown = held.length <= MOST_ARTICLES ? held : worst(held);
  const names = shown.map(({ article }) => clipStart(printable(article.id), columns - 32));
  const width = Math.max(0, ...names.map(displayWidth));
  const counts = shown.map(({ coverage }) => `${coverage.withEntry} of ${coverage.held}`);
  const digits = Math.max(0, ...counts.map((count) => count.length));
  const lines = shown.map(({ coverage }, i) => {
    const name = names[i]! + ' '.repeat(width - displayWidth(names[i]!));
    const share = percentOf(coverage).padStart(4);
    const hasGaps = coverage.withEntry < coverage.held;
    return `  ${name}  ${counts[i]!.padStart(digits)}  ${hasGaps ? colors.yellow(share) : share}`;
  });
  const more = held.length - shown.length;
  return more === 0 ? lines : [...lines, colors.dim(`  and ${plural(more, 'article')} with fewer gaps`)];
}

/** Those with the most gaps, in the order of the run. */
function worst(articles: readonly CheckedArticle[]): CheckedArticle[] {
  const chosen = new Set(articles.toSorted((a, b) => missingOf(b) - missingOf(a)).slice(0, MOST_ARTICLES));
  return articles.filter((article) => chosen.has(article));
}
