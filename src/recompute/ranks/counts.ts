import type { Inconsistency } from '../../model/calculation.ts';
import type { Claim } from '../../model/claim.ts';
import { cellAt, type Document, type TableBlock, type TextBlock } from '../../model/document.ts';
import { type Announced, announcedBy } from './announced.ts';
import { contradict } from './found.ts';
import { firstMember } from './told-table.ts';
import { WORDS } from './words.ts';

/** The last sentence before a list or a table whose number of things they do not have: `three reasons:` and four items. */
export function* wrongCounts(
  document: Document,
  claims: readonly Claim[],
  claimsOf: (block: number) => readonly number[],
): Generator<Inconsistency> {
  const { blocks } = document;
  for (const lead of blocks) {
    if (!('passage' in lead) || lead.type === 'front-matter' || lead.type === 'heading') continue;
    const next = blocks[lead.index + 1];
    if (next === undefined || next.section !== lead.section) continue;
    const isList = next.type === 'item' && next.lead === lead.index;
    if (!isList && next.type !== 'table') continue;
    const announced = announcedBy(lead, claims, claimsOf(lead.index));
    if (announced === null) continue;
    if (next.type === 'table') {
      if (announced.pointed || announced.tabled) yield* heldToTable(document, claims, announced, next);
    } else if (isList && !announced.tabled) yield* heldToList(document, claims, announced, lead);
  }
}

/** An item that holds several things is no single one: `CMRC 2018, DRCD`, `（6）`. */
const SEVERAL = /、|,\s|，|[(（]\d+[)）]|；|;/;

function* heldToList(
  document: Document,
  claims: readonly Claim[],
  { claim, count }: Announced,
  lead: TextBlock,
): Generator<Inconsistency> {
  const { blocks, path } = document;
  const items: TextBlock[] = [];
  let end = lead.index + 1;
  const depth = (blocks[end] as TextBlock).depth;
  for (; end < blocks.length; end++) {
    const block = blocks[end]!;
    if (block.type === 'item' && block.lead === lead.index && block.depth === depth) items.push(block);
    else if (block.depth <= depth || block.section !== lead.section) break;
  }
  if (items.length === count || items.length < 2) return;
  if (items.length < count) {
    if (items.some(({ passage }) => SEVERAL.test(passage.text))) return;
    // What was cut by code or a paragraph goes on behind it.
    for (let i = end; i < blocks.length && blocks[i]!.section === lead.section; i++) {
      const { type } = blocks[i]!;
      if (type === 'item' || type === 'code' || type === 'table' || type === 'raw') return;
    }
    if (hasInner(document, lead.index + 1, end, depth)) return;
  }
  yield* differs(
    claims,
    claim,
    count,
    items.length,
    'item',
    items.map(({ span }) => span)[Math.min(count, items.length - 1)]!,
    path,
  );
}

const hasInner = ({ blocks }: Document, from: number, to: number, depth: number): boolean =>
  blocks.slice(from, to).some((block) => block.type === 'item' && block.depth > depth);

function* heldToTable(
  document: Document,
  claims: readonly Claim[],
  { claim, count }: Announced,
  { table, span }: TableBlock,
): Generator<Inconsistency> {
  const first = firstMember(table);
  const rows = table.rows.length - first;
  const names = new Set<string>();
  let members = 0;
  for (let row = first; row < table.rows.length; row++) {
    const text = cellAt(table, row, 0)?.passage.text.trim() ?? '';
    // A row without a name, or one that names a group, leaves open what is counted.
    if (text === '' || (table.rows[row]?.length ?? 0) < table.columns) return;
    names.add(text);
    members++;
  }
  if (rows < 2 || table.headerRows !== 1) return;
  if ([members, names.size, table.columns, table.columns - 1, members - 1].includes(count)) {
    // One more row may be the sum of the others.
    if (members - 1 !== count || hasSummary(table) || names.size !== members) return;
  }
  yield* differs(claims, claim, count, rows, 'row', span, document.path);
}

function hasSummary(table: TableBlock['table']): boolean {
  for (const row of [firstMember(table), table.rows.length - 1]) {
    const text = cellAt(table, row, 0)?.passage.text ?? '';
    const sentence = {
      text: text.toLowerCase(),
      codes: Uint16Array.from(text.toLowerCase(), (c) => c.charCodeAt(0)),
    };
    if (WORDS.startsWith('summaries', sentence, 0) !== null) return true;
  }
  return false;
}

function* differs(
  claims: readonly Claim[],
  claim: number,
  count: number,
  found: number,
  thing: 'item' | 'row',
  place: { readonly start: number; readonly end: number },
  path: string,
): Generator<Inconsistency> {
  const { span, text } = claims[claim]!;
  const what = thing === 'item' ? `the list has ${found} items` : `the table has ${found} rows`;
  yield contradict(path, claims, {
    message: `The text announces \`${text}\`, and ${what}; correct the number or the ${thing === 'item' ? 'list' : 'table'}`,
    span,
    written: text,
    wrong: claim,
    inputs: [],
    related: [{ span: place, message: found > count ? `more than ${count}` : `the last of ${found}` }],
    formula: `number of ${thing}s`,
    result: [String(found), String(found)],
    expected: String(found),
  });
}
