import type { Figure } from './figure.ts';
import type { Breach } from './fit.ts';

/** One figure that is wrong, and the relations that say so. */
export interface Accusation {
  readonly figure: Figure;
  /** The clearest first. */
  readonly breaches: readonly Breach[];
  /** Nothing but one relation speaks against it: its inputs may be wrong as well. */
  readonly alone: boolean;
}

/**
 * Which figures are wrong, so that every breach has one cause: where relations cross, the figure that most of the
 * broken ones share and the fewest of the kept ones; else the one that follows from the others.
 */
export function accusations(breaches: readonly Breach[]): Accusation[] {
  const found: Accusation[] = [];
  let open = [...breaches];
  while (open.length > 0) {
    const against = new Map<Figure, Breach[]>();
    for (const breach of open)
      for (const figure of new Set([breach.target, ...breach.inputs])) {
        const known = against.get(figure);
        if (known) known.push(breach);
        else against.set(figure, [breach]);
      }
    let best: Figure | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const [figure, by] of against) {
      const derived = by.some(({ target }) => target === figure) ? 0.5 : 0;
      // One breach speaks against the figure that was derived, unless something else vouches for it.
      const score = by.length * 2 - figure.held + derived;
      if (score > most) {
        most = score;
        best = figure;
      }
    }
    const culprit = choose(best!, against);
    const by = against.get(culprit)!;
    found.push({ figure: culprit, breaches: clearest(culprit, by), alone: by.length === 1 });
    open = open.filter((breach) => !by.includes(breach));
  }
  return found;
}

/** A part is only blamed where it alone stands out; of several that do as well, the derived figure is named. */
function choose(best: Figure, against: ReadonlyMap<Figure, readonly Breach[]>): Figure {
  const by = against.get(best)!;
  if (by.length > 1 || by[0]!.target === best) return best;
  const [{ target, inputs }] = by as readonly [Breach];
  const equals = inputs.filter(
    (figure) => figure !== best && against.get(figure)?.length === 1 && figure.held <= best.held,
  );
  return equals.length === 0 && best.held === 0 && target.held > 0 ? best : target;
}

const clearest = (figure: Figure, by: readonly Breach[]): Breach[] =>
  [...by].sort(
    (a, b) =>
      Number(b.target === figure) - Number(a.target === figure) ||
      Number(b.candidate.operation.tight) - Number(a.candidate.operation.tight) ||
      Number(b.candidate.stated) - Number(a.candidate.stated),
  );
