import { pick, wholeFrom } from '../bench/random.ts';
import type { Name } from './facts.ts';
import type { PairText } from './pair.ts';

const name = (en: string, zh: string): Name => ({ en, zh });

const CITIES = [
  name('Taipei', '台北'),
  name('New Taipei', '新北'),
  name('Taichung', '台中'),
  name('Tainan', '台南'),
  name('Kaohsiung', '高雄'),
  name('Hsinchu', '新竹'),
];
const MODELS = [
  name('Qwen2.5-7B', 'Qwen2.5-7B'),
  name('Qwen2.5-72B', 'Qwen2.5-72B'),
  name('Llama 3.1 8B', 'Llama 3.1 8B'),
  name('Mixtral 8x7B', 'Mixtral 8x7B'),
  name('GLM-4-9B', 'GLM-4-9B'),
];
const OF_CITIES = [
  name('Population', '人口'),
  name('Area (km²)', '面積（平方公里）'),
  name('Rainfall (mm)', '降雨量（毫米）'),
  name('Bus lines', '公車路線'),
];
const OF_MODELS = [
  name('MMLU', 'MMLU'),
  name('GSM8K (%)', 'GSM8K（%）'),
  name('Latency (ms)', '延遲（毫秒）'),
  name('Memory (GB)', '記憶體（GB）'),
  name('Win rate', '勝率'),
];
const SECTIONS = [
  name('Results of the first round', '第一輪結果'),
  name('Results of the second round', '第二輪結果'),
  name('Long inputs', '長文輸入'),
  name('After tuning', '調校之後'),
];
const TITLES = [
  name('A yearbook of cities', '城市年鑑'),
  name('Open models compared', '開放模型比較'),
  name('Notes on deployment', '部署筆記'),
  name('A spring survey', '春季調查'),
];

/** Articles with tables of both orientations, some of whose rows and columns come again in another section with other values. */
export function corpus(random: () => number): PairText[] {
  return TITLES.map((title, i) => {
    const [subjects, metrics] = i % 3 === 0 ? [CITIES, OF_CITIES] : [MODELS, OF_MODELS];
    const sections = SECTIONS.slice(0, 2 + (i % 3));
    const bodies = sections.map((section, s) => {
      const values = subjects.map(() => metrics.map((_, m) => figure(random, m)));
      const isTurned = s % 2 === 1;
      return (lang: 'en' | 'zh') =>
        `## ${section[lang]}\n\n${table(
          lang,
          isTurned ? metrics : subjects,
          isTurned ? subjects : metrics,
          (row, column) => (isTurned ? values[column]![row]! : values[row]![column]!),
        )}`;
    });
    const text = (lang: 'en' | 'zh') => `# ${title[lang]}\n\n${bodies.map((body) => body(lang)).join('\n')}`;
    return { id: `article-${i}`, en: text('en'), zh: text('zh') };
  });
}

function figure(random: () => number, metric: number): string {
  if (metric % 2 === 0) return `${wholeFrom(random, 10, 99)}.${wholeFrom(random, 1, 9)}`;
  const digits = pick(random, [3, 4]);
  return String(wholeFrom(random, 10 ** (digits - 1), 10 ** digits - 1));
}

const CORNER = { en: 'Name', zh: '名稱' } as const;

function table(
  lang: 'en' | 'zh',
  rows: readonly Name[],
  columns: readonly Name[],
  value: (row: number, column: number) => string,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line([CORNER[lang], ...columns.map((one) => one[lang])]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map((one, row) => line([one[lang], ...columns.map((_, column) => value(row, column))])),
  ].join('');
}
