import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type YAMLSeq } from 'yaml';
import { applyEdits, type TextEdit } from '../model/text-edit.ts';
import { parseDocument } from './parse-document.ts';

export type Removal = { readonly edits: readonly TextEdit[] } | { readonly reason: string };

/**
 * The deletions that take items out of a block list at a key of a file's mapping: the lines of each item, comments over
 * it left where they are. Every other byte stays; a list that loses all its items is written `[]`.
 */
export function removeFromList(text: string, key: string, indices: ReadonlySet<number>): Removal {
  if (indices.size === 0) return { edits: [] };
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const plain = text.slice(bom);
  const document = parseDocument(plain);
  const root: unknown = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return { reason: 'it cannot be read as a YAML mapping' };
  const pair = root.items.find((one) => isScalar(one.key) && one.key.value === key);
  const list = pair?.value;
  if (!isSeq(list) || list.flow) return { reason: `\`${key}\` is no list with an item a line` };
  const edits = deletions(plain, list, indices);
  if (indices.size === list.items.length) {
    const colon = plain.indexOf(':', (pair!.key as { range: readonly number[] }).range[1]);
    edits.unshift({ start: colon + 1, end: colon + 1, text: ' []' });
  }
  const wanted = document.toJS({ maxAliasCount: 100 }) as Record<string, unknown[]>;
  wanted[key] = wanted[key]!.filter((_, i) => !indices.has(i));
  const outcome = parseDocument(applyEdits(plain, edits));
  if (outcome.errors.length > 0 || !isDeepStrictEqual(outcome.toJS({ maxAliasCount: 100 }), wanted))
    return { reason: 'it is written in a way that cannot be taken from safely' };
  return { edits: edits.map((edit) => ({ ...edit, start: edit.start + bom, end: edit.end + bom })) };
}

/** From the line of an item's dash to the end of its last line, the blank lines behind it included. */
function deletions(text: string, list: YAMLSeq, indices: ReadonlySet<number>): TextEdit[] {
  return [...indices]
    .toSorted((a, b) => a - b)
    .map((index) => {
      const dash = text.lastIndexOf('-', startOf(list.items[index]) - 1);
      const start = text.lastIndexOf('\n', dash) + 1;
      let end = lineEnd(text, Math.max(dash, endOf(list.items[index]) - 1));
      const isLast = index === list.items.length - 1;
      for (let next = end; !isLast && next < text.length; end = next) {
        next = lineEnd(text, next);
        if (text.slice(end, next).trim() !== '') break;
      }
      return { start, end, text: '' };
    });
}

const startOf = (item: unknown): number => (isNode(item) ? item.range![0] : 0);

/** Where the last thing inside a node ends, comments behind it left out. */
function endOf(node: unknown): number {
  if (isMap(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1)!;
    return endOf(isNode(last.value) ? last.value : last.key);
  }
  if (isSeq(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return isNode(node) ? node.range![1] : 0;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}
