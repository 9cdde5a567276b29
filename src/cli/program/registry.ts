import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { addRegistryAffected } from './registry-affected.ts';
import { addRegistryAudit } from './registry-audit.ts';
import { addRegistryLint } from './registry-lint.ts';
import { addRegistrySuggest } from './registry-suggest.ts';

/** What can be done with a registry; one file a sub-command. */
const SUBCOMMANDS: readonly ((registry: Command, context: CommandContext) => void)[] = [
  addRegistryLint,
  addRegistrySuggest,
  addRegistryAffected,
  addRegistryAudit,
];

/** `claimcheck registry`: the parent of all that is done with a registry by itself. */
export function addRegistry(program: Command, context: CommandContext): void {
  const registry = program.command('registry').description('keep the curated registry');
  for (const add of SUBCOMMANDS) add(registry, context);
}
