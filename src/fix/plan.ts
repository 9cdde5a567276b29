import type { Edit, Finding, Fix } from '../model/finding.ts';
import { byGravity } from '../model/severity.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** What is to be changed: per file the edits in order, without overlap. */
export interface FixPlan {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** The findings whose fix is in it. */
  readonly fixed: readonly Finding[];
  /** Findings whose fix would have touched what another one changes; the next round may take them. */
  readonly postponed: readonly Finding[];
}

/**
 * The certain fixes of a run's findings, as many as do not touch each other: the graver finding first, then the one
 * that stands first. A fix is taken whole or not at all, even where it spans several files; suppressed findings and
 * files outside `paths` are left alone.
 */
export function planFixes(findings: readonly Finding[], paths: ReadonlySet<string>): FixPlan {
  const edits = new Map<string, TextEdit[]>();
  const fixed: Finding[] = [];
  const postponed: Finding[] = [];
  const order = findings.toSorted((a, b) => byGravity(a.severity, b.severity));
  for (const finding of order) {
    const fix = finding.suppressed === null ? certainFix(finding, paths) : undefined;
    if (fix === undefined) continue;
    if (!fits(fix, edits)) {
      postponed.push(finding);
      continue;
    }
    fixed.push(finding);
    for (const { path, span, text } of fix.edits) {
      const ofFile = edits.get(path) ?? [];
      edits.set(path, ofFile);
      if (!ofFile.some((edit) => edit.start === span.start && edit.end === span.end))
        ofFile.push({ ...span, text });
    }
  }
  for (const ofFile of edits.values()) ofFile.sort((a, b) => a.start - b.start || a.end - b.end);
  return { edits, fixed, postponed };
}

const certainFix = ({ fixes }: Finding, paths: ReadonlySet<string>): Fix | undefined =>
  fixes.find(
    ({ certain, edits }) => certain && edits.length > 0 && edits.every(({ path }) => paths.has(path)),
  );

/** Two findings may ask for the same edit; touching ones are no overlap, but an insertion at another's edge has no order. */
const fits = ({ edits }: Fix, taken: ReadonlyMap<string, readonly TextEdit[]>): boolean =>
  edits.every((edit, i) => {
    const others = [
      ...(taken.get(edit.path) ?? []),
      ...edits
        .slice(0, i)
        .filter(({ path }) => path === edit.path)
        .map(({ span, text }) => ({ ...span, text })),
    ];
    return others.every((other) => isSame(edit, other) || isApart(edit, other));
  });

const isSame = ({ span, text }: Edit, other: TextEdit): boolean =>
  span.start === other.start && span.end === other.end && text === other.text;

const isApart = ({ span: { start, end } }: Edit, other: TextEdit): boolean =>
  start === end || other.start === other.end
    ? end < other.start || start > other.end
    : end <= other.start || start >= other.end;
