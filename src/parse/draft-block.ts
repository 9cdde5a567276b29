import type { Cell, OpaqueBlock, Passage, Problem, TextBlock } from '../model/document.ts';
import type { Span } from '../model/position.ts';

/** Blocks in reading order before they are numbered; comments stand among them. */
export type DraftBlock = DraftText | DraftTable | DraftOpaque | DraftComment;

interface DraftBase {
  readonly span: Span;
  readonly depth: number;
  /** The list it is an item of: items of one list share the number. */
  readonly list: number | null;
}

export interface DraftText extends DraftBase {
  readonly type: TextBlock['type'];
  readonly passage: Passage;
  readonly label: string | null;
}

export interface DraftTable extends DraftBase {
  readonly type: 'table';
  readonly form: 'gfm' | 'html' | 'swallowed';
  readonly rows: readonly (readonly Cell[])[];
  readonly headerRows: number;
  /** A caption written inside the table (HTML); it becomes a block before it. */
  readonly caption: { readonly passage: Passage; readonly span: Span } | null;
}

export interface DraftOpaque extends DraftBase {
  readonly type: OpaqueBlock['type'];
  readonly value: string;
}

export interface DraftComment extends DraftBase {
  readonly type: 'comment';
  readonly value: string;
}

export const isText = (block: DraftBlock): block is DraftText => 'passage' in block;

/** What a step adds to: blocks in reading order, and what was found wrong on the way. */
export interface Drafts {
  readonly blocks: DraftBlock[];
  readonly problems: Problem[];
}
