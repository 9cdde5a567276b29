import type { Alignable } from '../../align/align.ts';
import { alignVersions } from '../../pipeline.ts';
import type { ArticleSource } from '../../read/discover.ts';
import { type ShownBlockPair, type Sides, viewOf } from './view.ts';

/** Two versions of an article, the original on the left, and what was paired in them. */
export interface ShownAlignment {
  readonly versions: Sides<Alignable>;
  readonly blocks: readonly ShownBlockPair[];
}

/** An article with all its alignments: none where it has a single version. */
export interface ShownArticle {
  readonly id: string;
  readonly alignments: readonly ShownAlignment[];
  /** What kept a part of it from being read, or from having a counterpart. */
  readonly problems: readonly { readonly path: string; readonly message: string; readonly unread: boolean }[];
}

/** Aligns one article for showing; nothing is checked. */
export function showArticle(source: ArticleSource, original: string | null): ShownArticle {
  const { versions, alignments, problems } = alignVersions(source, original, (document, claims) => ({
    document,
    claims,
  }));
  return {
    id: source.id,
    alignments: alignments.map((alignment) => {
      const sides = { left: versions[alignment.left]!, right: versions[alignment.right]! };
      return { versions: sides, blocks: viewOf(sides, alignment) };
    }),
    problems: problems.map(({ path, message, kind }) => ({ path, message, unread: kind === 'unreadable' })),
  };
}
