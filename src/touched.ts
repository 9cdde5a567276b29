import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Changes } from './changes/changes.ts';
import { extract } from './extract/extract.ts';
import { buildIndex } from './link/alias-index.ts';
import { link } from './link/link.ts';
import type { EvidencePolicy } from './model/evidence-policy.ts';
import type { Entry, Registry } from './model/registry.ts';
import type { Link, Verdict } from './model/verdict.ts';
import { parse } from './parse/parse.ts';
import { articleName, isMarkdown, plainId } from './read/article-name.ts';
import { decodeStrictly } from './read/decode.ts';
import type { ArticleSource, FoundArticle } from './read/discover.ts';
import type { FileSystem } from './read/file-system.ts';
import { readFrontKeys } from './read/front-keys.ts';
import { readArticle } from './read/read-article.ts';
import { verify } from './verify/verify.ts';

export interface Judging {
  readonly today: string;
  readonly evidence: EvidencePolicy;
}

/** The articles that changes touch: those whose files changed, and those that lean on what changed in the registry. */
export interface Touched {
  readonly byFiles: ReadonlySet<FoundArticle>;
  readonly byRegistry: ReadonlySet<FoundArticle>;
}

/**
 * Which articles must be looked at again. `before` is the registry as it was; null where there was none, or none that
 * could be read, and then every article leans on what changed.
 */
export async function touchedBy(
  changes: Changes,
  sources: readonly FoundArticle[],
  registries: { readonly before: Registry | null; readonly now: Registry },
  judging: Judging,
  place: { readonly fs: FileSystem; readonly cwd: string },
): Promise<Touched> {
  const resolve = (name: string): string => path.resolve(place.cwd, name);
  const gone = await goneVersions(changes, sources, resolve);
  const byFiles = new Set(
    sources.filter(
      ({ id, files, problems }) =>
        gone.ids.has(id) ||
        [...files, ...problems].some((file) => changes.differs(file.path)) ||
        files.some(({ translationKey }) => gone.keys.has(translationKey ?? '')),
    ),
  );
  const rest = sources.filter((source) => !byFiles.has(source));
  const { before, now } = registries;
  if (before === null) return { byFiles, byRegistry: new Set(rest) };
  if (before.sha256 === now.sha256) return { byFiles, byRegistry: new Set() };
  const judge = { before: createJudge(before, judging), now: createJudge(now, judging) };
  const byRegistry = new Set<FoundArticle>();
  for (const found of rest) {
    const source = await readArticle(found, place);
    const said = judge.now(source);
    if (said === null || said !== judge.before(source)) byRegistry.add(found);
  }
  return { byFiles, byRegistry };
}

/** The names and keys of versions that are no longer where they were. */
async function goneVersions(
  { paths, then }: Changes,
  sources: readonly FoundArticle[],
  resolve: (path: string) => string,
): Promise<{ readonly ids: ReadonlySet<string>; readonly keys: ReadonlySet<string> }> {
  const present = new Set(
    sources.flatMap(({ files, problems }) => [...files, ...problems].map(({ path }) => path)),
  );
  const ids = new Set<string>();
  const keys = new Set<string>();
  for (const name of paths) {
    if (!isMarkdown(name)) continue;
    if (!present.has(name)) {
      ids.add(articleName(name).id);
      ids.add(plainId(name));
    }
    // A version that is still there may have been another article's.
    const text = await then.readFile(resolve(name)).then(decodeStrictly, () => null);
    const key = text === null ? null : readFrontKeys(text).translationKey;
    if (key !== null) keys.add(key);
  }
  return { ids, keys };
}

/** What a registry says of an article, as a text that is the same where nothing in it changed; null where it fails. */
function createJudge(
  registry: Registry,
  { today, evidence }: Judging,
): (source: ArticleSource) => string | null {
  const index = buildIndex(registry);
  const written = createWriting();
  return ({ id, files }) => {
    try {
      const versions = files.flatMap(parse).map((document) => {
        const claims = extract(document, id);
        const links = link(document, claims, index);
        const verdicts = verify(document, claims, links, registry, today, evidence);
        return claims.map((_, i) => written(links[i]!, verdicts[i]!));
      });
      return JSON.stringify(versions);
    } catch {
      return null; // checking it will say why
    }
  };
}

const plain = (key: string, value: unknown): unknown =>
  key === 'place' ? undefined : typeof value === 'bigint' ? String(value) : value;

/** Writes links and verdicts, entries by their contents: where in its file an entry stands is no change of it. */
function createWriting(): (link: Link, verdict: Verdict) => unknown {
  const known = new Map<Entry, string>();
  const entry = (one: Entry | null): string | null => {
    if (one === null) return null;
    const text = known.get(one) ?? createHash('sha256').update(JSON.stringify(one, plain)).digest('base64');
    known.set(one, text);
    return text;
  };
  return (link, verdict) => [
    link.subject,
    link.metric,
    link.entries.map(entry),
    link.period,
    verdict.code,
    verdict.reason,
    verdict.agreement,
    verdict.diagnosis,
    verdict.held,
    entry(verdict.entry),
    entry(verdict.mistakenFor),
    JSON.stringify([verdict.observation, verdict.current], plain),
  ];
}
