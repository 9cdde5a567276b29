import type { Block, Comment, Document, Problem, Section, SourceFile, Table } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import type { Language } from '../model/reading.ts';
import { captionOf } from './captions.ts';
import { type DraftBlock, type DraftTable, isText } from './draft-block.ts';
import { headerColumns } from './header-columns.ts';

/** What is known of a version before its blocks are numbered. */
export interface Outline {
  readonly lang: Language;
  readonly locale: string;
  readonly ranges: readonly Span[];
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Numbers the blocks, opens sections at headings, ties items to what introduces them and tables to their captions. */
export function toDocument(file: SourceFile, drafts: readonly DraftBlock[], outline: Outline): Document {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  const sections: Section[] = [{ heading: null, depth: 0, title: '', parent: null }];
  const leads = new Map<number, number | null>();
  let section = 0;
  let tables = 0;
  for (const draft of drafts) {
    const index = blocks.length;
    const { span, depth } = draft;
    if (draft.type === 'comment') {
      comments.push({ span, value: draft.value, before: index });
      continue;
    }
    if (draft.type === 'heading' && isText(draft))
      section = openSection(sections, section, index, draft.depth, draft.passage.text);
    if (draft.type === 'table') {
      let caption: number | null;
      if (draft.caption) {
        const { passage, span } = draft.caption;
        blocks.push({ type: 'caption', index, span, section, depth, passage, lead: null, label: null });
        caption = index;
      } else caption = captionOf(blocks);
      blocks.push({
        type: 'table',
        index: blocks.length,
        span,
        section,
        depth,
        table: toTable(draft, tables++, caption),
      });
    } else if (isText(draft)) {
      if (draft.list !== null && !leads.has(draft.list)) leads.set(draft.list, leadOf(blocks));
      const lead = draft.list === null ? null : leads.get(draft.list)!;
      blocks.push({
        type: draft.type,
        index,
        span,
        section,
        depth,
        passage: draft.passage,
        lead,
        label: draft.label,
      });
    } else blocks.push({ type: draft.type, index, span, section, depth, value: draft.value });
  }
  const { path, text: source, sha256 } = file;
  return { ...outline, path, source, sha256, blocks, sections, comments };
}

function openSection(
  sections: Section[],
  current: number,
  heading: number,
  depth: number,
  title: string,
): number {
  let parent: number | null = current;
  while (parent !== null && sections[parent]!.depth >= depth) parent = sections[parent]!.parent;
  sections.push({ heading, depth, title, parent });
  return sections.length - 1;
}

/** The block that a list follows right after, where it is one that can introduce it. */
function leadOf(blocks: readonly Block[]): number | null {
  const last = blocks.at(-1);
  return last && 'passage' in last && last.type !== 'front-matter' && last.type !== 'caption'
    ? last.index
    : null;
}

function toTable(draft: DraftTable, ordinal: number, caption: number | null): Table {
  const columns = Math.max(
    0,
    ...draft.rows.map((row) => row.reduce((end, cell) => Math.max(end, cell.column + cell.columnSpan), 0)),
  );
  return {
    form: draft.form,
    ordinal,
    span: draft.span,
    rows: draft.rows,
    columns,
    headerRows: draft.headerRows,
    headerColumns: headerColumns(draft.rows, draft.headerRows, columns),
    caption,
  };
}
