import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/model/reading.ts';
import { inRepetitions } from '../../../src/recompute/repeated/repeated.ts';
import { versionOf } from '../../align/versions.ts';

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const grouped = (n: number): string => n.toLocaleString('en-US');

/** One fact and the ways to say it; `#` stands for the number with its hedge. */
interface Fact {
  readonly row: string;
  readonly column: string;
  readonly cell: (n: number) => string;
  readonly forms: readonly ((n: number) => string)[];
  readonly low: number;
  readonly high: number;
  readonly sayings: readonly string[];
}

const round = (n: number, to: number): number => Math.round(n / to) * to;
const COUNT_EN = [
  grouped,
  String,
  (n: number) => `about ${grouped(round(n, 100))}`,
  (n: number) => `more than ${grouped(Math.floor((n - 1) / 100) * 100)}`,
];
const COUNT_ZH = [
  grouped,
  (n: number) => `約 ${grouped(round(n, 100))} `,
  (n: number) => `超過 ${grouped(Math.floor((n - 1) / 100) * 100)} `,
];
const SHARE_EN = [(n: number) => `${n / 10}%`, (n: number) => `about ${Math.round(n / 10)}%`];
const SHARE_ZH = [
  (n: number) => ` ${n / 10}%`,
  (n: number) => `百分之 ${n / 10} `,
  (n: number) => `約 ${Math.round(n / 10)}%`,
];

const FACTS: Record<Language, readonly Fact[]> = {
  en: [
    {
      row: 'Harbour',
      column: 'Containers',
      cell: grouped,
      forms: COUNT_EN,
      low: 12_000,
      high: 90_000,
      sayings: [
        'The harbour handled # containers.',
        'The harbour now handles # containers.',
        'In all, # containers passed the harbour.',
      ],
    },
    {
      row: 'Orchard',
      column: 'Apple trees',
      cell: grouped,
      forms: COUNT_EN,
      low: 1_200,
      high: 9_000,
      sayings: [
        'The orchard has # apple trees.',
        'The orchard counts # apple trees, and they bear well.',
        'Altogether the orchard holds # apple trees.',
      ],
    },
    {
      row: 'Pipe network',
      column: 'Leakage',
      cell: (n) => `${n / 10}%`,
      forms: SHARE_EN,
      low: 110,
      high: 890,
      sayings: [
        'The pipe network has a leakage of #.',
        'Leakage of the pipe network stands at #.',
        'The leakage in the pipe network reached #, a heavy burden.',
      ],
    },
    {
      row: 'Orrin 2',
      column: 'Quill benchmark',
      cell: (n) => `${n / 10}`,
      forms: SHARE_EN,
      low: 310,
      high: 890,
      sayings: [
        'Orrin 2 scores # on the Quill benchmark.',
        'On the Quill benchmark, Orrin 2 reaches #.',
        'Orrin 2 achieved # on the Quill benchmark, as planned by nobody.',
      ],
    },
  ],
  zh: [
    {
      row: '港口',
      column: '貨櫃',
      cell: grouped,
      forms: COUNT_ZH,
      low: 12_000,
      high: 90_000,
      sayings: ['港口裝卸了 # 個貨櫃。', '港口目前裝卸 # 個貨櫃，十分忙碌。', '總計 # 個貨櫃經港口裝卸。'],
    },
    {
      row: '果園',
      column: '蘋果樹',
      cell: grouped,
      forms: COUNT_ZH,
      low: 1_200,
      high: 9_000,
      sayings: ['果園種有 # 棵蘋果樹。', '果園現有 # 棵蘋果樹。', '果園裡一共種了 # 棵蘋果樹，結實纍纍。'],
    },
    {
      row: '自來水管網',
      column: '漏水率',
      cell: (n) => `${n / 10}%`,
      forms: SHARE_ZH,
      low: 110,
      high: 890,
      sayings: ['自來水管網的漏水率為#。', '自來水管網漏水率達#。', '目前自來水管網的漏水率是#，負擔沉重。'],
    },
    {
      row: '歐林二代',
      column: '羽筆測試準確率',
      cell: (n) => `${n / 10}`,
      forms: SHARE_ZH,
      low: 310,
      high: 890,
      sayings: [
        '歐林二代的羽筆測試準確率為#。',
        '歐林二代在羽筆測試準確率上達到#。',
        '歐林二代取得#的羽筆測試準確率。',
      ],
    },
  ],
};

