import type { Inconsistency, Operand } from '../../model/calculation.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/position.ts';

export interface Contradiction {
  readonly message: string;
  readonly span: Span;
  readonly written: string;
  /** The number that is wrong, where the text gives one. */
  readonly wrong: number | null;
  /** Claims of the table that it is held to, with what they are. */
  readonly inputs: readonly { readonly claim: number; readonly label: string | null }[];
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly formula: string;
  readonly result: readonly [low: string, high: string];
  readonly expected: string | null;
  readonly mild?: boolean;
}

/** A statement about a list or table that the list or table contradicts. */
export function contradict(path: string, claims: readonly Claim[], found: Contradiction): Inconsistency {
  const operand = (claim: number, label: string | null): Operand => {
    const { span, text } = claims[claim]!;
    return { span, text, label };
  };
  const [low, high] = found.result;
  return {
    kind: 'arithmetic',
    message: found.message,
    span: found.span,
    claims: [...(found.wrong === null ? [] : [found.wrong]), ...found.inputs.map(({ claim }) => claim)],
    calculation: {
      formula: found.formula,
      inputs: found.inputs.map(({ claim, label }) => operand(claim, label)),
      result: { low, high, lowOpen: false, highOpen: false },
      unit: null,
      written: found.written,
    },
    related: (found.related ?? []).map(({ span, message }) => ({ path, span, message })),
    actual: found.written,
    expected: found.expected,
    mild: found.mild ?? false,
  };
}
