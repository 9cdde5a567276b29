import { Command, CommanderError } from 'commander';
import type { Config } from '../config/schema.ts';
import { UserError } from '../model/user-error.ts';
import { printable } from '../reporters/printable.ts';
import { TOOL } from '../tool.ts';
import { EXIT_CODES } from './options.ts';
import { addBaseline } from './program/baseline.ts';
import { addCheck } from './program/check.ts';
import type { CommandContext } from './program/context.ts';
import { addExplain } from './program/explain.ts';
import { addExtract } from './program/extract.ts';
import { addInit } from './program/init.ts';
import { addLsp } from './program/lsp.ts';
import { addMerge } from './program/merge.ts';
import { addRegistry } from './program/registry.ts';
import { addWatch } from './program/watch.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/**
 * Every command by its name, in the order that help lists them. What stands in `program/` says its options and its help,
 * and loads what it does from `commands/` only once it is asked for: the start of one must not pay for the others.
 */
const COMMANDS: Readonly<Record<string, (program: Command, context: CommandContext) => void>> = {
  check: addCheck,
  extract: addExtract,
  explain: addExplain,
  init: addInit,
  baseline: addBaseline,
  merge: addMerge,
  registry: addRegistry,
  lsp: addLsp,
  watch: addWatch,
};

/** The command line: `args` without node and script. Prints to the surroundings and gives the exit code; never throws. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = build(args[0], surroundings, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UserError)
      surroundings.stderr.write(`${error.message.split('\n').map(printable).join('\n')}\n`);
    else
      surroundings.stderr.write(
        `claimcheck failed, through a fault of its own; please report it.\n${stackOf(error)}\n`,
      );
    return 2;
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

function build(
  asked: string | undefined,
  surroundings: Surroundings,
  end: (code: ExitCode) => void,
): Command {
  const { stdout, stderr } = surroundings;
  const program = new Command(TOOL.name)
    .description('Checks every number of a bilingual (Chinese and English) article before it is published.')
    .version(TOOL.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns,
      getErrHelpWidth: () => stderr.columns,
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Run with --help for what is known.')
    .addHelpText('after', EXIT_CODES);

  const context: CommandContext = { surroundings, config: (flags) => configure(flags, surroundings), end };
  const names = Object.keys(COMMANDS);
  for (const name of names.includes(asked ?? '') ? [asked!] : names) COMMANDS[name]!(program, context);
  return program;
}

async function configure({ config }: { config?: string }, surroundings: Surroundings): Promise<Config> {
  const [{ configFiles }, { loadConfig }, { RULES }] = await Promise.all([
    import('../read/config-files.ts'),
    import('../config/load.ts'),
    import('../rules/index.ts'),
  ]);
  return loadConfig(config, { cwd: surroundings.cwd, rules: RULES, ...configFiles(surroundings) });
}
