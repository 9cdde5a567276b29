import { type Command, Option } from 'commander';
import type { AuditFlags } from '../commands/registry-audit.ts';
import { parseCount, parseDay, parsePositive } from '../options.ts';
import type { CommandContext } from './context.ts';

/** Adds `claimcheck registry audit`. What reads the web is loaded when it runs, so that no other command ever does. */
export function addRegistryAudit(registry: Command, { surroundings, config, end }: CommandContext): void {
  registry
    .command('audit')
    .description('read the sources again and say which moved, are gone, or no longer hold quote and value')
    .argument('[ids...]', 'entries whose sources to read (default: all)')
    .option('--registry <dir>', 'folder of the curated registry (default: claims)')
    .option('--write', 'write down the day as `retrieved` of each source that holds; nothing else changes')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--today <date>', 'the day that `retrieved` names (default: the clock)').argParser(parseDay),
    )
    .addOption(
      new Option('--max-age <hours>', 'ask again for what was read longer ago')
        .argParser(parseCount)
        .default(24),
    )
    .option('--cache-dir <dir>', 'folder that what was read is kept in', '.cache/claimcheck/audit')
    .addOption(
      new Option('--delay <ms>', 'pause between two requests to one host')
        .argParser(parseCount)
        .default(1000),
    )
    .addOption(new Option('--timeout <seconds>', 'patience with one answer').argParser(parsePositive))
    .option('--allow-loopback', 'read sources on this machine (127.0.0.1, ::1) as well')
    .option('--config <file>', 'configuration')
    .addHelpText('after', EXIT_CODES)
    .action(async (ids: string[], flags: AuditFlags & { config?: string }) => {
      const { auditCommand } = await import('../commands/registry-audit.ts');
      end(await auditCommand(ids, flags, await config(flags), surroundings));
    });
}

const EXIT_CODES = `
Exit codes:
  0  every source that was read holds what the registry takes from it
  1  a source moved, is gone, says something else, or could not be read
  2  wrong use, a malformed registry, an interrupted run, or a file that could not be written`;
