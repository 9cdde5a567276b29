import type { Claim } from '../../model/claim.ts';
import type { Block } from '../../model/document.ts';
import {
  type Comparison,
  counterpart,
  type Discrepancy,
  firstLine,
  type Hand,
  nameOf,
  otherHand,
} from './comparison.ts';
import { type Alone, figure, NEARBY } from './missing.ts';
import { passageText } from './opposite.ts';
import { quoted } from './wording.ts';

const COMPARED: ReadonlySet<Block['type']> = new Set([
  'heading',
  'paragraph',
  'item',
  'quote',
  'footnote',
  'caption',
  'table',
  'html',
]);

interface Run {
  readonly hand: Hand;
  readonly blocks: number[];
  /** The block pair at which it starts. */
  readonly pair: number;
}

/** Stretches of blocks that one version has and the other lacks, in reading order. */
function runsOf(comparison: Comparison): Run[] {
  const runs: Run[] = [];
  const open: Record<Hand, Run | null> = { left: null, right: null };
  comparison.alignment.blocks.forEach((pair, index) => {
    for (const hand of ['left', 'right'] as const) {
      if (pair[hand].length === 0) continue;
      if (pair[otherHand(hand)].length > 0) {
        open[hand] = null;
        continue;
      }
      const run = open[hand];
      const first = comparison[hand].document.blocks[pair[hand][0]!]!;
      if (
        run === null ||
        (first.type === 'footnote') !==
          (comparison[hand].document.blocks[run.blocks[0]!]!.type === 'footnote')
      ) {
        const started: Run = { hand, blocks: [...pair[hand]], pair: index };
        open[hand] = started;
        runs.push(started);
      } else run.blocks.push(...pair[hand]);
    }
  });
  return runs;
}

const textOf = (block: Block): string =>
  block.type === 'table'
    ? (block.table.rows[0] ?? []).map((cell) => cell.passage.text.trim()).join(' | ')
    : 'passage' in block
      ? block.passage.text
      : '';

/** A stretch that one version lacks, with the numbers in it and the block pair where it starts. */
export interface Standing {
  readonly hand: Hand;
  readonly pair: number;
  readonly numbers: readonly Claim[];
  readonly discrepancy: Discrepancy;
}

/** Sections, blocks and items that stand in one version only: each stretch once, whatever it holds. */
export function structureDiscrepancies(comparison: Comparison): Standing[] {
  const found: Standing[] = [];
  for (const run of runsOf(comparison)) {
    const { hand } = run;
    const other = otherHand(hand);
    if (comparison.summary[other]) continue;
    const { document, claims } = comparison[hand];
    const blocks = run.blocks
      .map((index) => document.blocks[index]!)
      .filter(({ type }) => COMPARED.has(type));
    const first =
      blocks.find(({ type }) => type === 'heading') ?? blocks.find((block) => textOf(block).trim() !== '');
    if (first === undefined) continue;
    const inside = new Set(blocks.map(({ index }) => index));
    const numbers = claims.filter((claim) => claim.quantity !== null && inside.has(claim.place.block));
    // An item is weighed by every digit in it, its names included; running text by its quantities.
    const item = blocks.length === 1 && first.type === 'item' && /\d/.test(textOf(first));
    const what =
      first.type === 'heading'
        ? 'section'
        : first.type === 'item'
          ? 'item'
          : first.type === 'table'
            ? 'table'
            : 'passage';
    const rest = blocks.length - 1;
    const more = rest === 0 ? '' : ` with the ${rest === 1 ? 'block' : `${rest} blocks`} after it`;
    const discrepancy: Discrepancy = {
      rule: item ? 'bilingual/missing' : 'bilingual/structure',
      draft: {
        message: `The ${what} ${quoted(textOf(first))}${more} stands in the ${nameOf(comparison, hand)} version only. Translate it, or remove it`,
        path: document.path,
        span: firstLine(document.source, first.span),
        claims: numbers.map(({ id }) => id),
        related: [counterpart(comparison, hand, run.pair, 'it would stand here')],
        actual: textOf(first).trim(),
        // Citations are abridged and left out in translation.
        ...((numbers.length === 0 && !item) || blocks.every(({ type }) => type === 'footnote')
          ? { severity: 'note' as const }
          : {}),
      },
    };
    found.push({ hand, pair: run.pair, numbers, discrepancy });
  }
  return found;
}

/** Latin words of some length, which a translation keeps. */
const WORDS = /[A-Za-z][\w.-]{2,}/g;
/** So many of them in common show that a lone number belongs to the same statement. */
const ENOUGH = 2;

const wordsOf = (comparison: Comparison, hand: Hand, claim: Claim): ReadonlySet<string> =>
  new Set(passageText(comparison, hand, claim).toLowerCase().match(WORDS) ?? []);

/**
 * Leaves out stretches whose numbers all stand near by in the other version without counterpart: one version says in
 * two items or sentences what the other says in one. Gives what is kept, and the numbers that are accounted for.
 */
export function withoutMerged(
  comparison: Comparison,
  standing: readonly Standing[],
  alone: readonly Alone[],
): { readonly kept: readonly Standing[]; readonly merged: ReadonlySet<Alone> } {
  const merged = new Set<Alone>();
  const byFigure = new Map<string, Alone[]>();
  for (const one of standing.length === 0 ? [] : alone) {
    const key = figure(one.claim);
    const list = byFigure.get(key);
    if (list === undefined) byFigure.set(key, [one]);
    else list.push(one);
  }
  const open = (key: string): readonly Alone[] =>
    (byFigure.get(key) ?? []).filter((other) => !merged.has(other));
  const kept = standing.filter((one) => {
    const taken = elsewhere(comparison, one, open);
    if (taken === null) return true;
    for (const other of taken) merged.add(other);
    return false;
  });
  return { kept, merged };
}

/** The numbers near by in the other version that are those of a stretch; null unless each is there, and surely the same. */
function elsewhere(
  comparison: Comparison,
  { hand, pair, numbers }: Standing,
  open: (key: string) => readonly Alone[],
): readonly Alone[] | null {
  const isAlike = (a: Claim, b: Claim): boolean => {
    const words = wordsOf(comparison, otherHand(hand), b);
    return [...wordsOf(comparison, hand, a)].filter((word) => words.has(word)).length >= ENOUGH;
  };
  const taken: Alone[] = [];
  for (const claim of numbers) {
    const partner = open(figure(claim)).find(
      (one) =>
        one.hand !== hand &&
        Math.abs(one.pair - pair) <= NEARBY &&
        !taken.includes(one) &&
        (numbers.length > 1 || isAlike(claim, one.claim)),
    );
    if (partner === undefined) return null;
    taken.push(partner);
  }
  return taken.length === 0 ? null : taken;
}
