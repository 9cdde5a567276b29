import picomatch from 'picomatch';
import { isTitled } from '../languages/titles.ts';
import type { Article } from '../model/article.ts';
import { type Document, headingPath } from '../model/document.ts';
import { contains, type Span } from '../model/position.ts';
import type { RuleLevel, RuleOverride, RuleSettings } from '../model/rule-settings.ts';
import type { Rule } from './rule.ts';

/** The level of a rule's findings at a place of an article: the last override that fits, else the setting, else the default. */
export type LevelAt = (rule: Rule, path: string, span: Span) => RuleLevel;

export function createLevels(article: Article, { levels, overrides }: RuleSettings): LevelAt {
  const fits = new Map<string, boolean>();
  const isFitting = (override: RuleOverride, at: number, path: string, span: Span): boolean => {
    if (!fitsPath(override, path)) return false;
    if (override.sections === undefined) return true;
    const titles = titlesAt(article, path, span);
    const key = JSON.stringify([at, titles]);
    const known = fits.get(key) ?? titles.some((title) => isTitled(title, override.sections!));
    fits.set(key, known);
    return known;
  };
  return (rule, path, span) => {
    for (let at = overrides.length - 1; at >= 0; at--) {
      const override = overrides[at]!;
      const level = override.rules[rule.id];
      if (level !== undefined && isFitting(override, at, path, span)) return level;
    }
    return levels[rule.id] ?? rule.severity;
  };
}

/** Whether a rule is off wherever it looks. */
export const isOff = (id: string, { levels, overrides }: RuleSettings): boolean =>
  levels[id] === 'off' && overrides.every(({ rules }) => (rules[id] ?? 'off') === 'off');

const fitsPath = ({ paths }: RuleOverride, path: string): boolean =>
  paths === undefined || paths.some((glob) => picomatch.isMatch(path, glob, { dot: true }));

/** The headings over a place, outermost first. */
function titlesAt({ versions }: Article, path: string, span: Span): string[] {
  const start = { start: span.start, end: span.start };
  const version = versions.find(
    ({ document }) => document.path === path && document.ranges.some((range) => contains(range, start)),
  );
  return version ? headingPath(version.document, sectionAt(version.document, span.start)) : [];
}

/** The section that a place stands in, blocks being in the order of the file. */
function sectionAt({ blocks }: Document, offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1]?.section ?? 0;
}
