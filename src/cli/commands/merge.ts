import path from 'node:path';
import type { Config } from '../../config/schema.ts';
import { judge } from '../../gate.ts';
import type { Run } from '../../model/run.ts';
import { formatUserProblem, UserError, type UserProblem } from '../../model/user-error.ts';
import { decodeStrictly } from '../../read/decode.ts';
import { printable } from '../../reporters/printable.ts';
import { joinBlobs, type ReadBlob, readBlob } from '../../shards/join.ts';
import { TOOL } from '../../tool.ts';
import { loadEarlier } from '../earlier-reports.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { exitCode, type ReportFlags, report } from './check.ts';

export async function mergeCommand(
  paths: readonly string[],
  flags: ReportFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const earlier = await loadEarlier(flags.since ?? [], surroundings);
  const { articles, first, missing } = joinBlobs(await readBlobs(paths, surroundings));
  if (first.tool.name !== TOOL.name || first.tool.version !== TOOL.version) {
    throw new UserError([
      {
        message: `These shards were checked by ${printable(`${first.tool.name} ${first.tool.version}`)}, and this is ${TOOL.name} ${TOOL.version}`,
        remedy: 'merge with the version that checked',
      },
    ]);
  }
  const { failOn, maxWarnings, levels } = first.settings;
  const run: Run = {
    tool: TOOL,
    today: first.today,
    registry: first.registry,
    articles,
    gate: judge(articles, failOn, maxWarnings),
  };
  await report(run, flags, config, { levels, missing, earlier }, surroundings);
  for (const problem of missing) surroundings.stderr.write(`${printable(formatUserProblem(problem))}\n`);
  return missing.length > 0 ? 2 : exitCode(run);
}

const MOST_MEGABYTES = 400;
const NAME = /^shard-\d+-of-\d+\.json$/;

/** The blobs that files and folders hold, in order of path. */
async function readBlobs(paths: readonly string[], { cwd, fs }: Surroundings): Promise<ReadBlob[]> {
  const problems: UserProblem[] = [];
  const files = new Set<string>();
  for (const named of paths) {
    const absolute = path.resolve(cwd, named);
    const found = await fs.stat(absolute).catch(() => null);
    if (found === null)
      problems.push({ path: named, message: 'There is no such file or folder', remedy: 'check the path' });
    else if (found.kind === 'file') files.add(absolute);
    else if (found.kind === 'other')
      problems.push({ path: named, message: 'This is neither a file nor a folder', remedy: 'name a blob' });
    else for (const file of await blobsBelow(absolute, fs)) files.add(file);
  }
  const blobs: ReadBlob[] = [];
  for (const file of [...files].sort()) {
    const shown = path.relative(cwd, file).split(path.sep).join('/');
    const { size } = await fs.stat(file);
    const text =
      size > MOST_MEGABYTES * 1024 * 1024 ? null : await fs.readFile(file).then(decodeStrictly, () => null);
    const read =
      text === null
        ? {
            path: shown,
            message: `Cannot be read, or has more than ${MOST_MEGABYTES} MB`,
            remedy: 'use more shards',
          }
        : readBlob(text, shown);
    if ('blob' in read) blobs.push(read);
    else problems.push(read);
  }
  if (problems.length > 0) throw new UserError(problems);
  return blobs;
}

/** Download actions put each artifact into a folder of its own: one level down is looked at too. */
async function blobsBelow(folder: string, fs: Surroundings['fs'], depth = 0): Promise<string[]> {
  const found: string[] = [];
  for (const { name, kind } of await fs.readdir(folder)) {
    if (kind === 'file' && NAME.test(name)) found.push(path.join(folder, name));
    else if (kind === 'folder' && depth < 2)
      found.push(...(await blobsBelow(path.join(folder, name), fs, depth + 1)));
  }
  return found;
}
