import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../src');

/** What each room may import, beside itself. `model` is the vocabulary; stages never import each other; only surfaces and the pipeline join them. */
const VOCABULARY = ['model'];
const READING = [...VOCABULARY, 'languages', 'quantities', 'comparison'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  languages: VOCABULARY,
  quantities: [...VOCABULARY, 'languages'],
  comparison: [...VOCABULARY, 'languages', 'quantities'],
  yaml: VOCABULARY,
  read: [...VOCABULARY, 'yaml'],
  parse: [...VOCABULARY, 'languages', 'yaml'],
  extract: READING,
  registry: [...READING, 'yaml'],
  link: READING,
  verify: READING,
  align: READING,
  recompute: READING,
  fix: VOCABULARY,
  rules: READING,
  suppress: VOCABULARY,
  baseline: [...VOCABULARY, 'yaml'],
  changes: [...VOCABULARY, 'read'],
  shards: [...VOCABULARY, 'read'],
  suggest: [...READING, 'yaml'],
  report: [...VOCABULARY, 'quantities'],
  reporters: [...VOCABULARY, 'quantities', 'languages', 'report'],
  earlier: [...VOCABULARY, 'report'],
  config: [...VOCABULARY, 'yaml'],
  audit: [...READING, 'yaml', 'workers'],
  workers: [...VOCABULARY, 'read'],
  cache: VOCABULARY,
};

/** Files beside the rooms that a room may import. */
const MAY_IMPORT_FILES: Record<string, readonly string[]> = { workers: ['workplace.ts', 'compile-cache.ts'] };

/** Rooms that may import everything and that nobody imports; a command loads its own when it is asked for. */
const SURFACES = ['cli', 'lsp'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(path.sep).join('/'))
  .sort();

function imports(file: string): string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)[^'"]*?from '([^']+)'/gms)].map((found) => found[1]!);
}

describe('the import rule', () => {
  test.each(files)('%s', (file) => {
    const room = file.includes('/') ? file.split('/')[0]! : null;
    const allowed = room === null ? undefined : MAY_IMPORT[room];
    for (const target of imports(file)) {
      if (!target.startsWith('.')) continue;
      const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
      const other = resolved.includes('/') ? resolved.split('/')[0]! : null;
      if (room === null || SURFACES.includes(room) || other === room) continue;
      expect(allowed, `src/${room} has no line in the table of rooms`).toBeDefined();
      if (other === null)
        expect(['spelling.ts', ...(MAY_IMPORT_FILES[room] ?? [])], `${file} imports ${target}`).toContain(
          resolved,
        );
      else expect(allowed, `${file} imports ${target}`).toContain(other);
    }
  });

  test('nobody imports a surface, nor one surface another', () => {
    for (const surface of SURFACES)
      for (const file of files.filter((name) => !name.startsWith(`${surface}/`)))
        for (const target of imports(file)) expect(target, file).not.toMatch(new RegExp(`/${surface}/`));
  });
});
