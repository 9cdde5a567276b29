import { withoutEnd } from '../../languages/edges.ts';
import { foldText } from '../../languages/fold.ts';
import { consistsOf, holdsPhrase, phrases } from '../../languages/phrases.ts';
import { REPETITION } from '../../languages/repetition.ts';
import type { Claim } from '../../model/claim.ts';
import type { Block, Document } from '../../model/document.ts';

/** The part of an article that a number stands in. */
export type Part = 'title' | 'description' | 'heading' | 'lead' | 'conclusion' | 'caption' | 'table' | 'text';

export interface Place {
  readonly part: Part;
  readonly block: number;
  readonly section: number;
  /** In a section that says again what the article says. */
  readonly isSummary: boolean;
}

const LOGS = phrases(REPETITION.logs.join('|'));
const SUMMARIES = phrases(REPETITION.summaries.join('|'));
const EXAMPLES = phrases([...REPETITION.examples, ...REPETITION.pointing].join('|'));
/** What may stand beside such a word in a title that says nothing else. */
const FILLERS = phrases(
  'and | & | the | of | our | latest | recent | 与 | 和 | 及 | 、 | 最新 | 最近 | : | ： | 📝 | 🔥 | 📢',
);
const NO_LETTER = /[^\p{L}]/u;
const OPENING = /^[^\p{L}]+/u;

const folded = (text: string): string => String.fromCharCode(...foldText(text));

const isTitled = (title: string, list: readonly string[]): boolean => {
  if (title.length > 60) return false;
  const bare = withoutEnd(folded(title), NO_LETTER).replace(OPENING, '');
  return bare.length <= 40 && holdsPhrase(bare, list) && consistsOf(bare, [...list, ...FILLERS]);
};

/** A section of a version or a day: `v1.2.0`, `2024-05-01`. */
const OF_VERSION = /^\W{0,3}(?:v(?:ersion)?\.? ?\d|\d+\.\d+\.\d|\d{4}[-./年]\d)/i;
/** An item that opens with a day: `[2024/05/01] …`, `2024 年 5 月：…`. */
const DATED = /^\W{0,4}(?:\d{4}[-./年]\s?\d{1,2}|\d{1,2}[/.]\d{1,2}[\s:：\]]|v\d)/i;

/** What is known of each section, looked up once. */
interface SectionTraits {
  readonly isLog: boolean;
  readonly isSummary: boolean;
}

const known = new WeakMap<Document, readonly SectionTraits[]>();

function traitsOf(document: Document): readonly SectionTraits[] {
  let traits = known.get(document);
  if (traits === undefined) {
    const logs: boolean[] = [];
    traits = document.sections.map(({ title, parent }, i) => {
      const isLog = logs[parent ?? -1] === true || isTitled(title, LOGS) || OF_VERSION.test(title);
      logs[i] = isLog;
      return { isLog, isSummary: isTitled(title, SUMMARIES) };
    });
    known.set(document, traits);
  }
  return traits;
}

export const isSummaryTitle = (title: string): boolean => isTitled(title, SUMMARIES);

/** Whether a sentence only supposes what it says, or speaks of what stands beside it. */
export const isSupposed = (sentence: string): boolean =>
  holdsPhrase(folded(sentence.slice(0, LONGEST_SENTENCE)), EXAMPLES);

const LONGEST_SENTENCE = 400;

/** How many blocks from the article's start its lead may reach. */
const LEAD_BLOCKS = 8;

/** Where a claim stands; null where what it says is no statement of the article: a history, a footnote. */
export function placeOf(document: Document, claim: Claim): Place | null {
  const block = document.blocks[claim.place.block];
  if (block === undefined || block.type === 'footnote') return null;
  const { isLog, isSummary } = traitsOf(document)[block.section] ?? { isLog: false, isSummary: false };
  if (isLog) return null;
  if ('passage' in block && DATED.test(block.passage.text.slice(0, 16))) return null;
  return { part: partOf(document, block, isSummary), block: block.index, section: block.section, isSummary };
}

function partOf({ sections }: Document, block: Block, isSummary: boolean): Part {
  if (block.type === 'front-matter') return block.label === 'title' ? 'title' : 'description';
  if (block.type === 'heading') return block.depth === 1 ? 'title' : 'heading';
  if (block.type === 'caption') return 'caption';
  if (block.type === 'table') return 'table';
  if (isSummary) return 'conclusion';
  const section = sections[block.section];
  const isTop = section === undefined || section.depth <= 1;
  return isTop && block.index <= LEAD_BLOCKS ? 'lead' : 'text';
}
