import { type Command, Option } from 'commander';
import type { AffectedFlags } from '../commands/registry-affected.ts';
import { parseDay } from '../options.ts';
import type { CommandContext } from './context.ts';

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
      const { affectedCommand } = await import('../commands/registry-affected.ts');
      end(await affectedCommand(ids, flags, await config(flags), surroundings));
    });
}
