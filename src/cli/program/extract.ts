import { type Command, Option } from 'commander';
import type { ExtractFlags } from '../commands/extract.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck extract`. */
export function addExtract(program: Command, { surroundings, config, end }: CommandContext): void {
  program
    .command('extract')
    .description('show every quantity found, what it means, and what was skipped and why')
    .argument('[paths...]', 'files and folders with articles, or - for standard input (default: articles)')
    .addOption(
      new Option('--lang <lang>', 'only this language; for -, the language of the text').choices([
        'zh',
        'en',
      ]),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--aligned', 'show both versions beside each other: what was paired with what, and why')
    .option('--config <file>', 'configuration')
    .action(async (paths: string[], flags: ExtractFlags & { config?: string }) => {
      const { extractCommand } = await import('../commands/extract.ts');
      const configured = await config(flags);
      const named = paths.length > 0 ? paths : (configured.articles ?? ['articles']);
      end(await extractCommand(named, flags, configured, surroundings));
    });
}
