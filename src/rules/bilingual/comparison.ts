import type { Alignment, BlockPair, Mention } from '../../model/alignment.ts';
import type { Article, Version } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { type Block, cellAt, passagesOf, toSource } from '../../model/document.ts';
import type { FindingDraft, Related } from '../../model/finding.ts';
import type { Span } from '../../model/position.ts';
import { NO_NUMBERS } from '../../model/reading.ts';
import type { Surroundings } from './silence.ts';

export type BilingualRule =
  | 'bilingual/value'
  | 'bilingual/missing'
  | 'bilingual/unit'
  | 'bilingual/scale'
  | 'bilingual/date'
  | 'bilingual/direction'
  | 'bilingual/bound'
  | 'bilingual/name'
  | 'bilingual/table'
  | 'bilingual/structure';

/** One difference between two versions, under the most specific rule. */
export interface Discrepancy {
  readonly rule: BilingualRule;
  readonly draft: FindingDraft;
}

export type Hand = 'left' | 'right';

/** Two versions of an article and how they were paired. */
export interface Comparison {
  readonly left: Version;
  readonly right: Version;
  readonly alignment: Alignment;
  /** The left version is known to be the original, the right one its translation. */
  readonly isTranslation: boolean;
  /** The second version declares itself a summary: what it leaves out is meant. */
  readonly summary: Readonly<Record<Hand, boolean>>;
}

export const otherHand = (hand: Hand): Hand => (hand === 'left' ? 'right' : 'left');

const isSummary = ({ document }: Version): boolean =>
  document.frontMatter.summary === true || document.frontMatter.claimcheck === 'summary';

/** The pairs of versions that were aligned. */
export function comparisonsOf(article: Article): Comparison[] {
  return article.alignments.flatMap((alignment) => {
    const left = article.versions[alignment.left];
    const right = article.versions[alignment.right];
    if (left === undefined || right === undefined) return [];
    const isTranslation = article.originalStated && alignment.left === 0;
    return [
      { left, right, alignment, isTranslation, summary: { left: isSummary(left), right: isSummary(right) } },
    ];
  });
}

const SCRIPTS: Readonly<Record<string, string>> = {
  Hant: 'Traditional Chinese',
  Hans: 'Simplified Chinese',
};

const scriptOf = ({ document }: Version): string | undefined => SCRIPTS[document.locale.split('-')[1] ?? ''];

/** What a reader calls a version: its language; where both have one language its script, its locale, or its file. */
export function nameOf(comparison: Comparison, hand: Hand): string {
  const { left, right } = comparison;
  const { lang, locale, path } = comparison[hand].document;
  if (left.document.lang !== right.document.lang) return lang === 'zh' ? 'Chinese' : 'English';
  if (left.document.locale === right.document.locale) return path;
  const [own, other] = [scriptOf(comparison[hand]), scriptOf(comparison[otherHand(hand)])];
  return own !== undefined && other !== undefined && own !== other ? own : locale;
}

export const blockOf = (comparison: Comparison, hand: Hand, index: number): Block =>
  comparison[hand].document.blocks[index]!;

export const claimOf = (comparison: Comparison, hand: Hand, index: number): Claim =>
  comparison[hand].claims[index]!;

/** What stands on one side of a block pair, or in one aligned cell of it: the text as read, and the digits in it that are not compared. */
export function surroundingsOf(
  comparison: Comparison,
  hand: Hand,
  pair: BlockPair,
  cell: readonly [number, number] | null,
): Surroundings {
  const { claims } = comparison[hand];
  const parts: string[] = [];
  const hidden: string[] = [];
  for (const index of pair[hand]) {
    const block = blockOf(comparison, hand, index);
    if ('value' in block) continue;
    const passages = passagesOf(block).filter(
      (one) =>
        cell === null || one.cell === null || (one.cell.row === cell[0] && one.cell.column === cell[1]),
    );
    for (const { passage } of passages) {
      parts.push(passage.text);
      // A link tells the year of what it leads to; other numbers in it say nothing to readers.
      for (const mark of passage.marks) {
        hidden.push(...(mark.value.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []));
        if (mark.kind === 'code') hidden.push(passage.text.slice(mark.start, mark.end));
      }
    }
    if (block.type !== 'table' && block.label !== null) hidden.push(block.label);
  }
  const inside = new Set(pair[hand]);
  for (const { place, quantity, skipped, plain } of claims)
    if (quantity === null && NO_NUMBERS.has(skipped) && inside.has(place.block) && place.row === null)
      hidden.push(plain);
  return { text: parts.join('\n'), hidden: hidden.join('\n') };
}

/** The first line of a stretch: enough to point at a block without marking all of it. */
export function firstLine(source: string, span: Span): Span {
  const text = source.slice(span.start, span.end);
  const lead = text.length - text.trimStart().length;
  const length = text.slice(lead).search(/[\r\n]/);
  return { start: span.start + lead, end: length < 0 ? span.end : span.start + lead + length };
}

/** Where a mention stands in the file. */
export function mentionSpan(comparison: Comparison, hand: Hand, mention: Mention): Span {
  const block = blockOf(comparison, hand, mention.block);
  const passage =
    block.type === 'table' && mention.row !== null && mention.column !== null
      ? cellAt(block.table, mention.row, mention.column)?.passage
      : 'passage' in block
        ? block.passage
        : undefined;
  return passage === undefined ? block.span : toSource(passage, mention).span;
}

export const related = (comparison: Comparison, hand: Hand, span: Span, message: string): Related => ({
  path: comparison[hand].document.path,
  span,
  message,
});

/** The place in the other version where the counterpart would stand: the aligned block, else the nearest aligned one before or after it. */
export function counterpartSpan(comparison: Comparison, hand: Hand, pairIndex: number): Span {
  const { blocks } = comparison.alignment;
  const other = otherHand(hand);
  const { source } = comparison[other].document;
  for (let distance = 0; distance < blocks.length; distance++) {
    for (const index of [pairIndex - distance, pairIndex + distance]) {
      const pair = blocks[index];
      if (pair === undefined || pair[other].length === 0 || (distance > 0 && pair[hand].length === 0))
        continue;
      const block = blockOf(comparison, other, index <= pairIndex ? pair[other].at(-1)! : pair[other][0]!);
      return distance === 0 ? block.span : firstLine(source, block.span);
    }
  }
  return { start: 0, end: Math.min(1, source.length) };
}

/** That place as a finding's related one: where what stands in `hand` alone would stand in the other version. */
export function counterpart(comparison: Comparison, hand: Hand, pairIndex: number, what: string): Related {
  const other = otherHand(hand);
  return related(
    comparison,
    other,
    counterpartSpan(comparison, hand, pairIndex),
    `${nameOf(comparison, other)}: ${what}`,
  );
}
