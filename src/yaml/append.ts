import { isDeepStrictEqual } from 'node:util';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parse,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { applyEdits, type TextEdit } from '../model/text-edit.ts';
import { parseDocument } from './parse-document.ts';

/** An item for a list, in both styles of YAML; comments stand over it where the style has lines. */
export interface ListItem {
  readonly comments: readonly string[];
  /** Its lines in block style, the dash and its indentation left out. */
  readonly block: readonly string[];
  readonly flow: string;
}

/** Items for the list at a key of the file's mapping; a list that is missing is made. */
export interface Addition {
  readonly key: string;
  readonly items: readonly ListItem[];
}

export type Appended = { readonly edits: readonly TextEdit[] } | { readonly reason: string };

/**
 * The insertions that put items behind those a list of a YAML file has, in the list's style: block or flow, indentation,
 * blank lines, line ends. Nothing else changes, and nothing is taken away: without the insertions the file is as it was.
 */
export function appendToLists(text: string, additions: readonly Addition[]): Appended {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const plan = planInsertions(
    text.slice(bom),
    additions.filter(({ items }) => items.length > 0),
  );
  if ('reason' in plan) return plan;
  return { edits: plan.edits.map((edit) => ({ ...edit, start: edit.start + bom, end: edit.end + bom })) };
}

function planInsertions(text: string, additions: readonly Addition[]): Appended {
  const document = parseDocument(text);
  if (document.errors.length > 0) return { reason: 'it cannot be read as YAML' };
  const root: unknown = document.contents;
  const file = { text, eol: /\r?\n/.exec(text)?.[0] ?? '\n' };
  const isEmpty = root === null || (isScalar(root) && root.value === null);
  if (!isEmpty && (!isMap(root) || root.flow)) return { reason: 'it is no mapping with a key a line' };

  const edits: TextEdit[] = [];
  const missing: Addition[] = [];
  for (const addition of additions) {
    const pair = isEmpty ? undefined : pairAt(root as YAMLMap, addition.key);
    if (pair === undefined) {
      missing.push(addition);
      continue;
    }
    const edit = behindItems(file, root as YAMLMap, pair, addition.items);
    if ('reason' in edit) return edit;
    edits.push(edit);
  }
  if (missing.length > 0) edits.push(newLists(file, isEmpty ? null : (root as YAMLMap), missing));
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  return isAsWanted(text, inOrder, additions)
    ? { edits: inOrder }
    : { reason: 'it is written in a way that cannot be added to safely' };
}

const pairAt = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

interface File {
  readonly text: string;
  readonly eol: string;
}

function behindItems(
  file: File,
  root: YAMLMap,
  pair: Pair,
  items: readonly ListItem[],
): TextEdit | { readonly reason: string } {
  const { value, key } = pair;
  const name = isScalar(key) ? String(key.value) : '';
  if (isAlias(value)) return { reason: `\`${name}\` only points at another list` };
  if (isSeq(value)) {
    if (value.flow) return inFlow(file.text, value, items);
    if (value.items.length > 0) {
      const indent = indentOf(file.text, value);
      return insertion(file, endOf(value), indent, items, {
        indent,
        apart: standApart(file.text, value) ?? items[0]!.block.length > 1,
      });
    }
  }
  const isBare =
    value === null || (isScalar(value) && value.value === null && value.range?.[0] === value.range?.[1]);
  if (!isBare) return { reason: `\`${name}\` is no list` };
  const indent = indentOf(file.text, root);
  return insertion(file, endOf(isNode(key) ? key : null), indent, items, {
    indent: indent + 2,
    apart: false,
  });
}

function newLists(file: File, root: YAMLMap | null, missing: readonly Addition[]): TextEdit {
  const indent = root === null ? 0 : indentOf(file.text, root);
  const pad = ' '.repeat(indent);
  const lines = missing.flatMap(({ key, items }, i) => [
    ...(i > 0 ? [''] : []),
    `${pad}${key}:`,
    ...linesOf(items, { indent: indent + 2, apart: items[0]!.block.length > 1 }),
  ]);
  const at = root === null ? file.text.length : insertAt(file.text, endOf(root), indent);
  return atLine(file, at, root === null ? lines : ['', ...lines]);
}

