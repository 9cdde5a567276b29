import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../src');
/** What every command loads before it knows what is asked, and what `check` loads with the reports on the terminal. */
const START = ['cli/main.ts'];
const CHECK = [...START, 'cli/commands/check.ts', 'config/load.ts', 'rules/index.ts', 'reporters/stylish.ts'];

/** What few runs need and all others would pay for at their start. */
const LATE =
  /^(?:vscode-|chokidar|undici|unpdf|linkedom|@mozilla|htmlparser2|opencc|diff$|hast|xast|robots-parser|ipaddr)/;

/** Everything that the command line loads before it knows what is asked, by the file that asks for it. */
function loadedAtStart(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^(?:(?:import|export) (?!type )[^'";]*?from |import )'([^']+)'/gms);
  const targets = [...statements].map((found) => found[1]!);
  seen.set(file, targets);
  for (const target of targets)
    if (target.startsWith('.')) loadedAtStart(path.resolve(path.dirname(file), target), seen);
  return seen;
}

const loadedBy = (starts: readonly string[]): Map<string, string[]> => {
  const seen = new Map<string, string[]>();
  for (const start of starts) loadedAtStart(path.join(SRC, start), seen);
  return seen;
};

const packagesOf = (loaded: ReadonlyMap<string, readonly string[]>): string[] =>
  [...new Set([...loaded.values()].flat())].filter((name) => !/^(?:\.|node:)/.test(name)).sort();

test('to say what there is, only the commands are loaded, and nothing of what they do', () => {
  const loaded = loadedBy(START);
  const rooms = new Set([...loaded.keys()].map((file) => path.dirname(path.relative(SRC, file))));
  expect([...rooms].sort()).toEqual(['.', 'cli', 'cli/program', 'model', 'reporters', 'reporters/words']);
  expect([...loaded.keys()].some((file) => file.endsWith('program/lsp.ts'))).toBe(true);
  expect(packagesOf(loaded)).toEqual(['commander']);
});

test('a check loads neither the language server nor the audit, nor formats that it does not print', () => {
  const loaded = loadedBy(CHECK);
  expect(packagesOf(loaded).filter((name) => LATE.test(name))).toEqual([]);
  expect(packagesOf(loaded)).toContain('remark-parse');
  for (const file of loaded.keys())
    expect(path.relative(SRC, file)).not.toMatch(/^(?:lsp|audit|suggest|reporters\/(?:html|junit|sarif))\//);
});
