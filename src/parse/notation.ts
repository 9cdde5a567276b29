import type { Passage } from '../model/document.ts';
import { readMath } from './math.ts';
import { type Edit, editPassage, isCode, slicePassage } from './passage.ts';

/** Takes out what a site's own tools read and a reader never sees: template tags, attribute lists, container fences; reads simple formulas. */
export function readNotation(passage: Passage): Passage {
  const { text } = passage;
  const cut =
    text.includes('{') || text.includes(':::')
      ? editPassage(
          passage,
          [...tags(passage), ...fences(passage)].sort((a, b) => a.start - b.start),
        )
      : passage;
  const read = cut.text.includes('$') ? readMath(cut) : cut;
  return read === passage ? passage : slicePassage(read, { start: 0, end: read.text.length });
}

/** No tag is longer than this. */
const LONGEST = 400;
const CLOSERS: Readonly<Record<string, string>> = { '%': '%}', '{': '}}', '#': '}', ':': '}' };

/** Liquid, Jekyll and Vue tags (`{% note %}`, `{{ page.title }}`) and attribute lists (`{#id}`, `{: .wide}`). */
function tags({ text, marks }: Passage): Edit[] {
  const edits: Edit[] = [];
  const next = new Map<string, number>();
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const closer = CLOSERS[text[at + 1] ?? ''];
    if (closer === undefined || at < (edits.at(-1)?.end ?? 0)) continue;
    let close = next.get(closer) ?? -1;
    if (close < at + 2) {
      close = text.indexOf(closer, at + 2);
      next.set(closer, close < 0 ? text.length + LONGEST : close);
    }
    const end = close + closer.length;
    if (close < 0 || close > text.length || end - at > LONGEST || isCode(marks, at)) continue;
    edits.push({ start: at, end, text: '', mark: { kind: 'html', value: text.slice(at, end) } });
  }
  return edits;
}

const FENCE = /^:{3,}[ \t]*(?:[A-Za-z][\w-]*|\{[^}\n]*\})?[ \t]*/;

/** The marks of a container (`::: tip`), its title kept. */
function fences({ text, marks }: Passage): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(':::'); at >= 0; at = text.indexOf(':::', at)) {
    const isStart = at === 0 || text[at - 1] === '\n';
    const found = isStart && !isCode(marks, at) ? (FENCE.exec(text.slice(at, at + 200))?.[0] ?? '') : '';
    const end = at + Math.max(1, found.length);
    if (found !== '') edits.push({ start: at, end, text: '', mark: { kind: 'html', value: found } });
    at = end;
  }
  return edits;
}
