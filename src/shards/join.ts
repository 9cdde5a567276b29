import type { CheckedArticle } from '../model/run.ts';
import { UserError, type UserProblem } from '../model/user-error.ts';
import { blobSchema, type ShardBlob } from './schema/blob.ts';
import { Unsound } from './sound.ts';
import { type Unpacked, unpackArticles } from './unpack.ts';

/** A shard's blob and the file it came from. */
export interface ReadBlob {
  readonly path: string;
  readonly blob: ShardBlob;
}

/** What the shards of one run make together. */
export interface Joined {
  /** In the order of the whole run. */
  readonly articles: readonly CheckedArticle[];
  readonly first: ShardBlob;
  readonly missing: readonly UserProblem[];
}

/** A blob from the text of its file; a problem where it is none. */
export function readBlob(text: string, path: string): ReadBlob | UserProblem {
  const remedy = 'name the files that `claimcheck check --shard` wrote';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { path, message: 'This is no JSON, or not the whole of it', remedy };
  }
  if ((value as { kind?: unknown } | null)?.kind !== 'claimcheck-shard')
    return { path, message: 'This is not the blob of a shard', remedy };
  try {
    const read = blobSchema.safeParse(value);
    if (read.success) return { path, blob: read.data };
    const [issue] = read.error.issues;
    const where = issue?.path.map(String).join('.').slice(0, 200) ?? '';
    return { path, message: `This blob is damaged, or of another version, at \`${where}\``, remedy };
  } catch {
    return { path, message: 'This blob is damaged: it nests too deeply', remedy };
  }
}

/**
 * Joins the shards of one run. Throws a `UserError` for shards of several runs (another version, registry, date,
 * configuration or selection), for one that is missing or there twice, and for a blob whose parts do not fit.
 */
export function joinBlobs(blobs: readonly ReadBlob[]): Joined {
  const first = blobs[0]?.blob;
  if (first === undefined)
    throw new UserError([{ message: 'There is no blob to merge', remedy: 'name files or their folder' }]);
  const problems = [...mixed(blobs), ...incomplete(blobs)];
  if (problems.length > 0) throw new UserError(problems);
  const articles: Unpacked[] = [];
  for (const { path, blob } of blobs) {
    try {
      articles.push(...unpackArticles(blob));
    } catch (error) {
      if (!(error instanceof Unsound)) throw error;
      throw new UserError([
        { path, message: `This blob is damaged: ${error.message}`, remedy: 'run its shard again' },
      ]);
    }
  }
  const inOrder = articles.toSorted((a, b) => a.at - b.at);
  if (inOrder.length !== first.selection.articles || inOrder.some(({ at }, i) => at !== i)) {
    throw new UserError([
      {
        message: 'The shards do not hold every article once',
        remedy: 'run all of them again, over the same files',
      },
    ]);
  }
  return { articles: inOrder.map(({ checked }) => checked), first, missing: first.missing };
}

/** What must be the same in all shards, in the words of messages. */
const COMMON: readonly (readonly [what: string, of: (blob: ShardBlob) => string])[] = [
  ['version of claimcheck', ({ tool }) => `${tool.name} ${tool.version}`],
  ['number of shards', ({ shard }) => String(shard.total)],
  ['registry', ({ registry }) => `${registry.sha256.slice(0, 12)}, ${registry.entries} entries`],
  ['date', ({ today }) => today],
  [
    'gate',
    ({ settings: { failOn, maxWarnings } }) => `--fail-on ${failOn}, --max-warnings ${maxWarnings ?? 'any'}`,
  ],
  [
    'configuration',
    ({ settings: { sha256, levels } }) =>
      `${sha256.slice(0, 12)}, ${JSON.stringify(Object.entries(levels).toSorted())}`,
  ],
  [
    'selection of articles',
    ({ selection }) => `${selection.sha256.slice(0, 12)}, ${selection.articles} articles`,
  ],
  ['paths that were missing', ({ missing }) => missing.map(({ path }) => path).join(', ') || 'none'],
];

function mixed(blobs: readonly ReadBlob[]): UserProblem[] {
  const [first, ...others] = blobs;
  return COMMON.flatMap(([what, of]) => {
    const expected = of(first!.blob);
    const odd = others.find(({ blob }) => of(blob) !== expected);
    return odd === undefined
      ? []
      : [
          {
            path: odd.path,
            message: `This shard has another ${what}: ${of(odd.blob)}, and ${first!.path} has ${expected}`,
            remedy: 'merge shards of one run only',
          },
        ];
  });
}

function incomplete(blobs: readonly ReadBlob[]): UserProblem[] {
  const total = Math.max(...blobs.map(({ blob }) => blob.shard.total));
  const found = new Map<number, string>();
  const problems: UserProblem[] = [];
  for (const { path, blob } of blobs) {
    const { index } = blob.shard;
    const known = found.get(index);
    if (known === undefined) found.set(index, path);
    else
      problems.push({
        path,
        message: `Shard ${index} is there twice; it is in ${known} too`,
        remedy: 'leave one of them out',
      });
  }
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((index) => !found.has(index));
  if (missing.length > 0) {
    problems.push({
      message: `${missing.length === 1 ? 'Shard' : 'Shards'} ${missing.slice(0, 20).join(', ')} of ${total} ${missing.length === 1 ? 'is' : 'are'} missing`,
      remedy: 'see whether each of the jobs ran to its end and kept its blob',
    });
  }
  return problems;
}
