import type { Command } from 'commander';
import type { BaselineFlags, CreateFlags } from '../commands/baseline.ts';
import { BASELINE_NAME, parseDay } from '../options.ts';
import type { CommandContext } from './context.ts';

/** `claimcheck baseline`: what is known and let through until it is mended. */
export function addBaseline(program: Command, { surroundings, config, end }: CommandContext): void {
  const baseline = program
    .command('baseline')
    .description('keep the file of findings that are known and let through until they are mended');
  const add = (name: string, description: string): Command =>
    baseline
      .command(name)
      .description(description)
      .argument('[paths...]', 'files and folders with articles (default: articles)')
      .option('--baseline <file>', `the file (default: ${BASELINE_NAME})`)
      .option('--registry <dir>', 'folder of the curated registry (default: claims)')
      .option('--today <date>', 'judge expiry and age by this date (default: the clock)', parseDay)
      .option('--config <file>', 'configuration');
  add(
    'create',
    'write every finding that is open now into the file; one that it holds already stays as it is',
  )
    .option(
      '--reason <text>',
      'why they may stand; left out, it is to be filled in, and nothing is suppressed until then',
    )
    .option('--expires <date>', 'the last day on which they are let through', parseDay)
    .action(async (paths: string[], flags: CreateFlags & { config?: string }) => {
      const { createCommand } = await import('../commands/baseline.ts');
      end(await createCommand(paths, flags, await config(flags), surroundings));
    });
  add('prune', 'take out the entries that match nothing any more; nothing else in the file changes').action(
    async (paths: string[], flags: BaselineFlags & { config?: string }) => {
      const { pruneCommand } = await import('../commands/baseline.ts');
      end(await pruneCommand(paths, flags, await config(flags), surroundings));
    },
  );
  add(
    'check',
    'say which entries have expired, give no reason or match nothing, and end in 1 if there is one',
  ).action(async (paths: string[], flags: BaselineFlags & { config?: string }) => {
    const { checkBaselineCommand } = await import('../commands/baseline.ts');
    end(await checkBaselineCommand(paths, flags, await config(flags), surroundings));
  });
}
