import { formatDecimal, parseDecimal, shiftDecimal } from '../../model/decimal.ts';
import type { Source } from '../../model/registry.ts';
import { nearest } from '../../spelling.ts';
import type { DataNode } from '../data/node.ts';
import { DATE, dateProblem, dateText, EXPECTED_DATE } from '../dates.ts';
import { type Item, placeOf } from '../file.ts';
import { withUnit } from '../observe.ts';
import type { Problems } from '../problems.ts';
import { RANKS, STATUSES, type TableContent } from '../schema.ts';
import { sourceOf } from '../sources.ts';
import { isBlank } from './blank.ts';
import type { TableCell } from './cell.ts';
import type { Columns } from './columns.ts';

/** Longer cells are prose, not values. */
const LONGEST_VALUE = 200;

/** Who and what a value is of, and the unit that its metric lends it. */
export interface Subject {
  readonly subject: string;
  readonly metric: string;
  readonly unit: string | null;
}

/** Makes a cell of a value: with what its row says, else with what the description says for all. */
export type MakeCell = (row: DataNode, value: DataNode, of: Subject) => TableCell | null;

export function createCells(item: Item<TableContent>, columns: Columns, problems: Problems): MakeCell {
  const { content, at } = item;
  const { unit, shift = 0, asOf, rank = 'normal', status = 'active' } = content;
  const source = content.source ? sourceOf(content.source, placeOf(at('source'))) : null;
  const where = Object.fromEntries(
    Object.entries(content.where ?? {}).map(([key, value]) => [key, String(value)]),
  );
  const textOf = (row: DataNode, role: 'unit' | 'asOf' | 'rank' | 'status' | 'url' | 'locator' | 'quote') => {
    const cell = columns.cell(row, role);
    return cell === undefined || isBlank(cell.text) ? null : { text: cell.text!, node: cell };
  };
  const oneOf = <Word extends string>(
    row: DataNode,
    role: 'rank' | 'status',
    words: readonly Word[],
  ): Word | null => {
    const cell = textOf(row, role);
    if (cell === null) return null;
    const found = words.find((word) => word === cell.text.toLowerCase());
    if (found === undefined) problems.add({ ...cell.node.spot(), ...unknownWord(role, cell.text, words) });
    return found ?? null;
  };
  const dateOf = (row: DataNode): string | null => {
    const cell = textOf(row, 'asOf');
    if (cell === null) return dateText(asOf);
    const wrong = DATE.test(cell.text)
      ? dateProblem(cell.text)
      : { message: `\`${cell.text}\` is no date`, remedy: EXPECTED_DATE };
    if (wrong) problems.add({ ...cell.node.spot(), ...wrong });
    return cell.text;
  };
  const whereOf = (row: DataNode): Readonly<Record<string, string>> => {
    const own = columns.where(row).filter(([, cell]) => !isBlank(cell.text));
    return own.length === 0
      ? where
      : { ...where, ...Object.fromEntries(own.map(([key, cell]) => [key, cell.text!])) };
  };
  const sourceFor = (row: DataNode): Source | null => {
    const [url, locator, quote] = (['url', 'locator', 'quote'] as const).map((role) => textOf(row, role));
    const first = url ?? locator ?? quote;
    if (!first) return source;
    if (url && !/^https?:\/\/\S+$/.test(url.text))
      problems.add({
        ...url.node.spot(),
        message: `\`${url.text}\` is no address`,
        remedy: 'expected an http or https address',
      });
    return {
      ...(source ?? sourceOf({}, placeOf(first.node.spot()))),
      ...(url && { url: url.text }),
      ...(locator && { locator: locator.text }),
      ...(quote && { quote: quote.text }),
    };
  };
  return (row, value, of) => {
    const wrong = unreadable(value);
    if (wrong) {
      problems.add(wrong);
      return null;
    }
    const written = shifted(value.text!, shift);
    return {
      subject: of.subject,
      metric: of.metric,
      where: whereOf(row),
      value: withUnit(written, textOf(row, 'unit')?.text ?? unit ?? of.unit),
      node: value,
      asOf: dateOf(row),
      rank: oneOf(row, 'rank', RANKS) ?? rank,
      status: oneOf(row, 'status', STATUSES) ?? status,
      source: sourceFor(row),
    };
  };
}

function unreadable(node: DataNode) {
  const { kind, text } = node;
  if (kind !== 'scalar')
    return {
      ...node.spot(),
      message: `A ${kind} stands where a value is expected`,
      remedy: 'point at the value itself',
    };
  if (text!.length > LONGEST_VALUE)
    return {
      ...node.spot(),
      message: `The value has ${text!.length} characters, more than ${LONGEST_VALUE}`,
      remedy: 'write one value as an article would',
    };
  return null;
}

/** Moves the decimal point, the precision with it: 0.827 by 2 → 82.7. */
export function shifted(written: string, places: number): string {
  const number = places === 0 ? null : parseDecimal(written);
  return number === null ? written : formatDecimal(shiftDecimal(number, places));
}

function unknownWord(role: string, text: string, words: readonly string[]) {
  const guess = nearest(text, words);
  const expected = `expected ${words.map((word) => `\`${word}\``).join(' or ')}`;
  return {
    message: `Unknown ${role} \`${text}\``,
    remedy: guess ? `did you mean \`${guess}\`? ${expected}` : expected,
  };
}
