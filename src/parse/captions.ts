import type { Block } from '../model/document.ts';

const NAMED = /^(?:表|附表|圖表|图表|[Tt]able|TABLE|[Ee]xhibit)\s*[-\d一二三四五六七八九十A-Z]/;
const UNIT = /(?:單位|单位|[Uu]nits?)\s*[：:]/;

/** A line that names a table or its unit: `表 1：…`, `Table 1. …`, `單位：億元`. */
export const isCaption = (text: string): boolean =>
  text.length <= 160 && !text.includes('\n') && (NAMED.test(text) || UNIT.test(text));

/** The block that names a table which follows right after it: a caption or a short bold line; null where none does. */
export function captionOf(blocks: readonly Block[]): number | null {
  const last = blocks.at(-1);
  if (!last || !('passage' in last) || last.type === 'heading' || last.type === 'front-matter') return null;
  if (last.type === 'caption') return last.index;
  const { text, marks } = last.passage;
  if (text === '' || text.length > 160 || text.includes('\n')) return null;
  const bold = marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length - 1,
  );
  return bold || isCaption(text) ? last.index : null;
}
