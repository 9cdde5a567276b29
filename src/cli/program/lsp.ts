import type { Command } from 'commander';
import { Option } from 'commander';
import { parseDay } from '../options.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck lsp`; it ends with its client, and so has no exit code of its own. */
export function addLsp(program: Command, { surroundings: { fs } }: CommandContext): void {
  program
    .command('lsp')
    .description('serve editors over standard input and output, by the Language Server Protocol')
    .option('--stdio', 'over standard input and output, which is the only way (clients often ask for it)')
    .addOption(
      new Option('--today <date>', 'judge expiry and age by this date (default: the clock)').argParser(
        parseDay,
      ),
    )
    .action(async ({ today }: { today?: string }) => {
      const { serve } = await import('../../lsp/server.ts'); // loads only for those who ask for it
      serve({
        input: process.stdin,
        output: process.stdout,
        fs,
        today: () => today ?? new Date().toISOString().slice(0, 10),
      });
    });
}
