import type { Command } from 'commander';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck init`. */
export function addInit(program: Command, { surroundings, end }: CommandContext): void {
  program
    .command('init')
    .description('write a commented configuration, a first registry and a CI file; nothing is overwritten')
    .action(async () => {
      const { initCommand } = await import('../commands/init.ts');
      end(await initCommand(surroundings));
    });
}
