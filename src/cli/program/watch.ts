import { type Command, Option } from 'commander';
import { UIS } from '../../reporters/words/ui.ts';
import type { WatchFlags } from '../commands/watch.ts';
import { parseCount, parseDay, parseFailOn, parseFormats } from '../options.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck watch`. */
export function addWatch(program: Command, { surroundings, config, end }: CommandContext): void {
  program
    .command('watch')
    .description(
      'check, and check again what is concerned whenever an article, the registry or the configuration changes',
    )
    .argument('[paths...]', 'files and folders with articles (default: articles)')
    .option('--registry <dir>', 'folder of the curated registry (default: claims)')
    .addOption(
      new Option('--format <list>', 'reports to make at each check (default: stylish)').argParser(
        parseFormats,
      ),
    )
    .option('--output <dir>', 'folder that reports are written to (default: reports)')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that the gate fails on (default: error)').argParser(
        parseFailOn,
      ),
    )
    .option('--max-warnings <n>', 'more warnings than this fail the gate', parseCount)
    .option('--baseline <file>', 'findings that are known and let through (see `claimcheck baseline`)')
    .option('--today <date>', 'judge expiry and age by this date (default: the clock)', parseDay)
    .option('--config <file>', 'configuration')
    .addOption(new Option('--ui <lang>', 'language of the reports’ own words (default: en)').choices(UIS))
    .option('--quiet', 'print only what blocks')
    .option('--no-color', 'print without colours')
    .action(async (paths: string[], flags: WatchFlags) => {
      const { watchCommand } = await import('../commands/watch.ts');
      end(await watchCommand(paths, flags, config, surroundings));
    });
}