interface Layout {
  readonly indent: number;
  /** Whether a blank line stands between items. */
  readonly apart: boolean;
}

function insertion(
  file: File,
  end: number,
  floor: number,
  items: readonly ListItem[],
  layout: Layout,
): TextEdit {
  const lines = linesOf(items, layout);
  return atLine(file, insertAt(file.text, end, floor), layout.apart ? ['', ...lines] : lines);
}

const linesOf = (items: readonly ListItem[], { indent, apart }: Layout): string[] =>
  items.flatMap(({ comments, block }, i) => [
    ...(apart && i > 0 ? [''] : []),
    ...comments.map((comment) => `${' '.repeat(indent)}# ${comment}`),
    ...block.map((line, at) => `${' '.repeat(indent)}${at === 0 ? '- ' : '  '}${line}`),
  ]);

/** Lines put in at an offset: behind a line that has its end, or behind the last one, which may have none. */
function atLine({ text, eol }: File, at: number, lines: readonly string[]): TextEdit {
  const added =
    at === 0 || text[at - 1] === '\n'
      ? lines.map((line) => line + eol).join('')
      : lines.map((line) => eol + line).join('');
  return { start: at, end: at, text: added };
}

/** How far a list's dashes, or a mapping's keys, are indented. */
function indentOf(text: string, node: YAMLMap | YAMLSeq): number {
  const first: unknown = node.items[0];
  const at = isSeq(node) || !first ? node.range![0] : ((first as Pair).key as Node).range![0];
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** Where the last thing inside a node ends, comments behind it left out. */
function endOf(node: unknown): number {
  if (!isNode(node)) {
    const pair = node as Pair | null;
    return pair === null ? 0 : endOf(pair.value ?? pair.key);
  }
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow;
  return isBlock && node.items.length > 0 ? endOf(node.items.at(-1)) : node.range![1];
}

/** The start of the next line that is free: behind the line of an offset, and behind comments that are indented under it. */
function insertAt(text: string, end: number, floor: number): number {
  let at = end > 0 && text[end - 1] === '\n' ? end : nextLine(text, end);
  for (let line = at; line < text.length; ) {
    const next = nextLine(text, line);
    const content = text.slice(line, next).trimEnd();
    if (content.trim() !== '' && !(content.trimStart().startsWith('#') && indentation(content) > floor))
      break;
    if (content.trim() !== '') at = next;
    line = next;
  }
  return at;
}

function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}

const indentation = (line: string): number => line.length - line.trimStart().length;

/** Whether the items of a list have blank lines between them; null where one alone cannot show it. */
function standApart(text: string, list: YAMLSeq): boolean | null {
  const [before, last] = list.items.slice(-2);
  if (!isNode(before) || !isNode(last)) return null;
  return /\n[ \t]*\r?\n/.test(text.slice(endOf(before), last.range![0]));
}

/** `[a, b]` → `[a, b, c]`; `[]` → `[c]`. */
function inFlow(text: string, list: YAMLSeq, items: readonly ListItem[]): TextEdit {
  const written = items.map(({ flow }) => flow).join(', ');
  const at = list.items.length === 0 ? list.range![0] + 1 : endOf(list.items.at(-1));
  const isFollowed = /^\s*,/.test(text.slice(at));
  return { start: at, end: at, text: list.items.length === 0 && !isFollowed ? written : `, ${written}` };
}

/** Whether the file, read anew, holds what it held and the new items behind it. */
function isAsWanted(text: string, edits: readonly TextEdit[], additions: readonly Addition[]): boolean {
  const outcome = parseDocument(applyEdits(text, edits));
  if (outcome.errors.length > 0) return false;
  try {
    const wanted = {
      ...(parseDocument(text).toJS({ maxAliasCount: 100 }) as Record<string, unknown> | null),
    };
    for (const { key, items } of additions) {
      const before = (wanted[key] as unknown[] | null | undefined) ?? [];
      wanted[key] = [...before, ...items.map(({ flow }) => parse(flow) as unknown)];
    }
    return isDeepStrictEqual(outcome.toJS({ maxAliasCount: 100 }), wanted);
  } catch {
    return false;
  }
}
