import type { Command } from 'commander';
import type { ExplainFlags } from '../commands/explain.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck explain`. */
export function addExplain(program: Command, { surroundings, config, end }: CommandContext): void {
  program
    .command('explain')
    .description('explain a rule, or the story of one claim; without a name, list the rules')
    .argument('[name]', 'rule id (registry/refuted) or claim id from report.json')
    .option('--registry <dir>', 'folder of the curated registry (default: claims)')
    .option('--config <file>', 'configuration')
    .action(async (name: string | undefined, flags: ExplainFlags & { config?: string }) => {
      const { explainCommand } = await import('../commands/explain.ts');
      end(await explainCommand(name, flags, await config(flags), surroundings));
    });
}
