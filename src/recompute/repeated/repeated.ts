import { relate } from '../../comparison/relate.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import type { Statement } from '../recompute.ts';
import { candidatesOf } from './candidates.ts';
import { headingsOver, type Saying, sayingsOf, sentenceSpan, textOf } from './saying.ts';
import { likenessOf, type Setting } from './same.ts';
import { termsOf } from './terms.ts';

/** Numbers that one version gives twice, with two values. */
export function inRepetitions({ document, claims }: Statement): Inconsistency[] {
  const sayings: Saying[] = [];
  for (let from = 0; from < claims.length; ) {
    const { block, row, column } = claims[from]!.place;
    let to = from + 1;
    while (to < claims.length) {
      const { place } = claims[to]!;
      if (place.block !== block || place.row !== row || place.column !== column) break;
      to++;
    }
    sayings.push(...sayingsOf(document, claims, from, to));
    from = to;
  }
  const known = new Map<Saying, ReadonlySet<string>>();
  const titles = document.blocks.filter((b) => 'passage' in b && (b.label === 'title' || (b.type === 'heading' && b.depth === 1))).slice(0, 2);
  const setting: Setting = {
    document,
    claims,
    wide: (saying) => {
      let keys = known.get(saying);
      if (keys === undefined) {
        const claim = claims[saying.claim]!;
        const text = textOf(claim, document);
        const block = document.blocks[claim.place.block]!;
        const leads = [
          'lead' in block && block.lead !== null ? document.blocks[block.lead] : undefined,
          block.type === 'table' && block.table.caption !== null ? document.blocks[block.table.caption] : undefined,
          ...titles,
        ];
        const over = [
          ...headingsOver(document, block.section),
          ...leads.flatMap((b) => (b !== undefined && 'passage' in b ? [b.passage.text.slice(0, 400)] : [])),
        ];
        keys = new Set([
          ...saying.terms,
          ...termsOf(text, sentenceSpan(claim, text), []),
          ...over.flatMap((t) => termsOf(t, { start: 0, end: t.length }, [])),
        ].map(({ key }) => key));
        known.set(saying, keys);
      }
      return keys;
    },
  };
  const found: Inconsistency[] = [];
  for (const [i, j] of candidatesOf(sayings)) {
    const [a, b] = [sayings[i]!, sayings[j]!];
    if (relate(a.quantity, b.quantity) !== 'contradicts') continue;
    if (likenessOf(a, b, setting) === null) continue;
    const [x, y] = [claims[a.claim]!, claims[b.claim]!];
    found.push({
      kind: 'conflict',
      message: `The ${a.place.part} says \`${x.text}\`, the ${b.place.part} \`${y.text}\`: find out which is right and correct the other`,
      span: y.span,
      claims: [b.claim, a.claim],
      calculation: null,
      related: [{ path: document.path, span: x.span, message: `the ${a.place.part} says ${x.text}` }],
      actual: y.text,
      expected: x.text,
      mild: false,
    });
  }
  return found;
}
