import type { Version } from '../../model/article.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { CheckedArticle } from '../../model/run.ts';
import { reaches } from '../../model/severity.ts';
import type { Places } from '../../report/places.ts';
import { calculationLine } from '../calculation-line.ts';
import { evidenceLine, evidenceOf } from '../evidence-lines.ts';
import { excerptsOf } from '../excerpts.ts';
import { bySeverity, UNREADABLE, withUnread } from '../order.ts';
import type { RuleSummary } from '../reporter.ts';
import { type ArticleIndex, indexArticle } from '../sightings.ts';
import type { Words } from '../words/words.ts';

/** What was asked of a file, and what came of it. */
export interface Case {
  /** A rule's id, or what was counted. */
  readonly name: string;
  readonly file: string;
  readonly line: number | null;
  /** `unread`: it could not be asked. */
  readonly outcome: 'passed' | 'failed' | 'unread' | 'skipped';
  readonly message: string;
  /** What is told of it, line by line. */
  readonly body: readonly string[];
}

export interface CaseContext {
  readonly places: Places;
  /** The lowest severity that blocks. */
  readonly gate: Severity;
  readonly rules: readonly RuleSummary[];
  readonly words: Words;
}

/** The cases of an article: for each of its files what was read, and every rule; a file without numbers has only what was found. */
export function casesOf(checked: CheckedArticle, context: CaseContext): Case[] {
  const { article } = checked;
  const found = new Map<string, Map<string, Finding[]>>();
  for (const finding of withUnread(checked)) {
    const ofFile = found.get(finding.path) ?? new Map<string, Finding[]>();
    found.set(finding.path, ofFile);
    const ofRule = ofFile.get(finding.ruleId);
    if (ofRule) ofRule.push(finding);
    else ofFile.set(finding.ruleId, [finding]);
  }
  const index = indexArticle(article);
  const paths = new Set([...article.versions.map(({ document }) => document.path), ...found.keys()]);
  return [...paths].flatMap((file) => {
    const versions = article.versions.filter(({ document }) => document.path === file);
    const ofFile = found.get(file) ?? new Map<string, Finding[]>();
    const asked = versions.some(({ claims }) => claims.length > 0) ? context.rules : [];
    const known = new Set(asked.map(({ id }) => id));
    return [
      ...(versions.length > 0 ? [numbersCase(file, versions, context)] : []),
      ...asked.map((rule) =>
        ruleCase(rule.id, file, ofFile.get(rule.id) ?? [], { ...context, index, off: rule.off }),
      ),
      ...[...ofFile]
        .filter(([id]) => !known.has(id))
        .map(([id, findings]) => ruleCase(id, file, findings, { ...context, index, off: false })),
    ];
  });
}

function numbersCase(file: string, versions: readonly Version[], { words }: CaseContext): Case {
  const verdicts = versions.flatMap((version) => version.verdicts);
  const checked = verdicts.filter(({ code }) => code !== 'skipped').length;
  const name = words.numbersRead();
  if (verdicts.length === 0)
    return { name, file, line: null, outcome: 'skipped', message: words.noNumber(), body: [] };
  return {
    name,
    file,
    line: null,
    outcome: 'passed',
    message: '',
    body: [words.readCounts(verdicts.length, checked)],
  };
}

type RuleContext = CaseContext & { readonly index: ArticleIndex; readonly off: boolean | undefined };

function ruleCase(name: string, file: string, findings: readonly Finding[], context: RuleContext): Case {
  const { gate, words, places, off } = context;
  const sorted = findings.toSorted(bySeverity);
  const open = sorted.filter(({ suppressed }) => suppressed === null);
  const [first] = open;
  const line = first === undefined ? null : places.point(first.path, first.span.start).line;
  const body = sorted.flatMap((finding) => told(finding, context));
  if (off && open.length === 0)
    return { name, file, line, outcome: 'skipped', message: words.switchedOff(), body };
  if (first === undefined) {
    const message = findings.length === 0 ? '' : words.suppressedOnly(findings.length);
    return { name, file, line, outcome: findings.length === 0 ? 'passed' : 'skipped', message, body };
  }
  const more = open.length === 1 ? '' : ` (${words.moreFindings(open.length - 1)})`;
  const message = `${first.message}${more}`;
  if (name === UNREADABLE) return { name, file, line, outcome: 'unread', message, body };
  const blocks = open.some(({ severity }) => reaches(severity, gate));
  return blocks
    ? { name, file, line, outcome: 'failed', message, body }
    : { name, file, line, outcome: 'passed', message, body: [words.below(gate), ...body] };
}

/** A finding in lines: where and what, the words of both versions, what it rests on. */
function told(finding: Finding, { places, index, words }: RuleContext): string[] {
  const { path, span, severity, message, suppressed, fixes } = finding;
  const { line, column } = places.point(path, span.start);
  const calculation = calculationLine(finding, words);
  return [
    `${path}:${line}:${column} ${words[severity]()}${words.colon()}${message}`,
    ...(suppressed === null ? [] : [`  ${words.suppressedBecause(suppressed.reason)}`]),
    ...excerptsOf(finding, index).map(
      ({ lang, before, number, after }) =>
        `  ${lang}: ${before}${number === '' ? '' : `[${number}]`}${after}`,
    ),
    ...(calculation === null ? [] : [`  ${words.calculation()}${words.colon()}${calculation}`]),
    ...evidenceOf(finding, index, words).map(
      (one) => `  ${words.evidence()}${words.colon()}${evidenceLine(one)}`,
    ),
    ...fixes.map(({ title }) => `  ${words.fix()}${words.colon()}${title}`),
  ];
}
