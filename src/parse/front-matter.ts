import { isMap, isScalar, type Scalar } from 'yaml';
import type { Passage, Problem } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { parseDocument } from '../yaml/parse-document.ts';
import type { DraftText } from './draft-block.ts';
import { type Origin, spanOf } from './inline.ts';
import { parseToml } from './late/toml.ts';
import type { Tree } from './markdown.ts';
import { slicePassage } from './passage.ts';
import { readScalar } from './scalar-text.ts';

/** Keys whose values readers see. */
const VISIBLE = [
  'title',
  'subtitle',
  'description',
  'summary',
  'excerpt',
  'abstract',
  'lead',
  'standfirst',
  'tagline',
];

export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  readonly blocks: readonly DraftText[];
  readonly problems: readonly Problem[];
}

const NONE: FrontMatter = { values: {}, blocks: [], problems: [] };

/** What stands between the fences at the top of a file: every value, and those that readers see as blocks. */
export function readFrontMatter(tree: Tree, origin: Origin): FrontMatter {
  const node = tree.children?.[0];
  if (!node || (node.type !== 'yaml' && node.type !== 'toml')) return NONE;
  const span = spanOf(node, origin);
  const { source } = origin;
  const start = endOfLine(source, span.start);
  const text = source.slice(start, Math.max(start, span.end - 3));
  try {
    return node.type === 'yaml' ? readYaml(text, start, span) : readToml(text, start);
  } catch (error) {
    return { ...NONE, problems: [problem(span, error instanceof Error ? error.message : String(error))] };
  }
}

const problem = (span: Span, reason: string): Problem => ({
  kind: 'front-matter',
  span,
  message: `The front matter does not parse: ${reason.split('\n')[0]}`,
});

function endOfLine(source: string, from: number): number {
  let end = from;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1;
}

function readYaml(text: string, shift: number, span: Span): FrontMatter {
  const yaml = parseDocument(text);
  const [error] = yaml.errors;
  if (error) return { ...NONE, problems: [problem(span, error.message)] };
  if (!isMap(yaml.contents)) return NONE;
  const blocks: DraftText[] = [];
  for (const { key, value } of yaml.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!VISIBLE.includes(name.toLowerCase()) || !isScalar(value) || !value.range) continue;
    const [start, end] = value.range;
    const place = { start: start + shift, end: end + shift };
    blocks.push(toBlock(name, readScalar(shown(value, text), text, { start, end }, shift), place));
  }
  return { values: yaml.toJS({ maxAliasCount: 50 }) as Record<string, unknown>, blocks, problems: [] };
}

/** What a reader sees of a scalar: `2.20` stays `2.20`, though its value is a number. */
function shown(scalar: Scalar, text: string): string {
  if (typeof scalar.value === 'string') return scalar.value;
  return scalar.value === null || !scalar.range ? '' : text.slice(scalar.range[0], scalar.range[1]);
}

const TOML_LINE = /^[ \t]*(?:"([\w-]+)"|([\w-]+))[ \t]*=[ \t]*/;

function readToml(text: string, shift: number): FrontMatter {
  const values = parseToml(text);
  const blocks: DraftText[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (/^[ \t]*\[/.test(line)) break; // only the keys at the top are the article's own
    const found = TOML_LINE.exec(line);
    const name = found?.[1] ?? found?.[2] ?? '';
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (found && VISIBLE.includes(name.toLowerCase()) && typeof value === 'string') {
      const from = start + found[0].length;
      const to = endOfToml(text, from);
      blocks.push(
        toBlock(name, readScalar(value, text, { start: from, end: to }, shift), {
          start: from + shift,
          end: to + shift,
        }),
      );
    }
    start = end;
  }
  return { values: plain(values) as Record<string, unknown>, blocks, problems: [] };
}

function endOfToml(text: string, from: number): number {
  const quotes = /^(?:"""|'''|"|')/.exec(text.slice(from, from + 3))?.[0] ?? '"';
  let end = from + quotes.length;
  while (end < text.length && !text.startsWith(quotes, end))
    end += quotes[0] === '"' && text[end] === '\\' ? 2 : 1;
  return Math.min(text.length, end + quotes.length);
}

/** Dates as text, so that what leaves is plain. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

const toBlock = (label: string, passage: Passage, span: Span): DraftText => ({
  type: 'front-matter',
  span,
  depth: 0,
  list: null,
  label,
  passage: slicePassage(passage, { start: 0, end: passage.text.length }),
});
