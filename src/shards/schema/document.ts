import { z } from 'zod';
import { index, language, span } from './basics.ts';

const run = z.object({ plain: index, plainLength: index, source: index, sourceLength: index });

const mark = z.object({
  kind: z.enum(['code', 'link', 'image', 'footnote', 'math', 'strong', 'emphasis', 'delete', 'html']),
  start: index,
  end: index,
  value: z.string(),
});

export const passage = z.object({ text: z.string(), runs: z.array(run), marks: z.array(mark) });

const blockBase = { index, span, section: index, depth: index };

export const textBlock = z.object({
  ...blockBase,
  type: z.enum(['heading', 'paragraph', 'item', 'quote', 'footnote', 'caption', 'front-matter', 'html']),
  passage,
  lead: index.nullable(),
  label: z.string().nullable(),
});

/** Far beyond any table; a hostile one would be drawn cell by cell. */
const place = index.max(100_000);

export const cell = z.object({
  row: place,
  column: place,
  rowSpan: place,
  columnSpan: place,
  span,
  passage,
});

export const table = z.object({
  form: z.enum(['gfm', 'html', 'swallowed']),
  ordinal: index,
  span,
  rows: z.array(z.array(cell)),
  columns: place,
  headerRows: place,
  headerColumns: place,
  caption: index.nullable(),
});

const tableBlock = z.object({ ...blockBase, type: z.literal('table'), table });

const opaqueBlock = z.object({
  ...blockBase,
  type: z.enum(['code', 'math', 'break', 'raw']),
  value: z.string(),
});

export const section = z.object({
  heading: index.nullable(),
  depth: index,
  title: z.string(),
  parent: index.nullable(),
});

export const comment = z.object({ span, value: z.string(), before: index });

export const problem = z.object({
  kind: z.enum(['swallowed-table', 'ragged-table', 'front-matter', 'unreadable']),
  span,
  message: z.string(),
});

/** `model/document.ts`; the text of its file stands in the table of files. */
export const storedDocument = z.object({
  lang: language,
  locale: z.string(),
  path: z.string(),
  file: index,
  sha256: z.string(),
  ranges: z.array(span).min(1),
  frontMatter: z.record(z.string(), z.json()),
  blocks: z.array(z.discriminatedUnion('type', [textBlock, tableBlock, opaqueBlock])),
  sections: z.array(section).min(1),
  comments: z.array(comment),
  problems: z.array(problem),
});
