import type { Language } from '../../../src/model/reading.ts';
import { pick, wholeFrom } from '../../bench/random.ts';

export type Random = () => number;
type Place = readonly [row: number, column: number];

/** A table whose figures keep one relation. Row and column of places count in `rows`, without the header. */
export interface Made {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The cells that follow from others. */
  readonly derived: readonly Place[];
  /** What they follow from. */
  readonly inputs: readonly Place[];
  /** At the end, other figures may be put beside without hiding the relation. */
  readonly open: boolean;
}

export interface Plan {
  readonly random: Random;
  readonly lang: Language;
  /** Whether headers name the relation. */
  readonly telling: boolean;
  readonly rows: number;
}

export type Relation = (plan: Plan) => Made;

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Oak',
    'Elm',
    'Ash',
    'Birch',
    'Cedar',
    'Maple',
    'Pine',
    'Fir',
    'Larch',
    'Alder',
    'Beech',
    'Willow',
    'Hazel',
    'Rowan',
  ],
  zh: [
    '東港',
    '西灣',
    '南澳',
    '北山',
    '中埔',
    '上城',
    '下寮',
    '石門',
    '金崙',
    '竹田',
    '梅山',
    '松林',
    '水里',
    '新埤',
  ],
};
const PLAIN: Readonly<Record<Language, readonly string[]>> = {
  en: ['Alpha', 'Beta', 'Gamma', 'Theta', 'Sigma', 'Kappa', 'Omega'],
  zh: ['甲項', '乙項', '丙項', '丁項', '戊項', '己項', '庚項'],
};

