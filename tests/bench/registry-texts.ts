import { randomFrom, wholeFrom } from './random.ts';

/** A generated registry as its files, and how many values it holds. */
export interface RegistryTexts {
  readonly yaml: string;
  readonly tables: readonly { readonly path: string; readonly text: string }[];
  readonly values: number;
}

const SOURCE =
  '{ title: Results of the year, publisher: Institute of Measures, url: "https://example.org/results" }';

const tenths = (random: () => number): string => (wholeFrom(random, 10, 999) / 10).toFixed(1);

const term = (id: string, en: string, zh: string, unit = ''): string =>
  `  - { id: ${id}, en: [${en}], zh: [${zh}]${unit} }\n`;

/** Subjects and metrics: `Model 7`, `Test 12`. */
function terms(subjects: number, metrics: number): string {
  const list = (count: number, write: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => write(i)).join('');
  return [
    'subjects:\n',
    list(subjects, (i) => term(`s${i}`, `Model ${i}`, `模型 ${i}`)),
    'metrics:\n',
    list(metrics, (i) => term(`m${i}`, `Test ${i}`, `測試 ${i}`, ', unit: "%"')),
  ].join('');
}

const entry = (subject: number, metric: number, value: string): string => `  - id: s${subject}/m${metric}
    subject: s${subject}
    metric: m${metric}
    status: active
    observations:
      - value: "${value}%"
        asOf: 2026-04-24
        rank: preferred
        source:
          title: Results of the year
          publisher: Institute of Measures
          url: https://example.org/results/${subject}/${metric}
          quote: "reached ${value}% in the end"
          retrieved: 2026-05-02
`;

/** Ten subjects by five metrics, all written out. */
export function smallRegistry(): RegistryTexts {
  const random = randomFrom(50);
  const entries = Array.from({ length: 50 }, (_, i) => entry(i % 10, Math.floor(i / 10), tenths(random)));
  return { yaml: `version: 1\n${terms(10, 5)}entries:\n${entries.join('')}`, tables: [], values: 50 };
}

/** The same 50 and 49,950 more: 2,000 in YAML, 24,000 in a list, 24,000 in a matrix. */
export function largeRegistry(): RegistryTexts {
  const random = randomFrom(50);
  const written = Array.from({ length: 2000 }, (_, i) => {
    const [subject, metric] = i < 50 ? [i % 10, Math.floor(i / 10)] : [200 + (i % 100), Math.floor(i / 100)];
    return entry(subject, metric, tenths(random));
  });
  const list = Array.from(
    { length: 24_000 },
    (_, i) => `Model ${100 + (i % 100)},m${Math.floor(i / 100)},${tenths(random)}%,2026-04-24\n`,
  );
  const header = Array.from({ length: 240 }, (_, i) => `Test ${i}`).join(',');
  const matrix = Array.from(
    { length: 100 },
    (_, i) => `s${300 + i},${Array.from({ length: 240 }, () => tenths(random)).join(',')}\n`,
  );
  const tables = `tables:
  - { file: tables/list.csv, shape: list, source: ${SOURCE} }
  - { file: tables/matrix.csv, shape: matrix, asOf: 2026-04-24, source: ${SOURCE} }
`;
  return {
    yaml: `version: 1\n${terms(400, 240)}entries:\n${written.join('')}${tables}`,
    tables: [
      { path: 'claims/tables/list.csv', text: `subject,metric,value,asOf\n${list.join('')}` },
      { path: 'claims/tables/matrix.csv', text: `model,${header}\n${matrix.join('')}` },
    ],
    values: 50_000,
  };
}

/** The values that both registries begin with, by subject and metric. */
function sharedValues(): (subject: number, metric: number) => string {
  const random = randomFrom(50);
  const values = Array.from({ length: 50 }, () => tenths(random));
  return (subject, metric) => values[metric * 10 + subject]!;
}

/** An article that speaks of what both registries hold, in prose and in a table; of its figures this share is wrong. */
export function articleOfScores(wrong: number): string {
  const random = randomFrom(7);
  const shared = sharedValues();
  const stated = (subject: number, metric: number) =>
    random() < wrong ? tenths(random) : shared(subject, metric);
  const lines = Array.from({ length: 300 }, () => {
    const [subject, metric] = [wholeFrom(random, 0, 9), wholeFrom(random, 0, 4)];
    return `In the second round Model ${subject} reached ${stated(subject, metric)}% on Test ${metric}, after ${wholeFrom(random, 2, 40)} runs of the whole suite.\n`;
  });
  const rows = Array.from(
    { length: 10 },
    (_, i) => `| Model ${i} | ${Array.from({ length: 5 }, (_, j) => `${stated(i, j)}%`).join(' | ')} |\n`,
  );
  return `# Scores\n\n${lines.join('\n')}\n| Model | Test 0 | Test 1 | Test 2 | Test 3 | Test 4 |\n| - | - | - | - | - | - |\n${rows.join('')}`;
}
