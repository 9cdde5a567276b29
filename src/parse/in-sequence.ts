import type { Span } from '../model/position.ts';
import type { Language } from '../model/reading.ts';
import { isText } from './draft-block.ts';
import type { Unit } from './language-units.ts';
import type { Part } from './languages.ts';
import { isBalanced, massOf, shareNumbers } from './likeness.ts';

/** How much of each half must be in its own language. */
const PURITY = 0.8;

/** One language, then the other: the cut that leaves most on its own side. */
export function inSequence(units: readonly Unit[], source: string): readonly Part[] | null {
  const signed = units.map(({ lang, weight }) => (lang === 'zh' ? weight : lang === 'en' ? -weight : 0));
  const total = signed.reduce((sum, weight) => sum + weight, 0);
  let best = 0;
  let cut = 0;
  let before = 0;
  for (let i = 0; i < units.length; i++) {
    const balance = before - (total - before);
    if (i > 0 && Math.abs(balance) > Math.abs(best)) {
      best = balance;
      cut = i;
    }
    before += signed[i]!;
  }
  if (cut === 0) return null;
  const first: Language = best > 0 ? 'zh' : 'en';
  const second: Language = first === 'zh' ? 'en' : 'zh';
  cut = pastList(units, opening(units, cut));
  const [head, tail] = [units.slice(0, cut), units.slice(cut)];
  const [a, b] = [massOf(head, first), massOf(tail, second)];
  if (!isBalanced(a.own, b.own) || a.own < PURITY * a.all || b.own < PURITY * b.all) return null;
  if (!shareNumbers(head, tail)) return null;
  const at = tail[0]!.block.span.start;
  // Front matter stands above both: a title belongs to the language that it is in.
  const isTitle = ({ block, lang }: Unit): boolean => block.type === 'front-matter' && lang === second;
  const titles = head.filter(isTitle);
  const rest = head.filter((unit) => !isTitle(unit));
  return [
    { lang: first, ranges: without({ start: 0, end: at }, titles), blocks: rest.map(({ block }) => block) },
    {
      lang: second,
      ranges: [...titles.map(({ block }) => block.span), { start: at, end: source.length }],
      blocks: [...titles, ...tail].map(({ block }) => block),
    },
  ];
}

/** A range with some blocks, in order, cut out of it. */
function without({ start, end }: Span, cut: readonly Unit[]): Span[] {
  const ranges: Span[] = [];
  let from = start;
  for (const { block } of cut) {
    ranges.push({ start: from, end: block.span.start });
    from = block.span.end;
  }
  return [...ranges, { start: from, end }];
}

/** A list that the first half introduces is its own, whatever its items are written in: a bibliography under `參考來源：`. */
function pastList(units: readonly Unit[], cut: number): number {
  const lead = units[cut - 1]?.block;
  if (!lead || !isText(lead) || !LEAD_IN.test(lead.passage.text.trimEnd().slice(-1))) return cut;
  let end = cut;
  while (end < units.length - 1 && units[end]!.block.type === 'item') end += 1;
  return end;
}

const LEAD_IN = /[:：]/;

/** Where in a stretch without a language of its own (code, tables, bare names) the second half begins: at a title, behind a rule, at a heading, else behind it. */
function opening(units: readonly Unit[], from: number): number {
  let end = from;
  while (end < units.length - 1 && (units[end]!.weight === 0 || units[end]!.lang === null)) end += 1;
  const stretch = units.slice(from, end + 1).map(({ block }) => block);
  const title = stretch.findIndex((block) => block.type === 'heading' && block.depth === 1);
  if (title >= 0) return Math.max(1, from + title);
  const rule = stretch.findLastIndex((block) => block.type === 'break');
  if (rule >= 0) return Math.max(1, from + rule);
  while (end > from && (units[end - 1]!.block.type === 'heading' || units[end - 1]!.block.type === 'comment'))
    end -= 1;
  return Math.max(1, end);
}
