/**
 * Proves that no regular expression of the source can take more than linear time on any text, since articles and
 * registries are untrusted. Ends in 1 and names each that can. Sticky and global flags change where a search starts,
 * not how it backtracks; a sticky one is tried at one place only, and is checked as if anchored there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '..');
const SRC = path.join(ROOT, 'src');

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function regexes(): Found[] {
  const found = new Map<string, Found>();
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(path.join(SRC, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const slash = node.text.lastIndexOf('/');
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const flags = node.text.slice(slash + 1);
        const body = node.text.slice(1, slash);
        found.set(node.text, {
          place: `src/${file}:${line}`,
          source: flags.includes('y') ? `^(?:${body})` : body,
          flags,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found.values()];
}

const all = regexes();
let failed = 0;
for (const { place, source, flags } of all) {
  const outcome = await check(source, flags.replace(/[dgyv]/g, ''), { timeout: 30_000, checker: 'auto' });
  if (outcome.status === 'safe') continue;
  failed += 1;
  const why = outcome.status === 'vulnerable' ? outcome.complexity.summary : outcome.error.kind;
  process.stderr.write(`${place} /${source}/${flags}: ${why}\n`);
}
process.stdout.write(
  `${all.length} regular expressions checked, ${failed} that may backtrack beyond linear\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
