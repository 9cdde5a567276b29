import { z } from 'zod';
import { storedArticle } from './article.ts';
import { index } from './basics.ts';
import { observation, storedEntry } from './registry.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const level = z.enum(['off', 'note', 'warning', 'error']);

/** What one shard writes: everything that any report is made from, each file, entry and observation once. */
export const blobSchema = z.strictObject({
  kind: z.literal('claimcheck-shard'),
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  shard: z.object({ index: z.int().min(1).max(9999), total: z.int().min(1).max(9999) }),
  today: z.string(),
  registry: z.object({ sha256: hash, entries: index }),
  /** The articles of all shards together. */
  selection: z.object({ sha256: hash, articles: index }),
  settings: z.object({
    failOn: z.enum(['error', 'warning', 'note', 'never']),
    maxWarnings: index.nullable(),
    levels: z.record(z.string(), level),
    /** Of everything else that decides what is found. */
    sha256: hash,
  }),
  /** Paths that were to be checked and were not there. */
  missing: z.array(z.object({ path: z.string(), message: z.string(), remedy: z.string() })),
  files: z.array(z.string()),
  observations: z.array(observation),
  entries: z.array(storedEntry),
  articles: z.array(storedArticle),
});

export type ShardBlob = z.output<typeof blobSchema>;
export type WrittenBlob = z.input<typeof blobSchema>;
