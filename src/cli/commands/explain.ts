import { checkAgainst, readRegistry } from '../../check.ts';
import type { Config } from '../../config/schema.ts';
import { UserError } from '../../model/user-error.ts';
import { RULES } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { nearest } from '../../spelling.ts';
import { checkOptionsFrom, pathsFrom } from '../check-options.ts';
import { claimStory } from '../claim-story.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';

export interface ExplainFlags {
  readonly registry?: string;
}

/** `claimcheck explain`: what a rule means and what to do about it, or the story of one claim; without a name, the list of rules. */
export async function explainCommand(
  name: string | undefined,
  flags: ExplainFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { stdout } = surroundings;
  if (name === undefined) {
    const width = Math.max(...RULES.map(({ id }) => id.length));
    for (const { id, severity, summary } of RULES)
      stdout.write(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`);
    return 0;
  }
  const rule = RULES.find(({ id }) => id === name);
  stdout.write(rule ? ruleText(rule) : await claimText(name, flags, config, surroundings));
  return 0;
}

function ruleText({ id, severity, summary, description, remedy, examples }: Rule): string {
  const shown = examples.find(({ findings }) => findings > 0);
  const side = (lang: string, text: string | null | undefined) =>
    text ? `\n  ${lang}:\n${text.trimEnd().replace(/^/gm, '    ')}\n` : '';
  const example = shown
    ? `\nAn example that it reports:\n${side('zh', shown.zh)}${side('en', shown.en)}`
    : '';
  return `${id} (${severity})\n${summary}\n\n${description}\n\nWhat to do: ${remedy}\n${example}`;
}

async function claimText(
  id: string,
  flags: ExplainFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<string> {
  if (!/:(?:zh|en):[0-9a-f]{4,64}$/.test(id)) throw unknownName(id);
  const options = checkOptionsFrom(pathsFrom([], config), flags, config, surroundings);
  const registry = await readRegistry(options);
  const outcome = await checkAgainst(registry, options);
  for (const { article, findings } of outcome.articles) {
    for (const version of article.versions) {
      const at = version.claims.findIndex((claim) => claim.id === id);
      if (at < 0) continue;
      const about = findings.filter(({ claims }) => claims.includes(id));
      return claimStory({ version, at, registry, findings: about });
    }
  }
  throw new UserError([
    {
      message: `No claim has the id \`${id}\``,
      remedy: 'take one from report.json, and run this in the same folder with the same registry',
    },
  ]);
}

function unknownName(name: string): UserError {
  const guess = nearest(
    name,
    RULES.map(({ id }) => id),
  );
  return new UserError([
    {
      message: `\`${name}\` is neither a rule nor the id of a claim`,
      remedy: guess
        ? `did you mean \`${guess}\`?`
        : '`claimcheck explain` lists the rules; report.json has the ids',
    },
  ]);
}
