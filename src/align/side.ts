import type { Claim } from '../model/claim.ts';
import type { Block, Document, Passage } from '../model/document.ts';
import { passagesOf } from '../model/document.ts';
import { type Anchors, addAnchors, figuresOf, type Interner, sorted } from './anchors.ts';

/** One version as alignment sees it: its claims by block, and what each block is recognised by. */
export interface Side {
  readonly document: Document;
  readonly claims: readonly Claim[];
  /** Indexes of claims, by block, in order. */
  readonly claimsIn: ReadonlyMap<number, readonly number[]>;
  readonly blocks: readonly BlockFeatures[];
}

export interface BlockFeatures {
  readonly block: Block;
  readonly anchors: Anchors;
  /** About how long the text is in English letters. */
  readonly size: number;
}

/** Chinese says in one character what English says in about three letters. */
export function sizeOf(text: string): number {
  let size = 0;
  for (let i = 0; i < text.length; i++) size += text.charCodeAt(i) >= 0x2e80 ? 3 : 1;
  return size;
}

/** Passages of a big table are many; the first are enough to know it by. */
const MOST_PASSAGES = 60;

function featuresOf(
  block: Block,
  claims: readonly Claim[],
  interner: Interner,
  ideographs: boolean,
): BlockFeatures {
  const ids = new Set<number>();
  let size = 0;
  if ('value' in block) {
    addAnchors(ids, interner, block.value, [], false);
    return { block, anchors: sorted(ids), size: block.value.length };
  }
  const passages: readonly { passage: Passage }[] =
    block.type === 'table' ? passagesOf(block).slice(0, MOST_PASSAGES) : passagesOf(block);
  for (const { passage } of passages) {
    addAnchors(ids, interner, passage.text, passage.marks, ideographs);
    size += sizeOf(passage.text);
  }
  for (const { quantity } of claims.slice(0, MOST_PASSAGES))
    if (quantity !== null) for (const figure of figuresOf(quantity)) ids.add(interner.idOf(figure));
  if ('label' in block && block.label !== null && block.type !== 'item')
    ids.add(interner.idOf(`=${block.label}`));
  return { block, anchors: sorted(ids), size };
}

/** Reads off a version what alignment compares. */
export function sideOf(
  document: Document,
  claims: readonly Claim[],
  interner: Interner,
  ideographs: boolean,
): Side {
  const claimsIn = new Map<number, number[]>();
  claims.forEach((claim, index) => {
    const list = claimsIn.get(claim.place.block);
    if (list === undefined) claimsIn.set(claim.place.block, [index]);
    else list.push(index);
  });
  const blocks = document.blocks.map((block) =>
    featuresOf(
      block,
      (claimsIn.get(block.index) ?? []).map((index) => claims[index]!),
      interner,
      ideographs,
    ),
  );
  return { document, claims, claimsIn, blocks };
}
