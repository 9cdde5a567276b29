import { Console } from 'node:console';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import type { Language } from '../../src/model/reading.ts';
import { parse } from '../../src/parse/parse.ts';
import { recompute, type Statement } from '../../src/recompute/recompute.ts';
import { medianCpu } from './cpu.ts';
import { figureTable, longColumn, wideTable } from './figure-tables.ts';
import { pairsIn } from './pairs.ts';
import { article } from './prose.ts';

/** Recomputing may take so much of parsing, and of reading numbers for tables that no article has. */
const WANTED = { share: 0.1, oddShare: 0.5 };
const RUNS = 5;

const { values } = parseArgs({ options: { pairs: { type: 'string' } } });

interface Times {
  readonly parse: number;
  readonly recompute: number;
  readonly findings: number;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** Parsing and recomputing of one text, each timed by itself: the median of so many runs. */
function timesOf(text: string, lang: Language, runs: number, warmUps: number): Times {
  // Parsed once a run, so that what a second one leaves behind is not swept up at the cost of recomputing.
  let documents: Document[] = [];
  const parsing = medianCpu(
    () => {
      documents = parse({ path: `${lang}.md`, text, sha256: '', lang, locale: null });
    },
    runs,
    warmUps,
  );
  const statements: Statement[] = documents.map((document) => ({
    document,
    claims: extract(document, 'article'),
    links: [],
  }));
  let findings = 0;
  const recomputing = medianCpu(
    () => {
      findings = statements.reduce((sum, statement) => sum + recompute(statement).length, 0);
    },
    runs,
    warmUps,
  );
  return { parse: parsing, recompute: recomputing, findings };
}

const row = (name: string, { parse, recompute, findings }: Times) => ({
  name,
  parse: rounded(parse),
  recompute: rounded(recompute),
  share: rounded(recompute / parse),
  findings,
});

// Pairs first, while nothing is compiled yet, as `check` finds it.
const all: Times = { parse: 0, recompute: 0, findings: 0 };
const pairs =
  values.pairs === undefined
    ? []
    : [
        row(
          'all pairs',
          pairsIn(values.pairs).reduce(
            (sum, { texts }) =>
              texts.reduce((total, text, i) => {
                const times = timesOf(text, i === 0 ? 'zh' : 'en', 1, 0);
                return {
                  parse: total.parse + times.parse,
                  recompute: total.recompute + times.recompute,
                  findings: total.findings + times.findings,
                };
              }, sum),
            all,
          ),
        ),
      ];

const usual = [
  row('article of 2000 blocks, zh', timesOf(article('zh', 2000), 'zh', RUNS, 1)),
  row('article of 2000 blocks, en', timesOf(article('en', 2000), 'en', RUNS, 1)),
  row('table of 3000 rows by 20 columns', timesOf(figureTable(3000, 20), 'en', RUNS, 1)),
  row('the same, no column related', timesOf(figureTable(3000, 20, false), 'en', RUNS, 1)),
  row('table of 30 rows by 12 columns', timesOf(figureTable(30, 12), 'en', RUNS, 1)),
];
const odd = [
  row('table of 2 rows by 5000 columns', timesOf(wideTable(5000), 'en', RUNS, 1)),
  row('table of 10000 rows of one cell', timesOf(longColumn(10_000), 'en', RUNS, 1)),
];
process.stdout.write('\nRecomputing beside parsing, milliseconds of CPU\n');
new Console(process.stdout).table([...pairs, ...usual, ...odd]);

const dear = [
  ...[...pairs, ...usual].filter(({ share }) => share > WANTED.share),
  ...odd.filter(({ share }) => share > WANTED.oddShare),
].map(({ name, share }) => `${name}: recomputing takes ${share} of parsing`);
process.stdout.write(
  dear.length === 0
    ? '\nRecomputing is as cheap as wanted.\n'
    : `\nDearer than wanted:\n  ${dear.join('\n  ')}\n`,
);
mkdirSync('reports', { recursive: true });
writeFileSync(
  'reports/bench-consistency.json',
  `${JSON.stringify({ wanted: WANTED, pairs, usual, odd, dear }, null, 2)}\n`,
);
