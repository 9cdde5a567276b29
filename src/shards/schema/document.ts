import { z } from 'zod';
import { index, language, span } from './basics.ts';

const run = z.strictObject({ plain: index, plainLength: index, source: index, sourceLength: index });

const mark = z.strictObject({
  kind: z.enum(['code', 'link', 'image', 'footnote', 'math', 'strong', 'emphasis', 'delete', 'html']),
  start: index,
  end: index,
  value: z.string(),
});

export const passage = z.strictObject({ text: z.string(), runs: z.array(run), marks: z.array(mark) });

const blockBase = { index, span, section: index, depth: index };

export const textBlock = z.strictObject({
  ...blockBase,
  type: z.enum(['heading', 'paragraph', 'item', 'quote', 'footnote', 'caption', 'front-matter', 'html']),
  passage,
  lead: index.nullable(),
  label: z.string().nullable(),
});

/** Far beyond any table; a hostile one would be drawn cell by cell. */
const place = index.max(100_000);

export const cell = z.strictObject({
  row: place,
  column: place,
  rowSpan: place,
  columnSpan: place,
  span,
  passage,
});

export const table = z.strictObject({
  form: z.enum(['gfm', 'html', 'swallowed']),
  ordinal: index,
  span,
  rows: z.array(z.array(cell)),
  columns: place,
  headerRows: place,
  headerColumns: place,
  caption: index.nullable(),
});

const tableBlock = z.strictObject({ ...blockBase, type: z.literal('table'), table });

const opaqueBlock = z.strictObject({
  ...blockBase,
  type: z.enum(['code', 'math', 'break', 'raw']),
  value: z.string(),
});

export const section = z.strictObject({
  heading: index.nullable(),
  depth: index,
  title: z.string(),
  parent: index.nullable(),
});

export const comment = z.strictObject({ span, value: z.string(), before: index });

export const problem = z.strictObject({
  kind: z.enum(['swallowed-table', 'ragged-table', 'front-matter', 'unreadable']),
  span,
  message: z.string(),
});

/** `model/document.ts`; the text of its file stands in the table of files. */
export const storedDocument = z.strictObject({
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
