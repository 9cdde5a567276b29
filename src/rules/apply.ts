import { hash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { Finding, FindingDraft, Severity } from '../model/finding.ts';
import type { RuleSettings } from '../model/rule-settings.ts';
import { milder } from '../model/severity.ts';
import { createLevels, isOff } from './levels.ts';
import type { Rule } from './rule.ts';

/** A mild case stays mild under any level; a level above the rule's default lifts only its full cases. */
const severityOf = (draft: FindingDraft, level: Severity): Severity =>
  draft.severity === undefined ? level : milder(draft.severity, level);

/**
 * Runs every rule over an article and stamps what all findings share: id, severity, fingerprint.
 * Findings come in order of file, place and rule, whatever the order of the rules.
 */
export function applyRules(article: Article, rules: readonly Rule[], settings: RuleSettings): Finding[] {
  const levelAt = createLevels(article, settings);
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const rule of rules) {
    if (isOff(rule.id, settings)) continue;
    for (const draft of rule.check(article, settings.options[rule.id])) {
      const level = levelAt(rule, draft.path, draft.span);
      const identity = JSON.stringify([rule.id, article.id, draft.path, anchorOf(article, draft)]);
      const ordinal = seen.get(identity) ?? 0;
      seen.set(identity, ordinal + 1);
      if (level === 'off') continue;
      findings.push({
        ruleId: rule.id,
        severity: severityOf(draft, level),
        message: draft.message,
        path: draft.path,
        span: draft.span,
        claims: draft.claims,
        related: draft.related,
        actual: draft.actual ?? null,
        expected: draft.expected ?? null,
        diagnosis: draft.diagnosis ?? null,
        fixes: draft.fixes ?? [],
        calculation: draft.calculation ?? null,
        suppressed: null,
        fingerprint: hash('sha256', `${identity}#${ordinal}`, 'hex').slice(0, 32),
      });
    }
  }
  return findings.sort(byPlace);
}

/** What a fingerprint hangs on: the claims where there are any (their ids leave numbers and lines out), else the section. */
function anchorOf(article: Article, draft: FindingDraft): readonly string[] {
  if (draft.claims.length > 0) return draft.claims;
  const version = article.versions.find(({ document }) => document.path === draft.path);
  const block = version?.document.blocks.findLast(({ span }) => span.start <= draft.span.start);
  const section = block === undefined ? undefined : version?.document.sections[block.section];
  return [section?.title ?? ''];
}

/** In order of file, place and rule. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
