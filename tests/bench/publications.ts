import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Language } from '../../src/model/reading.ts';
import { plannedSentence } from './prose.ts';
import { pick, randomFrom, wholeFrom } from './random.ts';

type Random = () => number;

const CODE = [
  '```sh',
  'npm install --save-dev example',
  'npm run check -- --format json --output reports',
  'git add reports && git commit --message "reports: add those of this week"',
  '```',
].join('\n');

const ITEMS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['**流量**：每秒 # 立方公尺', '`rain.csv` 有 # 列', '[水位站](https://example.org/a) 共 # 座'],
  en: [
    '**Flow**: # cubic metres a second',
    '`rain.csv` has # rows',
    '[Gauges](https://example.org/a): # in all',
  ],
};
const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['上游', '中游的堤岸', '渡輪', '圖書館與地圖'],
  en: ['Upper river', 'The dike', 'Ferries', 'The library and its maps'],
};
const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['測站', '河段', '佔比', '費用（萬元）'],
  en: ['Station', 'Reach', 'Share', 'Cost (10,000 yuan)'],
};

/** What stands between sentences of a paragraph, one after the other. */
const ASIDES: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '詳見[年度報告](https://example.org/reports/annual)。',
    '設定寫在 `rivers.yaml` 的 `gauges` 之下。',
    '這是**初步**的結果，[來源](https://example.org/data)見表。',
    '執行 `npm run check` 即可重算。',
  ],
  en: [
    'See the [annual report](https://example.org/reports/annual). ',
    'The settings stand in `rivers.yaml`, under `gauges`. ',
    'This is a **first** result; the [source](https://example.org/data) is in the table. ',
    'Run `npm run check` to compute it again. ',
  ],
};

const SENTENCES_OF_PARAGRAPH = 2;
const PARAGRAPHS = 4;
/** Sections of which one has a table. */
const TABLE_EVERY = 8;

/**
 * A section as documentation and reports have them. For a thousand bytes real ones (812 files of 47 repositories) have
 * 4 or 5 numbers, 3.6 paragraphs, 1.6 items of lists, 1.1 headings, 0.9 rows of tables, 2.1 code spans, 1.3 links, 0.7
 * strong words and 0.7 blocks of code, which are a fifth of the text; and so has this. The plan is one for both languages.
 */
function section(lang: Language, random: Random, ordinal: number): string {
  const number = (): string => String(wholeFrom(random, 2, 980));
  const share = (): string => `${(wholeFrom(random, 1, 999) / 10).toFixed(1)}%`;
  const heading = (marks: string): string => `${marks} ${pick(random, HEADINGS[lang])}`;
  const paragraph = (i: number): string =>
    Array.from({ length: SENTENCES_OF_PARAGRAPH }, () => plannedSentence(lang, random, share)).join('') +
    ASIDES[lang][i % ASIDES[lang].length]!.trim();
  const list = ITEMS[lang].map((item) => `- ${item.replace('#', number)}`).join('\n');
  const row = (i: number): string => `| S${i} | ${pick(random, HEADINGS[lang])} | ${share()} | ${number()} |`;
  const head = `| ${COLUMNS[lang].join(' | ')} |\n| --- | --- | ---: | ---: |`;
  const table = (): string => `${head}\n${Array.from({ length: 8 }, (_, i) => row(i)).join('\n')}`;
  const [first, ...others] = Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(i));
  const parts = [heading('##'), first!, list, CODE, heading('###'), ...others, CODE];
  if (ordinal % TABLE_EVERY === 0) parts.push(table());
  return parts.join('\n\n');
}

/** An article of about so many bytes a version. */
export function articleText(lang: Language, seed: number, bytes: number): string {
  const random = randomFrom(seed);
  const parts = [`# ${HEADINGS[lang][seed % 4]} ${seed}`];
  for (let size = 0; size < bytes; ) {
    const text = section(lang, random, parts.length - 1);
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  return `${parts.join('\n\n')}\n`;
}

const entry = (i: number): string => `  - id: station-${i}/rain
    subject: station-${i}
    metric: rain
    observations:
      - { value: "${100 + (i % 800)} mm", asOf: "2026", source: { title: Rain, publisher: Office, url: "https://example.org/${i}", retrieved: "2026-01-01", quote: "${100 + (i % 800)} mm" } }`;

/** A registry of so many entries. */
export function registryText(entries: number): string {
  const all = Array.from({ length: entries }, (_, i) => i);
  const subjects = all.map((i) => `  - { id: station-${i}, zh: [第 ${i} 測站], en: [Station ${i}] }`);
  return `version: 1
subjects:
${subjects.join('\n')}
metrics:
  - { id: rain, zh: [雨量], en: [rain], unit: mm }
entries:
${all.map(entry).join('\n')}
`;
}

export interface Publication {
  readonly articles: number;
  /** Bytes of each version. */
  readonly bytes: number;
  readonly entries: number;
}

/** Writes a publication to a folder of its own and gives the folder. */
export function publication({ articles, bytes, entries }: Publication): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-bench-'));
  mkdirSync(path.join(folder, 'claims'));
  writeFileSync(path.join(folder, 'claims/all.yaml'), registryText(entries));
  for (let i = 0; i < articles; i++) {
    const own = path.join(folder, `articles/a${String(i).padStart(5, '0')}`);
    mkdirSync(own, { recursive: true });
    for (const lang of ['zh', 'en'] as const)
      writeFileSync(path.join(own, `${lang}.md`), articleText(lang, i, bytes));
  }
  return folder;
}
