import type { ArtifactChange, Location, Result, Fix as SarifFix, Suppression } from 'sarif';
import type { Finding, Fix } from '../../model/finding.ts';
import type { Places } from '../../report/places.ts';
import { calculationLine } from '../calculation-line.ts';
import { words } from '../words/words.ts';
import { artifactAt, physicalAt, plainMessage, regionAt } from './location.ts';

/** GitHub shows a hundred places of a result; the first is the result's own. */
const MOST_RELATED = 99;

export interface ResultContext {
  readonly places: Places;
  /** Index of each rule among the descriptors. */
  readonly index: ReadonlyMap<string, number>;
  /** Once one result tells whether it is suppressed, all must (§3.27.23). */
  readonly anySuppressed: boolean;
}

export function toResult(finding: Finding, { places, index, anySuppressed }: ResultContext): Result {
  const { ruleId, severity, message, path, span, related, fixes, fingerprint } = finding;
  const ruleIndex = index.get(ruleId);
  const calculation = calculationLine(finding, words('en'));
  const text = calculation === null ? message : `${message}\n${calculation}`;
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: plainMessage(text) },
    locations: [{ physicalLocation: physicalAt(path, span, places) }],
    ...(related.length > 0 && { relatedLocations: relatedOf(finding, places) }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => toFix(fix, places)) }),
    ...(anySuppressed && { suppressions: suppressionsOf(finding) }),
    properties: propertiesOf(finding, calculation),
  };
}

const relatedOf = ({ related }: Finding, places: Places): Location[] =>
  related.slice(0, MOST_RELATED).map(({ path, span, message }, at) => ({
    id: at + 1,
    physicalLocation: physicalAt(path, span, places),
    message: { text: plainMessage(message) },
  }));

function toFix({ title, edits }: Fix, places: Places): SarifFix {
  const changes = new Map<string, ArtifactChange>();
  for (const { path, span, text } of edits) {
    const change = changes.get(path) ?? { artifactLocation: artifactAt(path), replacements: [] };
    change.replacements.push({ deletedRegion: regionAt(path, span, places), insertedContent: { text } });
    changes.set(path, change);
  }
  return { description: { text: plainMessage(title) }, artifactChanges: [...changes.values()] };
}

function suppressionsOf({ suppressed }: Finding): Suppression[] {
  if (suppressed === null) return [];
  const kind = suppressed.by === 'comment' ? 'inSource' : 'external';
  return [{ kind, status: 'accepted', justification: suppressed.reason }];
}

/** What the format has no field for. */
const propertiesOf = (finding: Finding, calculation: string | null): Record<string, unknown> => ({
  claims: [...finding.claims],
  ...(finding.actual !== null && { actual: finding.actual }),
  ...(finding.expected !== null && { expected: finding.expected }),
  ...(finding.diagnosis !== null && { diagnosis: finding.diagnosis }),
  ...(calculation !== null && { calculation }),
  ...(finding.related.length > MOST_RELATED && {
    relatedLocationsLeftOut: finding.related.length - MOST_RELATED,
  }),
});
