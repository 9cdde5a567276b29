import { isFraction, powerOfTen } from '../../../model/decimal.ts';
import { evaluate, type Node, parseExpression, type Term } from '../expression.ts';
import type { Relation } from '../judge.ts';
import type { Figure, Sentence } from '../sentence.ts';
import { type Bounds, inPercent, scaled, type Values } from '../values.ts';

const EQUALS = /^[=＝≈≒≃]$/;
const WORD_EQUALS = /^[^\d=,，。;；]{0,12}?(?:equals|is equal to|makes|等於|等于)$/;

/** Equations in prose: *12 × 8 = 96*, `168.10 ÷ 285.43 ≈ 58.9%`, `3 加 4 等於 7`. */
export function* equation(sentence: Sentence): Generator<Relation> {
  const { figures, text } = sentence;
  for (let i = 0; i + 1 < figures.length; ) {
    const run = runFrom(sentence, i);
    i = Math.max(i + 1, run.next);
    if (run.terms === null || run.result === null || run.terms.length < 2) continue;
    const node = parseExpression(run.terms);
    if (node === null) continue;
    const inputs = run.terms.flatMap((term) => (typeof term === 'string' ? [] : [term]));
    if (inputs.length < 2 || !isOneUnit(inputs, run.result)) continue;
    const isPercent = run.result.amount.unit === '%' && inputs.every(({ amount }) => amount.unit !== '%');
    const compute = (values: Values): Bounds | null => {
      const bounds = evaluate(node, values);
      return bounds !== null && isPercent ? inPercent(bounds) : bounds;
    };
    const start = inputs[0]!.start;
    const formula = text.slice(start, inputs.at(-1)!.end).replace(/\s+/g, ' ');
    yield {
      result: run.result,
      inputs,
      readings: [
        { formula: formula.length > 80 ? `${formula.slice(0, 77)}…` : formula, compute },
        // *80 × 0.5 = 40G* leaves the scale to the last.
        {
          formula: '',
          compute: (values) =>
            inScaleOf(
              run.result!,
              compute((figure) => inDigits(figure, values)),
            ),
        },
      ],
    };
  }
}

/** The zeros that a scale word or letter adds to the digits as written. */
function scaleOf({ figures, amount }: Figure): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(figures);
  if (amount.form !== 'amount' || isFraction(amount.value) || digits === null) return 0;
  return Math.max(0, amount.value.exponent + (digits[1]?.length ?? 0));
}

const inDigits = (figure: Figure, values: Values): Bounds =>
  scaled(values(figure), { numerator: 1n, denominator: powerOfTen(scaleOf(figure)) });

const inScaleOf = (result: Figure, bounds: Bounds | null): Bounds | null =>
  bounds === null ? null : scaled(bounds, { numerator: powerOfTen(scaleOf(result)), denominator: 1n });

interface Run {
  readonly terms: Term[] | null;
  readonly result: Figure | null;
  readonly next: number;
}

const OPERATORS: ReadonlyMap<string, Node['operator']> = new Map([
  ['×', '×'],
  ['*', '×'],
  ['x', '×'],
  ['X', '×'],
  ['·', '×'],
  ['times', '×'],
  ['乘', '×'],
  ['乘以', '×'],
  ['multipliedby', '×'],
  ['÷', '÷'],
  ['/', '÷'],
  ['dividedby', '÷'],
  ['除以', '÷'],
  ['+', '+'],
  ['＋', '+'],
  ['plus', '+'],
  ['加', '+'],
  ['加上', '+'],
  ['−', '−'],
  ['-', '−'],
  ['–', '−'],
  ['minus', '−'],
  ['減', '−'],
  ['减', '−'],
  ['減去', '−'],
  ['减去', '−'],
]);

/** What stands between two numbers of a formula, white space taken out: a bracket, a unit, the operator, a bracket. */
const OPERATION =
  /^([)）]?)\p{L}{0,8}?([×*xX·÷/+＋−–-]|times|multipliedby|dividedby|plus|minus|乘以?|除以|加上?|減去?|减去?)([(（]?)$/u;
const HOLDS_OPERATOR = /[×*xX·÷/+＋−–-]|times|by|plus|minus|[乘除加減减]/;
const CLOSED_OR_NAMED = /^[)）]?\p{L}{0,12}(?=[=＝≈≒≃])/u;

