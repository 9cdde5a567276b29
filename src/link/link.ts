import { relate } from '../comparison/relate.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Entry } from '../model/registry.ts';
import type { Link, ToldPeriod } from '../model/verdict.ts';
import type { LinkIndex } from './alias-index.ts';
import { isAnythingNamed, type Option, type Surroundings, surroundingsOf } from './context.ts';
import { fits } from './fits.ts';
import { markedEntries } from './markers.ts';
import { createNeighbours } from './neighbours.ts';
import { byQualifiers, type Context, periodOf } from './qualifiers.ts';
import { createScene } from './scene.ts';

/**
 * For every claim the registry entries whose subject and metric the text names near it; parallel to `claims`.
 * Several entries where the text leaves it open, none where it names no subject or no metric.
 */
export function link(document: Document, claims: readonly Claim[], index: LinkIndex): Link[] {
  const scene = createScene(document, claims, index);
  const marked = markedEntries(document, index);
  const neighbours = createNeighbours(scene);
  return claims.map((claim, i): Link => {
    const { quantity } = claim;
    if (quantity === null) return nothing(i);
    if (scene.isInName(claim)) return { ...nothing(i), inName: true };
    const takesUnit = claim.place.row !== null || scene.isListedBeforeUnit(claim);
    const markers = marked.get(claim.place.block);
    if (markers === undefined && !isAnythingNamed(scene, claim)) return nothing(i, takesUnit);
    const stated = scene.saysByHowMuch(claim) ? { ...quantity, role: 'change' as const } : quantity;
    const suits = (entry: Entry) => fits(stated, entry, takesUnit);
    const surroundings = surroundingsOf(scene, claim);
    const choice = choose(surroundings, suits, index);
    const byMarker = (markers ?? []).filter(suits);
    const found =
      choice.entries.length > 0 || surroundings.isNamed !== true
        ? choice.entries
        : misplaced(quantity, choose(surroundings, () => true, index).entries, index);
    const entries = settle(found, byMarker);
    const subject = entries[0]?.subject ?? choice.subject;
    const metric = entries[0]?.metric ?? choice.metric;
    const period = entries.length > 0 ? toldPeriod(surroundings.contexts) : null;
    return { claim: i, subject, metric, entries, neighbours: neighbours(subject, metric), period, takesUnit };
  });
}

/** More of a subject's or a metric's entries are not looked through. */
const MOST = 100;

const NONE: readonly Entry[] = [];

const nothing = (claim: number, takesUnit = false): Link => ({
  claim,
  subject: null,
  metric: null,
  entries: NONE,
  neighbours: NONE,
  period: null,
  takesUnit,
});

/** The time that the nearest text with one gives a number; none where that text leaves several open. */
function toldPeriod(contexts: readonly Context[]): ToldPeriod | null {
  const said = periodOf(contexts, true);
  const [value, ...others] = said?.values ?? [];
  return said === null || value === undefined || others.length > 0 || !/^\d{4}/.test(value)
    ? null
    : { value, isOwn: said.isOwn };
}

/**
 * The entries of a cell that holds a value of another kind (a time under *memory*), where that is the value of another
 * cell of the row or the column: two have changed places.
 */
function misplaced(stated: Quantity, entries: readonly Entry[], index: LinkIndex): readonly Entry[] {
  const isValueOf = (entry: Entry) =>
    entry.observations.some(({ quantity }) => relate(stated, quantity) === 'equal');
  return entries.filter(
    ({ subject, metric }) =>
      index.entriesOfSubject(subject).slice(0, MOST).some(isValueOf) ||
      index.entriesOfMetric(metric).slice(0, MOST).some(isValueOf),
  );
}

/** A marker decides among what the text leaves open, and where the text names nothing. */
function settle(found: readonly Entry[], marked: readonly Entry[]): readonly Entry[] {
  if (marked.length === 0) return found;
  const both = found.filter((entry) => marked.includes(entry));
  return both.length > 0 ? both : marked;
}

/** Whether an entry's values are of the claim's dimension and role. */
type Suits = (entry: Entry) => boolean;

interface Choice {
  readonly subject: string | null;
  readonly metric: string | null;
  readonly entries: readonly Entry[];
}

/**
 * The nearest subject that could be meant, with the nearest metric that it has. A nearer subject without an entry
 * shadows those further off where it is of their kind: the figure of an unknown rival is not that of the topic.
 */
function choose({ subjects, metrics, contexts }: Surroundings, suits: Suits, index: LinkIndex): Choice {
  let subject: string | null = null;
  let metric: string | null = null;
  const shadowing: Option[] = [];
  for (let i = 0; i < subjects.length; ) {
    const tier = tierAt(subjects, i);
    i += tier.length;
    const found = [...new Set(tier.flatMap(({ id }) => entryFor(id, metrics, suits, index, contexts)))];
    if (found.length > 0) {
      const first = found[0]!;
      const shadow = shadowing.find(({ id }) => arePeers(id, first.subject, index));
      if (shadow) return { subject: shadow.id, metric: first.metric, entries: [] };
      return { subject: first.subject, metric: first.metric, entries: found };
    }
    for (const option of tier) {
      if (option.isDual) continue;
      shadowing.push(option);
      subject ??= option.id;
    }
  }
  metric = metrics.find(({ id }) => couldMeasure(id, suits, index))?.id ?? null;
  return { subject, metric, entries: [] };
}

/** Options of one cost: the text gives none of them precedence. */
function tierAt(list: readonly Option[], from: number): Option[] {
  let to = from;
  while (to < list.length && list[to]!.cost === list[from]!.cost) to++;
  return list.slice(from, to);
}

/** The entries of a subject for the nearest metric that has one; none where a nearer metric could be meant as well. */
function entryFor(
  subject: string,
  metrics: readonly Option[],
  suits: Suits,
  index: LinkIndex,
  contexts: readonly Context[],
): readonly Entry[] {
  for (let i = 0; i < metrics.length; ) {
    const tier = tierAt(metrics, i);
    i += tier.length;
    const fitting = tier.flatMap(({ id }) =>
      byQualifiers(index.entriesOf(subject, id).filter(suits), contexts, index),
    );
    if (fitting.length > 0) return fitting;
    if (tier.some(({ id }) => couldMeasure(id, suits, index))) return [];
  }
  return [];
}

/** Whether numbers of this kind are what a metric is stated in, as far as its entries show. */
function couldMeasure(metric: string, suits: Suits, index: LinkIndex): boolean {
  const entries = index.entriesOfMetric(metric);
  return entries.length === 0 || entries.slice(0, 20).some(suits);
}

/** Whether two subjects are measured alike, or nothing is known of the first. */
function arePeers(a: string, b: string, index: LinkIndex): boolean {
  const ofA = index.entriesOfSubject(a);
  return ofA.length === 0 || ofA.slice(0, 50).some(({ metric }) => index.entriesOf(b, metric).length > 0);
}
