import { Command, CommanderError, Option } from 'commander';
import { loadConfig } from '../config/load.ts';
import { UserError } from '../model/user-error.ts';
import { configFiles } from '../read/config-files.ts';
import { printable } from '../reporters/printable.ts';
import { UIS } from '../reporters/words/words.ts';
import { RULES } from '../rules/index.ts';
import { TOOL } from '../tool.ts';
import { CACHE_FOLDER } from './cache-folder.ts';
import { addBaseline } from './commands/baseline.ts';
import { type CheckFlags, checkCommand } from './commands/check.ts';
import { type ExplainFlags, explainCommand } from './commands/explain.ts';
import { type ExtractFlags, extractCommand } from './commands/extract.ts';
import { initCommand } from './commands/init.ts';
import { addLsp } from './commands/lsp.ts';
import { addMerge } from './commands/merge.ts';
import { addRegistry } from './commands/registry.ts';
import { addWatch } from './commands/watch.ts';
import {
  formatOption,
  outputOption,
  parseCount,
  parseDay,
  parseFailOn,
  parsePositive,
  parseShard,
  SINCE,
} from './options.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** The command line: `args` without node and script. Prints to the surroundings and gives the exit code; never throws. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = build(surroundings, (ended) => {
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

function build(surroundings: Surroundings, end: (code: ExitCode) => void): Command {
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

  const config = (flags: { config?: string }) =>
    loadConfig(flags.config, { cwd: surroundings.cwd, rules: RULES, ...configFiles(surroundings) });

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
    .option('--concurrency <n>', 'articles worked on at once (default: 4)', parsePositive)
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
      end(await checkCommand(paths, flags, await config(flags), surroundings));
    });

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
      const configured = await config(flags);
      const named = paths.length > 0 ? paths : (configured.articles ?? ['articles']);
      end(await extractCommand(named, flags, configured, surroundings));
    });

  program
    .command('explain')
    .description('explain a rule, or the story of one claim; without a name, list the rules')
    .argument('[name]', 'rule id (registry/refuted) or claim id from report.json')
    .option('--registry <dir>', 'folder of the curated registry (default: claims)')
    .option('--config <file>', 'configuration')
    .action(async (name: string | undefined, flags: ExplainFlags & { config?: string }) => {
      end(await explainCommand(name, flags, await config(flags), surroundings));
    });

  program
    .command('init')
    .description('write a commented configuration, a first registry and a CI file; nothing is overwritten')
    .action(async () => {
      end(await initCommand(surroundings));
    });

  addBaseline(program, { surroundings, config, end });
  addMerge(program, { surroundings, config, end });
  addRegistry(program, { surroundings, config, end });
  addLsp(program, surroundings);
  addWatch(program, { surroundings, config, end });

  return program;
}

const EXIT_CODES = `
Exit codes:
  0  nothing at or above the gate
  1  findings at or above the gate
  2  wrong use, wrong configuration, unreadable or malformed registry, or an internal failure`;
