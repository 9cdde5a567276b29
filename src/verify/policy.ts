import picomatch from 'picomatch';
import { foldText } from '../languages/fold.ts';
import { type Document, headingPath } from '../model/document.ts';
import type { EvidencePolicy, EvidenceRule, Need, StandingPlace } from '../model/evidence-policy.ts';
import type { Kind } from '../model/quantity.ts';
import { withoutNumber } from './aside.ts';

/** What a publication's choice says of numbers of a kind, in a section, at a place of one document. */
export type Choice = (kind: Kind, section: number, place: StandingPlace | null) => Need;

/** The rules of a policy that a document's path lets through, made ready; the last one that fits decides. */
export function createChoice(document: Document, policy: EvidencePolicy): Choice {
  const rules = policy.filter(({ paths }) => paths === undefined || isOneOf(document.path, paths));
  if (rules.length === 0) return () => 'default';
  const sections = new Map<string, boolean>();
  const isIn = (rule: EvidenceRule, section: number): boolean => {
    if (rule.sections === undefined) return true;
    const key = `${rules.indexOf(rule)}:${section}`;
    const known =
      sections.get(key) ?? headingPath(document, section).some((title) => isTitled(title, rule.sections!));
    sections.set(key, known);
    return known;
  };
  return (kind, section, place) =>
    rules.findLast(
      (rule) =>
        (rule.kinds?.includes(kind) ?? true) &&
        (rule.places === undefined || (place !== null && rule.places.includes(place))) &&
        isIn(rule, section),
    )?.held ?? 'default';
}

const isOneOf = (path: string, globs: readonly string[]): boolean =>
  globs.some((glob) => picomatch.isMatch(path, glob, { dot: true }));

const folded = (text: string): string => String.fromCharCode(...foldText(text)).trim();

/** Whether a heading is one of those named, its number, case and script apart: `4. Appendix B` and `appendix*`. */
function isTitled(title: string, patterns: readonly string[]): boolean {
  const text = folded(title.slice(0, 500));
  const bare = folded(withoutNumber(title.slice(0, 500)));
  return patterns.some((pattern) => {
    const parts = folded(pattern).split('*');
    return isMadeOf(text, parts) || isMadeOf(bare, parts);
  });
}

/** Whether a text is made of the parts in order, anything between them: `appendix b` of `appendix` and nothing. */
function isMadeOf(text: string, parts: readonly string[]): boolean {
  const [first = '', ...more] = parts;
  if (more.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  const last = more.pop()!;
  for (const part of more) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
