import fc from 'fast-check';
import { type Fact, fact } from './facts.ts';

type Lang = 'zh' | 'en';

/** A piece of an article in both languages. */
type Block = Readonly<Record<Lang, string>>;

const sentence = (lang: Lang, { [lang]: { subject, metric, value } }: Fact): string =>
  lang === 'zh' ? `${subject}的${metric}為 ${value}。` : `The ${metric} of ${subject} is ${value}.`;

const both = (write: (lang: Lang) => string): Block => ({ zh: write('zh'), en: write('en') });

const facts = fc.array(fact, { minLength: 1, maxLength: 3 });

const TITLES: readonly Block[] = [
  { zh: '線路比較', en: 'Comparing the lines' },
  { zh: '港口：2026 年第 3 季', en: 'The harbour in Q3 2026' },
  { zh: '附錄', en: 'Appendix' },
];

const heading = fc
  .tuple(fc.constantFrom(...TITLES), fc.integer({ min: 1, max: 6 }), fc.boolean())
  .map(([title, depth, isSetext]) =>
    both((lang) => (isSetext ? `${title[lang]}\n===` : `${'#'.repeat(depth)} ${title[lang]}`)),
  );

const paragraph = facts.map((told) =>
  both((lang) => told.map((one) => sentence(lang, one)).join(lang === 'en' ? ' ' : '')),
);

const list = fc
  .tuple(facts, fc.constantFrom('- ', '* ', '1. ', '- [x] ', '  - '))
  .map(([told, mark]) => both((lang) => told.map((one) => mark + sentence(lang, one)).join('\n')));

const quote = paragraph.map((text) => both((lang) => `> ${text[lang]}\n> — 2026`));

const table = fc.tuple(facts, fc.boolean()).map(([told, isTurned]) =>
  both((lang) => {
    const cells = told.map((one) => [one[lang].subject, one[lang].value]);
    const head = lang === 'zh' ? ['線路', told[0]!.zh.metric] : ['Line', told[0]!.en.metric];
    const rows = isTurned ? [cells.map(([name]) => name), cells.map(([, value]) => value)] : [head, ...cells];
    const [first, ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
    return [first, `|${rows[0]!.map(() => '---|').join('')}`, ...rest].join('\n');
  }),
);

const htmlTable = facts.map((told) =>
  both(
    (lang) =>
      `<table>\n<tr><th>${lang}</th><th>${told[0]![lang].metric}</th></tr>\n${told
        .map((one) => `<tr><td>${one[lang].subject}<td rowspan=2>${one[lang].value}</td></tr>\n`)
        .join('')}</table>`,
  ),
);

const asides: fc.Arbitrary<Block> = fc
  .constantFrom<readonly string[]>(
    ['```js\nconst n = 12345;\n```'],
    ['~~~\n82.7%'],
    ['    indented 7'],
    ['---'],
    ['![圖 3](p7.png "5%")'],
    ['[^1]: 註 5%', '[^1]: note 5%'],
    ['見[表 2](https://example.org/2024)[^1]', 'See [table 2](https://example.org/2024)[^1]'],
    ['<div align="center">\n\n**3,550**\n\n</div>'],
    ['<!-- 只給編輯看：99% -->', '<!-- for editors: 98% -->'],
    ['<!-- claimcheck-ignore registry/unverified, bilingual/value: 已核對 -->'],
    ['<!-- claimcheck-ignore-start registry/unverified: counted -->'],
    ['<!-- claimcheck-ignore-end registry/unverified -->'],
    ['<!-- claimcheck-ignore -->'],
    ['<!-- claim: north-line/punctuality -->'],
    ['$$\nx_1 = 0.5\n$$'],
    ['::: tip\n12 ms\n:::'],
    ['| 不成表格 | 3 |\n| 4 | 5 |', '| no table | 3 |\n| 4 | 5 |'],
    ['<details><summary>2 件</summary>三十二</details>', '<details><summary>2 items</summary>32</details>'],
    ['總計 10＋20＝31，較去年增加 5%。', 'In total 10 + 20 = 31, up 5% on the year before.'],
  )
  .map(([zh, en = zh]) => ({ zh: zh!, en: en! }));

const block = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: asides },
  list,
  quote,
  table,
  htmlTable,
);

const FRONTS: readonly Block[] = [
  { zh: '', en: '' },
  { zh: '---\ntitle: "北線 82.7%"\nlang: zh-Hant\n---\n\n', en: '---\ntitle: "North Line 82.7%"\n---\n\n' },
  { zh: '+++\ntitle = "5%"\n+++\n\n', en: '+++\ntitle = "5%"\ndate = 2026-01-02\n+++\n\n' },
  { zh: '---\ntitle: 沒有結尾\n\n', en: '---\n- 1\n- 2\n---\n' },
  {
    zh: '---\nclaimcheck: { ignore: [{ rule: article/pair, reason: 之後補 }] }\n---\n',
    en: '---\nx: &a [1, *a]\n__proto__: { y: 3 }\n---\n',
  },
];

export interface Article {
  /** Text by the end of the file's path: `/zh.md`, `.en.md`, `.md`. */
  readonly files: readonly (readonly [ending: string, text: string])[];
}

/** The two versions as texts, and the blocks of one file that holds both in turns. */
interface Written {
  readonly zh: string;
  readonly en: string;
  readonly turns: string;
}

type Layout = (written: Written) => Article['files'];

const LAYOUTS: readonly Layout[] = [
  ({ zh, en }) => [
    ['/zh.md', zh],
    ['/en.md', en],
  ],
  ({ zh, en }) => [
    ['.zh-TW.md', zh],
    ['.en.mdx', en],
  ],
  ({ zh }) => [['.zh.md', zh]],
  ({ en }) => [['.en.md', en]],
  ({ zh, en }) => [['.md', `${zh}\n\n${en}`]],
  ({ turns }) => [['.md', turns]],
];

/** An article in one of the layouts; of the second version some blocks may be left out. */
export const article: fc.Arbitrary<Article> = fc
  .record({
    layout: fc.constantFrom(...LAYOUTS),
    front: fc.constantFrom(...FRONTS),
    blocks: fc.array(fc.tuple(block, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 5 }),
    end: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    bom: fc.constantFrom('', '', '\ufeff'),
  })
  .map(({ layout, front, blocks, end, bom }) => {
    const written = (parts: readonly string[]) => bom + parts.join('\n\n').replaceAll('\n', end) + end;
    const inEnglish = blocks.filter(([, chance]) => chance > 0);
    const files = layout({
      zh: written([front.zh + blocks[0]![0].zh, ...blocks.slice(1).map(([one]) => one.zh)]),
      en: written([front.en, ...inEnglish.map(([one]) => one.en)]),
      turns: written(blocks.flatMap(([one]) => [one.zh, one.en])),
    });
    return { files };
  });
