import { type Command, Option } from 'commander';
import { UIS } from '../../reporters/words/ui.ts';
import type { CheckFlags } from '../commands/check.ts';
import {
  CACHE_FOLDER,
  EXIT_CODES,
  formatOption,
  outputOption,
  parseCount,
  parseDay,
  parseFailOn,
  parsePositive,
  parseShard,
  SINCE,
} from '../options.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck check`. */
export function addCheck(program: Command, { surroundings, config, end }: CommandContext): void {
  program
    .command('check')
    .description('check articles against the registry, across languages and against themselves')
    .argument('[paths...]', 'files and folders with articles (default: articles)')
    .option('--registry <dir>', 'folder of the curated registry (default: claims)')
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(
      new Option(
        '--fail-on <severity>',
        'lowest severity that ends in 1: error, warning, note, never (default: error)',
      ).argParser(parseFailOn),
    )
    .option(
      '--max-warnings <n>',
      'more warnings than this end in 1 (--fail-on never waives this too)',
      parseCount,
    )
    .option('--allow-empty', 'let a run without any article pass')
    .option('--baseline <file>', 'findings that are known and let through (see `claimcheck baseline`)')
    .option(
      '--changed <ref>',
      'only articles that changed since the branch left this one, or that lean on what changed in the registry',
    )
    .option('--shard <i/n>', 'only one part of the articles, for `claimcheck merge` to join', parseShard)
    .option('--since <file...>', SINCE)
    .option('--fix', 'correct what the evidence settles, in the articles, and report what is left')
    .option('--fix-dry-run', 'print those corrections as a patch; write none')
    .option('--cache', 'remember what came of each article, and check again only what changed')
    .option('--no-cache', 'check everything anew, where the configuration says `cache: true`')
    .option('--cache-dir <dir>', `folder of the cache (default: ${CACHE_FOLDER})`)
    .option(
      '--concurrency <n>',
      'articles worked on at once; 1: without threads (default: the processor’s cores)',
      parsePositive,
    )
    .option('--today <date>', 'judge expiry and age by this date (default: the clock)', parseDay)
    .option(
      '--config <file>',
      'configuration (default: .claimcheck.yaml or claimcheck.yaml, where there is one)',
    )
    .addOption(new Option('--ui <lang>', 'language of the reports’ own words (default: en)').choices(UIS))
    .option('--quiet', 'print only what blocks')
    .option('--no-color', 'print without colours')
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: string[], flags: CheckFlags) => {
      const { checkCommand } = await import('../commands/check.ts');
      end(await checkCommand(paths, flags, await config(flags), surroundings));
    });
}
