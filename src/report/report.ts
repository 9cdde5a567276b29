import type { Article, Version } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { columnHeader, type Document, rowHeader, type Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { toIntervalRecord, toRecord } from '../model/quantity.ts';
import type { CheckedArticle, Coverage, Run } from '../model/run.ts';
import type { Verdict } from '../model/verdict.ts';
import { counterpartsOf } from './counterparts.ts';
import { type Places, placesOf } from './places.ts';
import type {
  Report,
  ReportAlignment,
  ReportArticle,
  ReportClaim,
  ReportFinding,
  ReportSummary,
} from './schema.ts';

export type { Report } from './schema.ts';

/** The record of a run that `report.json` holds: plain JSON, keys in the contract's order, the same bytes for the same run. */
export function toReport(run: Run): Report {
  return {
    schemaVersion: 1,
    tool: { name: run.tool.name, version: run.tool.version },
    today: run.today,
    registry: { sha256: run.registry.sha256, entries: run.registry.entries },
    articles: run.articles.map(articleReport),
    summary: summarise(run),
  };
}

/** Counts over a whole run, as `summary` gives them. */
export function summarise(run: Run): ReportSummary {
  const claims = { total: 0, supported: 0, refuted: 0, unverified: 0, skipped: 0 };
  const findings = { error: 0, warning: 0, note: 0, suppressed: 0 };
  const coverage = { held: 0, withEntry: 0 };
  for (const { tally, coverage: own } of run.articles) {
    for (const code of CODES) {
      claims.total += tally.claims[code];
      claims[code] += tally.claims[code];
    }
    for (const { severity, count } of tally.open) findings[severity] += count;
    findings.suppressed += tally.suppressed;
    coverage.held += own.held;
    coverage.withEntry += own.withEntry;
  }
  return { articles: run.articles.length, claims, findings, coverage, gate: run.gate.result };
}

const CODES = ['supported', 'refuted', 'unverified', 'skipped'] as const;

/** The record of one article. */
export function articleReport(checked: CheckedArticle): ReportArticle {
  const { article, findings, coverage } = checked;
  const places = placesOf([checked]);
  const counterparts = counterpartsOf(article);
  return {
    id: article.id,
    documents: article.versions.map(({ document: { lang, path, sha256, ranges } }) => ({
      lang,
      path,
      sha256,
      ranges: ranges.map((range) => places.range(path, range)),
    })),
    coverage: toCoverage(coverage),
    claims: article.versions.flatMap((version) => toClaims(version, counterparts, places)),
    alignments: article.alignments.map((_, index) => toAlignment(article, index, places)),
    findings: findings.map((finding) => toFinding(finding, places)),
  };
}

const toCoverage = ({ held, withEntry }: Coverage): Coverage => ({ held, withEntry });

function toClaims(
  { document, claims, links, verdicts }: Version,
  counterparts: ReadonlyMap<string, readonly string[]>,
  places: Places,
): ReportClaim[] {
  const headers = headersOf(document);
  return claims.map((claim, index) => {
    const { path, span } = claim;
    const { start, end } = places.range(path, span);
    const link = links[index];
    const { verdict, reason, entry, evidence } = toJudgement(verdicts[index]);
    // Field by field: spreading takes longer than all else here, and reports have very many claims.
    return {
      id: claim.id,
      lang: claim.lang,
      path,
      start,
      end,
      text: claim.text,
      plain: claim.plain,
      segments: claim.segments.map((segment) =>
        segment.start === span.start && segment.end === span.end
          ? { start, end }
          : places.range(path, segment),
      ),
      context: claim.context.map((context) => ({ ...places.range(path, context), lends: context.lends })),
      section: claim.section,
      sentence: claim.sentence,
      quantity: claim.quantity && toRecord(claim.quantity),
      subject: link?.subject ?? null,
      metric: link?.metric ?? null,
      cell: headers(claim),
      verdict,
      reason,
      entry,
      evidence,
      counterparts: [...(counterparts.get(claim.id) ?? NONE)],
    };
  });
}

const NONE: readonly string[] = [];

function toJudgement(
  verdict: Verdict | undefined,
): Pick<ReportClaim, 'verdict' | 'reason' | 'entry' | 'evidence'> {
  if (!verdict) return { verdict: 'unverified', reason: '', entry: null, evidence: null };
  const { entry, observation } = verdict;
  return {
    verdict: verdict.code,
    reason: verdict.reason,
    entry: entry?.id ?? null,
    evidence:
      entry && observation
        ? {
            value: observation.value,
            asOf: observation.asOf,
            rank: observation.rank,
            status: entry.status,
            source: observation.source && {
              title: observation.source.title,
              publisher: observation.source.publisher,
              url: observation.source.url,
              locator: observation.source.locator,
              quote: observation.source.quote,
              retrieved: observation.source.retrieved,
              archive: observation.source.archive,
            },
          }
        : null,
  };
}

/** Cells of claims with their headers, each header read once: a ragged table would be searched for every claim else. */
function headersOf(document: Document): (claim: Claim) => ReportClaim['cell'] {
  const rows = new Map<string, string>();
  const columns = new Map<string, string>();
  const once = (known: Map<string, string>, table: Table, at: number, read: typeof rowHeader): string => {
    const key = `${table.ordinal}:${at}`;
    const text = known.get(key) ?? read(table, at);
    known.set(key, text);
    return text;
  };
  return ({ place: { block: index, row, column } }) => {
    const block = document.blocks[index];
    if (block?.type !== 'table' || row === null || column === null) return null;
    const { table } = block;
    return {
      table: table.ordinal,
      row,
      column,
      rowHeader: once(rows, table, row, rowHeader),
      columnHeader: once(columns, table, column, columnHeader),
    };
  };
}

function toAlignment({ versions, alignments }: Article, index: number, places: Places): ReportAlignment {
  const alignment = alignments[index]!;
  const left = versions[alignment.left]!;
  const right = versions[alignment.right]!;
  const lines = ({ document }: Version, blocks: readonly number[]) =>
    blocks.flatMap((at) => {
      const block = document.blocks[at];
      if (!block) return [];
      const { start, end } = places.range(document.path, block.span);
      return [{ from: start.line, to: end.line }];
    });
  return {
    left: left.document.lang,
    right: right.document.lang,
    blocks: alignment.blocks.map((pair) => ({
      left: lines(left, pair.left),
      right: lines(right, pair.right),
      confidence: Math.round(pair.confidence * 1000) / 1000,
    })),
    tables: alignment.tables.map((pair) => ({
      left: pair.left,
      right: pair.right,
      rows: pair.rows.map((row) => [...row]),
      columns: pair.columns.map((column) => [...column]),
    })),
    claims: alignment.claims.map((pair) => ({
      left: pair.left === null ? null : (left.claims[pair.left]?.id ?? null),
      right: pair.right === null ? null : (right.claims[pair.right]?.id ?? null),
      relation: pair.relation,
      block: pair.pair < 0 ? null : pair.pair,
    })),
  };
}

function toCalculation({ path, calculation }: Finding, places: Places): ReportFinding['calculation'] {
  if (calculation === null) return null;
  const { formula, inputs, result, unit, written } = calculation;
  return {
    formula,
    inputs: inputs.map(({ span, text, label }) => ({ path, ...places.range(path, span), text, label })),
    result: toIntervalRecord(result),
    unit,
    written,
  };
}

function toFinding(finding: Finding, places: Places): ReportFinding {
  const { start, end } = places.range(finding.path, finding.span);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    path: finding.path,
    start,
    end,
    claims: [...finding.claims],
    suppressed: finding.suppressed && { reason: finding.suppressed.reason, by: finding.suppressed.by },
    actual: finding.actual,
    expected: finding.expected,
    diagnosis: finding.diagnosis,
    related: finding.related.map(({ path, span, message }) => ({
      path,
      ...places.range(path, span),
      text: places.quote(path, span),
      message,
    })),
    fixes: finding.fixes.map(({ title, certain, edits }) => ({
      title,
      certain,
      edits: edits.map(({ path, span, text }) => ({ path, ...places.range(path, span), text })),
    })),
    calculation: toCalculation(finding, places),
    fingerprint: finding.fingerprint,
  };
}
