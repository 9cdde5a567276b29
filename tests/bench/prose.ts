import type { Language } from '../../src/model/reading.ts';
import { pick, randomFrom, wholeFrom } from './random.ts';

type Random = () => number;

const grouped = (value: number): string => value.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
const tenths = (random: Random, most: number): string => (wholeFrom(random, 1, most * 10) / 10).toFixed(1);

/** One way of writing a number per line, as articles of each language do. */
const NUMBERS: Readonly<Record<Language, readonly ((random: Random) => string)[]>> = {
  zh: [
    (random) => `${tenths(random, 99)}%`,
    (random) => `${wholeFrom(random, 2, 980)} 座`,
    (random) => `${tenths(random, 90)} 億元`,
    (random) => `約 ${wholeFrom(random, 2, 90)} 萬人`,
    (random) => `20${wholeFrom(random, 10, 26)} 年 ${wholeFrom(random, 1, 12)} 月`,
    (random) => `${pick(random, ['三', '五', '十二', '二十'])}個月`,
    (random) => `超過${pick(random, ['三百', '兩千', '四十'])}公里`,
    (random) => `${grouped(wholeFrom(random, 1100, 98_000))} 公頃`,
  ],
  en: [
    (random) => `${tenths(random, 99)}%`,
    (random) => `${wholeFrom(random, 2, 980)} bridges`,
    (random) => `$${tenths(random, 90)} billion`,
    (random) => `about ${grouped(wholeFrom(random, 1100, 98_000))} people`,
    (random) => `${pick(random, ['March', 'June', 'October'])} 20${wholeFrom(random, 10, 26)}`,
    (random) => `${pick(random, ['three', 'five', 'twelve', 'twenty'])} months`,
    (random) => `more than ${wholeFrom(random, 20, 900)} km`,
    (random) => `${grouped(wholeFrom(random, 1100, 98_000))} hectares`,
  ],
};

/** Sentences in which the number stands for `#`. */
const COUNTING: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '水利處的年度報告指出，上游集水區今年的造林面積與往年相近，合計為#，其中多數位於河岸的緩坡地帶，其餘分布在村落後方的舊茶園',
    '根據航運公司在說明會上公布的時程，新的渡輪航線預計要等到碼頭的浮動棧橋完工之後才會啟用，整體工程還需要#才能全部驗收',
    '圖書館把閱覽室的燈具全部換成低耗電的型號以後，館方觀察到夏季用電的尖峰時段明顯往後移動，全年的節省幅度相當於#',
    '這批古地圖在修復之前曾經受潮，紙張邊緣的顏料已經剝落，修復小組花了很長的時間比對各地的副本，最後確認可用的部分有#',
  ],
  en: [
    'The water office wrote that planting along the upper river came to # in all, after # in an earlier review',
    'The ferry company showed a schedule at the hearing: the floating pier takes another # of work',
    'After the library had replaced its lamps the summer peak moved into the evening, and # became # over the year',
    'The old maps had been stored in a damp cellar, and the team that restored them settled on #',
  ],
};

/** Sentences without any number. */
const TELLING: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '居民希望巡守隊在雨季來臨之前先把山路旁邊的排水溝清理乾淨，免得泥沙又堵住通往學校的涵洞',
    '老師帶著孩子沿著堤岸觀察候鳥，順便記下風向、雲的形狀，還有遠方燈塔的閃光',
    '博物館的策展人認為，展品的說明應該讓沒有背景知識的訪客也能讀懂，而不是只寫給同行看',
    '市場裡的攤販習慣在天亮之前擺好蔬菜，等到人潮散去才坐下來喝茶聊天',
  ],
  en: [
    'Residents asked the patrol to clear the ditches along the mountain road before the rains so that mud would not block the culvert near the school again',
    'The teacher led the children along the dike to watch migrating birds while they noted the wind, the shape of the clouds and the distant lighthouse',
    'The curator believes that labels should be written for visitors without any background rather than for colleagues who know the subject already',
    'Sellers at the market lay out their vegetables before dawn and sit down to tea and gossip when the crowd is gone',
  ],
};

const STOPS: Readonly<Record<Language, string>> = { zh: '。', en: '. ' };

