import PQueue from 'p-queue';
import { type Alignable, align } from './align/align.ts';
import { accept } from './baseline/accept.ts';
import { extract } from './extract/extract.ts';
import { judge } from './gate.ts';
import { buildIndex, type LinkIndex } from './link/alias-index.ts';
import { link } from './link/link.ts';
import type { Alignment } from './model/alignment.ts';
import type { Article, ArticleProblem, Version } from './model/article.ts';
import type { Baseline } from './model/baseline.ts';
import type { Claim } from './model/claim.ts';
import type { Document } from './model/document.ts';
import type { EvidencePolicy } from './model/evidence-policy.ts';
import type { Finding } from './model/finding.ts';
import type { Registry } from './model/registry.ts';
import type { RuleSettings } from './model/rule-settings.ts';
import type { CheckedArticle, FailOn, Run } from './model/run.ts';
import { originalFirst } from './original.ts';
import { parse } from './parse/parse.ts';
import type { ArticleSource } from './read/discover.ts';
import { recompute } from './recompute/recompute.ts';
import { applyRules, byPlace } from './rules/apply.ts';
import { RULES, SUPPRESSION_RULES } from './rules/index.ts';
import { suppress } from './suppress/suppress.ts';
import { verify } from './verify/verify.ts';

export interface PipelineOptions {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO date that expiry and age are judged by. */
  readonly today: string;
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  readonly rules: RuleSettings;
  /** Findings that are known and let through. */
  readonly baseline?: Baseline;
  /** Which numbers need evidence, where the default does not suit. */
  readonly evidence: EvidencePolicy;
  /** The language of originals, where no front matter tells: `en`, `zh-Hant`. */
  readonly original?: string;
  /** How many articles are worked on at once. */
  readonly concurrency: number;
  /** Told after each article; for progress on a terminal. */
  readonly onArticle?: (done: number, total: number) => void;
}

/**
 * The whole of `check`, without reading, printing or writing: articles in, a judged run out.
 * read → parse → extract → link → verify, align → rules → suppress → accept; reporters come after.
 */
export async function run(
  sources: readonly ArticleSource[],
  registry: Registry,
  options: PipelineOptions,
): Promise<Run> {
  const index = buildIndex(registry);
  const queue = new PQueue({ concurrency: options.concurrency });
  let done = 0;
  const checked = await queue.addAll(
    sources.map((source) => async () => {
      const checked = checkArticle(source, registry, index, options);
      options.onArticle?.(++done, sources.length);
      return checked;
    }),
  );
  const { baseline, today } = options;
  const articles = baseline === undefined ? checked : accept(checked, baseline, today);
  return {
    tool: options.tool,
    today,
    registry: { sha256: registry.sha256, entries: registry.entries.size },
    articles,
    gate: judge(articles, options.failOn, options.maxWarnings),
  };
}

/** One article through every stage. A failure of ours becomes a finding on this article, and the others go on. */
function checkArticle(
  source: ArticleSource,
  registry: Registry,
  index: LinkIndex,
  options: PipelineOptions,
): CheckedArticle {
  const article = examine(source, registry, index, options);
  const held = article.versions.flatMap(({ verdicts }) => verdicts.filter((verdict) => verdict.held));
  return {
    article,
    findings: findingsIn(article, options.rules),
    coverage: { held: held.length, withEntry: held.filter(({ entry }) => entry !== null).length },
  };
}

/** What the rules find, marked where an editor suppressed it; then what there is to say of the suppressions. */
function findingsIn(article: Article, settings: RuleSettings): Finding[] {
  const { findings, suppressions } = suppress(article, applyRules(article, RULES, settings), RULE_IDS);
  if (suppressions.length === 0) return [...findings];
  const said = applyRules({ ...article, suppressions }, SUPPRESSION_RULES, settings);
  return [...findings, ...said].sort(byPlace);
}

const RULE_IDS = RULES.map(({ id }) => id);

/** One article's versions with what the registry says of them, aligned. */
function examine(
  source: ArticleSource,
  registry: Registry,
  index: LinkIndex,
  { today, original, evidence }: PipelineOptions,
): Article {
  const verified = (document: Document, claims: readonly Claim[]): Version => {
    const links = link(document, claims, index);
    const verdicts = verify(document, claims, links, registry, today, evidence);
    return { document, claims, links, verdicts, inconsistencies: recompute({ document, claims, links }) };
  };
  return { id: source.id, ...alignVersions(source, original ?? null, verified) };
}

/** The versions of one article, the original first, with what was paired between it and each of the others. */
export interface AlignedArticle<Version extends Alignable> {
  readonly versions: readonly Version[];
  readonly originalStated: boolean;
  readonly alignments: readonly Alignment[];
  readonly problems: readonly ArticleProblem[];
}

/** One article as far as it goes without rules: parse → extract → whatever `finish` adds to a version → align. */
export function alignVersions<Version extends Alignable>(
  source: ArticleSource,
  original: string | null,
  finish: (document: Document, claims: readonly Claim[]) => Version,
): AlignedArticle<Version> {
  const problems = [...source.problems];
  const attempt = <Value>(path: string, work: () => Value[]): Value[] => {
    try {
      return work();
    } catch (error) {
      problems.push(failure(path, error));
      return [];
    }
  };
  const parsed = source.files.flatMap((file) => attempt(file.path, () => parse(file)));
  const { documents, isStated } = originalFirst(parsed, original);
  const versions = documents.flatMap((document) =>
    attempt(document.path, () => [finish(document, extract(document, source.id))]),
  );
  const alignments = versions
    .slice(1)
    .flatMap((version, i) =>
      attempt(version.document.path, (): Alignment[] => [
        { ...align(versions[0]!, version), left: 0, right: i + 1 },
      ]),
    );
  if (problems.every(({ kind }) => kind !== 'unreadable')) problems.push(...missingVersion(versions));
  return { versions, originalStated: isStated && versions.length === documents.length, alignments, problems };
}

function missingVersion(versions: readonly Alignable[]): ArticleProblem[] {
  const document = versions[0]?.document;
  if (versions.length !== 1 || document === undefined) return [];
  const other = document.lang === 'zh' ? 'English' : 'Chinese';
  const message = `The ${other} version of this article is missing, so its numbers could not be compared with it`;
  return [{ kind: 'missing-version', path: document.path, span: { start: 0, end: 0 }, message }];
}

/** Without the stack: a report must come out the same on every machine. */
function failure(path: string, error: unknown): ArticleProblem {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message = `Could not be checked, through a fault of claimcheck (${reason}); please report it`;
  return { kind: 'unreadable', path, span: { start: 0, end: 0 }, message };
}
