import { setImmediate as turn } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Cache } from './cache/cache.ts';
import { judge } from './gate.ts';
import type { ArticleProblem } from './model/article.ts';
import type { Registry } from './model/registry.ts';
import type { CheckedArticle, FailOn, Run, RunStart } from './model/run.ts';
import { createChecker, type Terms } from './pipeline.ts';
import type { ArticleSource, FoundArticle } from './read/discover.ts';
import type { FileSystem } from './read/file-system.ts';
import { leaveOut, readArticle, rereadArticle, rereadFile } from './read/read-article.ts';
import type { Asked, Done, Job, Workplace } from './workplace.ts';

export interface RunOptions {
  readonly terms: Terms;
  readonly tool: RunStart['tool'];
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  readonly fs: FileSystem;
  readonly cwd: string;
  readonly asked: Asked;
  /** How many articles are worked on at once. */
  readonly concurrency: number;
  readonly workplace: (job: Job, found: readonly FoundArticle[]) => Workplace;
  /** Told after each article; for progress on a terminal. */
  readonly onArticle?: (done: number, total: number) => void;
  /** Told once, before any part. */
  readonly onStart?: (start: RunStart) => void;
  /** Given the parts asked for, article by article in the order of the run. */
  readonly onParts?: (parts: readonly Uint8Array[]) => void;
  /** Reads a file at once. Where it is given, articles of a large run are let go and read again when looked at. */
  readonly reread?: (absolute: string) => Uint8Array;
  /** What came of articles in earlier runs; only with `reread`, since a cache holds no articles. */
  readonly cache?: Cache;
}

/** So many characters of articles are held in memory, with what was found out about them: about 100 MB. */
const HELD = 2_500_000;
/** So many articles may be done before one that comes first: what waits takes memory. */
const AHEAD = 32;

/** Every article read and checked, in order, and the run judged. */
export async function run(
  found: readonly FoundArticle[],
  registry: Registry,
  options: RunOptions,
): Promise<Run> {
  const { terms, tool, concurrency, asked } = options;
  const start = {
    tool,
    today: terms.today,
    registry: { sha256: registry.sha256, entries: registry.entries.size },
  };
  options.onStart?.(start);
  const workplace = options.workplace({ registry, terms, asked }, found);
  const queue = new PQueue({ concurrency });
  const remembered = createRemembering(registry, options);
  const articles: CheckedArticle[] = [];
  const waiting: Promise<Done>[] = [];
  const take = async (): Promise<void> => {
    const done = await waiting.shift()!;
    articles.push(remembered(found[articles.length]!, done));
    options.onParts?.(done.outcome.parts);
    options.onArticle?.(articles.length, found.length);
    // Texts held in memory are checked without waiting for anything; a signal is heard only when the loop turns.
    await turn();
  };
  try {
    for (const article of found) {
      const done = queue.add(() => checkFound(article, workplace, options));
      done.catch(() => {}); // told in its turn, though it may fail before it
      waiting.push(done);
      if (waiting.length >= AHEAD + concurrency) await take();
    }
    while (waiting.length > 0) await take();
  } finally {
    queue.clear();
    await workplace.close();
  }
  return { ...start, articles, gate: judge(articles, options.failOn, options.maxWarnings) };
}

/** What came of an article, remembered or found out now. */
async function checkFound(found: FoundArticle, workplace: Workplace, options: RunOptions): Promise<Done> {
  const { cache } = options;
  const remembered = cache?.get(found);
  if (remembered) return { outcome: remembered, checked: null, leftOut: [] };
  const source = await readArticle(found, options);
  const done = await workplace.check(source);
  // What could not be read may be readable next time; and what changed since it was found goes by another name.
  const isAsFound = source.files.every(({ sha256 }, i) => sha256 === found.files[i]?.sha256);
  if (cache && isAsFound && done.outcome.tally.unread.length === 0) cache.put(found, done.outcome);
  return done;
}

/** Makes of what came of an article one that reporters can look at: held as long as there is room, else read again. */
function createRemembering(
  registry: Registry,
  { terms, reread, cwd, asked }: RunOptions,
): (found: FoundArticle, done: Done) => CheckedArticle {
  // Where no finding is asked for, nobody looks at an article again.
  const room = reread === undefined ? Number.POSITIVE_INFINITY : asked.findings ? HELD : 0;
  let held = 0;
  let check: ((source: ArticleSource) => CheckedArticle) | null = null;
  let latest: { readonly of: FoundArticle; readonly checked: CheckedArticle } | null = null;
  const again = (found: FoundArticle, leftOut: readonly ArticleProblem[]): CheckedArticle => {
    if (latest?.of === found) return latest.checked;
    check ??= createChecker(registry, terms);
    const checked = check(leaveOut(rereadArticle(found, cwd, reread!), leftOut));
    latest = { of: found, checked };
    return checked;
  };
  return (found, { outcome, checked, leftOut }) => {
    const size = found.files.reduce((sum, { size }) => sum + size, 0);
    if (checked !== null && held + size <= room) {
      held += size;
      return checked;
    }
    const { findings, coverage, tally } = outcome;
    return {
      id: found.id,
      coverage,
      tally,
      sourceOf: (path) => rereadFile(found, path, cwd, reread!),
      get article() {
        return again(found, leftOut).article;
      },
      get findings() {
        return findings ?? again(found, leftOut).findings;
      },
    };
  };
}
