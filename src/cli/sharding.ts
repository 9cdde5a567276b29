import path from 'node:path';
import type { CheckOptions } from '../check.ts';
import type { Run } from '../model/run.ts';
import { UserError, type UserProblem } from '../model/user-error.ts';
import type { FoundArticle } from '../read/discover.ts';
import { type Shard, shardOf } from '../shards/split.ts';
import { blobName, writeBlob } from '../shards/write-blob.ts';
import type { Surroundings } from './surroundings.ts';
import { writeWhole } from './write-whole.ts';

/** One shard of a run: takes its articles, and writes the blob that `merge` reads. */
export interface Sharding {
  take(sources: readonly FoundArticle[]): readonly FoundArticle[];
  write(run: Run, output: string, surroundings: Surroundings): Promise<void>;
}

export function createSharding(
  shard: Shard,
  options: CheckOptions,
  output: string | undefined,
  missing: readonly UserProblem[],
): Sharding {
  if (output === '-') {
    throw new UserError([
      {
        message: '`--shard` writes a blob beside the reports, and `--output -` has no place for it',
        remedy: 'name a folder with --output',
      },
    ]);
  }
  let selection: readonly string[] = [];
  let places: readonly number[] = [];
  return {
    take(sources) {
      const mine = shardOf(sources, shard);
      selection = sources.map(({ id, files }) => JSON.stringify([id, files.map(({ sha256 }) => sha256)]));
      places = mine.map(({ at }) => at);
      return mine.map(({ source }) => source);
    },
    async write(run, folder, { cwd }) {
      const { levels = {}, overrides, options: ruleOptions, evidence, original, baseline } = options;
      const settings = { overrides, ruleOptions, evidence, original, baseline };
      const text = writeBlob(run, { shard, selection, places, levels, settings, missing });
      const target = path.resolve(cwd, folder, blobName(shard));
      await writeWhole(target, text, cwd, 'name another folder with --output');
    },
  };
}
