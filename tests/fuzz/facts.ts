import fc from 'fast-check';

interface Term {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

const SUBJECTS: readonly Term[] = [
  { id: 'north-line', zh: '北線', en: 'North Line' },
  { id: 'south-line', zh: '南線', en: 'South Line' },
  { id: 'harbour', zh: '港口', en: 'the harbour' },
  { id: 'acme-70b', zh: 'Acme 70B', en: 'Acme 70B' },
];

/** A metric, how its values stand in the registry, and how articles write them. */
interface Metric extends Term {
  readonly unit: string | null;
  readonly registry: (value: string) => string;
  readonly wordings: readonly (readonly [zh: (value: string) => string, en: (value: string) => string])[];
}

const grouped = (value: string): string =>
  value.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));

const METRICS: readonly Metric[] = [
  {
    id: 'punctuality',
    zh: '準點率',
    en: 'punctuality',
    unit: '%',
    registry: (v) => `${v}%`,
    wordings: [
      [(v) => `${v}%`, (v) => `${v}%`],
      [(v) => `百分之${v}`, (v) => `${v} percent`],
      [(v) => `約 ${v}%`, (v) => `about ${v}%`],
      [(v) => `上升 ${v} 個百分點`, (v) => `up ${v} percentage points`],
    ],
  },
  {
    id: 'passengers',
    zh: '旅客',
    en: 'passengers',
    unit: null,
    registry: (v) => v,
    wordings: [
      [(v) => `${v} 人`, (v) => `${grouped(v)} people`],
      [(v) => `${v} 萬人次`, (v) => `${v} million trips`],
      [(v) => `**${grouped(v)}** 人`, (v) => `*${grouped(v)}* people`],
      [(v) => `超過 ${v}`, (v) => `more than ${v}`],
      [(v) => `${v} 至 ${v}0 人`, (v) => `between ${v} and ${v}0 people`],
    ],
  },
  {
    id: 'length',
    zh: '長度',
    en: 'length',
    unit: 'km',
    registry: (v) => `${v} km`,
    wordings: [
      [(v) => `${v} 公里`, (v) => `${v} km`],
      [(v) => `${v}&nbsp;km`, (v) => `${v}&nbsp;kilometres`],
      [(v) => `\`${v}\` 公里`, (v) => `${v}<br>km`],
    ],
  },
  {
    id: 'cost',
    zh: '成本',
    en: 'cost',
    unit: null,
    registry: (v) => `US$${v}`,
    wordings: [
      [(v) => `${v} 億美元`, (v) => `US$${v} billion`],
      [(v) => `\\$${v}`, (v) => `$${grouped(v)}`],
      [(v) => `${v} 美元（約 ${v} 歐元）`, (v) => `${v} dollars (about €${v})`],
    ],
  },
  {
    id: 'opening',
    zh: '啟用',
    en: 'opened',
    unit: null,
    registry: (v) => `20${v.replace(/\D/g, '').padEnd(2, '1').slice(0, 2)}`,
    wordings: [
      [(v) => `20${v.slice(0, 2)} 年 4 月 28 日（星期二）`, (v) => `Tuesday, April 28, 20${v.slice(0, 2)}`],
      [(v) => `二〇一${v[0]}年`, (v) => `Q${v[0]} 201${v[0]}`],
      [(v) => `${v} 小時 30 分`, (v) => `${v} hours 30 minutes`],
    ],
  },
];

/** What an article says of one thing, the same in both languages unless it was made to differ. */
export interface Fact {
  readonly zh: { readonly subject: string; readonly metric: string; readonly value: string };
  readonly en: { readonly subject: string; readonly metric: string; readonly value: string };
}

const number = fc.oneof(
  fc.nat({ max: 99 }).map(String),
  fc.nat({ max: 99_999 }).map(String),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 99 })).map(([a, b]) => `${a}.${b}`),
);

export const fact: fc.Arbitrary<Fact> = fc
  .record({
    subject: fc.constantFrom(...SUBJECTS),
    metric: fc.constantFrom(...METRICS),
    value: number,
    other: fc.option(number, { freq: 4 }),
    wording: fc.nat({ max: 20 }),
  })
  .map(({ subject, metric, value, other, wording }) => {
    const [zh, en] = metric.wordings[wording % metric.wordings.length]!;
    return {
      zh: { subject: subject.zh, metric: metric.zh, value: zh(value) },
      en: { subject: subject.en, metric: metric.en, value: en(other ?? value) },
    };
  });

/** A registry that fits some of what articles say: their subjects and metrics, and a value for some of the pairs. */
export const registry: fc.Arbitrary<string> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...METRICS), number), {
    maxLength: 8,
    selector: ([subject, metric]) => `${subject.id}/${metric.id}`,
  })
  .map((pairs) => {
    const term = ({ id, zh, en }: Term, unit: string | null = null) =>
      `  - { id: ${id}, zh: [${zh}], en: [${en}]${unit === null ? '' : `, unit: "${unit}"`} }\n`;
    const entries = pairs.map(
      ([subject, metric, value]) =>
        `  - id: ${subject.id}/${metric.id}\n    subject: ${subject.id}\n    metric: ${metric.id}\n    status: active\n    observations:\n      - value: "${metric.registry(value)}"\n        source: { title: T, url: "https://example.org/t", retrieved: 2026-11-01 }\n`,
    );
    return [
      'version: 1\nsubjects:\n',
      ...SUBJECTS.map((subject) => term(subject)),
      'metrics:\n',
      ...METRICS.map((metric) => term(metric, metric.unit)),
      entries.length === 0 ? 'entries: []\n' : 'entries:\n',
      ...entries,
    ].join('');
  });
