import path from 'node:path';
import type { VFile } from 'vfile';
import { checkArticles } from './check.ts';
import type { Finding } from './model/finding.ts';
import { lineStarts, pointAt } from './model/position.ts';
import type { RuleLevels } from './model/rule-settings.ts';
import type { Run } from './model/run.ts';
import { UserError } from './model/user-error.ts';
import { type FileSystem, nodeFileSystem } from './read/file-system.ts';
import { overlay } from './read/overlay.ts';

export interface ClaimcheckOptions {
  /** Folder of the curated registry, relative to the file's `cwd`. Default: `claims`. */
  readonly registry?: string;
  /** Severity by rule id, or `off`. */
  readonly rules?: RuleLevels;
  /** ISO date that expiry and age are judged by. Default: today. */
  readonly today?: string;
}

/**
 * A unified plugin whose findings are messages on the file, so that remark, unified-engine and editors show them as
 * they show any lint: `unified().use(remarkParse).use(claimcheck, { registry: 'claims' })`. It looks for the other
 * language version beside the file and says what `claimcheck check` says of this one; errors are fatal messages.
 */
export function claimcheck(options: ClaimcheckOptions = {}) {
  return async (_tree: unknown, file: VFile): Promise<void> => {
    if (file.path === undefined) {
      file.message('Cannot be checked without a path: the other language version is found by name', {
        source: 'claimcheck',
        ruleId: 'article/unreadable',
      });
      return;
    }
    const absolute = path.resolve(file.cwd, file.path);
    try {
      const outcome = await checkArticles({
        paths: [absolute],
        registry: options.registry ?? 'claims',
        cwd: file.cwd,
        fs: withBuffer(absolute, file.value),
        today: options.today ?? new Date().toISOString().slice(0, 10),
        ...(options.rules && { levels: options.rules }),
      });
      report(outcome, path.relative(file.cwd, absolute).split(path.sep).join('/'), file);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const problem of error.problems) {
        const where =
          problem.path === undefined ? '' : `${problem.path}${problem.line ? `:${problem.line}` : ''} `;
        const message = file.message(
          `${where}${problem.message}${problem.remedy ? `; ${problem.remedy}` : ''}`,
          {
            source: 'claimcheck',
            ruleId: 'registry',
          },
        );
        message.fatal = true;
      }
    }
  };
}

export default claimcheck;

/** The file as the editor holds it, saved or not; everything else as it is on disk. */
const withBuffer = (absolute: string, value: VFile['value']): FileSystem =>
  overlay(
    nodeFileSystem,
    new Map([[absolute, typeof value === 'string' ? new TextEncoder().encode(value) : value]]),
  );

function report(outcome: Run, own: string, file: VFile): void {
  for (const { article, findings } of outcome.articles) {
    const source = article.versions.find(({ document }) => document.path === own)?.document.source ?? '';
    const starts = lineStarts(source);
    for (const finding of findings) {
      if (finding.path === own && finding.suppressed === null) say(finding, starts, file);
    }
  }
}

function say(
  { message, span, severity, ruleId, actual, expected }: Finding,
  starts: number[],
  file: VFile,
): void {
  const said = file.message(message, {
    place: { start: pointAt(starts, span.start), end: pointAt(starts, span.end) },
    source: 'claimcheck',
    ruleId,
  });
  said.fatal = severity === 'error' ? true : severity === 'note' ? undefined : false;
  if (actual !== null) said.actual = actual;
  if (expected !== null) said.expected = [expected];
}
