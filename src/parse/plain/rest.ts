import { parseTree, type Tree } from '../markdown.ts';
import { definedLabels } from './labels.ts';

/** Text that is left to remark, and how many blocks were read before it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly before: number;
}

/** What stands between stretches that remark reads together: it ends whatever is open, and is found again. */
const SEPARATOR = '***\n\n';

/**
 * The blocks with those that remark reads in their places. Remark is given all stretches in one text, behind definitions
 * of what the blocks define. Null where a stretch did not end where it was cut.
 */
export function readRest(
  source: string,
  blocks: readonly Tree[],
  stretches: readonly Stretch[],
): Tree[] | null {
  let rest = definitions(blocks);
  const places: number[] = [];
  for (const { start, end } of stretches) {
    rest += SEPARATOR;
    places.push(rest.length);
    rest += source.slice(start, end);
  }
  const closed = stretches.at(-1)!.end < source.length;
  if (closed) rest += SEPARATOR;
  const nodes = parseTree(rest, 'markdown').children ?? [];
  const children: Tree[] = [];
  let node = 0;
  while (node < nodes.length && nodes[node]!.position!.start.offset! < places[0]! - SEPARATOR.length)
    node += 1;
  let block = 0;
  for (const [i, { start, end, before }] of stretches.entries()) {
    while (block < before) children.push(blocks[block++]!);
    const at = places[i]!;
    if (!isSeparator(nodes[node++], at)) return null;
    const last = at + source.slice(start, end).trimEnd().length;
    const cut = end < source.length;
    for (; node < nodes.length && nodes[node]!.position!.start.offset! < at + end - start; node++) {
      if (cut && nodes[node]!.position!.end.offset! > last && !spaced(rest, last, nodes[node]!)) return null;
      move(nodes[node]!, start - at);
      children.push(nodes[node]!);
    }
  }
  if (closed && !isSeparator(nodes[node++], rest.length)) return null;
  if (node < nodes.length) return null;
  while (block < blocks.length) children.push(blocks[block++]!);
  return children;
}

const isSeparator = (node: Tree | undefined, at: number): boolean =>
  node?.type === 'thematicBreak' && node.position?.start.offset === at - SEPARATOR.length;

/** Whether a node ends within the line that is the last of its stretch: behind a line end, where it ends depends on what follows. */
const spaced = (rest: string, last: number, node: Tree): boolean =>
  !/[\r\n]/.test(rest.slice(last, node.position!.end.offset));

/** What is defined elsewhere, as text: that it is defined is all that matters. */
function definitions(blocks: readonly Tree[]): string {
  const { links, notes } = definedLabels(blocks);
  let text = '';
  for (const label of links) text += `[${label}]: x\n`;
  for (const label of notes) text += `\n[^${label}]: x\n`;
  return text === '' ? '' : `${text}\n`;
}

function move(node: Tree, by: number): void {
  const { start, end } = node.position as { start: { offset: number }; end: { offset: number } };
  start.offset += by;
  end.offset += by;
  if (node.children) for (const child of node.children) move(child, by);
}
