import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Tests that run the package as its users do need `dist` to be what `src` says; after `npm ci` it is. */
export default function setup(): void {
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = [...sources.map((name) => `src/${name}`), 'package.json', '.config/rolldown.config.ts']
    .map((name) => statSync(path.join(ROOT, name)).mtimeMs)
    .reduce((a, b) => Math.max(a, b));
  const built = statSync(path.join(ROOT, 'dist/schemas'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < newest) execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
}
