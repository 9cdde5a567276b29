import { withoutEnd } from '../../languages/edges.ts';
import { foldCode, foldText } from '../../languages/fold.ts';
import { consistsOf, holdsPhrase, type Phrases, phrases } from '../../languages/phrases.ts';
import { REPETITION } from '../../languages/repetition.ts';
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

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x3400 && code < 0xa000);
}

const folded = (text: string): string => String.fromCharCode(...foldText(text));

/** Words that a title is known by, and all that it may be made of. */
interface Titles {
  readonly words: Phrases;
  readonly all: Phrases;
}

const titles = (words: Phrases): Titles => ({ words, all: [...words, ...FILLERS] });
const LOG_TITLES = titles(LOGS);
const SUMMARY_TITLES = titles(SUMMARIES);

/** So many characters of a title tell most that it opens with none of the words. */
const OPENING_LENGTH = 4;

/** The first characters of all that such a title may open with. */
const OPENERS = new Set([...LOGS, ...SUMMARIES, ...FILLERS].map((phrase) => phrase.slice(0, OPENING_LENGTH)));

const FIRST_UNITS = new Set([...OPENERS].map((opener) => opener.charCodeAt(0)));

/** Whether a title may open with one of the words; short words stand in the list whole. */
function mayOpen(title: string): boolean {
  const from = firstLetter(title);
  if (from === title.length || !FIRST_UNITS.has(foldCode(title.charCodeAt(from)))) return false;
  const opening = folded(title.slice(from, from + OPENING_LENGTH));
  for (let length = 1; length <= opening.length; length++)
    if (OPENERS.has(opening.slice(0, length))) return true;
  return false;
}

/** Where a title's words begin, behind its number and marks; its end where it has none. */
function firstLetter(title: string): number {
  let at = 0;
  while (at < title.length && !isLetter(foldCode(title.charCodeAt(at)))) at++;
  return at;
}

const isTitled = (title: string, { words, all }: Titles): boolean => {
  if (title.length > 60) return false;
  // Most titles open with another word, and that is soon seen.
  if (!mayOpen(title)) return false;
  const bare = withoutEnd(folded(title), NO_LETTER).replace(OPENING, '');
  return bare.length <= 40 && holdsPhrase(bare, words) && consistsOf(bare, all);
};

/** A section of a version or a day: `v1.2.0`, `2024-05-01`. */
const OF_VERSION = /^\W{0,3}(?:v(?:ersion)?\.? ?\d|\d+\.\d+\.\d|\d{4}[-./年]\d)/i;
/** An item that opens with a day: `[2024/05/01] …`, `2024 年 5 月：…`. */
const DATED = /^\W{0,4}(?:\d{4}[-./年]\s?\d{1,2}|\d{1,2}[/.]\d{1,2}[\s:：\]]|v\d)/i;

/** What is known of a section, looked up once. */
interface SectionTraits {
  readonly isLog: boolean;
  readonly isSummary: boolean;
}

const NO_TRAITS: SectionTraits = { isLog: false, isSummary: false };
const known = new WeakMap<Document, SectionTraits[]>();

function traitsOf(document: Document, section: number | null): SectionTraits {
  const asked = section === null ? undefined : document.sections[section];
  if (asked === undefined) return NO_TRAITS;
  let all = known.get(document);
  if (all === undefined) {
    all = [];
    known.set(document, all);
  }
  let traits = all[section!];
  if (traits === undefined) {
    const { title, parent } = asked;
    const isLog = traitsOf(document, parent).isLog || isTitled(title, LOG_TITLES) || OF_VERSION.test(title);
    traits = { isLog, isSummary: isTitled(title, SUMMARY_TITLES) };
    all[section!] = traits;
  }
  return traits;
}

export const isSummaryTitle = (title: string): boolean => isTitled(title, SUMMARY_TITLES);

/** Whether a sentence only supposes what it says, or speaks of what stands beside it. */
export const isSupposed = (sentence: string): boolean =>
  holdsPhrase(folded(sentence.slice(0, LONGEST_SENTENCE)), EXAMPLES);

const LONGEST_SENTENCE = 400;

/** How many blocks from the article's start its lead may reach. */
const LEAD_BLOCKS = 8;

/** Where the numbers of a block stand; null where what they say is no statement of the article: a history, a footnote. */
export function placeOf(document: Document, index: number): Place | null {
  const block = document.blocks[index];
  if (block === undefined || block.type === 'footnote') return null;
  const { isLog, isSummary } = traitsOf(document, block.section);
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
