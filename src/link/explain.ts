import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Entry } from '../model/registry.ts';
import type { LinkIndex } from './alias-index.ts';
import { type Option, surroundingsOf } from './context.ts';
import { fits } from './fits.ts';
import { link } from './link.ts';
import { byQualifiers } from './qualifiers.ts';
import { createScene } from './scene.ts';

/** Where a name stands that the number may be about; the lower the cost, the nearer. */
export interface NamedBy {
  readonly id: string;
  readonly where: string;
  readonly cost: number;
}

export type Fate =
  | 'chosen'
  | 'left open'
  | 'another kind'
  | 'another time or group'
  | 'farther off'
  | 'shadowed';

/** An entry whose subject and metric the text names somewhere near, and what became of it. */
export interface Considered {
  readonly entry: Entry;
  readonly subject: NamedBy;
  readonly metric: NamedBy;
  readonly fate: Fate;
}

/** The whole story of a claim's link, made when it is asked for. */
export interface LinkStory {
  readonly subjects: readonly NamedBy[];
  readonly metrics: readonly NamedBy[];
  readonly considered: readonly Considered[];
  /** The nearer subject that kept entries of others away: named near the number, measured alike, and without an entry. */
  readonly shadow: NamedBy | null;
}

/** More are not told. */
const MOST = 20;

/** Which entries a claim could have been linked to, and why one was chosen over the others, or none. */
export function explainLink(
  document: Document,
  claims: readonly Claim[],
  index: LinkIndex,
  at: number,
): LinkStory {
  const claim = claims[at]!;
  const scene = createScene(document, claims, index);
  const chosen = link(document, claims, index)[at]!;
  const { subjects, metrics, contexts } = surroundingsOf(scene, claim);
  const isCell = claim.place.row !== null;
  const named = (options: readonly Option[]): NamedBy[] =>
    unique(options).map(({ id, cost }) => ({ id, cost, where: placeOf(cost, isCell) }));
  const [bySubject, byMetric] = [named(subjects), named(metrics)];
  const shadow =
    chosen.entries.length === 0 && chosen.subject !== null
      ? (bySubject.find(({ id }) => id === chosen.subject) ?? null)
      : null;
  const considered = bySubject.flatMap((subject) =>
    byMetric.flatMap((metric) => {
      const entries = index.entriesOf(subject.id, metric.id);
      const left = byQualifiers(entries, contexts, index);
      return entries.map((entry): Considered => {
        const fate = fateOf(entry, left.includes(entry));
        return { entry, subject, metric, fate };
      });
    }),
  );
  function fateOf(entry: Entry, isMeant: boolean): Fate {
    if (chosen.entries.includes(entry)) return chosen.entries.length > 1 ? 'left open' : 'chosen';
    if (claim.quantity === null || !fits(claim.quantity, entry, chosen.takesUnit)) return 'another kind';
    if (!isMeant) return 'another time or group';
    return shadow === null || shadow.id === entry.subject ? 'farther off' : 'shadowed';
  }
  return { subjects: bySubject, metrics: byMetric, considered: considered.slice(0, MOST), shadow };
}

/** Each name once, where it stands nearest. */
function unique(options: readonly Option[]): Option[] {
  const nearest = new Map<string, Option>();
  for (const option of options) {
    const known = nearest.get(option.id);
    if (known === undefined || option.cost < known.cost) nearest.set(option.id, option);
  }
  return [...nearest.values()].sort((a, b) => a.cost - b.cost);
}

/** Where names of a cost stand; see the costs in `context.ts`. */
function placeOf(cost: number, isCell: boolean): string {
  if (cost >= 12) return 'the subject of the whole article';
  if (cost >= 6) return 'a heading over it';
  if (isCell) {
    if (cost < 1) return 'its own cell';
    if (cost < 2) return 'the header of its row or column';
    return cost < 4 ? 'words beside the name of its row' : 'the caption, or what stands over the table';
  }
  if (cost >= 5.5) return 'a line in bold over it';
  if (cost >= 5) return 'the lead-in of its list';
  return cost >= 4 ? 'a sentence before it' : 'its own sentence';
}
