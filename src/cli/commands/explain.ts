import { checkArticles } from '../../check.ts';
import type { Config } from '../../config/schema.ts';
import type { Claim } from '../../model/claim.ts';
import { lineStarts, pointAt } from '../../model/position.ts';
import { SKIP_REASONS } from '../../model/reading.ts';
import { UserError } from '../../model/user-error.ts';
import type { Verdict } from '../../model/verdict.ts';
import { describeQuantity } from '../../quantities/describe.ts';
import { printable } from '../../reporters/printable.ts';
import { RULES } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { nearest } from '../../spelling.ts';
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
  { cwd, fs, today }: Surroundings,
): Promise<string> {
  if (!/:(?:zh|en):[0-9a-f]{4,64}$/.test(id)) throw unknownName(id);
  const outcome = await checkArticles({
    paths: config.articles ?? ['articles'],
    registry: flags.registry ?? config.registry ?? 'claims',
    cwd,
    fs,
    today,
    evidence: config.evidence ?? [],
  });
  for (const { article, findings } of outcome.articles) {
    for (const version of article.versions) {
      const at = version.claims.findIndex((claim) => claim.id === id);
      if (at < 0) continue;
      const claim = version.claims[at]!;
      const point = pointAt(lineStarts(version.document.source), claim.span.start);
      const about = findings.filter(({ claims }) => claims.includes(id));
      return [
        `${claim.path}:${point.line}:${point.column}  ${printable(claim.plain)}`,
        `  stands in   ${printable(claim.sentence)}`,
        ...(claim.section ? [`  under       ${printable(claim.section)}`] : []),
        `  is read as  ${meaning(claim)}`,
        ...verdictLines(version.verdicts.find((verdict) => verdict.claim === at)),
        ...about.map(({ ruleId, severity, message }) => `  ${ruleId} (${severity})  ${printable(message)}`),
        '',
      ].join('\n');
    }
  }
  throw new UserError([
    {
      message: `No claim has the id \`${id}\``,
      remedy: 'take one from report.json, and run this in the same folder with the same registry',
    },
  ]);
}

const meaning = ({ quantity, skipped }: Claim): string =>
  quantity === null ? `no claim: ${SKIP_REASONS[skipped ?? 'name']}` : describeQuantity(quantity);

function verdictLines(verdict: Verdict | undefined): string[] {
  if (verdict === undefined) return [];
  const { code, reason, entry, observation } = verdict;
  const lines = [`  verdict     ${code}: ${printable(reason)}`];
  if (entry) lines.push(`  entry       ${entry.id} (${entry.place.path}:${entry.place.line})`);
  const source = observation?.source;
  if (source) {
    lines.push(
      `  evidence    ${printable([source.publisher, source.title, source.url].filter(Boolean).join(', '))}`,
    );
    if (source.quote) lines.push(`  quote       ${printable(source.quote)}`);
  }
  return lines;
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
