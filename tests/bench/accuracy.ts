import { Console } from 'node:console';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type ExtractedQuantity, extractQuantities } from '../../src/quantities/extract-quantities.ts';
import { type Compared, compare, DEPTHS, type Depth, isRight, type Row, wrongFields } from './scoring.ts';

interface Tally {
  expected: number;
  found: number;
  readonly right: Record<Depth, number>;
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Number(((100 * part) / whole).toFixed(1));

function toRow({ expected, found, right }: Tally): Record<string, number> {
  const f1 = (depth: Depth): number => percent(2 * right[depth], expected + found);
  return {
    expected,
    found,
    'precision (span)': percent(right.span, found),
    'recall (span)': percent(right.span, expected),
    'F1 span': f1('span'),
    'F1 kind, value': f1('value'),
    'F1 all fields': f1('all'),
  };
}

class Board {
  private readonly tallies = new Map<string, Tally>();

  of(group: string): Tally {
    let tally = this.tallies.get(group);
    if (tally === undefined) {
      tally = { expected: 0, found: 0, right: { span: 0, value: 0, all: 0 } };
      this.tallies.set(group, tally);
    }
    return tally;
  }

  rows(): Record<string, Record<string, number>> {
    const sorted = [...this.tallies].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([group, tally]) => [group, toRow(tally)]));
  }
}

/** Counts one row; what is missed counts under the kind that the row states, what is too much under the kind that was read. */
function count(
  board: Board,
  groups: (kind: string | undefined) => readonly string[],
  compared: Compared,
): void {
  const add = (kind: string | undefined, change: (tally: Tally) => void): void => {
    for (const group of groups(kind)) change(board.of(group));
  };
  for (const { expected, found } of compared.pairs)
    add(expected.kind, (tally) => {
      tally.expected++;
      tally.found++;
      for (const depth of DEPTHS) if (isRight(depth, expected, found)) tally.right[depth]++;
    });
  for (const { kind } of compared.missed) add(kind, (tally) => tally.expected++);
  for (const { kind } of compared.extra) add(kind, (tally) => tally.found++);
}

const show = ({ text, kind, value, low, high, unit, bound }: ExtractedQuantity): string =>
  `\`${text}\` ${kind} ${value ?? `${low}–${high}`}${unit === null ? '' : ` ${unit}`} ${bound}`;

function printFail(place: string, row: Row, { pairs, missed, extra }: Compared): void {
  const lines = [
    ...missed.map(({ text, kind }) => `  missed \`${text}\` ${kind ?? ''}`),
    ...extra.map((found) => `  extra  ${show(found)}`),
    ...pairs.flatMap(({ expected, found }) => {
      const wrong = wrongFields(expected, found);
      const said = wrong.map(
        (field) => `${field} ${JSON.stringify(found[field])}, expected ${JSON.stringify(expected[field])}`,
      );
      return wrong.length === 0 ? [] : [`  \`${found.text}\`: ${said.join('; ')}`];
    }),
  ];
  if (lines.length > 0) process.stdout.write(`${place} ${row.text}\n${lines.join('\n')}\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fails: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? 'tests/quantities/cases';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jsonl'))
  .sort();
const board = new Board();
let rows = 0;
let negative = 0;
let clean = 0;
let right = 0;
for (const file of files) {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as Row;
    const { lang, locale, text } = row;
    const read = extractQuantities(text, lang, locale === undefined ? {} : { locale });
    const compared = compare(row, read);
    const groups = (kind: string | undefined): readonly string[] => [
      '1 all',
      `2 language ${lang}`,
      ...(kind === undefined ? [] : [`3 kind ${kind}`]),
      `4 file ${file}`,
    ];
    count(board, groups, compared);
    rows++;
    const agrees =
      compared.missed.length === 0 &&
      compared.extra.length === 0 &&
      compared.pairs.every(({ expected, found }) => isRight('all', expected, found));
    if (agrees) right++;
    if (row.quantities.length === 0) {
      negative++;
      if (read.length === 0) clean++;
    }
    if (values.fails) printFail(`${file}:${index + 1}`, row, compared);
  }
}
new Console(process.stdout).table(board.rows());
process.stdout.write(
  `${rows} rows in ${files.length} files, ${right} wholly right (${percent(right, rows)} %); ${clean} of ${negative} negative rows read nothing\n`,
);
