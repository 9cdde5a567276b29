import type { Article } from '../model/article.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import { NEVER_SUPPRESSED, type Suppression } from '../model/suppression.ts';
import { nearest } from '../spelling.ts';
import { type Request, requestsIn } from './requests.ts';

export interface Suppressed {
  /** The findings given, in their order, none left out. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
}

/**
 * Marks the findings that comments and front matter of an article suppress, and says of each suppression what became
 * of it. One without a reason suppresses nothing.
 */
export function suppress(
  article: Article,
  findings: readonly Finding[],
  ruleIds: readonly string[],
): Suppressed {
  const requests = requestsIn(article.versions.map(({ document }) => document));
  if (requests.length === 0) return { findings, suppressions: [] };
  const known = new Set(ruleIds);
  const used = new Map<Request, Set<string>>(requests.map((request) => [request, new Set()]));
  const claims = claimPlaces(article);
  const marked = findings.map((finding): Finding => {
    if (NEVER_SUPPRESSED.has(finding.ruleId)) return finding;
    const places = placesOf(finding, claims);
    const reaching = requests.filter(
      ({ reason, rules, reach, path }) =>
        reason !== null &&
        reach !== null &&
        rules.includes(finding.ruleId) &&
        places.some((place) => place.path === path && holds(reach, place.span)),
    );
    for (const request of reaching) used.get(request)!.add(finding.ruleId);
    const [first] = reaching;
    return first === undefined
      ? finding
      : { ...finding, suppressed: { reason: first.reason!, by: 'comment' } };
  });
  return { findings: marked, suppressions: requests.map((one) => outcomeOf(one, used.get(one)!, known)) };
}

interface Place {
  readonly path: string;
  readonly span: Span;
}

const holds = (reach: Span, { start }: Span): boolean => reach.start <= start && start < reach.end;

function claimPlaces({ versions }: Article): ReadonlyMap<string, Place> {
  return new Map(versions.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)));
}

/** Where a finding may be suppressed: in its own place; what is said of two versions, in either of them. */
function placesOf(
  { ruleId, path, span, claims, related }: Finding,
  known: ReadonlyMap<string, Place>,
): Place[] {
  const own = { path, span };
  if (!ruleId.startsWith('bilingual/')) return [own];
  return [own, ...related, ...claims.flatMap((id) => known.get(id) ?? [])];
}

function outcomeOf(request: Request, used: ReadonlySet<string>, known: ReadonlySet<string>): Suppression {
  const { path, span, rules, reason, fault } = request;
  const faults = fault !== null ? [fault] : rules.length === 0 ? ['it names no rule'] : [];
  const unused: string[] = [];
  for (const rule of rules) {
    if (NEVER_SUPPRESSED.has(rule)) faults.push(`\`${rule}\` cannot be suppressed`);
    else if (!known.has(rule)) {
      const guess = nearest(rule, known);
      const hint = guess ? `did you mean \`${guess}\`?` : '`claimcheck explain` lists the rules';
      faults.push(`there is no rule \`${rule.slice(0, 60)}\`; ${hint}`);
    } else if (fault === null && reason !== null && !used.has(rule)) unused.push(rule);
  }
  return { path, span, reason, faults, unused };
}
