import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';

/** The passage that a claim stands in, as a reader sees it; empty where there is none. */
export function passageAround({ place }: Claim, { blocks }: Document): string {
  const block = blocks[place.block];
  if (block === undefined) return '';
  if (block.type === 'table') {
    if (place.row === null) return '';
    return block.table.rows[place.row]?.find(({ column }) => column === place.column)?.passage.text ?? '';
  }
  return 'passage' in block ? block.passage.text : '';
}

/** How far a clause is followed to either side. */
const REACH = 60;
const CLAUSE_END = new Set([...'，,；;：:。.！!？?\n']);

/** The words of a claim's clause before and behind it: `Last year, the fire` and `people.` of *killed 3*. */
export function clauseAround(
  { place }: Claim,
  text: string,
): { readonly before: string; readonly behind: string } {
  let from = place.start;
  while (from > 0 && place.start - from < REACH && !endsClause(text, from - 1)) from -= 1;
  let to = place.end;
  while (to < text.length && to - place.end < REACH && !endsClause(text, to)) to += 1;
  return { before: text.slice(from, place.start), behind: text.slice(place.end, to) };
}

/** Whether a clause ends at a character; the point or comma inside a number (`1,000`, `2.5`) ends none. */
function endsClause(text: string, at: number): boolean {
  if (!CLAUSE_END.has(text[at]!)) return false;
  return !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''));
}
