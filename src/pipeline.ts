import { type Alignable, align } from './align/align.ts';
import { createAccept } from './baseline/accept.ts';
import { extract } from './extract/extract.ts';
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
import { type CheckedArticle, checkedArticle } from './model/run.ts';
import { originalFirst } from './original.ts';
import { parse } from './parse/parse.ts';
import type { ArticleSource } from './read/discover.ts';
import { recompute } from './recompute/recompute.ts';
import { applyRules, byPlace } from './rules/apply.ts';
import { RULES, SUPPRESSION_RULES } from './rules/index.ts';
import { suppress } from './suppress/suppress.ts';
import { verify } from './verify/verify.ts';

/** All that decides what comes of an article beside its files and the registry: plain data, that can go to a thread and into a hash. */
export interface Terms {
  /** ISO date that expiry and age are judged by. */
  readonly today: string;
  readonly rules: RuleSettings;
  /** Findings that are known and let through. */
  readonly baseline?: Baseline;
  /** Which numbers need evidence, where the default does not suit. */
  readonly evidence: EvidencePolicy;
  /** The language of originals, where no front matter tells: `en`, `zh-Hant`. */
  readonly original?: string;
}

/** Told which file is worked on, by its path; null once it is left. */
export type Note = (path: string | null) => void;

/**
 * The whole of `check` for one article after another, without reading, printing or writing:
 * parse → extract → link → verify, recompute, align → rules → suppress → accept; reporters come after.
 * A failure of ours becomes a finding on the article.
 */
export function createChecker(
  registry: Registry,
  terms: Terms,
  note?: Note,
): (source: ArticleSource) => CheckedArticle {
  const index = buildIndex(registry);
  const accept = terms.baseline && createAccept(terms.baseline, terms.today);
  return (source) => {
    const article = examine(source, registry, index, terms, note);
    const held = article.versions.flatMap(({ verdicts }) => verdicts.filter((verdict) => verdict.held));
    const coverage = { held: held.length, withEntry: held.filter(({ entry }) => entry !== null).length };
    const checked = checkedArticle(article, findingsIn(article, terms.rules), coverage);
    return accept ? accept(checked) : checked;
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
  { today, original, evidence }: Terms,
  note?: Note,
): Article {
  const verified = (document: Document, claims: readonly Claim[]): Version => {
    const links = link(document, claims, index);
    const verdicts = verify(document, claims, links, registry, today, evidence);
    return { document, claims, links, verdicts, inconsistencies: recompute({ document, claims, links }) };
  };
  return { id: source.id, ...alignVersions(source, original ?? null, verified, note) };
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
  note: Note = () => {},
): AlignedArticle<Version> {
  const problems = [...source.problems];
  const attempt = <Value>(path: string, work: () => Value[]): Value[] => {
    note(path);
    try {
      return work();
    } catch (error) {
      problems.push(failure(path, error));
      return [];
    } finally {
      note(null);
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
