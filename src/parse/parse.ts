import type { Document, Problem, SourceFile } from '../model/document.ts';
import { parseLanguageTag } from '../model/language-tag.ts';
import { contains } from '../model/position.ts';
import type { Language } from '../model/reading.ts';
import { readBlocks } from './blocks.ts';
import { toDocument } from './document.ts';
import type { DraftBlock } from './draft-block.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { languageShares } from './language-units.ts';
import { type Part, splitLanguages } from './languages.ts';
import { longestLazyRun, MOST_LAZY_LINES } from './lazy-lines.ts';
import { parseTree, type Tree } from './markdown.ts';
import { DEEPEST, deepestNesting } from './nesting.ts';
import { readTree } from './plain/read-tree.ts';
import { chineseScript } from './script.ts';
import { splitLines } from './split-lines.ts';
import { TooMuch } from './too-much.ts';

/** What was read of a file before its languages are told apart. */
interface Read {
  readonly blocks: readonly DraftBlock[];
  readonly frontMatter: FrontMatter['values'];
  readonly problems: readonly Problem[];
}

/** Reads one file into its language versions: one document, or two where the file holds both languages. Never throws. */
export function parse(file: SourceFile): Document[] {
  const read = readFile(file);
  const told = toldLanguage(file, read.frontMatter);
  const parts = told.lang === null ? splitLanguages(read.blocks, file.text) : null;
  if (parts) return parts.map((part, i) => toPart(file, read, part, i));
  const lang = told.lang ?? mainLanguage(read.blocks);
  const { frontMatter, problems } = read;
  const locale = localeOf(lang, told.locale, file.text);
  const ranges = [{ start: 0, end: file.text.length }];
  return [toDocument(file, read.blocks, { lang, locale, ranges, frontMatter, problems })];
}

const BOM = 0xfeff;

function readFile(file: SourceFile): Read {
  const shift = file.text.charCodeAt(0) === BOM ? 1 : 0; // Markdown's own offsets leave the mark out
  const origin = { source: file.text, shift };
  if (longestLazyRun(file.text) > MOST_LAZY_LINES)
    return unread(
      file,
      `more than ${MOST_LAZY_LINES} lines follow a list item or a quotation without a blank line`,
    );
  if (deepestNesting(file.text) > DEEPEST)
    return unread(file, `lists or quotations are nested more than ${DEEPEST} levels deep`);
  try {
    const { tree, problems } = treeOf(file, file.text.slice(shift));
    const front = readFrontMatter(tree, origin);
    const drafts = splitLines(readBlocks(tree, origin), file.text);
    return {
      blocks: [...front.blocks, ...drafts.blocks],
      frontMatter: front.values,
      problems: [...problems, ...front.problems, ...drafts.problems],
    };
  } catch (error) {
    return unread(file, reason(error));
  }
}

/** A file of which nothing could be read, and why. */
const unread = ({ text }: SourceFile, why: string): Read => ({
  blocks: [],
  frontMatter: {},
  problems: [
    { kind: 'unreadable', span: { start: 0, end: text.length }, message: `This file does not parse: ${why}` },
  ],
});

/** MDX that does not parse is read as plain Markdown, and said to be broken. */
function treeOf({ path, text }: SourceFile, body: string): { tree: Tree; problems: readonly Problem[] } {
  if (!path.toLowerCase().endsWith('.mdx')) return { tree: readTree(body), problems: [] };
  try {
    return { tree: parseTree(body, 'mdx'), problems: [] };
  } catch (error) {
    if (error instanceof TooMuch) throw error; // as plain Markdown it would be no less
    const message = `This MDX does not parse and was read as plain Markdown: ${reason(error)}`;
    return {
      tree: readTree(body),
      problems: [{ kind: 'unreadable', span: { start: 0, end: text.length }, message }],
    };
  }
}

const reason = (error: unknown): string =>
  error instanceof RangeError
    ? 'it is nested too deeply'
    : error instanceof Error
      ? error.message
      : String(error);

/** The language that the front matter names, or the file's name or place. */
function toldLanguage(
  file: SourceFile,
  frontMatter: FrontMatter['values'],
): { lang: Language | null; locale: string | null } {
  for (const key of ['lang', 'language', 'locale']) {
    const value = frontMatter[key];
    const tag = typeof value === 'string' ? parseLanguageTag(value) : null;
    if (tag) return tag;
  }
  return file;
}

function mainLanguage(blocks: readonly DraftBlock[]): Language {
  const { zh, en } = languageShares(blocks);
  return zh > en ? 'zh' : 'en';
}

/** As told; where only Chinese was told, or nothing, the characters tell the script. */
function localeOf(lang: Language, told: string | null, text: string): string {
  if (told?.startsWith(lang) && told !== 'zh') return told;
  return lang === 'zh' ? chineseScript(text) : 'en';
}

function toPart(file: SourceFile, read: Read, { lang, ranges, blocks }: Part, ordinal: number): Document {
  const text = ranges.map(({ start, end }) => file.text.slice(start, end)).join('\n');
  const problems = read.problems.filter(({ span }) =>
    ranges.some((range) => contains(range, { start: span.start, end: span.start }))
      ? true
      : ordinal === 0 && span.start === 0,
  );
  return toDocument(file, blocks, {
    lang,
    locale: localeOf(lang, null, text),
    ranges,
    frontMatter: read.frontMatter,
    problems,
  });
}
