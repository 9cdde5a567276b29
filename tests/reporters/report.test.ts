import { describe, expect, test } from 'vitest';
import { toReport } from '../../src/report/report.ts';
import { reportJsonSchema, reportSchema } from '../../src/report/schema.ts';
import { json } from '../../src/reporters/json.ts';
import { expectGolden } from './golden.ts';
import { HOSTILE, hostileRun } from './hostile.ts';
import { sampleRun } from './sample.ts';

const PLAIN = { color: false, width: 100 };

describe('report.json', () => {
  test('is the committed one', () => expectGolden('report.json', json.render(sampleRun(), PLAIN)));

  test('holds to its schema, keys in its order', () => {
    const report = toReport(sampleRun());
    const parsed = reportSchema.parse(report);
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(report));
    expect(Object.keys(report).at(-1)).toBe('summary');
  });

  test.each(HOSTILE)('holds to its schema whatever the text: %j', (text) => {
    const read = JSON.parse(json.render(hostileRun(text), PLAIN));
    expect(reportSchema.safeParse(read).error).toBeUndefined();
  });

  test('quotes the file exactly at the places it gives', () => {
    const run = sampleRun();
    const sources = new Map(
      run.articles.flatMap(({ article }) =>
        article.versions.map(({ document }) => [document.path, document.source] as const),
      ),
    );
    const quoted = (place: { path: string; start: { offset: number }; end: { offset: number } }) =>
      sources.get(place.path)!.slice(place.start.offset, place.end.offset);
    const articles = toReport(run).articles;
    const claims = articles.flatMap((article) => article.claims);
    const related = articles.flatMap((article) => article.findings.flatMap((one) => one.related));
    expect(claims.length).toBe(12);
    expect(related.length).toBe(4);
    for (const place of [...claims, ...related]) expect(quoted(place)).toBe(place.text);
  });

  test('pairs claims both ways', () => {
    const claims = toReport(sampleRun()).articles.flatMap((article) => article.claims);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    for (const claim of claims)
      for (const id of claim.counterparts) expect(byId.get(id)!.counterparts).toContain(claim.id);
    expect(claims.filter(({ counterparts }) => counterparts.length === 1).length).toBe(12);
  });

  test('a place in a file that could not be read is its first character', () => {
    const run = sampleRun();
    const [first] = run.articles[0]!.findings;
    const broken = {
      ...run,
      articles: [
        { ...run.articles[0]!, findings: [{ ...first!, path: 'gone.md', span: { start: 7, end: 9 } }] },
      ],
    };
    const [found] = toReport(broken).articles[0]!.findings;
    expect([found!.start, found!.end]).toEqual(Array(2).fill({ line: 1, column: 1, offset: 0 }));
  });

  test('the JSON Schema describes every key of the record', () => {
    const schema = reportJsonSchema() as { $schema: string; required: string[] };
    expect(schema.$schema).toContain('draft-07');
    expect(schema.required).toEqual(Object.keys(toReport(sampleRun())));
  });
});
