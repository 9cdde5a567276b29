import type { Language } from '../../../src/model/reading.ts';
import { pick, randomFrom, wholeFrom } from '../../bench/random.ts';
import { type Made, type Plan, type Random, RELATIONS } from './relations.ts';

export interface Planted {
  readonly relation: string;
  readonly lang: Language;
  readonly right: string;
  readonly wrong: string;
  /** Where the changed cell's text stands in the wrong table. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Puts columns beside that have nothing to do with the relation. */
function withOthers({ random, lang }: Plan, made: Made): Made {
  const kind = pick(random, ['none', 'words', 'dates', 'distances', ...(made.open ? ['counts'] : [])]);
  if (kind === 'none') return made;
  const words = lang === 'en' ? ['open', 'closed', 'planned'] : ['啟用', '關閉', '規劃中'];
  const cell = (): string => {
    if (kind === 'words') return pick(random, words);
    if (kind === 'dates') return `2021-0${wholeFrom(random, 1, 9)}-1${wholeFrom(random, 0, 9)}`;
    return kind === 'distances' ? `${wholeFrom(random, 3, 96)} km` : `${wholeFrom(random, 2, 9999)}`;
  };
  const header = {
    words: ['State', '狀態'],
    dates: ['Opened', '開放日'],
    distances: ['Length', '長度'],
    counts: ['Visits', '人次'],
  }[kind]!;
  return {
    ...made,
    header: [...made.header, lang === 'en' ? header[0]! : header[1]!],
    rows: made.rows.map((row, i) => [...row, made.open || i < made.rows.length - 1 ? cell() : '—']),
  };
}

const DIGIT = /\d/g;

/** Changes one of a figure's first two digits, or its sign; of a cell with brackets the figure in them. */
function slip(random: Random, text: string): string {
  const from = Math.max(0, text.indexOf('(') + 1);
  const places = [...text.matchAll(DIGIT)].map(({ index }) => index).filter((at) => at >= from);
  const leading = places.find((at) => text[at] !== '0') ?? places[0]!;
  const eligible = places.filter((at) => at >= leading).slice(0, 2);
  const at = eligible.length > 1 && random() < 0.4 ? eligible[1]! : eligible[0]!;
  const old = Number(text[at]);
  const digits = Array.from({ length: 10 }, (_, d) => d).filter(
    (d) => d !== old && (at !== leading || d !== 0) && Math.abs(d - old) >= (eligible.length > 1 ? 2 : 4),
  );
  const chosen = digits.length > 0 ? pick(random, digits) : (old + 5) % 10;
  return text.slice(0, at) + chosen + text.slice(at + 1);
}

function markdown(
  { header, rows }: Pick<Made, 'header' | 'rows'>,
  title: string,
): { text: string; starts: number[][] } {
  let text = `# ${title}\n\n| ${header.join(' | ')} |\n|${header.map(() => '---').join('|')}|\n`;
  const starts = rows.map((row) => {
    const line: number[] = [];
    for (const cell of row) {
      text += '| ';
      line.push(text.length);
      text += `${cell} `;
    }
    text += '|\n';
    return line;
  });
  return { text, starts };
}

/** A right table of a relation, and the same with one wrong figure. */
export function planted(relation: string, lang: Language, telling: boolean, seed: number): Planted {
  const random = randomFrom(seed);
  const plan: Plan = { random, lang, telling, rows: wholeFrom(random, telling ? 4 : 6, 12) };
  const made = withOthers(plan, RELATIONS[relation]!(plan));
  const title = lang === 'en' ? 'Survey' : '調查';
  const [row, column] = pick(
    random,
    made.inputs.length === 0 || random() < 0.75 ? made.derived : made.inputs,
  );
  const before = made.rows[row]![column]!;
  const after = slip(random, before);
  const rows = made.rows.map((cells, i) =>
    i === row ? cells.map((cell, j) => (j === column ? after : cell)) : cells,
  );
  const wrong = markdown({ header: made.header, rows }, title);
  const start = wrong.starts[row]![column]!;
  return {
    relation,
    lang,
    right: markdown(made, title).text,
    wrong: wrong.text,
    start,
    end: start + after.length,
    before,
    after,
  };
}
