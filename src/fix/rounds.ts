import path from 'node:path';
import type { Run } from '../model/run.ts';
import { applyEdits } from '../model/text-edit.ts';
import { planFixes } from './plan.ts';

/** A file before and after, its path as in the run. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Fixes {
  /** How the publication stands before anything was fixed, and after. */
  readonly before: Run;
  readonly after: Run;
  readonly files: readonly FixedFile[];
  /** How many findings were fixed. */
  readonly count: number;
}

/** A fix may bring another one to light, or stand in its way; more rounds than this would mean that two undo each other. */
const ROUNDS = 5;

/**
 * Checks and fixes in memory until no certain fix is left: `check` is given what files would hold, by absolute path.
 * Nothing is written, so that a failure on the way leaves every file as it was.
 */
export async function fixInRounds(
  check: (texts: ReadonlyMap<string, Uint8Array>) => Promise<Run>,
  cwd: string,
): Promise<Fixes> {
  const before = await check(new Map());
  const sources = sourcesOf(before);
  const texts = new Map(sources);
  let after = before;
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const findings = after.articles.flatMap((article) => article.findings);
    const { edits, fixed } = planFixes(findings, new Set(sources.keys()));
    if (fixed.length === 0) break;
    count += fixed.length;
    for (const [name, ofFile] of edits) texts.set(name, applyEdits(texts.get(name)!, ofFile));
    after = await check(changed(sources, texts, cwd));
  }
  const files = [...sources]
    .filter(([name, text]) => texts.get(name) !== text)
    .map(([name, text]) => ({ path: name, before: text, after: texts.get(name)! }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { before, after, files, count };
}

/** Every file that was read, as it is on disk. */
const sourcesOf = ({ articles }: Run): ReadonlyMap<string, string> =>
  new Map(
    articles.flatMap(({ article }) =>
      article.versions.map(({ document }) => [document.path, document.source] as const),
    ),
  );

function changed(
  sources: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  cwd: string,
): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const [name, text] of texts)
    if (sources.get(name) !== text) files.set(path.resolve(cwd, name), encoder.encode(text));
  return files;
}
