import { holdsPhrase, phrases, startPhrase } from '../languages/phrases.ts';
import type { Claim } from '../model/claim.ts';
import { compareExact, decimal } from '../model/decimal.ts';
import type { Block, Document, TextBlock } from '../model/document.ts';
import type { StandingPlace } from '../model/evidence-policy.ts';
import type { Quantity } from '../model/quantity.ts';
import { type Headers, passageAround } from './surroundings.ts';

/** Front-matter keys by what they are to a reader. */
const FRONT_MATTER: Readonly<Record<string, StandingPlace>> = {
  title: 'title',
  subtitle: 'title',
  description: 'description',
  summary: 'description',
  excerpt: 'description',
  abstract: 'description',
  lead: 'lead',
  standfirst: 'lead',
  tagline: 'description',
};

/** `Figure 2. Flow in 3 basins`, `圖 2：三個流域的流量`. */
const CAPTION =
  /^(?:圖|图|表|附表|照片|[Ff]igure|FIGURE|[Ff]ig\.|[Tt]able|TABLE|[Cc]hart|[Ee]xhibit|[Pp]hoto)\s*[-\d一二三四五六七八九十A-Z]/u;
const LONGEST_CAPTION = 200;
/** A shorter paragraph is a byline or a motto, and no lead. */
const SHORTEST_LEAD = { zh: 12, en: 40 } as const;

/** Where readers look first: finds for each claim of a document whether it stands in such a place, and in which. */
export function createStanding(document: Document): (claim: Claim) => StandingPlace | null {
  const lead = leadOf(document);
  const captions = new Set(
    document.blocks.flatMap((block) =>
      block.type === 'table' && block.table.caption !== null ? [block.table.caption] : [],
    ),
  );
  return ({ place }) => {
    const block = document.blocks[place.block];
    if (block === undefined) return null;
    if (block.type === 'table') return isResult(block.table, place) ? 'table' : null;
    if (!('passage' in block)) return null;
    if (block.type === 'front-matter') return FRONT_MATTER[block.label?.toLowerCase() ?? ''] ?? null;
    if (block.type === 'heading') return block.depth === 1 ? 'title' : null;
    if (captions.has(block.index) || isCaption(block)) return 'caption';
    return block.index === lead ? 'lead' : null;
  };
}

const isCaption = ({ type, passage: { text } }: TextBlock): boolean =>
  type === 'caption' || (text.length <= LONGEST_CAPTION && CAPTION.test(text));

/** A cell among the values, not one that names its row or column. */
const isResult = (
  table: { readonly headerRows: number; readonly headerColumns: number },
  { row, column }: Claim['place'],
): boolean => row !== null && column !== null && row >= table.headerRows && column >= table.headerColumns;

/** The first paragraph that says something, of an article with a title, before its first section. */
function leadOf({ blocks, lang }: Document): number | null {
  const title = blocks.findIndex(isTitle);
  if (title < 0) return null;
  for (const block of blocks.slice(title + 1)) {
    if (isTitle(block) || block.type === 'front-matter') continue;
    if (block.type === 'heading') return null;
    if (block.type !== 'paragraph' && block.type !== 'quote') continue;
    if (block.passage.text.trim().length >= SHORTEST_LEAD[lang]) return block.index;
  }
  return null;
}

const isTitle = (block: Block): boolean =>
  (block.type === 'heading' && block.depth === 1) ||
  (block.type === 'front-matter' && block.label?.toLowerCase() === 'title');

/** What an article is made of: `Five ways to …`, `五個方法`. */
const PARTS = phrases(`
  ways | reasons | tips | steps | questions | answers | lessons | takeaways | things | facts | points | traps | mistakes |
  parts | sections | chapters | examples | charts | figures | tables | key |
  個方法 | 个方法 | 個理由 | 个理由 | 個原因 | 个原因 | 個步驟 | 个步骤 | 個問題 | 个问题 | 個重點 | 个重点 | 個教訓 | 个教训 |
  個陷阱 | 个陷阱 | 個錯誤 | 个错误 | 個部分 | 个部分 | 個例子 | 个例子 | 件事 | 大重點 | 大重点 | 大理由 | 大原因 | 大步驟 | 招 |
  張圖 | 张图 | 個關鍵 | 个关键`);

const LARGEST_SMALL = decimal(20);
const TWO = decimal(2);

/** Counts of a document's own parts: `Three rivers` over three sections, `五個方法`. */
export function createOwnParts(document: Document): (claim: Claim, quantity: Quantity) => boolean {
  const counts = new Set(partCounts(document));
  return (claim, quantity) => {
    if (quantity.form !== 'amount' || quantity.kind !== 'number') return false;
    const { value } = quantity;
    if (compareExact(value, TWO) < 0 || compareExact(value, LARGEST_SMALL) > 0) return false;
    const behind = passageAround(claim, document).slice(claim.place.end, claim.place.end + 24);
    if (startPhrase(behind, PARTS) !== undefined) return true;
    return [...counts].some((count) => compareExact(value, decimal(count)) === 0);
  };
}

/** How many sections stand on each level, and how many of them are numbered; items of lists are counted in pieces too small to tell. */
function partCounts({ sections }: Document): number[] {
  const byParent = new Map<string, number>();
  for (const { heading, depth, parent } of sections) {
    if (heading === null) continue;
    const key = `${parent}:${depth}`;
    byParent.set(key, (byParent.get(key) ?? 0) + 1);
  }
  return [...byParent.values()].filter((count) => count > 1);
}

const ORDINAL = phrases('# | no. | no | nr. | nr | 序號 | 序号 | 編號 | 编号 | 項次 | 项次');

/** Whether a cell only counts the rows: `| # | Plant |`. */
export function isRowNumber({ place }: Claim, { blocks }: Document, headers: Headers): boolean {
  const block = blocks[place.block];
  if (block?.type !== 'table' || place.column === null) return false;
  const header = headers.column(block.table, place.column).trim();
  return header.length <= 4 && (header === '#' || holdsPhrase(header, ORDINAL));
}
