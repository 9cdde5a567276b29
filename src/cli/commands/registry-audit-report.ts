import {
  type Audited,
  isInterrupted,
  needsWork,
  OUTCOME_CODES,
  type OutcomeCode,
} from '../../audit/outcome.ts';
import { say } from '../../audit/say.ts';
import { printable } from '../../reporters/printable.ts';

/** What needs an editor, by host, a sentence each; then how many hold. */
export function auditText(audited: readonly Audited[]): string {
  const shown = audited.filter((one) => needsWork(one) || isInterrupted(one));
  const hosts = new Map<string, Audited[]>();
  for (const one of shown) {
    const host = hostOf(one.source.url);
    hosts.set(host, [...(hosts.get(host) ?? []), one]);
  }
  const groups = [...hosts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, ones]) => `${printable(host)}\n${ones.map(line).join('')}\n`);
  return groups.join('') + summary(audited);
}

const hostOf = (address: string | null): string =>
  address !== null && URL.canParse(address) ? new URL(address).host : (address ?? '');

function line(one: Audited): string {
  const { path, line, column } = placeOf(one);
  return `  ${printable(`${path}:${line}:${column}  ${one.outcome.code}  ${one.entry.id}  ${say(one)}`)}\n`;
}

/** Where the remedy is written: at the value where it changed, else at its source. */
const placeOf = ({ observation, source, outcome }: Audited) =>
  outcome.code === 'value-changed' ? observation.place : source.place;

function counts(audited: readonly Audited[]): Record<OutcomeCode, number> {
  const none = Object.fromEntries(OUTCOME_CODES.map((code) => [code, 0])) as Record<OutcomeCode, number>;
  for (const { outcome } of audited) none[outcome.code] += 1;
  return none;
}

function summary(audited: readonly Audited[]): string {
  if (audited.length === 0) return 'No observation names a source\n';
  const counted = counts(audited);
  const parts = OUTCOME_CODES.filter((code) => counted[code] > 0).map((code) => `${counted[code]} ${code}`);
  const what = audited.length === 1 ? 'observation' : 'observations';
  return `${audited.length} ${what} with a source: ${parts.join(', ')}\n`;
}

/** All that was found, in the registry's order, for programs. */
export function auditJson(audited: readonly Audited[], today: string): string {
  const observations = audited.map((one) => {
    const { entry, observation, source, outcome, movedTo, readOn } = one;
    const { code, ...detail } = outcome;
    return {
      entry: entry.id,
      value: observation.value,
      place: observation.place,
      sourcePlace: source.place,
      url: source.url,
      movedTo,
      readOn,
      outcome: code,
      detail,
      message: say(one),
    };
  });
  const interrupted = audited.some(isInterrupted);
  const report = { schemaVersion: 1, today, observations, summary: { ...counts(audited), interrupted } };
  return `${JSON.stringify(report, null, 2)}\n`;
}
