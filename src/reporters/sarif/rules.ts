import type { ConfigurationOverride, ReportingDescriptor } from 'sarif';
import type { Finding } from '../../model/finding.ts';
import type { RuleSummary } from '../reporter.ts';

/** GitHub's word for a rule's gravity. */
const PROBLEM = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** Every rule, fired or not; at the end those that fired and of which nothing more is known. */
export function descriptorsOf(
  rules: readonly RuleSummary[],
  findings: readonly Finding[],
): ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Set(findings.map(({ ruleId }) => ruleId).filter((id) => !known.has(id)));
  return [...rules.map(descriptorOf), ...[...others].map((id) => ({ id, shortDescription: { text: id } }))];
}

function descriptorOf({
  id,
  summary,
  remedy,
  description = '',
  severity = 'error',
}: RuleSummary): ReportingDescriptor {
  const full = description === '' ? summary : `${summary} ${description}`;
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: summary },
    fullDescription: { text: full },
    help: {
      text: `${full}\n\nWhat to do: ${remedy}`,
      markdown: `${full}\n\n**What to do:** ${remedy}`,
    },
    defaultConfiguration: { level: severity },
    properties: { tags: [id.split('/')[0] ?? id], 'problem.severity': PROBLEM[severity] },
  };
}

/** `registry/refuted` → `RegistryRefuted`. */
const nameOf = (id: string): string =>
  id
    .split(/[/-]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** Rules that this run left out on request. */
export const overridesOf = (rules: readonly RuleSummary[]): ConfigurationOverride[] =>
  rules.flatMap(({ id, off }, index) =>
    off ? [{ descriptor: { id, index }, configuration: { enabled: false } }] : [],
  );
