import type { Finding, Severity } from './finding.ts';

const WEIGHT: Record<Severity, number> = { note: 0, warning: 1, error: 2 };

/** Whether a severity is that of the gate or graver. */
export const reaches = (severity: Severity, gate: Severity): boolean => WEIGHT[severity] >= WEIGHT[gate];

/** Orders severities, the gravest first. */
export const byGravity = (a: Severity, b: Severity): number => WEIGHT[b] - WEIGHT[a];

export const milder = (a: Severity, b: Severity): Severity => (WEIGHT[a] <= WEIGHT[b] ? a : b);

/** Whether a finding counts at a gate: at or above its severity, and not suppressed. */
export const counts = (finding: Finding, gate: Severity): boolean =>
  finding.suppressed === null && reaches(finding.severity, gate);
