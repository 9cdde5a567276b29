import type { Block, Comment, Document } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { frontMatterRequests } from './front-matter.ts';
import { type Marker, readMarker } from './marker.ts';

/** A wish to suppress what some rules find in a stretch of a file; null where it reaches nothing, and `fault` says why. */
export interface Request {
  readonly path: string;
  readonly span: Span;
  readonly rules: readonly string[];
  readonly reason: string | null;
  readonly reach: Span | null;
  readonly fault: string | null;
}

/** The wishes in all versions of an article. A file that holds two of them is read once, as one file. */
export function requestsIn(documents: readonly Document[]): Request[] {
  const files = new Map<string, Document[]>();
  for (const document of documents) files.set(document.path, [...(files.get(document.path) ?? []), document]);
  return [...files.values()].flatMap((parts) => {
    const comments = parts.flatMap((part) => part.comments).toSorted(byStart);
    const blocks = parts.flatMap((part) => part.blocks).toSorted(byStart);
    return [...frontMatterRequests(parts[0]!), ...commentRequests(parts[0]!, comments, blocks)];
  });
}

const byStart = (a: { readonly span: Span }, b: { readonly span: Span }): number =>
  a.span.start - b.span.start || a.span.end - b.span.end;

/** More stretches within stretches are no editor's. */
const MOST_OPEN = 100;

function commentRequests(
  { path, source }: Document,
  comments: readonly Comment[],
  all: readonly Block[],
): Request[] {
  const blocks = all.filter(isHolding);
  const hasFrontMatter = all.some(({ type }) => type === 'front-matter');
  const found: Request[] = [];
  const open: { readonly marker: Marker; readonly span: Span }[] = [];
  const unreaching = (span: Span, fault: string) =>
    found.push({ path, span, rules: [], reason: null, reach: null, fault });
  for (const { span, value } of comments) {
    const marker = readMarker(value);
    if (marker === null) continue;
    if ('fault' in marker) {
      unreaching(span, marker.fault);
      continue;
    }
    const { rules, reason } = marker;
    if (marker.reach === 'next') {
      const next = nextBlock(span, blocks);
      // At the top of a file without front matter, what is said of the file as a whole is reached too.
      const isTop = next !== null && !hasFrontMatter && next.start === blocks[0]!.span.start;
      const reach = isTop ? { ...next, start: 0 } : next;
      const fault = reach === null ? 'nothing stands behind this comment' : null;
      found.push({ path, span, rules, reason, reach, fault });
    } else if (marker.reach === 'start') {
      if (open.length < MOST_OPEN) open.push({ marker, span });
      else unreaching(span, 'too many stretches are open before it');
    } else {
      const at = open.findLastIndex((one) => rules.length === 0 || sameRules(one.marker.rules, rules));
      const [start] = at < 0 ? [] : open.splice(at, 1);
      if (start === undefined)
        unreaching(span, 'no `claimcheck-ignore-start` with these rules stands before it');
      else
        found.push({
          path,
          span: start.span,
          rules: start.marker.rules,
          reason: start.marker.reason,
          reach: { start: start.span.end, end: span.start },
          fault: null,
        });
    }
  }
  for (const { span } of open) unreaching(span, 'no `claimcheck-ignore-end` stands behind it');
  return found.filter(({ span }) => span.end <= source.length).toSorted(byStart);
}

const sameRules = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((rule) => b.includes(rule));

/** The block that a comment stands in, else the one behind it; a caption takes its table along. */
function nextBlock(span: Span, blocks: readonly Block[]): Span | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.start < span.end) low = middle + 1;
    else high = middle;
  }
  const around = blocks[low - 1];
  if (around && around.span.start <= span.start && span.end <= around.span.end) return around.span;
  const [block, next] = [blocks[low], blocks[low + 1]];
  if (block === undefined) return null;
  const isCaption = block.type === 'caption' && next?.type === 'table' && next.table.caption === block.index;
  const end = isCaption ? Math.max(block.span.end, next.span.end) : block.span.end;
  return { start: block.span.start, end };
}

/** Front matter has suppressions of its own; what is neither text nor code is looked past. */
const isHolding = ({ type }: Block): boolean => type !== 'raw' && type !== 'break' && type !== 'front-matter';
