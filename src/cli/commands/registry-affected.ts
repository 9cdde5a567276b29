import { type Command, Option } from 'commander';
import { checkAgainst, readRegistry } from '../../check.ts';
import type { Config } from '../../config/schema.ts';
import { type Leaned, type LeaningPlace, leaningOn, placesIn } from '../../leaning.ts';
import type { Registry } from '../../model/registry.ts';
import { UserError } from '../../model/user-error.ts';
import { plural } from '../../reporters/phrases.ts';
import { printable } from '../../reporters/printable.ts';
import { nearest } from '../../spelling.ts';
import { checkOptionsFrom, pathsFrom } from '../check-options.ts';
import { parseDay } from '../options.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import type { CommandContext } from './registry.ts';

interface AffectedFlags {
  readonly registry?: string;
  readonly articles?: readonly string[];
  readonly format: 'text' | 'json';
  readonly today?: string;
}

/** Adds `claimcheck registry affected`. */
export function addRegistryAffected(registry: Command, { surroundings, config, end }: CommandContext): void {
  registry
    .command('affected')
    .description('list every article and place that leans on an entry, a subject or a metric')
    .argument('<id...>', 'ids of entries, subjects or metrics')
    .option('--registry <dir>', 'folder of the curated registry (default: claims)')
    .option('--articles <path...>', 'files and folders with articles (default: articles)')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--today <date>', 'judge expiry and age by this date (default: the clock)').argParser(
        parseDay,
      ),
    )
    .option('--config <file>', 'configuration')
    .action(async (ids: string[], flags: AffectedFlags & { config?: string }) => {
      end(await affectedCommand(ids, flags, await config(flags), surroundings));
    });
}

async function affectedCommand(
  ids: readonly string[],
  flags: AffectedFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const options = checkOptionsFrom(pathsFrom(flags.articles ?? [], config), flags, config, surroundings);
  const registry = await readRegistry(options);
  const asked = lookUp([...new Set(ids)], registry);
  const { articles } = await checkAgainst(registry, options);
  const found = asked.map((leaned) => {
    const leans = leaningOn(leaned, registry);
    return { ...leaned, places: articles.flatMap(({ article }) => placesIn(article, leans)) };
  });
  surroundings.stdout.write(
    flags.format === 'json'
      ? `${JSON.stringify({ schemaVersion: 1, affected: found }, null, 2)}\n`
      : found.map(asText).join('\n'),
  );
  return articles.some(({ tally }) => tally.unread.length > 0) ? 2 : 0;
}

/** What the ids name; throws where one names nothing. */
function lookUp(ids: readonly string[], { entries, subjects, metrics }: Registry): Leaned[] {
  const known = [
    ...[...entries.values()].map(({ id, place }): Leaned => ({ id, what: 'entry', place })),
    ...[...subjects.values()].map(({ id, place }): Leaned => ({ id, what: 'subject', place })),
    ...[...metrics.values()].map(({ id, place }): Leaned => ({ id, what: 'metric', place })),
  ];
  const names = new Set(known.map(({ id }) => id));
  const unknown = ids.filter((id) => !names.has(id));
  if (unknown.length === 0) return ids.flatMap((id) => known.filter((one) => one.id === id));
  throw new UserError(
    unknown.map((id) => {
      const guess = nearest(id, names);
      return {
        message: `The registry has no entry, subject or metric \`${id}\``,
        remedy: guess ? `did you mean \`${guess}\`?` : 'take an id from its files',
      };
    }),
  );
}

/** `gpt-5.5/gdpval, an entry at claims/a.yaml:7: 2 places in 1 article`, and a line a place. */
function asText({ id, what, place, places }: Leaned & { readonly places: readonly LeaningPlace[] }): string {
  const articles = new Set(places.map(({ article }) => article)).size;
  const kind = what === 'entry' ? 'an entry' : `a ${what}`;
  const head = `${id}, ${kind} at ${place.path}:${place.line}: ${plural(places.length, 'place')} in ${plural(articles, 'article')}`;
  const lines = places.map(({ path, line, column, text, verdict, entry }) => {
    const by = entry === null || entry === id ? '' : `  (${entry})`;
    return `  ${path}:${line}:${column}  ${text}  ${verdict}${by}`;
  });
  return [head, ...lines].map((line) => `${printable(line)}\n`).join('');
}
