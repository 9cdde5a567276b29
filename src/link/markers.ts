import type { Document } from '../model/document.ts';
import type { Entry } from '../model/registry.ts';
import type { LinkIndex } from './alias-index.ts';

const MARKER = 'claim:';
/** Ids on one marker; more are not read. */
const MOST = 20;

/** Entries that markers name, by the block that they stand before: `<!-- claim: gpt-5.5/gdpval -->`. */
export function markedEntries(
  { comments }: Document,
  { evidence }: LinkIndex,
): Map<number, readonly Entry[]> {
  const marked = new Map<number, Entry[]>();
  for (const { value, before } of comments) {
    const said = value.trim();
    const ids = said.startsWith(MARKER)
      ? said.slice(MARKER.length).split(/[\s,]/).filter(Boolean).slice(0, MOST)
      : [];
    const entries = ids.flatMap((id) => evidence(id) ?? []);
    if (entries.length > 0) marked.set(before, [...(marked.get(before) ?? []), ...entries]);
  }
  return marked;
}
