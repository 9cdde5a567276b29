import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

const DOCUMENTS = 2000;
/** Always the same documents; `FUZZ=1 npm test` tries new ones, and `npm run fuzz` many. */
const SEED = process.env.FUZZ === undefined ? 20_261_124 : Date.now() % 1_000_000_000;

test('generated articles and spoilt real Markdown break no law', async () => {
  const { failures, documents } = await fuzz({ documents: DOCUMENTS, seed: SEED });
  const told = failures.map(
    ({ told, seed, path, publication }) =>
      `${told.join('\n')}\nnpm run fuzz -- --seed ${seed} --path ${path}\n${JSON.stringify(publication, null, 2)}`,
  );
  expect(told.join('\n\n')).toBe('');
  expect(documents).toBeGreaterThanOrEqual(DOCUMENTS);
}, 600_000);
