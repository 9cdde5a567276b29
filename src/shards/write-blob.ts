import { createHash } from 'node:crypto';
import type { RuleLevels } from '../model/rule-settings.ts';
import type { Run } from '../model/run.ts';
import type { UserProblem } from '../model/user-error.ts';
import { packArticles } from './pack.ts';
import type { Shard } from './split.ts';

/** What shards must have in common, beside what the run itself says. */
export interface BlobHeader {
  readonly shard: Shard;
  /** Ids of the articles of all shards, in order. */
  readonly selection: readonly string[];
  /** Places of this shard's articles in the selection. */
  readonly places: readonly number[];
  readonly levels: RuleLevels;
  /** Everything else that decides what is found; only its hash is kept. */
  readonly settings: unknown;
  readonly missing: readonly UserProblem[];
}

export const blobName = ({ index, total }: Shard): string => `shard-${index}-of-${total}.json`;

/** What `claimcheck merge` needs of a shard's run, as text. */
export function writeBlob(
  run: Run,
  { shard, selection, places, levels, settings, missing }: BlobHeader,
): string {
  const blob = {
    kind: 'claimcheck-shard',
    schemaVersion: 1,
    tool: run.tool,
    shard,
    today: run.today,
    registry: run.registry,
    selection: { sha256: hashOf(selection), articles: selection.length },
    settings: {
      failOn: run.gate.failOn,
      maxWarnings: run.gate.maxWarnings,
      levels,
      sha256: hashOf(settings),
    },
    missing: missing.map(({ path = '', message, remedy = '' }) => ({ path, message, remedy })),
    ...packArticles(run.articles, places),
  };
  return `${JSON.stringify(blob, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`;
}

/** The same for the same settings, in whatever order their keys stand. */
const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex');

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
