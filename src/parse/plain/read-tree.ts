import { parseTree, type Tree } from '../markdown.ts';
import { readBlock } from './blocks.ts';
import { readFrontMatter, readsFrontMatter } from './front-matter.ts';
import { definedLabels, holds, type Labels, possibleLabels } from './labels.ts';
import { DECLINED, type Page, place, restore, skipBlank, toPage } from './page.ts';
import { readRest, type Stretch } from './rest.ts';
import { stretchEnd, stretchStart } from './stretch.ts';

/**
 * The tree that `parseTree` gives of a Markdown text, for much less: what Markdown decides at a glance is read here, and
 * the rest, in one piece, by remark.
 */
export function readTree(source: string): Tree {
  return readWith(source, possibleLabels(source)) ?? parseTree(source, 'markdown');
}

/** Reads with labels that may be defined, and again with those that are, where the two make a difference; null: not at all. */
function readWith(source: string, labels: Labels): Tree | null {
  const page = toPage(source, labels);
  if (/^\ufeff|\0/.test(source) || !readsFrontMatter(page)) return null;
  const children = readPage(page);
  if (children === null) return null;
  if (labels.assumed.size > 0) {
    const defined = definedLabels(children);
    if (!holds(labels, defined)) return readWith(source, defined);
  }
  return { type: 'root', position: place(0, source.length), children };
}

/** All blocks of a page, those that are declined read by remark. */
function readPage(page: Page): Tree[] | null {
  const { source, count } = page;
  const blocks: Tree[] = [];
  const stretches: Stretch[] = [];
  let line = readFrontMatter(page, blocks);
  let start = line; // where the last blank line ended, and how many blocks there were
  let before = blocks.length;
  for (;;) {
    const filled = skipBlank(page, line, count);
    if (filled >= count) break;
    if (filled > line || line === 0) {
      start = filled;
      before = blocks.length;
    }
    line = readBlock(page, filled, count, blocks);
    if (line !== DECLINED) continue;
    blocks.length = before;
    line = stretchEnd(page, start, filled);
    restore(page, line);
    const from = stretchStart(page, start);
    const to = line < count ? stretchStart(page, line) : source.length;
    const last = stretches.at(-1);
    if (last?.before === before) stretches[stretches.length - 1] = { ...last, end: to };
    else stretches.push({ start: from, end: to, before });
    start = line;
  }
  return stretches.length === 0 ? blocks : readRest(source, blocks, stretches);
}
