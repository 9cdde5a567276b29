import type { Language } from '../model/reading.ts';
import { type DraftBlock, isText } from './draft-block.ts';
import type { Unit } from './language-units.ts';
import type { Part } from './languages.ts';
import { massOf, shareNumbers } from './likeness.ts';

/** Paragraph by paragraph, or section by section: each block by its own language. */
export function inTurns(units: readonly Unit[], source: string): readonly Part[] | null {
  const told = units.filter(({ lang, weight }) => lang !== null && weight > 0);
  if (!takesTurns(told)) return null;
  const first = told[0]!.lang as Language;
  const parts: Record<Language, { ranges: { start: number; end: number }[]; blocks: DraftBlock[] }> = {
    zh: { ranges: [], blocks: [] },
    en: { ranges: [], blocks: [] },
  };
  let current = first;
  let start = 0;
  for (const [i, unit] of units.entries()) {
    const { block } = unit;
    const lang = placeOf(unit, units[i - 1], current);
    if (lang === null) {
      parts.zh.blocks.push(block);
      parts.en.blocks.push(block);
      continue;
    }
    parts[lang].blocks.push(block);
    if (lang === current) continue;
    if (block.span.start > start) parts[current].ranges.push({ start, end: block.span.start });
    start = Math.max(start, block.span.start);
    current = lang;
  }
  parts[current].ranges.push({ start, end: source.length });
  const second: Language = first === 'zh' ? 'en' : 'zh';
  return [
    { lang: first, ...parts[first] },
    { lang: second, ...parts[second] },
  ];
}

/**
 * The language that a block belongs to; null for both. A table of figures, code, a rule or a bare name as heading stands
 * for both; a word of Latin right behind the same kind of block in Chinese is its translation.
 */
function placeOf({ block, lang }: Unit, before: Unit | undefined, current: Language): Language | null {
  if (lang !== null) return lang;
  if (!isText(block)) return null;
  const translates =
    before?.lang === 'zh' && before.block.type === block.type && /[A-Za-z]/.test(block.passage.text);
  if (translates) return 'en';
  return block.type === 'heading' ? null : current;
}

/** Least likeness in length of what stands in one language and what follows in the other. */
const LIKE = 0.4;

/** Whether most stretches in one language are followed by one in the other that is about as long and has the same figures. */
function takesTurns(told: readonly Unit[]): boolean {
  const runs: Unit[][] = [];
  for (const unit of told) {
    const last = runs.at(-1);
    if (last && last[0]!.lang === unit.lang) last.push(unit);
    else runs.push([unit]);
  }
  if (runs.length < 4) return false;
  let all = 0;
  let paired = 0;
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const [left, right] = [runs[i]!, runs[i + 1]!];
    const a = massOf(left, 'zh').all;
    const b = massOf(right, 'zh').all;
    all += a + b;
    if (Math.min(a, b) >= LIKE * Math.max(a, b) && shareNumbers(left, right)) paired += a + b;
  }
  return paired >= 0.75 * all;
}
