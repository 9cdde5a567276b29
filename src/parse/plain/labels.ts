import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Tree } from '../markdown.ts';

/** The labels that a text defines, or may define, for `[label]` is a link and `[^label]` a note only where one does. */
export interface Labels {
  readonly links: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  /** A label is written in a way that is not followed here. */
  readonly doubtful: boolean;
  /** The labels, those of notes behind `[^`, that were taken for defined so far. */
  readonly assumed: Set<string>;
}

/** Markdown reads no longer label. */
const LONGEST = 1000;

/** All that may be defined: every text that stands in brackets with a colon behind. */
export function possibleLabels(source: string): Labels {
  const links = new Set<string>();
  const notes = new Set<string>();
  let doubtful = false;
  for (let colon = source.indexOf(']:'); colon >= 0; colon = source.indexOf(']:', colon + 2)) {
    const open = labelStart(source, colon);
    if (open < 0) continue;
    const label = source.slice(open, colon);
    if (/[\\&\r\n]/.test(label) || source[open - 2] === '\\') doubtful = true;
    links.add(normalizeIdentifier(label));
    if (label.startsWith('^')) notes.add(normalizeIdentifier(label.slice(1)));
  }
  return { links, notes, doubtful, assumed: new Set() };
}

/** Where a label starts that ends at an offset; -1 where none does: neither bracket is in a label but behind a backslash. */
function labelStart(source: string, end: number): number {
  for (let at = end - 1; at >= 0 && end - at <= LONGEST; at--) {
    if (source[at] === '[') return at + 1;
    if (source[at] === ']' && source[at - 1] !== '\\') return -1;
  }
  return -1;
}

/** What a tree defines. */
export function definedLabels(nodes: readonly Tree[]): Labels {
  const links = new Set<string>();
  const notes = new Set<string>();
  const collect = (node: Tree): void => {
    if (node.type === 'definition') links.add(normalizeIdentifier(node.label ?? ''));
    if (node.type === 'footnoteDefinition') notes.add(normalizeIdentifier(node.label ?? ''));
    if (CONTAINERS.has(node.type)) node.children?.forEach(collect);
  };
  nodes.forEach(collect);
  return { links, notes, doubtful: false, assumed: new Set() };
}

const CONTAINERS = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);

export const hasLabels = ({ links, notes, doubtful }: Labels): boolean =>
  doubtful || links.size > 0 || notes.size > 0;

/** Whether a link may refer to a label. */
export function isLink({ links, assumed }: Labels, label: string): boolean {
  const key = normalizeIdentifier(label);
  if (!links.has(key)) return false;
  assumed.add(key);
  return true;
}

/** Whether `[^label]` may refer to a note. */
export function isNote({ notes, assumed }: Labels, label: string): boolean {
  const key = normalizeIdentifier(label);
  if (!notes.has(key)) return false;
  assumed.add(`[^${key}`);
  return true;
}

/** Whether all that was taken for defined is. */
export function holds({ assumed }: Labels, { links, notes }: Labels): boolean {
  for (const key of assumed)
    if (key.startsWith('[^') ? !notes.has(key.slice(2)) : !links.has(key)) return false;
  return true;
}

export const identifierOf = (label: string): string => normalizeIdentifier(label).toLowerCase();
