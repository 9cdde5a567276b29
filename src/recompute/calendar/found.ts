import type { Inconsistency, Operand } from '../../model/calculation.ts';
import { toSource } from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import type { Interval } from '../../model/quantity.ts';
import type { Line } from './lines.ts';

/** A place in a line that a calculation starts from; `claim` where it is a number that was read. */
export interface Place extends Span {
  readonly claim?: number;
}

export interface Following {
  /** What does not follow, and what to do, without a full stop. */
  readonly message: string;
  readonly wrong: Place;
  readonly inputs: readonly { readonly place: Place; readonly label: string | null; readonly line?: Line }[];
  readonly formula: string;
  /** Null where nothing follows but that it cannot be. First and last day, or the least and the greatest number that would be right. */
  readonly result: readonly [low: string | null, high: string | null];
  readonly unit?: string;
  readonly expected: string | null;
  readonly mild?: boolean;
}

const closed = ([low, high]: readonly [string | null, string | null]): Interval<string> => ({
  low,
  high,
  lowOpen: false,
  highOpen: false,
});

/** What was found in a line, as places in the file. */
export function follow(line: Line, found: Following): Inconsistency {
  const at = (of: Line, { start, end, claim }: Place): Operand => {
    const { span } = claim === undefined ? toSource(of.passage, { start, end }) : of.claims[claim]!;
    return { span, text: of.text.slice(start, end), label: null };
  };
  const wrong = at(line, found.wrong);
  return {
    kind: 'date',
    message: found.message,
    span: wrong.span,
    claims: [found.wrong, ...found.inputs.map(({ place }) => place)].flatMap(({ claim }) => claim ?? []),
    calculation: {
      formula: found.formula,
      inputs: found.inputs.map(({ place, label, line: of }) => ({ ...at(of ?? line, place), label })),
      result: closed(found.result),
      unit: found.unit ?? null,
      written: wrong.text,
    },
    related: [],
    actual: wrong.text,
    expected: found.expected,
    mild: found.mild ?? false,
  };
}
