import type { Span } from '../model/position.ts';
import type { Language } from '../model/reading.ts';
import { type DraftBlock, type DraftText, isText } from './draft-block.ts';
import { linesOf, slicePassage, sourceOf } from './passage.ts';
import { countScripts, languageOf } from './script.ts';

/** A block, or some lines of one, with its language: null where it has too few letters to tell. */
export interface Unit {
  readonly block: DraftBlock;
  readonly lang: Language | null;
  /** How much prose it is. */
  readonly weight: number;
  readonly numbers: readonly string[];
}

/** How much of each language the prose holds. */
export function languageShares(blocks: readonly DraftBlock[]): Record<Language, number> {
  const shares = { zh: 0, en: 0 };
  for (const block of blocks) {
    if (!isOwnProse(block)) continue;
    for (const text of textsOf(block)) {
      for (const line of text.split('\n')) {
        const count = countScripts(line);
        const lang = languageOf(count);
        if (lang) shares[lang] += weigh(lang, count, line);
      }
    }
  }
  return shares;
}

/** Words that no English sentence does without, and no list of names, options or titles of works has. */
const FUNCTION_WORD =
  /\b(?:the|an?|of|and|to|in|is|are|was|were|for|with|on|by|from|that|this|it|its|as|at|be|has|have|than|will|can|or|not|but|more)\b/gi;

/** How much text that is: Chinese needs about two characters for one word of English, and names alone are no English. */
function weigh(lang: Language, { han, words }: { han: number; words: number }, text: string): number {
  if (lang === 'zh') return han + words;
  const binding = text.match(FUNCTION_WORD)?.length ?? 0;
  return binding * 12 >= words ? 2 * words : words < 5 ? words * 0.5 : 0;
}

function textsOf(block: DraftBlock): string[] {
  if (block.type === 'table') return block.rows.flat().map(({ passage }) => passage.text);
  return isText(block) ? [block.passage.text] : [];
}

/** Quotations may be in any language, and front matter stands above both. */
const isOwnProse = ({ type }: DraftBlock): boolean => type !== 'quote' && type !== 'front-matter';

const NUMBER = /\d[\d.,]*\d|\d/g;

function unit(block: DraftBlock): Unit {
  const text = textsOf(block).join('\n');
  const count = countScripts(text);
  const lang = languageOf(count);
  return {
    block,
    lang,
    weight: lang && isOwnProse(block) ? weigh(lang, count, text) : 0,
    numbers: text.match(NUMBER) ?? [],
  };
}

/** A block whole, or by runs of lines in one language; a heading in both languages by its halves. */
export function unitsOf(block: DraftBlock): Unit[] {
  if (!isText(block)) {
    const read = unit(block);
    return [block.type === 'table' || block.type === 'comment' ? read : { ...read, lang: null }];
  }
  const halves = block.type === 'heading' || block.type === 'front-matter' ? headingHalves(block) : null;
  if (halves) return halves.map(unit);
  const { text } = block.passage;
  if (!text.includes('\n')) return [unit(block)];
  const runs: { lang: Language | null; start: number; end: number }[] = [];
  for (const { start, end } of linesOf(block.passage)) {
    const lang = languageOf(countScripts(text.slice(start, end)));
    const last = runs.at(-1);
    if (last && (lang === null || last.lang === null || last.lang === lang)) {
      last.end = end;
      last.lang ??= lang;
    } else runs.push({ lang, start, end });
  }
  if (runs.length < 2) return [unit(block)];
  return runs.map((run, i) => unit(piece(block, run, i === 0)));
}

function piece(block: DraftText, part: Span, isFirst: boolean): DraftText {
  const place = sourceOf(block.passage, part);
  return {
    ...block,
    type: isFirst || block.type !== 'item' ? block.type : 'paragraph',
    label: isFirst || block.type !== 'item' ? block.label : null,
    list: isFirst ? block.list : null,
    span: { start: isFirst ? block.span.start : place.start, end: place.end },
    passage: slicePassage(block.passage, part),
  };
}

const BETWEEN_HALVES = /[/|｜／]/g;

/** `範圍 / Scope` as two headings; null where a heading is in one language. */
function headingHalves(block: DraftText): DraftText[] | null {
  const { text } = block.passage;
  if (text.length > 400) return null;
  for (const found of text.matchAll(BETWEEN_HALVES)) {
    const left = languageOf(countScripts(text.slice(0, found.index)));
    const rest = found.index + 1;
    const right = languageOf(countScripts(text.slice(rest)));
    if (left && right && left !== right)
      return [
        piece(block, { start: 0, end: found.index }, true),
        piece(block, { start: rest, end: text.length }, false),
      ];
  }
  return null;
}
