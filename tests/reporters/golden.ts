import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const folder = new URL('./golden/', import.meta.url);

/**
 * Holds a text to the committed one, byte for byte. `UPDATE_GOLDEN=1 npx vitest run tests/reporters` writes them anew;
 * a CI run never does.
 */
export function expectGolden(name: string, text: string): void {
  const file = new URL(name, folder);
  if (process.env.UPDATE_GOLDEN === '1') {
    if (process.env.CI) throw new Error('Golden files are not updated in CI');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
