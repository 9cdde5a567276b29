import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { planFixes } from '../fix/plan.ts';
import type { Edit, Finding } from '../model/finding.ts';
import type { CheckedArticle } from '../model/run.ts';
import type { Snapshot } from './publication.ts';
import { type SuppressHere, suppressHere, toEdit } from './suppress-here.ts';
import type { Texts } from './texts.ts';

/** Mends all that evidence settles, in one go. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.claimcheck`;

/** What an editor can do with the edits that it is given. */
export interface EditAbilities {
  /** Edits that say which state of a file they are for. */
  readonly versioned: boolean;
  /** Text with a place to write at (LSP 3.18). */
  readonly snippets: boolean;
  /** The version of an open file. */
  readonly versionOf: (uri: string) => number | null;
}

/** What can be done about the findings in a stretch of a file: mend one, suppress one, mend all that are certain. */
export async function actionsAt(
  snapshot: Snapshot,
  shown: string,
  { range, context }: CodeActionParams,
  texts: Texts,
  abilities: EditAbilities,
): Promise<CodeAction[]> {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  for (const checked of snapshot.articles) {
    if (wants(CodeActionKind.QuickFix))
      for (const finding of checked.findings) {
        const place = await placeIn(finding, shown, range, texts);
        if (place !== null) actions.push(...(await quickFixes(finding, place, checked)));
      }
    const isAsked = context.only !== undefined && wants(FIX_ALL);
    const all = isAsked && isOf(checked, shown) ? certainEdits(checked) : [];
    if (all.length > 0)
      actions.push({
        title: 'Mend all that the evidence settles',
        kind: FIX_ALL,
        edit: await workspaceEdit(all, texts, abilities),
      });
  }
  return actions;

  async function quickFixes(finding: Finding, place: Range, checked: CheckedArticle): Promise<CodeAction[]> {
    const about = context.diagnostics.filter(
      (diagnostic) => diagnostic.code === finding.ruleId && isSame(diagnostic.range, place),
    );
    const preferred = finding.fixes.find(({ certain }) => certain);
    const fixes = await Promise.all(
      finding.fixes.map(
        async (fix): Promise<CodeAction> => ({
          ...quickFix(fix.title, about, await workspaceEdit(fix.edits, texts, abilities)),
          ...(fix === preferred && { isPreferred: true }),
        }),
      ),
    );
    const comment = commentFor(finding, checked);
    if (comment === null) return fixes;
    const title = `Suppress ${finding.ruleId} here, with a reason`;
    return [...fixes, quickFix(title, about, await commentEdit(comment, texts, abilities))];
  }
}

const quickFix = (title: string, diagnostics: Diagnostic[], edit: WorkspaceEdit): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics,
  edit,
});

/** The place of a finding in a file's stretch: its own, or the one that it points to in the other version. */
async function placeIn(
  { path, span, related, suppressed }: Finding,
  shown: string,
  range: Range,
  texts: Texts,
): Promise<Range | null> {
  if (suppressed !== null) return null;
  for (const place of [{ path, span }, ...related]) {
    if (place.path !== shown) continue;
    const found = (await texts.of(shown))?.range(place.span);
    if (found !== undefined && touches(found, range)) return found;
  }
  return null;
}

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
const touches = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
const isSame = (a: Range, b: Range): boolean => JSON.stringify(a) === JSON.stringify(b);

const isOf = ({ article }: CheckedArticle, shown: string): boolean =>
  article.versions.some(({ document }) => document.path === shown);

function commentFor(finding: Finding, { article }: CheckedArticle): SuppressHere | null {
  for (const { document } of article.versions) {
    const { start } = finding.span;
    const holds = document.ranges.some((range) => range.start <= start && start <= range.end);
    if (document.path === finding.path && holds) return suppressHere(finding, document);
  }
  return null;
}

/** What mends all of an article that the evidence settles, as far as its corrections leave each other alone. */
function certainEdits({ article, findings }: CheckedArticle): Edit[] {
  const { edits } = planFixes(findings, new Set(article.versions.map(({ document }) => document.path)));
  return [...edits].flatMap(([path, ofFile]) =>
    ofFile.map(({ start, end, text }) => ({ path, span: { start, end }, text })),
  );
}

async function workspaceEdit(
  edits: readonly Edit[],
  texts: Texts,
  abilities: EditAbilities,
): Promise<WorkspaceEdit> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { path, span, text } of edits) {
    const { uri, range } = await texts.location(path, span);
    changes[uri] = [...(changes[uri] ?? []), { range, newText: text }];
  }
  if (!abilities.versioned) return { changes };
  return {
    documentChanges: Object.entries(changes).map(([uri, ofFile]) => ({
      textDocument: { uri, version: abilities.versionOf(uri) },
      edits: ofFile,
    })),
  };
}

async function commentEdit(
  comment: SuppressHere,
  texts: Texts,
  abilities: EditAbilities,
): Promise<WorkspaceEdit> {
  if (!abilities.versioned || !abilities.snippets)
    return workspaceEdit([toEdit(comment, '')], texts, abilities);
  const { uri, range } = await texts.location(comment.path, { start: comment.at, end: comment.at });
  const value = `${forSnippet(comment.before)}\${1:reason}${forSnippet(comment.behind)}`;
  const edit: SnippetTextEdit = { range, snippet: { kind: 'snippet', value } };
  return {
    documentChanges: [{ textDocument: { uri, version: abilities.versionOf(uri) }, edits: [edit] }],
  };
}

const forSnippet = (text: string): string => text.replace(/[\\$}]/g, String.raw`\$&`);