const tight = (text: string): string => text.replace(/\s/g, '');

/** Whether a formula goes on to the left of a number: `x +`, `2 × (`. */
function followsOperator(before: string): boolean {
  const end = before.trimEnd();
  const open = /[(（]$/.test(end) ? end.slice(0, -1).trimEnd() : end;
  return /[=×*÷/+−^√·]$/.test(open) || /\s[-–xX]$/.test(open);
}

/** The numbers from one on that operators join, and the one behind the equals sign. */
function runFrom({ figures, text }: Sentence, first: number): Run {
  const nothing = (next: number): Run => ({ terms: null, result: null, next });
  const opening = text.slice(figures[first]!.end, figures[first + 1]!.start);
  if (opening.length > 40 || !HOLDS_OPERATOR.test(opening)) return nothing(first + 1);
  const terms: Term[] = [];
  const before = text.slice(Math.max(0, figures[first]!.start - 6), figures[first]!.start);
  const isPartOfMore = followsOperator(before);
  // A bracket right behind a letter belongs to a function.
  const open = /[(（]$/.test(before.trimEnd()) && !/\p{L}[(（]$/u.test(before);
  terms.push(figures[first]!);
  for (let i = first; i + 1 < figures.length; i++) {
    const joint = text.slice(figures[i]!.end, figures[i + 1]!.start);
    if (joint.length > 40) return nothing(i + 1);
    const joined = tight(joint);
    if (EQUALS.test(joined.replace(CLOSED_OR_NAMED, '')) || WORD_EQUALS.test(joint.trim())) {
      if (/^[)）]/.test(joined)) terms.push(')');
      const isClosed = balance(terms, open);
      const after = text.slice(figures[i + 1]!.end, figures[i + 1]!.end + 8);
      const goesOn =
        (/^[)）]?[×*÷/+^·]/.test(tight(after)) && !/^\/\p{L}/u.test(tight(after))) ||
        /^\s[-−–xX]\s/.test(after);
      if (!isClosed || isPartOfMore || goesOn || i === first) return nothing(i + 1);
      return { terms: isClosed, result: figures[i + 1]!, next: i + 1 };
    }
    const operation = OPERATION.exec(joined);
    if (operation === null) return nothing(i + 1);
    const [, close, sign, opening] = operation;
    const operator = OPERATORS.get(sign!.toLowerCase()) ?? OPERATORS.get(sign!);
    // A hyphen without space around it makes a range or a score.
    if (operator === undefined || (/[-–]/.test(sign!) && !/\s[-–]\s/.test(joint))) return nothing(i + 1);
    if (close !== '') terms.push(')');
    terms.push(operator);
    if (opening !== '') terms.push('(');
    terms.push(figures[i + 1]!);
  }
  return nothing(figures.length);
}

/** The terms with the bracket that opens before the first number, where one closes behind; null where they do not match. */
function balance(terms: readonly Term[], open: boolean): Term[] | null {
  let depth = 0;
  let least = 0;
  for (const term of terms) {
    if (term === '(') depth++;
    if (term === ')') depth--;
    least = Math.min(least, depth);
  }
  if (depth === 0 && least === 0) return [...terms];
  return open && depth === -1 && least === -1 ? ['(', ...terms] : null;
}

/** Whether figures may be put into one formula as they stand: not minutes with hours. */
function isOneUnit(inputs: readonly Figure[], result: Figure): boolean {
  const byKind = new Map<string, string | null>();
  for (const { amount } of [...inputs, result]) {
    if (amount.role !== 'level' || amount.kind === 'percentage-point' || amount.kind === 'rank') return false;
    if (amount.unit === null) continue;
    const known = byKind.get(amount.kind);
    if (known !== undefined && known !== amount.unit) return false;
    byKind.set(amount.kind, amount.unit);
  }
  // A share of something, a speed over a time: units make others.
  const percents = inputs.filter(({ amount }) => amount.unit === '%').length;
  if (percents > 0 && !(percents === inputs.length && result.amount.unit === '%')) return false;
  const kinds = [...byKind.keys()].filter((kind) => kind !== 'percent');
  return (
    kinds.length <= 1 ||
    kinds.every(
      (kind) =>
        kind === 'money' || kind === 'number' || kind === 'duration' || kind === 'length' || kind === 'mass',
    )
  );
}