export const grouped = (value: number): string => {
  const [whole, part] = Math.abs(value).toString().split('.');
  const text = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${part === undefined ? text : `${text}.${part}`}`;
};
/** Rounded half up at so many places, as people do. */
const fixed = (value: number, places: number): string => {
  const factor = 10 ** places;
  return ((Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-7)) / factor).toFixed(places);
};
const signed = (text: string): string => (text.startsWith('-') ? text : `+${text}`);

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const namesOf = ({ lang, rows }: Plan): string[] => range(rows).map((i) => NAMES[lang][i]!);
const count = ({ random }: Plan): number => wholeFrom(random, 200, pick(random, [2000, 9000, 90_000]));
const corner = ({ lang }: Plan): string => (lang === 'en' ? 'Item' : '項目');
const plain = ({ lang }: Plan, i: number): string => PLAIN[lang][i]!;
const word = (plan: Plan, en: string, zh: string, i: number): string =>
  plan.telling ? (plan.lang === 'en' ? en : zh) : plain(plan, i);

const column = (made: readonly (readonly string[])[], at: number): Place[] =>
  made.map((_, i) => [i, at] as const);

/** Rows of inputs, and what follows from each of them at the end. */
function byRow(
  plan: Plan,
  inputs: readonly string[],
  result: string,
  make: (i: number) => readonly string[],
  open = true,
): Made {
  const rows = namesOf(plan).map((name, i) => [name, ...make(i)]);
  const last = rows[0]!.length - 1;
  return {
    header: [corner(plan), ...inputs, result],
    rows,
    derived: column(rows, last),
    inputs: range(last - 1).flatMap((at) => column(rows, at + 1)),
    open,
  };
}

const years = (plan: Plan): [string, string] =>
  plan.telling
    ? plan.lang === 'en'
      ? ['2022', '2023']
      : ['2022年', '2023年']
    : [plain(plan, 0), plain(plan, 1)];

const two = (plan: Plan): [number, number] => {
  const from = count(plan);
  return [from, Math.round(from * (0.6 + plan.random() * 0.9))];
};

export const RELATIONS: Readonly<Record<string, Relation>> = {
  sum: (plan) => {
    const parts = wholeFrom(plan.random, 2, 5);
    return byRow(
      plan,
      range(parts).map((i) => plain(plan, i)),
      word(plan, 'Total', '合計', 6),
      () => {
        const figures = range(parts).map(() => count(plan));
        return [...figures, figures.reduce((a, b) => a + b)].map(grouped);
      },
    );
  },
  difference: (plan) =>
    byRow(plan, years(plan), word(plan, 'Difference', '差距', 2), () => {
      const [from, to] = two(plan);
      return [grouped(from), grouped(to), signed(grouped(to - from))];
    }),
  distance: (plan) =>
    byRow(plan, [plain(plan, 0), plain(plan, 1)], word(plan, 'Gap', '差距', 2), () => {
      const [from, to] = two(plan);
      return [grouped(from), grouped(to), grouped(Math.abs(to - from))];
    }),
  change: (plan) =>
    byRow(plan, years(plan), word(plan, 'Change', '增減率', 2), () => {
      const [from, to] = two(plan);
      return [grouped(from), grouped(to), `${signed(fixed((to / from - 1) * 100, 1))}%`];
    }),
  points: (plan) =>
    byRow(plan, years(plan), word(plan, 'Change', '增減', 2), () => {
      const [from, to] = [wholeFrom(plan.random, 50, 900), wholeFrom(plan.random, 50, 900)];
      return [
        `${fixed(from / 10, 1)}%`,
        `${fixed(to / 10, 1)}%`,
        signed(fixed((to - from) / 10, 1)) + (plan.lang === 'en' ? ' pp' : ' 個百分點'),
      ];
    }),
  share: (plan) => {
    const figures = range(plan.rows).map(() => count(plan));
    const all = figures.reduce((a, b) => a + b);
    return byRow(plan, [plain(plan, 0)], word(plan, 'Share', '占比', 1), (i) => [
      grouped(figures[i]!),
      `${fixed((figures[i]! / all) * 100, 1)}%`,
    ]);
  },
  part: (plan) =>
    byRow(plan, [plain(plan, 0), plain(plan, 1)], word(plan, 'Pass rate', '通過率', 2), () => {
      const whole = count(plan);
      const part = Math.round(whole * (0.1 + plan.random() * 0.8));
      return [grouped(whole), grouped(part), `${fixed((part / whole) * 100, 1)}%`];
    }),
  multiple: (plan) =>
    byRow(plan, [plain(plan, 0), plain(plan, 1)], word(plan, 'Ratio', '倍數', 2), () => {
      const whole = count(plan);
      const times = 1.2 + plan.random() * 6;
      return [
        grouped(whole),
        grouped(Math.round(whole * times)),
        fixed(Math.round(whole * times) / whole, 2),
      ];
    }),
  per: (plan) =>
    byRow(
      plan,
      plan.lang === 'en' ? ['Cost ($)', 'People'] : ['經費（元）', '人數'],
      word(plan, 'Per person ($)', '人均（元）', 2),
      () => {
        const [cost, people] = [count(plan) * 37, wholeFrom(plan.random, 120, 990)];
        return [grouped(cost), grouped(people), grouped(Number(fixed(cost / people, 1)))];
      },
    ),
  product: (plan) =>
    byRow(
      plan,
      plan.lang === 'en' ? ['Pieces', 'Each'] : ['件數', '每件'],
      word(plan, 'Total', '總額', 2),
      () => {
        const [pieces, each] = [wholeFrom(plan.random, 112, 989), wholeFrom(plan.random, 113, 978)];
        return [grouped(pieces), grouped(each), grouped(pieces * each)];
      },
    ),
  average: (plan) => {
    const parts = wholeFrom(plan.random, 3, 5);
    return byRow(
      plan,
      range(parts).map((i) => plain(plan, i)),
      word(plan, 'Average', '平均', 6),
      () => {
        const figures = range(parts).map(() => wholeFrom(plan.random, 200, 990));
        return [
          ...figures.map((figure) => fixed(figure / 10, 1)),
          fixed(figures.reduce((a, b) => a + b) / parts / 10, 2),
        ];
      },
    );
  },
  growth: (plan) => {
    let figure = count(plan);
    let before = 0;
    const made = byRow(plan, [plain(plan, 0)], word(plan, 'Growth', '成長率', 1), (i) => {
      before = figure;
      if (i > 0) figure = Math.round(figure * (0.75 + plan.random() * 0.6));
      return [grouped(figure), i === 0 ? '—' : `${signed(fixed((figure / before - 1) * 100, 1))}%`];
    });
    const rows = made.rows.map((row, i) => [
      plan.lang === 'en' ? `${2008 + i}` : `${2008 + i}年`,
      ...row.slice(1),
    ]);
    return { ...made, rows, derived: made.derived.slice(1) };
  },
  running: (plan) => {
    let sum = 0;
    return byRow(plan, [plain(plan, 0)], word(plan, 'Cumulative', '累計', 1), () => {
      const figure = count(plan);
      sum += figure;
      return [grouped(figure), grouped(sum)];
    });
  },
  speedup: (plan) => {
    const base = wholeFrom(plan.random, 5000, 9900);
    return byRow(
      plan,
      [plan.lang === 'en' ? 'Time (ms)' : '耗時（毫秒）'],
      word(plan, 'Speedup', '加速比', 1),
      (i) => {
        const time = i === 0 ? base : Math.round(base / (1.1 + plan.random() * 5));
        return [grouped(time), `${fixed(base / time, 2)}x`];
      },
    );
  },
  totalRow: (plan) => {
    const width = wholeFrom(plan.random, plan.telling ? 2 : 3, 5);
    const rows = namesOf(plan).map(
      (name) => [name, ...range(width).map(() => count(plan))] as [string, ...number[]],
    );
    const sums = range(width).map((at) => rows.reduce((sum, row) => sum + (row[at + 1] as number), 0));
    const name = plan.telling ? (plan.lang === 'en' ? 'Total' : '合計') : NAMES[plan.lang].at(-1)!;
    return {
      header: [corner(plan), ...range(width).map((i) => plain(plan, i))],
      rows: [...rows, [name, ...sums]].map((row) =>
        row.map((cell) => (typeof cell === 'number' ? grouped(cell) : cell)),
      ),
      derived: range(width).map((at) => [plan.rows, at + 1] as const),
      inputs: range(width).flatMap((at) =>
        column(
          rows.map(() => []),
          at + 1,
        ),
      ),
      open: false,
    };
  },
  averageRow: (plan) => {
    const width = wholeFrom(plan.random, plan.telling ? 2 : 3, 5);
    const rows = namesOf(plan).map(
      (name) => [name, ...range(width).map(() => wholeFrom(plan.random, 300, 995))] as [string, ...number[]],
    );
    const means = range(width).map(
      (at) => rows.reduce((sum, row) => sum + (row[at + 1] as number), 0) / plan.rows,
    );
    const name = plan.telling ? (plan.lang === 'en' ? 'Average' : '平均') : NAMES[plan.lang].at(-1)!;
    return {
      header: [corner(plan), ...range(width).map((i) => plain(plan, i))],
      rows: [
        ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? fixed(cell / 10, 1) : cell))),
        [name, ...means.map((mean) => fixed(mean / 10, 2))],
      ],
      derived: range(width).map((at) => [plan.rows, at + 1] as const),
      inputs: range(width).flatMap((at) =>
        column(
          rows.map(() => []),
          at + 1,
        ),
      ),
      open: false,
    };
  },
  changeRow: (plan) => {
    const width = wholeFrom(plan.random, 4, 6);
    const pairs = range(width).map(() => two(plan));
    const [a, b] = plan.telling
      ? plan.lang === 'en'
        ? ['Before', 'After']
        : ['改建前', '改建後']
      : [NAMES[plan.lang][0]!, NAMES[plan.lang][1]!];
    const name = plan.telling ? (plan.lang === 'en' ? 'Change' : '變化率') : NAMES[plan.lang][2]!;
    return {
      header: [corner(plan), ...range(width).map((i) => plain(plan, i))],
      rows: [
        [a, ...pairs.map(([from]) => grouped(from))],
        [b, ...pairs.map(([, to]) => grouped(to))],
        [name, ...pairs.map(([from, to]) => `${signed(fixed((to / from - 1) * 100, 1))}%`)],
      ],
      derived: range(width).map((at) => [2, at + 1] as const),
      inputs: range(width).flatMap((at) => [[0, at + 1] as const, [1, at + 1] as const]),
      open: false,
    };
  },
  inCell: (plan) => ({
    ...byRow(plan, [plain(plan, 0)], word(plan, 'Passed', '通過', 1), () => {
      const whole = wholeFrom(plan.random, 30, 90);
      const part = wholeFrom(plan.random, 7, whole - 3);
      return [grouped(count(plan)), `${part}/${whole} (${fixed((part / whole) * 100, 1)}%)`];
    }),
    inputs: [],
  }),
  bracket: (plan) =>
    byRow(plan, [plain(plan, 0)], word(plan, 'Now (change)', '目前（增減）', 1), () => {
      const [from, to] = two(plan);
      return [grouped(from), `${grouped(to)} (${signed(fixed((to / from - 1) * 100, 1))}%)`];
    }),
};
