import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { BUILD } from './tool.ts';

/** What Node has from 22.1 on. */
interface Compiling {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/** Where Node's own loader compiles a CommonJS module. */
interface Compiled {
  _compile(this: NodeJS.Module, text: string, filename: string): unknown;
}

/** A build's compiled code is taken away when no run wrote it anew for so many days. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const DIGEST_BYTES = 32;
/** V8 compiles a function when it is first called: what the first few runs called between them is what most runs call. */
const GATHERED_RUNS = 4;

interface Kept {
  /** How many runs wrote it. */
  readonly runs: number;
  /** By name, as compiled. */
  readonly chunks: ReadonlyMap<string, Buffer>;
}

const NOTHING: Kept = { runs: 0, chunks: new Map() };

/**
 * Keeps what V8 made of the command's code for the next run, in the cache folder of the user: compiling it anew is a
 * third of the time that a short article takes. Where that folder cannot be used, code is compiled; the environment
 * variable NODE_DISABLE_COMPILE_CACHE=1 switches it off, as it does Node's own from 22.1 on, which then does the work.
 */
export function keepCompiled(): void {
  if (BUILD === null || process.env.NODE_DISABLE_COMPILE_CACHE === '1') return;
  const folder = userFolder(process.env);
  if (folder === null) return;
  const { enableCompileCache } = module as Compiling;
  if (enableCompileCache) enableCompileCache(process.env.NODE_COMPILE_CACHE ?? folder);
  else keepIn(folder, `${BUILD}-${process.version}-${process.arch}`);
}

function keepIn(folder: string, name: string): void {
  const file = path.join(folder, name);
  const known = read(folder, file);
  const scripts = new Map<string, Script>();
  let isNew = known.runs < GATHERED_RUNS;
  const compiling = module.prototype as unknown as Compiled;
  const original = compiling._compile;
  const own = import.meta.dirname + path.sep;
  compiling._compile = function (text, filename) {
    if (!filename.startsWith(own)) return original.call(this, text, filename);
    const chunk = filename.slice(own.length);
    const cachedData = known.chunks.get(chunk);
    const script = new Script(module.wrap(text), {
      filename,
      columnOffset: -module.wrap('').indexOf('\n'),
      ...(cachedData && { cachedData }),
    });
    scripts.set(chunk, script);
    if (!cachedData || script.cachedDataRejected) isNew = true;
    const run = script.runInThisContext() as (...given: readonly unknown[]) => unknown;
    return run.call(
      this.exports,
      ...[this.exports, (id: string) => this.require(id), this, filename, path.dirname(filename)],
    );
  };
  // What was compiled on the way is kept as well, so this is the last thing that a run does. Threads only read.
  if (isMainThread)
    process.on('exit', () => {
      if (!isNew) return;
      const made = [...scripts].map(([chunk, script]) => [chunk, script.createCachedData()] as const);
      const runs = Math.min(known.runs + 1, GATHERED_RUNS);
      write(folder, file, { runs, chunks: new Map([...known.chunks, ...made]) });
    });
}

/** The folder for caches of the one who runs it; null where there is none. */
function userFolder(env: NodeJS.ProcessEnv): string | null {
  try {
    const caches = env.XDG_CACHE_HOME || env.LOCALAPPDATA || path.join(homedir(), '.cache');
    return path.isAbsolute(caches) ? path.join(caches, 'claimcheck') : null;
  } catch {
    return null; // a user without a name and without a home, as in some containers
  }
}

/** What a file holds; nothing where it is damaged, or where others could have written it, since it is run. */
function read(folder: string, file: string): Kept {
  try {
    if (!isPrivate(folder)) return NOTHING;
    const bytes = readFileSync(file);
    const content = bytes.subarray(DIGEST_BYTES);
    if (!digest(content).equals(bytes.subarray(0, DIGEST_BYTES))) return NOTHING;
    const kept = deserialize(content) as Kept;
    return kept.chunks instanceof Map ? kept : NOTHING;
  } catch {
    return NOTHING;
  }
}

function write(folder: string, file: string, kept: Kept): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isPrivate(folder)) return;
    try {
      const content = serialize(kept);
      writeFileSync(beside, Buffer.concat([digest(content), content]), { mode: 0o600 });
      renameSync(beside, file);
    } finally {
      rmSync(beside, { force: true });
    }
    takeOldAway(folder);
  } catch {
    // It costs the next run some time, and nothing else.
  }
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function isPrivate(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function takeOldAway(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true });
  }
}
