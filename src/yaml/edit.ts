import { isDeepStrictEqual } from 'node:util';
import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
  type Document as YamlDocument,
} from 'yaml';
import { applyEdits, type TextEdit } from '../model/text-edit.ts';
import { parseDocument } from './parse-document.ts';
import { type ScalarStyle, writeScalar } from './write-scalar.ts';

/** What a file shall hold at a path: `entries.0.status` → `active`. One past the end of a list adds an item. */
export interface YamlChange {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

export interface YamlEdits {
  /** In order, without overlap. */
  readonly edits: readonly TextEdit[];
  /** What could not be changed without touching more than it, and why. */
  readonly refused: readonly { readonly change: YamlChange; readonly reason: string }[];
}

/**
 * The smallest edits that set scalars in a YAML file, or add them behind their siblings in the siblings' style:
 * block or flow, indentation, quotes, line ends. Comments, order and all other bytes stay. What an alias stands for
 * is changed where it is written. Parents are never made.
 */
export function editYaml(text: string, changes: readonly YamlChange[]): YamlEdits {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const plan = planEdits(text.slice(bom), changes);
  const edits = plan.edits.map((edit) => ({ ...edit, start: edit.start + bom, end: edit.end + bom }));
  return { ...plan, edits };
}

const contentOf = (document: YamlDocument): unknown => {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
};

function planEdits(text: string, changes: readonly YamlChange[]): YamlEdits {
  const document = parseDocument(text);
  const refuseAll = (reason: string): YamlEdits => ({
    edits: [],
    refused: changes.map((change) => ({ change, reason })),
  });
  const wanted = document.errors.length === 0 ? contentOf(document) : undefined;
  if (wanted === undefined) return refuseAll('the file cannot be read as YAML');

  const anchors = anchorsOf(document);
  const refused: YamlEdits['refused'][number][] = [];
  const replacements = new Map<Scalar | Alias, string>();
  const additions = new Map<YAMLMap | YAMLSeq, Map<string | number, string>>();
  for (const change of changes) {
    const target = targetOf(document, change, anchors);
    if ('reason' in target) {
      refused.push({ change, reason: target.reason });
      continue;
    }
    if ('scalar' in target) replacements.set(target.scalar, change.value);
    else {
      const known = additions.get(target.parent);
      if (known) known.set(target.key, change.value);
      else additions.set(target.parent, new Map([[target.key, change.value]]));
    }
    setIn(wanted, change);
  }
  const edits = [
    ...[...replacements].map(([scalar, value]) => replacement(text, scalar, value)),
    ...[...additions].toSorted(innermostFirst).flatMap(([parent, items]) => addition(text, parent, items)),
  ].toSorted((a, b) => a.start - b.start);

  const outcome = parseDocument(applyEdits(text, edits));
  if (outcome.errors.length > 0 || !isDeepStrictEqual(contentOf(outcome), wanted))
    return refuseAll('the file is written in a way that cannot be edited safely');
  return { edits, refused };
}

/** Where a list and what holds it end in one place, the list's new line comes first. */
const innermostFirst = ([a]: readonly [Node, unknown], [b]: readonly [Node, unknown]): number =>
  b.range![0] - a.range![0];

interface Anchors {
  readonly targets: ReadonlyMap<Alias, Node>;
  /** Nodes that an alias stands for. */
  readonly shared: ReadonlySet<Node>;
}

function anchorsOf(document: YamlDocument): Anchors {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = named.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor) named.set(node.anchor, node);
    },
  });
  return { targets, shared: new Set(targets.values()) };
}

type Target =
  | { readonly scalar: Scalar | Alias }
  | { readonly parent: YAMLMap | YAMLSeq; readonly key: string | number }
  | { readonly reason: string };

function targetOf(document: YamlDocument, { path }: YamlChange, { targets, shared }: Anchors): Target {
  const key = path.at(-1);
  let parent: unknown = document.contents;
  const written = (node: unknown) => (isAlias(node) ? targets.get(node) : node);
  for (const step of path.slice(0, -1)) parent = written(childAt(written(parent), step));
  parent = written(parent);
  if (key === undefined || !(isMap(parent) || isSeq(parent)))
    return { reason: 'there is nothing at this path to add it to' };
  if (isSeq(parent) && !(typeof key === 'number' && key <= parent.items.length))
    return { reason: 'the list has no such place' };
  const present = childAt(parent, key);
  if (present === undefined) return { parent, key };
  if (isAlias(present)) return { scalar: present };
  if (!isScalar(present)) return { reason: 'it is no single value' };
  if (shared.has(present)) return { reason: 'other places of the file lean on this value by an alias' };
  return { scalar: present };
}

const pairAt = (map: YAMLMap, key: string | number): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));

/** The node at a key; undefined where the key is not there. */
function childAt(parent: unknown, key: string | number): unknown {
  if (isMap(parent)) return pairAt(parent, key)?.value;
  return isSeq(parent) && typeof key === 'number' ? parent.items[key] : undefined;
}

