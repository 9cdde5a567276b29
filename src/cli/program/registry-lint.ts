import { type Command, Option } from 'commander';
import type { LintFlags } from '../commands/registry-lint.ts';
import { parseDay } from '../options.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck registry lint`. */
export function addRegistryLint(registry: Command, { surroundings, config, end }: CommandContext): void {
  registry
    .command('lint')
    .description(
      'say what entries lack before they can be trusted: sources, reviews, quotes that hold the value',
    )
    .option('--registry <dir>', 'folder of the curated registry (default: claims)')
    .option('--site <host...>', 'hosts of the publication itself, which is no source for its own figures')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--today <date>', 'judge reviews by this date (default: the clock)').argParser(parseDay),
    )
    .option('--config <file>', 'configuration')
    .action(async (flags: LintFlags & { config?: string }) => {
      const { lintCommand } = await import('../commands/registry-lint.ts');
      end(await lintCommand(flags, await config(flags), surroundings));
    });
}
