import type { Claim } from '../../model/claim.ts';
import { type Document, type TextBlock, toSource } from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import { blockOf, type Comparison, type Discrepancy, type Hand, nameOf, related } from './comparison.ts';
import type { Decision } from './decisions.ts';
import { bothSides } from './sayings.ts';
import type { Settlement } from './settlement.ts';
import { quoted } from './wording.ts';

const isInFootnote = ({ blocks }: Document, { place }: Claim): boolean =>
  blocks[place.block]?.type === 'footnote';

/** Of what a footnote cites, the year is a label of the source: another one is worth a look, and blocks nothing. */
export const footnoteYears: Decision = ({ comparison, left, right }, found) => {
  if (found?.rule !== 'bilingual/date') return found;
  if (!isInFootnote(comparison.left.document, left) || !isInFootnote(comparison.right.document, right))
    return found;
  return {
    rule: 'bilingual/value',
    diagnosis: found.diagnosis,
    mild: true,
    said: {
      fact: `${bothSides(comparison, left, right)}: the footnotes cite different years`,
      advice: 'Look at the source and correct one',
    },
  };
};

/** `第 34–38 頁`, `頁 34`, *pp. 34–38*, *p. 34*; the figures alone are in `pages`. */
const PAGES =
  /第 ?(?<zh>\d{1,5}(?: ?[-–—~～至到] ?\d{1,5})?) ?[頁页]|(?:[頁页]|\bpp?\.|\bpages?) ?(?<en>\d{1,5}(?: ?[-–—~～至到] ?\d{1,5})?)/giu;

interface Pages extends Span {
  readonly text: string;
  /** `34-38` */
  readonly pages: string;
}

function pagesIn({ passage }: TextBlock): Pages[] {
  return [...passage.text.matchAll(PAGES)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
    pages: (found.groups?.zh ?? found.groups?.en ?? '').replace(/\s/g, '').replace(/\D+/g, '-'),
  }));
}

/** The pages that paired footnotes cite, which are no quantities: they may be left out, but not differ. */
export function footnotePages(comparison: Comparison): Settlement {
  const discrepancies: Discrepancy[] = [];
  const cited = { left: new Map<number, Pages[]>(), right: new Map<number, Pages[]>() };
  for (const pair of comparison.alignment.blocks) {
    const [left, right] = [
      footnote(comparison, 'left', pair.left),
      footnote(comparison, 'right', pair.right),
    ];
    if (left === null || right === null) continue;
    const pages = { left: pagesIn(left), right: pagesIn(right) };
    cited.left.set(left.index, pages.left);
    cited.right.set(right.index, pages.right);
    const k = pages.left.findIndex((one, at) => one.pages !== pages.right[at]?.pages);
    const [mine, theirs] = [pages.left[k], pages.right[k]];
    if (pages.left.length === pages.right.length && mine !== undefined && theirs !== undefined)
      discrepancies.push(otherPage(comparison, [left, mine], [right, theirs]));
  }
  const settled = (['left', 'right'] as const).flatMap((hand) =>
    comparison[hand].claims.filter(({ place }) =>
      cited[hand].get(place.block)?.some(({ start, end }) => place.start < end && place.end > start),
    ),
  );
  return { discrepancies, settled: new Set(settled) };
}

function footnote(comparison: Comparison, hand: Hand, blocks: readonly number[]): TextBlock | null {
  const block = blocks.length === 1 ? blockOf(comparison, hand, blocks[0]!) : null;
  return block?.type === 'footnote' ? block : null;
}

function otherPage(
  comparison: Comparison,
  [left, mine]: readonly [TextBlock, Pages],
  [right, theirs]: readonly [TextBlock, Pages],
): Discrepancy {
  const [first, second] = [nameOf(comparison, 'left'), nameOf(comparison, 'right')];
  return {
    rule: 'bilingual/value',
    draft: {
      message: `${first}: ${quoted(mine.text)}; ${second}: ${quoted(theirs.text)}: the footnotes cite different pages. Look at the source and correct one`,
      path: comparison.right.document.path,
      span: toSource(right.passage, theirs).span,
      claims: [],
      related: [
        related(comparison, 'left', toSource(left.passage, mine).span, `${first}: ${quoted(mine.text)}`),
      ],
      actual: theirs.text,
      expected: mine.text,
      severity: 'warning',
    },
  };
}