const WORDS = {
  en: {
    titles: ['What we know', 'Notes from the coast', 'A year in figures'],
    filler: ['Rain fell all week.', 'Nobody expected this.', 'The talks went on.'],
    heads: ['Background', 'Details', 'What follows'],
    end: 'Conclusion',
    table: '| Name | # |\n|---|---|\n',
    other: 'Elsewhere',
  },
  zh: {
    titles: ['我們所知道的', '海岸札記', '數字裡的一年'],
    filler: ['整週都在下雨。', '沒有人料到。', '討論仍在繼續。'],
    heads: ['背景', '細節', '接下來'],
    end: '結論',
    table: '| 名稱 | # |\n|---|---|\n',
    other: '別處',
  },
} as const;

const PLACES = ['title', 'description', 'lead', 'body', 'table', 'caption', 'conclusion'] as const;

/** An article that says one fact in several places; with `plant`, one of them says another value. */
function article(lang: Language, random: () => number, plant: boolean): { text: string; planted: string } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const fact = pick(FACTS[lang]);
  const words = WORDS[lang];
  const value = fact.low + Math.floor(random() * (fact.high - fact.low));
  // Below what any hedge of the right value still allows.
  const factor = 0.5 + 0.3 * random();
  const wrong = Math.round(value * factor);
  const places = new Set([pick(PLACES), pick(PLACES), pick(PLACES), pick(PLACES)]);
  if (places.size === 1) places.add(places.has('body') ? 'lead' : 'body');
  const chosen = PLACES.filter((place) => places.has(place));
  const at = plant ? pick(chosen) : null;
  let planted = '';
  const number = (place: string, form: (n: number) => string): string => {
    if (place !== at) return form(value);
    const exact = place === 'table' ? fact.cell : fact.forms[0]!;
    planted = exact(wrong).trim();
    return exact(wrong);
  };
  const say = (place: string): string =>
    pick(fact.sayings).replace(
      / ?#/,
      (mark) => (mark.startsWith(' ') && lang === 'en' ? ' ' : '') + number(place, pick(fact.forms)),
    );
  const has = (place: (typeof PLACES)[number]): boolean => places.has(place);
  const bare = (text: string): string => text.replace(/[.。]$/, '');
  const parts = [
    `---\ntitle: ${has('title') ? bare(say('title')) : pick(words.titles)}\n${has('description') ? `description: "${say('description')}"\n` : ''}---`,
    `${pick(words.filler)}${has('lead') ? ` ${say('lead')}` : ''}`,
    `## ${words.heads[0]}`,
    pick(words.filler),
    has('caption')
      ? `<figure><img src="a.png"><figcaption>${say('caption')}</figcaption></figure>`
      : pick(words.filler),
    `## ${words.heads[1]}`,
    `${pick(words.filler)}${has('body') ? ` ${say('body')}` : ''}`,
    has('table')
      ? `${words.table.replace('#', fact.column)}| ${fact.row} | ${number('table', fact.cell)} |\n| ${words.other} | 77 |`
      : pick(words.filler),
    `## ${words.end}`,
    `${has('conclusion') ? `${say('conclusion')} ` : ''}${pick(words.filler)}`,
  ];
  return { text: `${parts.join('\n\n')}\n`, planted };
}

const ARTICLES = 200;

describe.each(['zh', 'en'] as const)('articles that say a fact several times, %s', (lang) => {
  const findingsIn = (text: string) => {
    const { document, claims } = versionOf(text, lang, lang === 'zh' ? 'zh-Hant' : 'en');
    return { claims, found: inRepetitions({ document, claims, links: [] }) };
  };

  test('are silent however they say it', () => {
    const random = seeded(7);
    for (let i = 0; i < ARTICLES; i++) {
      const { text } = article(lang, random, false);
      expect(findingsIn(text).found.map(({ message }) => `${message}\n${text}`)).toEqual([]);
    }
  });

  test('are reported where one place says another value', () => {
    const random = seeded(11);
    const missed: string[] = [];
    for (let i = 0; i < ARTICLES; i++) {
      const { text, planted } = article(lang, random, true);
      const { claims, found } = findingsIn(text);
      const named = found.flatMap((one) => one.claims.map((at) => claims[at]!.plain));
      if (!named.some((one) => one.includes(planted) || planted.includes(one)))
        missed.push(`${planted}\n${text}`);
    }
    expect(missed.length, missed.slice(0, 5).join('\n=====\n')).toBeLessThanOrEqual(ARTICLES / 10);
  });
});
