import type { Command } from 'commander';
import type { SuggestFlags } from '../commands/registry-suggest.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck registry suggest`. */
export function addRegistrySuggest(registry: Command, { surroundings, config, end }: CommandContext): void {
  registry
    .command('suggest')
    .description('write draft entries for the numbers that need evidence and have none')
    .argument('[paths...]', 'files and folders with articles (default: articles)')
    .option('--registry <dir>', 'folder of the curated registry (default: claims)')
    .option('--into <file>', 'registry file that they are added to (default: drafts.yaml in the registry)')
    .option('--dry-run', 'print what would be added, and write nothing')
    .option('--config <file>', 'configuration')
    .action(async (paths: string[], flags: SuggestFlags & { config?: string }) => {
      const { suggestCommand } = await import('../commands/registry-suggest.ts');
      end(await suggestCommand(paths, flags, await config(flags), surroundings));
    });
}
