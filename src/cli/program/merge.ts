import { type Command, Option } from 'commander';
import { UIS } from '../../reporters/words/ui.ts';
import type { ReportFlags } from '../commands/check.ts';
import { formatOption, outputOption, SINCE } from '../options.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck merge`. */
export function addMerge(program: Command, { surroundings, config, end }: CommandContext): void {
  program
    .command('merge')
    .description(
      'join the shards of a run into one: the reports and the exit code that one `check` would give',
    )
    .argument('<paths...>', 'blobs that `check --shard` wrote, or folders that hold them')
    .addOption(formatOption())
    .addOption(outputOption())
    .option('--config <file>', 'configuration, for where reports go')
    .addOption(new Option('--ui <lang>', 'language of the reports’ own words (default: en)').choices(UIS))
    .option('--since <file...>', SINCE)
    .option('--quiet', 'print only what blocks')
    .option('--no-color', 'print without colours')
    .action(async (paths: string[], flags: ReportFlags & { config?: string }) => {
      const { mergeCommand } = await import('../commands/merge.ts');
      end(await mergeCommand(paths, flags, await config(flags), surroundings));
    });
}