function setIn(plain: unknown, { path, value }: YamlChange): void {
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], plain);
  (parent as Record<string, unknown>)[path.at(-1)!] = value;
}

const STYLES: Readonly<Record<string, ScalarStyle>> = { QUOTE_DOUBLE: 'double', QUOTE_SINGLE: 'single' };

const styleOf = (node: unknown): ScalarStyle =>
  isScalar(node) && typeof node.type === 'string' ? (STYLES[node.type] ?? 'plain') : 'plain';

const isBlockScalar = (node: unknown): boolean => isScalar(node) && node.type?.startsWith('BLOCK_') === true;

/** `retrieved: 2026-01-01` → the span of the date; a key without a value takes it right behind its colon. */
function replacement(text: string, scalar: Scalar | Alias, value: string): TextEdit {
  const [start, end] = scalar.range!;
  const written = writeScalar(value, styleOf(scalar));
  if (start === end) {
    const before = /[\s]/.test(text[start - 1] ?? ' ') ? '' : ' ';
    const after = text[start] === '#' ? ' ' : '';
    return { start, end, text: before + written + after };
  }
  const closing = isBlockScalar(scalar) ? /\r?\n$/.exec(text.slice(start, end)) : null;
  return { start, end, text: written + (closing?.[0] ?? '') };
}

function addition(
  text: string,
  parent: YAMLMap | YAMLSeq,
  items: ReadonlyMap<string | number, string>,
): TextEdit[] {
  const written = [...items].map(([key, value]) => writeItem(parent, key, value));
  return parent.flow ? inFlow(text, parent, written) : [inBlock(text, parent, written)];
}

/** An item as its siblings are written: `key: value`, or in a list the value alone, in the last one's quotes. */
function writeItem(parent: YAMLMap | YAMLSeq, key: string | number, value: string): string {
  const last = parent.items.at(-1);
  if (isSeq(parent)) return writeScalar(value, styleOf(last));
  const keyStyle = styleOf((last as Pair | undefined)?.key);
  const valueStyle = keyStyle === 'plain' ? 'plain' : styleOf((last as Pair).value);
  return `${writeScalar(String(key), keyStyle)}: ${writeScalar(value, valueStyle)}`;
}

/** Where the last thing inside a node ends, comments behind it left out. */
function endOf(item: unknown): { readonly at: number; readonly last: unknown } {
  if (isNode(item)) {
    const isBlock = (isMap(item) || isSeq(item)) && !item.flow;
    return isBlock ? endOf(item.items.at(-1)) : { at: item.range![1], last: item };
  }
  const { key, value } = item as Pair;
  return endOf(value ?? key);
}

function inBlock(text: string, parent: YAMLMap | YAMLSeq, written: readonly string[]): TextEdit {
  const first = parent.range![0];
  const indent = ' '.repeat(first - lineStart(text, first));
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const lines = written.map((item) => indent + (isSeq(parent) ? `- ${item}` : item));
  const { at, last } = endOf(parent);
  if (isBlockScalar(last) && text[at - 1] === '\n')
    return { start: at, end: at, text: lines.map((line) => line + eol).join('') };
  const end = lineEnd(text, at);
  return { start: end, end, text: lines.map((line) => eol + line).join('') };
}

function inFlow(text: string, parent: YAMLMap | YAMLSeq, written: readonly string[]): TextEdit[] {
  const [opening, closing] = parent.range!;
  const insert = (at: number, added: string): TextEdit => ({ start: at, end: at, text: added });
  if (parent.items.length === 0) {
    const pad = isMap(parent) && text[opening + 1] === '}' ? ' ' : '';
    return [insert(opening + 1, (isMap(parent) ? ' ' : '') + written.join(', ') + pad)];
  }
  const { at } = endOf(parent.items.at(-1));
  const first = startOf(parent.items.at(-1));
  const start = lineStart(text, first);
  const indent = text.slice(start, first);
  const hasOwnLine = start > opening && /^[ \t]*$/.test(indent) && lineEnd(text, at) < closing;
  if (!hasOwnLine) return [insert(at, written.map((item) => `, ${item}`).join(''))];
  const end = lineEnd(text, at);
  const eol = text[end] === '\r' ? '\r\n' : '\n';
  const isFollowed = text.slice(at, end).trimStart().startsWith(',');
  const lines = written.map((item) => eol + indent + item).join(',');
  return isFollowed ? [insert(end, `${lines},`)] : [insert(at, ','), insert(end, lines)];
}

const startOf = (item: unknown): number =>
  isNode(item) ? item.range![0] : (((item as Pair).key as Node).range?.[0] ?? 0);

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  if (found < 0) return text.length;
  return text[found - 1] === '\r' && found > at ? found - 1 : found;
}
