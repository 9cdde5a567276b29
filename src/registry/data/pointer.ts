import { nearest } from '../../spelling.ts';
import type { DataNode } from './node.ts';

/** The keys of a JSON pointer (RFC 6901): `/a~1b/0` → `a/b`, `0`; none for the whole document. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** How far a pointer leads: `at` is the last value reached, `key` what it lacks. */
interface Lost {
  readonly at: DataNode;
  readonly key: string;
}

/** What a pointer leads to, or where it is lost. */
export type Followed = { readonly node: DataNode } | Lost;

/** Follows a pointer from a node. */
export function follow(from: DataNode, pointer: string): Followed {
  let node = from;
  for (const key of keysOf(pointer)) {
    const next = node.get(key);
    if (next === undefined) return { at: node, key };
    node = next;
  }
  return { node };
}

/** Says of a pointer that leads nowhere what it could have gone on with. */
export const lost = (pointer: string, file: string, { at, key }: Lost) => ({
  message: `\`${pointer}\` leads nowhere in \`${file}\`: there is no \`${key}\``,
  remedy: goingOn(at, key),
});

function goingOn(node: DataNode, key: string): string {
  const keys = node.keys();
  if (keys.length === 0) return 'that is where it ends';
  if (node.kind === 'list') return `it is a list of ${keys.length}, counted from 0`;
  const guess = nearest(key, keys.slice(0, 1000));
  if (guess) return `did you mean \`${guess}\`?`;
  const shown = keys.slice(0, 8).map((known) => `\`${known}\``);
  return `it has ${shown.join(', ')}${keys.length > shown.length ? ' and more' : ''}`;
}
