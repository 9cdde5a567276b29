import type { Document } from '../../model/document.ts';
import { lineStarts, type Point, pointAt } from '../../model/position.ts';
import type { ShownAlignment, ShownArticle } from './articles.ts';
import type { ShownBlock, ShownPair } from './view.ts';

/** The alignments of articles for programs: what stands beside what, and how sure that is. */
export function alignedAsJson(articles: readonly ShownArticle[]): string {
  const shown = articles.map(({ id, alignments }) => ({ id, alignments: alignments.map(alignmentOf) }));
  return `${JSON.stringify({ schemaVersion: 1, articles: shown }, null, 2)}\n`;
}

function alignmentOf({ versions, blocks }: ShownAlignment) {
  const [left, right] = [placer(versions.left.document), placer(versions.right.document)];
  return {
    left: version(versions.left.document),
    right: version(versions.right.document),
    blocks: blocks.map((pair) => ({
      left: pair.left.map((block) => blockOf(block, left)),
      right: pair.right.map((block) => blockOf(block, right)),
      confidence: Math.round(pair.confidence * 1000) / 1000,
      shared: pair.shared,
      table: pair.table,
      pairs: pair.pairs.map(pairOf),
    })),
  };
}

const version = ({ lang, locale, path }: Document) => ({ lang, locale, path });

type Placer = (offset: number) => Point;

function placer({ source }: Document): Placer {
  const starts = lineStarts(source);
  return (offset) => pointAt(starts, offset);
}

const blockOf = ({ type, label, section, span, text }: ShownBlock, point: Placer) => ({
  type,
  label,
  section,
  start: point(span.start),
  end: point(span.end),
  text,
});

const pairOf = ({ left, right, relation, claims, row, column }: ShownPair) => ({
  left: left === null ? null : { text: left, claim: claims.left?.id ?? null },
  right: right === null ? null : { text: right, claim: claims.right?.id ?? null },
  relation,
  row,
  column,
});
