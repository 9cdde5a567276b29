import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Run } from '../../model/run.ts';
import { placesOf } from '../../report/places.ts';
import { readGate } from '../gate-reading.ts';
import { withMissing } from '../order.ts';
import type { Reporter, ReporterOptions } from '../reporter.ts';
import { words } from '../words/words.ts';
import { type Case, casesOf } from './cases.ts';
import { caseElement, oneLine } from './element.ts';

/**
 * JUnit XML: a suite for each article, and in it a case for each file and rule. A rule that has nothing against a file
 * passes, one whose findings block fails; names hold no numbers, so that a CI service follows a case from run to run.
 */
export const junit: Reporter = {
  format: 'junit',
  file: 'junit.xml',
  render(given, options) {
    const run = withMissing(given, options.missing);
    const suites = suitesOf(run, options);
    const all = suites.flatMap(({ cases }) => cases);
    const root = x('testsuites', { name: run.tool.name, ...countsOf(all) }, [
      ...suites.flatMap(({ name, cases }) => ['\n  ', suiteElement(name, cases)]),
      '\n',
    ]);
    const declaration = {
      type: 'instruction',
      name: 'xml',
      value: 'version="1.0" encoding="UTF-8"',
    } as const;
    const xml = toXml([declaration, { type: 'text', value: '\n' }, root], { closeEmptyElements: true });
    // Text may not hold the end of a CDATA section (XML 1.0, 2.4), and there is none here that it could end.
    return `${xml.replaceAll(']]>', ']]&gt;')}\n`;
  },
};

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function suitesOf(run: Run, { rules = [], ui }: ReporterOptions): Suite[] {
  const context = { places: placesOf(run.articles), gate: readGate(run).from, rules, words: words(ui) };
  if (run.articles.length > 0)
    return run.articles.map((checked) => ({ name: checked.id, cases: casesOf(checked, context) }));
  const nothing = context.words.nothingChecked();
  return [
    {
      name: run.tool.name,
      cases: [{ name: nothing, file: '', line: null, outcome: 'skipped', message: nothing, body: [] }],
    },
  ];
}

function countsOf(cases: readonly Case[]): Record<string, string> {
  const of = (outcome: Case['outcome']): string =>
    String(cases.filter((one) => one.outcome === outcome).length);
  return {
    tests: String(cases.length),
    failures: of('failed'),
    errors: of('unread'),
    skipped: of('skipped'),
    // A report holds no clock; readers want the attribute.
    time: '0',
  };
}

const suiteElement = (name: string, cases: readonly Case[]) =>
  x('testsuite', { name: oneLine(name), ...countsOf(cases) }, [
    ...cases.flatMap((one) => ['\n    ', caseElement(one)]),
    '\n  ',
  ]);
