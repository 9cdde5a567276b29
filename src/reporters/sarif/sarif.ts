import { gzipSync } from 'node:zlib';
import type { Log } from 'sarif';
import type { Finding } from '../../model/finding.ts';
import type { Run } from '../../model/run.ts';
import { placesOf } from '../../report/places.ts';
import { bySeverity, withMissing, withUnread } from '../order.ts';
import type { Reporter, RuleSummary } from '../reporter.ts';
import { notification, notificationsOf } from './notifications.ts';
import { toResult } from './result.ts';
import { descriptorsOf, overridesOf } from './rules.ts';

/** What GitHub takes at most: results a run, and bytes of the zipped upload (docs.github.com, limits of SARIF uploads). */
const MOST_RESULTS = 25_000;
const MOST_ZIPPED = 10_000_000;

/** SARIF 2.1.0 as GitHub code scanning reads it. */
export const sarif: Reporter = {
  format: 'sarif',
  file: 'report.sarif',
  render: (run, { rules = [], missing }) =>
    within(withMissing(run, missing), rules, { results: MOST_RESULTS, zipped: MOST_ZIPPED }),
};

export interface Limits {
  readonly results: number;
  readonly zipped: number;
}

/** The log with as many results as the limits allow, the most severe ones; a notification says how many were left out. */
export function within(run: Run, rules: readonly RuleSummary[], limits: Limits): string {
  const all = run.articles.flatMap(withUnread);
  let kept = Math.min(all.length, limits.results);
  for (;;) {
    const text = `${JSON.stringify(logOf(run, rules, mostSevere(all, kept), all.length), null, 1)}\n`;
    if (kept === 0 || text.length <= limits.zipped / 4) return text;
    const zipped = gzipSync(text).length;
    if (zipped <= limits.zipped) return text;
    kept = Math.floor(kept * Math.min(0.9, (limits.zipped / zipped) * 0.95));
  }
}

/** So many findings, the gravest, in the order of the run. */
function mostSevere(all: readonly Finding[], count: number): readonly Finding[] {
  if (count >= all.length) return all;
  const chosen = new Set(all.toSorted(bySeverity).slice(0, count));
  return all.filter((finding) => chosen.has(finding));
}

function logOf(run: Run, rules: readonly RuleSummary[], findings: readonly Finding[], total: number): Log {
  const places = placesOf(run.articles);
  const descriptors = descriptorsOf(rules, findings);
  const index = new Map(descriptors.map(({ id }, at) => [id, at]));
  const anySuppressed = findings.some(({ suppressed }) => suppressed !== null);
  const overrides = overridesOf(rules);
  const cut = total - findings.length;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: run.tool.name,
            version: run.tool.version,
            semanticVersion: run.tool.version,
            rules: descriptors,
          },
        },
        automationDetails: { id: `${run.tool.name}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !run.articles.some(({ tally }) => tally.unread.length > 0),
            ...(overrides.length > 0 && { ruleConfigurationOverrides: overrides }),
            toolExecutionNotifications: [
              ...notificationsOf(run, places),
              ...(cut > 0
                ? [
                    notification(
                      'warning',
                      `Cut to fit: ${cut} of ${total} results were left out, the mildest ones`,
                    ),
                  ]
                : []),
            ],
          },
        ],
        results: findings.map((finding) => toResult(finding, { places, index, anySuppressed })),
        properties: {
          today: run.today,
          registry: { sha256: run.registry.sha256, entries: run.registry.entries },
          gate: run.gate.result,
        },
      },
    ],
  };
}
