import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AuditOptions } from '../../audit/audit.ts';
import type { Audited } from '../../audit/outcome.ts';
import type { Pace } from '../../audit/pace.ts';
import type { Web } from '../../audit/visit.ts';
import { readRegistry } from '../../check.ts';
import type { Config } from '../../config/schema.ts';
import type { Registry } from '../../model/registry.ts';
import type { RegistryFile } from '../../model/registry-files.ts';
import { UserError } from '../../model/user-error.ts';
import { decodeStrictly } from '../../read/decode.ts';
import { nearest } from '../../spelling.ts';
import { TOOL } from '../../tool.ts';
import type { ExitCode, Output, Surroundings } from '../surroundings.ts';
import { replaceFile } from '../write-whole.ts';

export interface AuditFlags {
  readonly registry?: string;
  readonly write?: boolean;
  readonly format: 'text' | 'json';
  readonly today?: string;
  readonly maxAge: number;
  readonly cacheDir: string;
  readonly delay: number;
  readonly timeout?: number;
  readonly allowLoopback?: boolean;
}

export async function auditCommand(
  ids: readonly string[],
  flags: AuditFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { cwd, fs, stdout, stderr } = surroundings;
  const registry = await readRegistry({ cwd, fs, registry: flags.registry ?? config.registry ?? 'claims' });
  refuseUnknown(ids, registry);
  const files = flags.write ? await filesOf(registry, surroundings) : [];
  const today = flags.today ?? surroundings.today;
  const { isInterrupted, needsWork } = await import('../../audit/outcome.ts');
  const { auditText, auditJson } = await import('./registry-audit-report.ts');

  const audited = await read(registry, ids, { ...flags, today }, surroundings);
  stdout.write(flags.format === 'json' ? auditJson(audited, today) : auditText(audited));
  const isWritten = !flags.write || (await writeDays(files, audited, surroundings));
  if (audited.some(isInterrupted)) {
    stderr.write('The run was interrupted; what was read is kept, and the next run goes on from there.\n');
    return 2;
  }
  if (!isWritten) return 2;
  return audited.some(needsWork) ? 1 : 0;
}

function refuseUnknown(ids: readonly string[], { entries }: Registry): void {
  const unknown = ids.filter((id) => !entries.has(id));
  if (unknown.length === 0) return;
  throw new UserError(
    unknown.map((id) => {
      const guess = nearest(id, entries.keys());
      return {
        message: `No entry has the id \`${id}\``,
        remedy: guess ? `did you mean \`${guess}\`?` : 'take one from the registry',
      };
    }),
  );
}

/** Reads the sources; Ctrl-C ends the reading, and a second one the program. */
async function read(
  registry: Registry,
  ids: readonly string[],
  flags: AuditFlags & { readonly today: string },
  { cwd, stderr }: Surroundings,
): Promise<Audited[]> {
  const { audit } = await import('../../audit/audit.ts');
  const interruption = new AbortController();
  const interrupt = () => {
    interruption.abort();
    // Not at once: others that listen end the program where they find themselves alone.
    setImmediate(() => process.removeListener('SIGINT', interrupt));
  };
  process.on('SIGINT', interrupt);
  const web = await openWeb(flags, cwd, interruption.signal);
  const options: AuditOptions = { ids, ...(stderr.isTTY && { onSource: progressOn(stderr) }) };
  try {
    return await audit(registry, web, options);
  } finally {
    process.removeListener('SIGINT', interrupt);
    if (stderr.isTTY) stderr.write('\r\u001b[K');
    await web.transport.close();
  }
}

async function openWeb(
  { today, maxAge, cacheDir, delay, timeout, allowLoopback }: AuditFlags & { readonly today: string },
  cwd: string,
  signal: AbortSignal,
): Promise<Web> {
  const [{ isLoopback, isPublic }, { diskCache }, { hostQueues }, { LIMITS }, { undiciTransport }] =
    await Promise.all([
      import('../../audit/addresses.ts'),
      import('../../audit/cache.ts'),
      import('../../audit/hosts.ts'),
      import('../../audit/transport.ts'),
      import('../../audit/undici-transport.ts'),
    ]);
  const patience = timeout === undefined ? null : timeout * 1000;
  const limits =
    patience === null ? LIMITS : { ...LIMITS, headersMs: patience, bodyMs: patience, totalMs: patience };
  const permits = (address: string) => isPublic(address) || (allowLoopback === true && isLoopback(address));
  const cache = await diskCache(path.resolve(cwd, cacheDir)).catch((error: Error) => {
    throw new UserError([
      {
        path: cacheDir,
        message: `What is read cannot be kept here: ${error.message}`,
        remedy: 'name another folder with --cache-dir',
      },
    ]);
  });
  return {
    transport: undiciTransport(permits, limits),
    limits,
    hosts: hostQueues(PACE, delay),
    cache,
    maxAgeMs: maxAge * 3_600_000,
    pace: PACE,
    today,
    agent: `${TOOL.name}/${TOOL.version}`,
    signal,
  };
}

const PACE: Pace = {
  now: () => Date.now(),
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
  random: () => Math.random(),
};

const progressOn = (stderr: Output) => (done: number, total: number) =>
  stderr.write(`\r\u001b[K${done} of ${total} sources read`);

/** The registry's own files as they are before the sources are read, which may take long. */
async function filesOf(registry: Registry, { cwd, fs }: Surroundings): Promise<RegistryFile[]> {
  const paths = new Set<string>();
  for (const { observations } of registry.entries.values())
    for (const { source } of observations) if (source !== null) paths.add(source.place.path);
  const files = await Promise.all(
    [...paths].map(async (name) => ({
      path: name,
      text: decodeStrictly(await fs.readFile(path.resolve(cwd, name))) ?? '',
    })),
  );
  return files;
}

/** Writes the days into the registry's files; false where one could not be. */
async function writeDays(
  files: readonly RegistryFile[],
  audited: readonly Audited[],
  { cwd, fs, stderr }: Surroundings,
): Promise<boolean> {
  const { recordRetrieved } = await import('../../audit/retrieved.ts');
  const recorded = recordRetrieved(files, audited);
  const problems = recorded.refused.map(
    ({ path: name, line, why }) => `${name}:${line} \`retrieved\` was not written: ${why}`,
  );
  for (const file of recorded.files) {
    const target = path.resolve(cwd, file.path);
    const now = await fs.readFile(target).then(decodeStrictly, () => null);
    if (now !== files.find(({ path: name }) => name === file.path)?.text) {
      problems.push(
        `${file.path} was changed while the sources were read, and is left alone; run this again`,
      );
      continue;
    }
    try {
      await replaceFile(target, file.text);
      stderr.write(
        `${file.path}: \`retrieved\` written for ${file.sources} ${file.sources === 1 ? 'source' : 'sources'}\n`,
      );
    } catch (error) {
      problems.push(`${file.path} cannot be written: ${(error as Error).message}`);
    }
  }
  for (const problem of problems) stderr.write(`${problem}\n`);
  return problems.length === 0;
}
