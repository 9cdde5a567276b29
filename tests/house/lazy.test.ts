import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../src');
const START = path.join(SRC, 'cli/index.ts');

/** Packages that few commands need and that would slow the start of all others. */
const LATE = /^(?:vscode-languageserver|chokidar)/;

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

test('the language server and the watcher of files load only for their commands', () => {
  const loaded = loadedAtStart(START);
  expect([...loaded.keys()].some((file) => file.endsWith('commands/lsp.ts'))).toBe(true);
  for (const [file, targets] of loaded) {
    expect(
      targets.filter((target) => LATE.test(target)),
      file,
    ).toEqual([]);
    expect(path.relative(SRC, file)).not.toMatch(/^lsp/);
  }
});
