import type { Version } from '../model/article.ts';
import type { Cell } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { printable } from './printable.ts';
import { type ArticleIndex, type Focus, namedSightings } from './sightings.ts';

/** Words of an article around what a finding points at, each part on one line and without controls. */
export interface Excerpt {
  readonly lang: string;
  readonly path: string;
  /** Offset of what is pointed at, or of its block. */
  readonly offset: number;
  readonly before: string;
  /** What is pointed at; empty for a block that only corresponds. */
  readonly number: string;
  readonly after: string;
}

/** At most so many lines of article text a finding: a whole table would bury the next one. */
const EXCERPTS = 6;
const BESIDE = 2;
/** Enough for any terminal; measuring a paragraph of a megabyte would take seconds. */
const CONTEXT = 200;

/** The places of a finding in both versions; last, how the blocks begin that correspond to what is missing in them. */
export function excerptsOf(finding: Finding, index: ArticleIndex): Excerpt[] {
  const sightings = namedSightings(index, finding);
  const pointed = sightings.flatMap(({ version, block, focus }) =>
    focus.map((one) => excerpt(index.article.versions[version]!, block, one)),
  );
  const beside = sightings
    .filter(({ focus }) => focus.length === 0)
    .map(({ version, block }) => beginning(index.article.versions[version]!, block));
  return [...pointed.slice(0, EXCERPTS), ...beside.slice(0, BESIDE)];
}

/** How a block begins that a finding points at as a whole: what corresponds to a number that is missing in it. */
function beginning({ document }: Version, index: number): Excerpt {
  const block = document.blocks[index]!;
  const text =
    block.type === 'table'
      ? (block.table.rows[0] ?? []).map((cell) => cell.passage.text.trim()).join(' | ')
      : 'passage' in block
        ? block.passage.text
        : block.value;
  return {
    lang: document.lang,
    path: document.path,
    offset: block.span.start,
    before: '',
    number: '',
    after: printable(text.slice(0, CONTEXT)).trim(),
  };
}

function excerpt({ document, claims }: Version, index: number, focus: Focus): Excerpt {
  const { start, end, row, column, claim } = focus;
  const block = document.blocks[index]!;
  const cells = block.type === 'table' && row !== null ? (block.table.rows[row] ?? []) : [];
  const passage = 'passage' in block ? block.passage : cells.find((cell) => cell.column === column)?.passage;
  const text = passage?.text ?? '';
  const joined = (some: readonly Cell[]): string => some.map((cell) => cell.passage.text.trim()).join(' | ');
  const left = cells.filter((cell) => cell.column < column!);
  const right = cells.filter((cell) => cell.column > column!);
  const before = `${left.length > 0 ? `${joined(left)} | ` : ''}${text.slice(0, start)}`;
  const after = `${text.slice(end)}${right.length > 0 ? ` | ${joined(right)}` : ''}`;
  return {
    lang: document.lang,
    path: document.path,
    offset:
      (claim === null ? undefined : claims[claim]?.span.start) ??
      passage?.runs[0]?.source ??
      block.span.start,
    before: printable(before.slice(-CONTEXT)).trimStart(),
    number: printable(text.slice(start, Math.min(end, start + CONTEXT))),
    after: printable(after.slice(0, CONTEXT)).trimEnd(),
  };
}
