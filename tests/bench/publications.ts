import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Language } from '../../src/model/reading.ts';
import { prose } from './prose.ts';
import { pick, randomFrom, wholeFrom } from './random.ts';

type Random = () => number;

const CODE = '```sh\nnpm install --save-dev example\nnpm run check -- --format json\n```\n';

const ITEMS: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '**流量**：每秒 # 立方公尺',
    '`rain.csv` 有 # 列',
    '[水位站](https://example.org/a) 共 # 座',
    '雨季持續 # 天',
  ],
  en: [
    '**Flow**: # cubic metres a second',
    '`rain.csv` has # rows',
    '[Gauges](https://example.org/a): # in all',
    'The wet season lasts # days',
  ],
};
const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['上游', '中游的堤岸', '渡輪', '圖書館與地圖'],
  en: ['Upper river', 'The dike', 'Ferries', 'The library and its maps'],
};
const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['測站', '雨量（毫米）', '佔比', '費用（萬元）'],
  en: ['Station', 'Rain (mm)', 'Share', 'Cost (10,000 yuan)'],
};

/** A section as articles have them: prose, a list, a table, some code. Numbers are the same in both languages for one seed. */
function section(lang: Language, random: Random, bytes: number): string {
  const number = (): string => String(wholeFrom(random, 2, 980));
  const list = ITEMS[lang].map((item) => `- ${item.replace('#', number())}`).join('\n');
  const row = (i: number): string =>
    `| S${i} | ${number()} | ${(wholeFrom(random, 1, 999) / 10).toFixed(1)}% | ${number()} |`;
  const head = `| ${COLUMNS[lang].join(' | ')} |\n| --- | ---: | ---: | ---: |`;
  const table = `${head}\n${Array.from({ length: 5 }, (_, i) => row(i)).join('\n')}`;
  const told = prose(lang, bytes, { density: 'few' });
  return `## ${pick(random, HEADINGS[lang])}\n\n${told}\n\n${list}\n\n${table}\n\n${CODE}`;
}

/** Bytes of a section: with these an article has about as many numbers as real ones do, four or five in a thousand bytes. */
const SECTION = 8000;

/** An article of about so many bytes a version. */
export function articleText(lang: Language, seed: number, bytes: number): string {
  const random = randomFrom(seed);
  const sections = Math.max(1, Math.round(bytes / SECTION));
  const body = Array.from({ length: sections }, () => section(lang, random, SECTION - 800)).join('\n');
  return `# ${HEADINGS[lang][seed % 4]} ${seed}\n\n${body}`;
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
