import { toldApart } from '../comparison/told-apart.ts';
import type { Claim } from '../model/claim.ts';
import type { Entry, Observation, Registry, Term } from '../model/registry.ts';
import type { Agreement, Link } from '../model/verdict.ts';
import type { Cause } from './diagnose.ts';

/** The name of a term in messages: its first English alias, else its first. */
const nameOf = (term: Term | undefined, id: string): string =>
  term?.aliases.en[0] ?? term?.aliases.zh[0] ?? id;

export interface Names {
  readonly subject: (id: string) => string;
  readonly metric: (id: string) => string;
  /** `Terminal-Bench 2.0 of GPT-5.5 (shots: 5)`. */
  readonly of: (entry: Entry) => string;
}

export function namesIn({ subjects, metrics }: Registry): Names {
  const subject = (id: string) => nameOf(subjects.get(id), id);
  const metric = (id: string) => nameOf(metrics.get(id), id);
  const qualifiers = ({ where }: Entry) => {
    const said = Object.entries(where).map(([key, value]) => `${key}: ${value}`);
    return said.length > 0 ? ` (${said.join(', ')})` : '';
  };
  return {
    subject,
    metric,
    of: (entry) => `${metric(entry.metric)} of ${subject(entry.subject)}${qualifiers(entry)}`,
  };
}

const publisherOf = ({ source }: Observation): string =>
  source?.publisher ? ` (${source.publisher})` : source?.title ? ` (${source.title})` : '';

/** `82.7% is what the registry has for Terminal-Bench 2.0 of GPT-5.5`, by how it agrees. */
export function saySupported(
  claim: Claim,
  entry: Entry,
  observation: Observation,
  current: Observation,
  agreement: Agreement,
  names: Names,
): string {
  const what = names.of(entry);
  const { value } = observation;
  const by = publisherOf(observation);
  switch (agreement) {
    case 'exact':
      return `${value} for ${what}${by}.`;
    case 'rounded':
      return `${value} for ${what}${by}, given here as ${claim.plain}.`;
    case 'hedged':
      return `${value} for ${what}${by}, which ${claim.plain} covers.`;
    case 'weak':
      return `${claim.plain} is true, but the evidence for ${what} is ${value}${by}. Say it closer.`;
    case 'precision':
      return `${claim.plain} states more than the evidence for ${what}, which is ${value}${by}. Drop the digits that it lacks.`;
    case 'superseded':
      if (observation === current)
        return `${value} for ${what}${by} is of ${current.asOf}, older than what the text speaks of. Look for newer evidence, or give the date of the value.`;
      return `${claim.plain} is the value ${observation.asOf ? `of ${observation.asOf}` : 'of an earlier source'} for ${what}; it is ${current.value} now. Update it, or give the date.`;
    case 'disputed':
      return `Sources disagree on ${what}: ${claim.plain} agrees with ${value}${by}${observation === current ? '' : `, while the preferred one says ${current.value}${publisherOf(current)}`}. Name the source in the text.`;
    case 'ambiguous':
      return `${claim.plain} agrees with ${what}, but the text leaves open which of several entries is meant.`;
  }
}

/** What differs, which value is right, and what to do. */
export function sayRefuted(
  claim: Claim,
  entry: Entry,
  observation: Observation,
  cause: Cause,
  names: Names,
): string {
  const [read, held] = toldApart(claim, { plain: observation.value, quantity: observation.quantity });
  const plain = `${claim.plain}${read}`;
  const value = `${observation.value}${held}`;
  const subject = names.subject(entry.subject);
  const by = publisherOf(observation);
  const { mistakenFor } = cause;
  switch (cause.diagnosis) {
    case 'another-subject':
      return `${plain} is the figure of ${names.subject(mistakenFor!.subject)}; ${subject} has ${value}. Replace it.`;
    case 'another-metric':
      return `${plain} is the figure for ${names.of(mistakenFor!)}; for ${names.of(entry)} it is ${value}. Replace it.`;
    case 'bound':
      return `${plain} is not what the source says of ${names.of(entry)}${by}: it says ${value}. Write it so.`;
    case 'known-false':
      return `${plain} is known to be wrong for ${names.of(entry)}${noteOn(entry)}; it is ${value}${by}. Replace it.`;
    case 'superseded':
      return `${plain} is the value of another time for ${names.of(entry)}; ${observation.asOf === null ? 'it' : `as of ${observation.asOf} it`} is ${value}${by}. Replace it.`;
    case 'power-of-ten':
      return `${plain} is off by a power of ten: ${names.of(entry)} is ${value}${by}. Correct the scale.`;
    case 'transposed-digits':
      return `${plain} has the digits of ${value} in another order; ${names.of(entry)} is ${value}${by}. Correct it.`;
    case 'one-digit':
      return `${plain} differs in one digit from ${value}, which is ${names.of(entry)}${by}. Correct it.`;
    case 'percent-for-points':
      return `${plain} mixes up percent and percentage points: ${names.of(entry)} is ${value}${by}. Correct the unit.`;
    case 'direction':
      return `${plain} goes the other way: ${names.of(entry)} is ${value}${by}. Correct the direction.`;
    case 'unit':
    case 'currency':
      return `${plain} has another ${cause.diagnosis} than the evidence: ${names.of(entry)} is ${value}${by}. Correct it, or convert the value.`;
    case 'by-for-to':
      return `${plain} mixes up *by* and *to*: ${names.of(entry)} is ${value}${by}. Say which is meant.`;
    case 'basis':
      return `${plain} compares with another period than the evidence: ${names.of(entry)} is ${value}${by}. Correct it.`;
    default:
      return `${plain} is not what the registry has for ${names.of(entry)}: ${value}${by}. Correct the article, or the entry.`;
  }
}

const noteOn = ({ knownFalse }: Entry): string => {
  const note = knownFalse.find(({ note }) => note !== null)?.note;
  return note ? ` (${note})` : '';
};

/** Which entry would be needed, as far as the text names it; `cell` is what heads the number's row and column. */
export function sayMissing(
  claim: Claim,
  { subject, metric }: Link,
  names: Names,
  cell: readonly string[],
): string {
  const { plain } = claim;
  const where = cell.length > 0 ? ` (${cell.map((header) => `\`${header}\``).join(', ')})` : '';
  if (subject !== null && metric !== null)
    return `The registry has no entry for ${names.metric(metric)} of ${names.subject(subject)} that ${plain} could be checked against. Add one with its source, or take the number out.`;
  if (subject !== null)
    return `No entry for ${names.subject(subject)} says what ${plain}${where} measures. Add one with its source, or take the number out.`;
  if (metric !== null)
    return `${plain}${where} is a value of ${names.metric(metric)}, but of what is not known to the registry. Add a subject and an entry, or take the number out.`;
  return `Nothing in the registry backs ${plain}${where}. Add an entry with its source, or take the number out.`;
}

/** Several entries fit and disagree. */
export function sayAmbiguous(
  claim: Claim,
  entries: readonly Entry[],
  values: readonly string[],
  names: Names,
): string {
  const listed = entries.slice(0, 3).map((entry, i) => `${values[i]} for ${names.of(entry)}`);
  return `${claim.plain} could be meant for several entries that disagree: ${listed.join('; ')}. Name the subject near the number, or settle it with a marker.`;
}
