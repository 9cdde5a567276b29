import { lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { checkAgainst } from '../../check.ts';
import type { Config } from '../../config/schema.ts';
import type { Article } from '../../model/article.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import type { DataFiles, RegistryFile } from '../../model/registry-files.ts';
import { unreadIn } from '../../model/tally.ts';
import { applyEdits } from '../../model/text-edit.ts';
import { UserError } from '../../model/user-error.ts';
import { readDataFiles, readRegistryFiles } from '../../read/registry-files.ts';
import { buildRegistry, parseRegistry } from '../../registry/load.ts';
import { createReader } from '../../registry/observe.ts';
import { plural } from '../../reporters/phrases.ts';
import { printable } from '../../reporters/printable.ts';
import { toAdditions } from '../../suggest/render.ts';
import { type Suggestions, suggest } from '../../suggest/suggest.ts';
import { appendToLists } from '../../yaml/append.ts';
import { checkOptionsFrom, pathsFrom } from '../check-options.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { replaceFile } from '../write-whole.ts';

export interface SuggestFlags {
  readonly registry?: string;
  readonly into?: string;
  readonly dryRun?: boolean;
}

/** What a new file of drafts begins with. */
const HEADER = `# Drafts by \`claimcheck registry suggest\`. They are no evidence: for each, add the source to the observation,
# see that names and value are right, and write \`status: active\`; or take it out.
version: 1
`;

export async function suggestCommand(
  paths: readonly string[],
  flags: SuggestFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { cwd, fs, stdout, stderr } = surroundings;
  const options = checkOptionsFrom(pathsFrom(paths, config), flags, config, surroundings);
  const folder = path.resolve(cwd, options.registry);
  const target = await targetIn(folder, flags.into, cwd);
  const files = await readRegistryFiles(folder, { fs, cwd });
  const parsed = parseRegistry(files);
  const data = await readDataFiles(parsed.dataFiles, { fs, cwd, folder });
  const registry = buildRegistry(parsed, data);
  const read = createReader();
  const articles = (await checkAgainst(registry, options)).articles.map(({ article }) => article);
  const active = withDraftsActive(registry);
  const wouldBe = active === null ? [] : (await checkAgainst(active, options)).articles;
  const suggestions = suggest({
    articles,
    registry,
    drafts: draftsByClaim(
      wouldBe.map(({ article }) => article),
      registry,
    ),
    holds: (value, unit) => 'quantity' in read(value, unit),
  });

  const { text, added } = addTo(target, files, data, suggestions);
  if (flags.dryRun) stdout.write(added);
  else if (suggestions.entries.length > 0) await write(path.resolve(cwd, target), text, target);
  (flags.dryRun ? stderr : stdout).write(told(suggestions, target, flags.dryRun ?? false));
  return articles.some((article) => unreadIn(article).length > 0) ? 2 : 0;
}

/** The file that drafts go to, from the working directory: a YAML file of the registry, or one that the registry will read. */
async function targetIn(folder: string, into: string | undefined, cwd: string): Promise<string> {
  const absolute = into === undefined ? path.join(folder, 'drafts.yaml') : path.resolve(cwd, into);
  const shown = path.relative(cwd, absolute).split(path.sep).join('/');
  const inside = path.relative(folder, absolute).split(path.sep);
  const isRead =
    inside[0] !== '..' && !path.isAbsolute(inside[0]!) && inside.every((part) => !part.startsWith('.'));
  if (!isRead || !/\.ya?ml$/i.test(absolute)) {
    throw new UserError([
      {
        path: shown,
        message: 'The registry would not read drafts from here',
        remedy: 'name a .yaml file in its folder with --into',
      },
    ]);
  }
  for (let i = 1; i <= inside.length; i++) {
    const found = await lstat(path.join(folder, ...inside.slice(0, i))).catch(() => null);
    if (found?.isSymbolicLink()) {
      throw new UserError([
        {
          path: shown,
          message: 'A link stands here, and links are not followed',
          remedy: 'name a file with --into',
        },
      ]);
    }
  }
  return shown;
}

/** The registry as it would be with its drafts; null where it has none. */
function withDraftsActive(registry: Registry): Registry | null {
  const entries = [...registry.entries];
  if (entries.every(([, { status }]) => status !== 'draft')) return null;
  const active = entries.map(([id, entry]): [string, Entry] => [
    id,
    entry.status === 'draft' ? { ...entry, status: 'active' } : entry,
  ]);
  return { ...registry, entries: new Map(active) };
}

/** The drafts that each claim would lean on, by its id. */
function draftsByClaim(articles: readonly Article[], { entries }: Registry): Map<string, readonly Entry[]> {
  const found = new Map<string, readonly Entry[]>();
  for (const { versions } of articles) {
    for (const { claims, links } of versions) {
      for (const [i, { id }] of claims.entries()) {
        const drafts = links[i]!.entries.map((entry) => entries.get(entry.id)!).filter(
          ({ status }) => status === 'draft',
        );
        if (drafts.length > 0) found.set(id, drafts);
      }
    }
  }
  return found;
}

/** The target with the drafts in it, and what was added to it; loaded once to see that the registry stays whole. */
function addTo(
  target: string,
  files: readonly RegistryFile[],
  data: DataFiles,
  suggestions: Suggestions,
): { readonly text: string; readonly added: string } {
  const before = files.find((file) => file.path === target)?.text;
  const base = before ?? HEADER;
  if (suggestions.entries.length === 0) return { text: base, added: '' };
  const appended = appendToLists(base, toAdditions(suggestions));
  if ('reason' in appended) {
    throw new UserError([
      {
        path: target,
        message: `Nothing can be added to this file: ${appended.reason}`,
        remedy: 'name another file with --into',
      },
    ]);
  }
  const text = applyEdits(base, appended.edits);
  const others = files.filter((file) => file.path !== target);
  buildRegistry(parseRegistry([...others, { path: target, text }]), data);
  const added = before === undefined ? text : appended.edits.map((edit) => edit.text).join('');
  return { text, added };
}

async function write(file: string, text: string, shown: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError([
      { path: shown, message: `Cannot be written: ${reason}`, remedy: 'name another file with --into' },
    ]);
  }
}

/** What was suggested and what was left out, for the editor who runs it. */
function told({ subjects, metrics, entries, leftOut }: Suggestions, target: string, isDry: boolean): string {
  const lines = entries.map(
    ({ id, value, places }) =>
      `  ${id}  ${value}  ${places[0]}${places.length > 1 ? ` and ${places.length - 1} more` : ''}`,
  );
  const left = leftOut.map(({ place, text, why }) => `  ${place}  ${text}: ${why}`);
  const made = `${plural(entries.length, 'draft')}, ${plural(subjects.length, 'subject')}, ${plural(metrics.length, 'metric')}`;
  const next = 'Add sources, then write `status: active`; `claimcheck registry lint` says what is missing.';
  return [
    ...(entries.length === 0
      ? ['Nothing to suggest: every number that needs evidence has an entry, a draft or a reason below.']
      : [`${isDry ? 'Would be added to' : 'Added to'} ${target}: ${made}`, ...lines]),
    ...(left.length > 0 ? [`Left out: ${plural(left.length, 'number')}`, ...left] : []),
    ...(entries.length > 0 ? [next] : []),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('');
}
