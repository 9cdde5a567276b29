import type { FoundArticle } from '../read/discover.ts';

/** One of `total` parts of a run, from 1: `2/4`. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** An article and its place in the whole run, from 0. */
export interface Placed {
  readonly at: number;
  readonly source: FoundArticle;
}

/**
 * The articles of one shard, in their order: the largest first, each to the shard that has the least text so far, so that
 * all take about as long. The versions of an article stay together. The same articles always go to the same shard.
 */
export function shardOf(sources: readonly FoundArticle[], { index, total }: Shard): Placed[] {
  const sized = sources.map((source, at) => ({ at, source, size: sizeOf(source) }));
  const loads = Array.from({ length: total }, () => 0);
  const chosen: Placed[] = [];
  for (const { at, source, size } of sized.toSorted((a, b) => b.size - a.size || a.at - b.at)) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest]! += size;
    if (lightest === index - 1) chosen.push({ at, source });
  }
  return chosen.sort((a, b) => a.at - b.at);
}

/** At least 1, so that articles that cannot be read are spread as well. */
const sizeOf = ({ files }: FoundArticle): number => files.reduce((sum, { size }) => sum + size, 1);
