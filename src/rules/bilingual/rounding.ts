import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Decision } from './decisions.ts';
import { sameFigure } from './quantities.ts';
import { bothSides } from './sayings.ts';

/** Where a reader sees the two versions' figures at a glance: titles, headings, tables. */
function isInPlainSight({ blocks }: Document, { place }: Claim): boolean {
  const block = blocks[place.block];
  if (block === undefined) return false;
  return (
    block.type === 'table' ||
    block.type === 'heading' ||
    (block.type === 'front-matter' && block.label === 'title')
  );
}

/** A figure that one version rounds: silent in prose, worth a look in a title or a table (`71.24` / `71.2`). */
export const roundedInPlainSight: Decision = ({ comparison, left, right, relation }, found) => {
  if (found !== null || (relation !== 'rounds-to' && relation !== 'within')) return found;
  if (!isInPlainSight(comparison.left.document, left) || !isInPlainSight(comparison.right.document, right))
    return null;
  const [a, b] = [left.quantity, right.quantity];
  if (a.form !== 'amount' || b.form !== 'amount' || a.kind !== b.kind || a.unit !== b.unit) return null;
  return sameFigure(a, b)
    ? null
    : {
        rule: 'bilingual/value',
        diagnosis: null,
        mild: true,
        severity: 'note',
        said: {
          fact: `${bothSides(comparison, left, right)}: both hold, but one is rounded more`,
          advice: 'Give the same figure in titles and tables',
        },
      };
};
