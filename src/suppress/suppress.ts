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
  const places = placesByRule(article, findings);
  const reasons = new Map<number, string>();
  const suppressions = requests.map((request) => {
    const used = new Set<string>();
    for (const rule of request.reason === null ? [] : request.rules) {
      const taken = places.get(keyOf(request.path, rule))?.take(request.reach);
      if (taken?.isUsed) used.add(rule);
      for (const at of taken?.findings ?? []) if (!reasons.has(at)) reasons.set(at, request.reason!);
    }
    return outcomeOf(request, used, known);
  });
  const marked = findings.map((finding, at): Finding => {
    const reason = reasons.get(at);
    return reason === undefined ? finding : { ...finding, suppressed: { reason, by: 'comment' } };
  });
  return { findings: marked, suppressions };
}

const keyOf = (path: string, rule: string): string => `${rule}\n${path}`;

/** Where a rule found something in a file; each place is taken once, so that stretches within stretches cost nothing. */
interface Places {
  /** The findings in a stretch that nobody took before, and whether there is any at all. */
  take(reach: Span | null): { readonly findings: readonly number[]; readonly isUsed: boolean };
}

function placesByRule(article: Article, findings: readonly Finding[]): Map<string, Places> {
  const claims = claimPlaces(article);
  const found = new Map<string, { readonly start: number; readonly finding: number }[]>();
  for (const [finding, one] of findings.entries()) {
    if (NEVER_SUPPRESSED.has(one.ruleId)) continue;
    for (const { path, span } of placesOf(one, claims)) {
      const key = keyOf(path, one.ruleId);
      const known = found.get(key);
      const place = { start: span.start, finding };
      if (known) known.push(place);
      else found.set(key, [place]);
    }
  }
  return new Map([...found].map(([key, places]) => [key, createPlaces(places)]));
}

function createPlaces(unsorted: readonly { readonly start: number; readonly finding: number }[]): Places {
  const places = unsorted.toSorted((a, b) => a.start - b.start);
  // For each place, a later or equal one up to which all are taken; shortened as it is followed.
  const next = places.map((_, i) => i).concat(places.length);
  const free = (at: number): number => {
    let end = at;
    while (next[end] !== end) end = next[end]!;
    for (let i = at; i !== end; ) [i, next[i]] = [next[i]!, end];
    return end;
  };
  return {
    take(reach) {
      if (reach === null) return { findings: [], isUsed: false };
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (places[middle]!.start < reach.start) low = middle + 1;
        else high = middle;
      }
      const reaches = (at: number): boolean => at < places.length && places[at]!.start < reach.end;
      const findings: number[] = [];
      for (let at = free(low); reaches(at); at = free(at)) {
        findings.push(places[at]!.finding);
        next[at] = at + 1;
      }
      return { findings, isUsed: reaches(low) };
    },
  };
}

interface Place {
  readonly path: string;
  readonly span: Span;
}

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
