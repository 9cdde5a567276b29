import type { DataNode } from './node.ts';

/** The keys of a JSON pointer (RFC 6901): `/a~1b/0` → `a/b`, `0`; none for the whole document. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What a pointer leads to, or how far it leads: `at` is the last value reached, `key` what it lacks. */
export type Followed = { readonly node: DataNode } | { readonly at: DataNode; readonly key: string };

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
