import { toInterval } from '../../comparison/interval-arithmetic.ts';
import type { Inconsistency, Operand } from '../../model/calculation.ts';
import type { Claim } from '../../model/claim.ts';
import { columnHeader, rowHeader, type Table } from '../../model/document.ts';
import type { Accusation } from './accuse.ts';
import { asWritten } from './as-written.ts';
import type { Figure } from './figure.ts';
import type { Breach } from './fit.ts';

/** More inputs than this are named in the formula only. */
const MOST_INPUTS = 40;

/** A figure as the article writes it, with the sign that its cell gives it. */
export const textOf = (figure: Figure, claims: readonly Claim[]): string => {
  const text = claims[figure.claim]!.plain.trim();
  return figure.turn === -1 && !/^[-−]/.test(text) && figure.amount.direction !== 'down' ? `-${text}` : text;
};

const labelOf = (table: Table, { row, column }: Figure): string | null => {
  const label = [column < table.headerColumns ? '' : rowHeader(table, row), columnHeader(table, column)]
    .filter((part) => part !== '')
    .join(', ');
  return label === '' ? null : label;
};

export const operandOf = (figure: Figure, claims: readonly Claim[], table: Table): Operand => {
  const { span, text } = claims[figure.claim]!;
  return { span, text, label: labelOf(table, figure) };
};

const enumerated = (texts: readonly string[]): string => {
  const shown = texts.length > 4 ? [...texts.slice(0, 2), `${texts.length - 3} more`, texts.at(-1)!] : texts;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};

const inputsOf = ({ inputs, candidate }: Breach): readonly Figure[] => [
  ...inputs,
  ...(candidate.operation.common ?? []),
];

/** What lies between two percentages is points, however its cell writes them. */
const pointsOf = (text: string): string => text.replace(/\s?[%％]$/, ' points');

/** An accusation in words, with the calculation that bears it out. */
export function inconsistencyOf(
  { figure, breaches, alone }: Accusation,
  claims: readonly Claim[],
  table: Table,
): Inconsistency {
  const claim = claims[figure.claim]!;
  const breach = breaches[0]!;
  const { candidate, target, result } = breach;
  const used = inputsOf(breach);
  const texts = used.map((input) => textOf(input, claims));
  const formula = candidate.operation.formula(texts);
  const written = textOf(figure, claims);
  const inputs = used.filter((input) => input !== figure).slice(0, MOST_INPUTS);
  const isDerived = target === figure;
  const follows = asWritten(result, target, claims[target.claim]!);
  const stated = textOf(target, claims);
  const others = used.length > 12 ? `the ${used.length} figures it is computed from` : enumerated(texts);
  const inPoints = candidate.operation.name === 'difference' && used.every(({ unit }) => unit === '%');
  const is = follows === null ? '' : ` is ${inPoints ? pointsOf(follows) : follows}`;
  const message = isDerived
    ? `\`${written}\` does not follow from ${others}: ${formula}${is}; ${advice(breach, alone)}`
    : breaches.length > 1
      ? `\`${written}\` does not go with the figures beside it: ${formula}${is}, not ${stated}, and ${breaches.length - 1} more computed from it ${breaches.length === 2 ? 'is' : 'are'} off too; correct it`
      : `\`${written}\` does not go with ${stated}: ${formula}${is}, and ${stated} agrees with its other figures; correct it`;
  return {
    kind: 'arithmetic',
    message,
    span: claim.span,
    claims: [
      figure.claim,
      ...new Set([target, ...inputs].filter((each) => each !== figure).map((each) => each.claim)),
    ],
    calculation: {
      formula,
      inputs: [
        ...(isDerived ? [] : [operandOf(target, claims, table)]),
        ...inputs.map((input) => operandOf(input, claims, table)),
      ],
      result: toInterval(result),
      unit: target.amount.unit,
      written: claims[target.claim]!.text,
    },
    related: [],
    actual: claim.text,
    expected: isDerived ? follows : null,
    mild: false,
  };
}

function advice({ candidate: { stated }, kept }: Breach, alone: boolean): string {
  const others = stated || kept < 2 ? '' : `${kept} others follow in this way; `;
  return `${others}${alone ? 'correct it or its inputs' : 'correct it'}`;
}
