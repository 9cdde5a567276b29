import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, Cell, OpaqueBlock, TextBlock } from '../../model/document.ts';
import { printable } from '../printable.ts';
import { langOf } from './elements.ts';
import { passageText } from './passage.ts';
import { type ArticleSheet, placeKey } from './sheet.ts';
import { tableElement, WHOLE } from './table.ts';

/** A block of an article as it reads, every number by its verdict. */
export function blockElement(sheet: ArticleSheet, v: number, block: Block): Element {
  const version = sheet.checked.article.versions[v]!;
  const lang = langOf(version.document);
  if (block.type === 'table') {
    const content = (cell: Cell): ElementContent[] => {
      const { text } = cell.passage;
      const claims = sheet.claimsAt[v]!.get(placeKey(block.index, cell.row, cell.column)) ?? [];
      const part = { start: 0, end: text.length };
      return passageText(version, cell.passage, claims, part, { view: 'article', focus: [] });
    };
    return h('div', { lang }, [tableElement(block.table, WHOLE, content)]);
  }
  if (!('passage' in block)) return opaqueElement(block, lang);
  const claims = sheet.claimsAt[v]!.get(placeKey(block.index, null, null)) ?? [];
  const part = { start: 0, end: block.passage.text.length };
  const text = passageText(version, block.passage, claims, part, { view: 'article', focus: [] });
  return h('p', { lang, className: classesOf(block) }, [...labelOf(block), ...text]);
}

function classesOf({ type, depth, label }: TextBlock): string[] {
  const level =
    type === 'heading' ? [`l${Math.min(depth, 4)}`] : depth > 0 ? [`deep${Math.min(depth, 3)}`] : [];
  return [`b-${type}`, ...level, ...(type === 'item' && label !== null ? ['numbered'] : [])];
}

function labelOf({ type, label }: TextBlock): Element[] {
  if (label === null) return [];
  const shown = printable(label);
  if (type === 'item') return [h('span.label', `${shown.replace(/[.)]$/, '')}.`)];
  return [h('span.key', type === 'footnote' ? `[${shown}]` : shown)];
}

/** Code and the like are compared, not read: the first lines are enough to know them by. */
const SHOWN = 4000;

function opaqueElement({ type, value }: OpaqueBlock, lang: string): Element {
  if (type === 'break') return h('hr');
  const cut = value.length > SHOWN ? `${value.slice(0, SHOWN)}\n…` : value;
  return h(
    'pre',
    { lang, tabIndex: 0 },
    cut
      .split(/\r?\n|\r/)
      .map(printable)
      .join('\n'),
  );
}
