import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/model/reading.ts';
import { inTables } from '../../../src/recompute/tables/tables.ts';
import { statementOf } from '../statement.ts';
import { type Planted, planted } from './plant.ts';
import { RELATIONS } from './relations.ts';

/** The same tables every time; `FUZZ=1 npm test` tries new ones. */
const SEED = process.env.FUZZ === undefined ? 20_261_127 : Date.now() % 1_000_000_007;
const TABLES = 8;
const LANGUAGES: readonly Language[] = ['zh', 'en'];

const tables = (telling: boolean): Planted[] =>
  Object.keys(RELATIONS).flatMap((relation, r) =>
    LANGUAGES.flatMap((lang, l) =>
      Array.from({ length: TABLES }, (_, i) =>
        planted(relation, lang, telling, SEED + ((r * 2 + l) * TABLES + i) * 2 + Number(telling)),
      ),
    ),
  );

/** Whether a finding names the figure that was changed, or the one that follows from it. */
function isFound({ wrong, lang, start, end }: Planted): boolean {
  const statement = statementOf(wrong, lang);
  return inTables(statement).some(({ claims }) =>
    claims.some((at) => {
      const { span } = statement.claims[at]!;
      return span.start >= start && span.end <= end;
    }),
  );
}

describe.each([
  { telling: true, least: 0.97, by: 'headers' },
  { telling: false, least: 0.9, by: 'fit alone' },
])('relations told by $by', ({ telling, least }) => {
  const made = tables(telling);

  test('nothing is said of right tables', () => {
    const wrong = made.flatMap(({ right, lang, relation }) =>
      inTables(statementOf(right, lang)).map(({ message }) => `${relation}: ${message}\n${right}`),
    );
    expect(wrong).toEqual([]);
  });

  test(`at least ${least * 100}% of the planted errors are found`, () => {
    const missed = made.filter((one) => !isFound(one));
    const share = 1 - missed.length / made.length;
    const which = missed.map(({ relation, before, after }) => `${relation}: ${before} → ${after}`);
    expect(share, `seed ${SEED}, missed:\n${which.join('\n')}`).toBeGreaterThanOrEqual(least);
  });
});
