import { looseParagraphs } from './loose-paragraphs.ts';

/** So many, and remark's time, which grows with their square and more, passes a few seconds. */
const MOST_BRACKETS = 10_000;
const MOST_NESTED = 500;
const MOST_RUNS = 2_500;
const MOST_TRAIL = 2_000;
const MOST_BLOCKS = 5_000;
/** So many characters are looked through for the end of something that has none. */
const MOST_LOOKED_AT = 20_000_000;

/** Thrown in place of handing remark a text that it would take very long for. */
export class TooMuch extends Error {}

/** Why remark would take very long for a text; null where nothing is seen that makes it. Takes linear time itself. */
export function tooMuch(text: string): string | null {
  if (countOf(text, QUOTATION) > MOST_BLOCKS) return `more than ${MOST_BLOCKS} quotations follow each other`;
  if (countOf(text, UNDERLINED) > MOST_BLOCKS) return `more than ${MOST_BLOCKS} lines are underlined`;
  for (const paragraph of looseParagraphs(text)) {
    const why = tooManyBrackets(paragraph) ?? tooManyRuns(paragraph) ?? tooLong(paragraph);
    if (why !== null) return why;
  }
  return null;
}

/** The first line of `> text`. */
const QUOTATION = /(?:^|[\r\n])(?![ \t]*>)[^\r\n]*(?:\r\n|\r|\n)[ \t]*>/g;
/** `===` or `---` under text. */
const UNDERLINED = /[^\s][ \t]*(?:\r\n|\r|\n)[ \t>]*(?:=+|-+)[ \t]*(?=[\r\n]|$)/g;

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

function tooManyBrackets(paragraph: string): string | null {
  let opened = 0;
  let closed = 0;
  let depth = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const code = paragraph.charCodeAt(i);
    if (code === 91) {
      opened += 1;
      depth += 1;
    } else if (code === 93) {
      closed += 1;
      if (depth > MOST_NESTED && paragraph[i + 1] === '(')
        return `more than ${MOST_NESTED} brackets are opened within each other`;
      depth = Math.max(0, depth - 1);
    }
  }
  if (opened > MOST_BRACKETS) return `more than ${MOST_BRACKETS} brackets are opened in one paragraph`;
  if (closed > MOST_BRACKETS) return `more than ${MOST_BRACKETS} brackets are closed in one paragraph`;
  return null;
}

/** A long run counts as many: what it pairs with takes two off at a time. */
function tooManyRuns(paragraph: string): string | null {
  let runs = 0;
  for (const [run] of paragraph.matchAll(/\*+|_+/g)) runs += Math.ceil(run.length / 4);
  return runs > MOST_RUNS
    ? `more than ${MOST_RUNS} runs of asterisks or underscores stand in one paragraph`
    : null;
}

/** What may end an address or go on with it: remark looks from each to the end of them. */
const ADDRESS = /:\/\/|www\.|@/i;
const TRAIL = /[\]!"'),*.:;?_~&]+/g;

function tooLong(paragraph: string): string | null {
  for (const [trail] of ADDRESS.test(paragraph) ? paragraph.matchAll(TRAIL) : [])
    if (trail.length > MOST_TRAIL) return `more than ${MOST_TRAIL} punctuation marks follow each other`;
  if (lookedAtForTicks(paragraph) > MOST_LOOKED_AT)
    return 'backticks of very many lengths that nothing closes stand in one paragraph';
  if (lookedAtForHtml(paragraph) > MOST_LOOKED_AT)
    return 'very many comments or instructions that nothing closes stand in one paragraph';
  return null;
}

/** How many characters stand behind the last run of backticks of each length, unless it closes another. */
function lookedAtForTicks(paragraph: string): number {
  const open = new Map<number, number>();
  for (const { 0: run, index } of paragraph.matchAll(/`+/g))
    if (!open.delete(run.length)) open.set(run.length, index);
  let sum = 0;
  for (const index of open.values()) sum += paragraph.length - index;
  return sum;
}

const HTML = [
  { opens: /<!--/g, closes: '-->' },
  { opens: /<!\[CDATA\[/g, closes: ']]>' },
  { opens: /<![A-Za-z]/g, closes: '>' },
  { opens: /<\?/g, closes: '?>' },
] as const;

/** How many characters stand behind every comment and the like behind which none closes. */
function lookedAtForHtml(paragraph: string): number {
  if (!/<[!?]/.test(paragraph)) return 0;
  let sum = 0;
  for (const { opens, closes } of HTML) {
    const tail = paragraph.slice(paragraph.lastIndexOf(closes) + 1);
    for (const { index } of tail.matchAll(opens)) sum += tail.length - index;
  }
  return sum;
}
