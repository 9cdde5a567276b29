import picomatch from 'picomatch';
import { isTitled } from '../languages/titles.ts';
import { type Document, headingPath } from '../model/document.ts';
import type { EvidencePolicy, EvidenceRule, Need, StandingPlace } from '../model/evidence-policy.ts';
import type { Kind } from '../model/quantity.ts';

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