const numberIn = (random: Random, lang: Language): string => pick(random, NUMBERS[lang])(random);

/** How much of a text is numbers: one in a score of sentences, most sentences, or nothing else. */
export type Density = 'few' | 'usual' | 'dense';

const PLAIN_SHARE: Readonly<Record<Density, number>> = { few: 0.95, usual: 0.2, dense: 0 };
const LISTED = 8;
const LIST_MARKS: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/** One sentence; of a dense text, a list of numbers. */
function sentence(random: Random, lang: Language, density: Density): string {
  const number = (): string => numberIn(random, lang);
  if (density === 'dense') return Array.from({ length: LISTED }, number).join(LIST_MARKS[lang]) + STOPS[lang];
  const plain = random() < PLAIN_SHARE[density];
  const text = plain ? pick(random, TELLING[lang]) : pick(random, COUNTING[lang]).replaceAll('#', number);
  return text + STOPS[lang];
}

/** Sentences of a plan that have a number. */
const COUNTING_SHARE = 0.2;

/** A sentence that says the same in either language where `random` goes the same way. */
export function plannedSentence(lang: Language, random: Random, number: () => string): string {
  const text = pick(random, (random() < COUNTING_SHARE ? COUNTING : TELLING)[lang]);
  // The numbers are drawn alike, though one language may repeat what the other says once.
  const value = number();
  return text.replaceAll('#', value) + STOPS[lang];
}

interface Shape {
  readonly density?: Density;
  /** Whether the text is put in paragraphs. */
  readonly breaks?: boolean;
}

/** Plain prose of about so many UTF-8 bytes; the usual one has a number every 60 to 100 characters or so. */
export function prose(
  lang: Language,
  bytes: number,
  { density = 'usual', breaks = true }: Shape = {},
): string {
  const random = randomFrom(7);
  const parts: string[] = [];
  let size = 0;
  for (let count = 1; size < bytes; count++) {
    const text = sentence(random, lang, density) + (breaks && count % 4 === 0 ? '\n\n' : '');
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  return parts.join('');
}

/** What a document holds in both languages: the same plan, filled in either. */
export function article(lang: Language, blocks: number): string {
  const random = randomFrom(11);
  const parts: string[] = [];
  for (let i = 0; i < blocks; i++) {
    const name = `Harbour${wholeFrom(random, 100, 999)}x`;
    const percent = `${tenths(random, 99)}%`;
    const count = grouped(wholeFrom(random, 1100, 98_000));
    const which = Math.floor(random() * 4);
    const [head, tail] = [COUNTING[lang][which]!, TELLING[lang][which]!].map((text) =>
      text.replaceAll('#', percent),
    );
    const counted = lang === 'zh' ? `${name} 收到 ${count} 份意見` : `${name} received ${count} letters`;
    const body = `${head}${STOPS[lang]}${counted}${STOPS[lang]}${tail}${STOPS[lang].trim()}`;
    parts.push(i % 20 === 0 ? `## ${name}` : i % 5 === 0 ? `- ${body}` : body);
  }
  return `${parts.join('\n\n')}\n`;
}

/** A table with so many rows, the same figures in both languages. */
export function table(lang: Language, rows: number): string {
  const random = randomFrom(13);
  const lines =
    lang === 'zh'
      ? ['| 站名 | 旅客（萬人） | 準點率 (%) | 啟用 |', '| --- | --- | --- | --- |']
      : ['| Station | Passengers (10,000s) | On time (%) | Opened |', '| --- | --- | --- | --- |'];
  for (let i = 0; i < rows; i++) {
    const year = wholeFrom(random, 1990, 2026);
    const opened = lang === 'zh' ? `${year} 年` : `${year}`;
    lines.push(`| Stop-${i} | ${tenths(random, 400)} | ${tenths(random, 99)} | ${opened} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** The texts that are made in both languages after one plan. */
export type GeneratedText = 'article' | 'table';

const GENERATORS = { article, table };

/** A generated text in Chinese and English. */
export const generatedTexts = (text: GeneratedText, size: number): readonly [string, string] => [
  GENERATORS[text]('zh', size),
  GENERATORS[text]('en', size),
];
