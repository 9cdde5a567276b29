import {
  addBounds,
  divideBounds,
  multiplyBounds,
  subtractBounds,
} from '../../comparison/interval-arithmetic.ts';
import type { Figure } from './sentence.ts';
import type { Bounds, Values } from './values.ts';

type Operator = '+' | '−' | '×' | '÷';

/** Figures, operators and brackets, in order. */
export type Term = Figure | Operator | '(' | ')';

export interface Node {
  readonly operator: Operator;
  readonly left: Node | Figure;
  readonly right: Node | Figure;
}

const isOperator = (term: Term | undefined): term is Operator =>
  term === '+' || term === '−' || term === '×' || term === '÷';

const BINDS: Readonly<Record<Operator, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

/** Longer formulas are no sentence. */
const MOST_TERMS = 200;

/** Reads a formula with the usual precedence, by two stacks; null where it is none. */
export function parseExpression(terms: readonly Term[]): Node | null {
  if (terms.length > MOST_TERMS) return null;
  const values: (Node | Figure)[] = [];
  const operators: (Operator | '(')[] = [];
  const apply = (): boolean => {
    const operator = operators.pop();
    const right = values.pop();
    const left = values.pop();
    if (operator === undefined || operator === '(' || left === undefined || right === undefined) return false;
    values.push({ operator, left, right });
    return true;
  };
  for (const term of terms) {
    if (term === '(') operators.push(term);
    else if (term === ')') {
      while (operators.at(-1) !== '(') if (!apply()) return null;
      operators.pop();
    } else if (isOperator(term)) {
      for (
        let top = operators.at(-1);
        top !== undefined && top !== '(' && BINDS[top] >= BINDS[term];
        top = operators.at(-1)
      )
        if (!apply()) return null;
      operators.push(term);
    } else values.push(term);
  }
  while (operators.length > 0) if (!apply()) return null;
  const [node] = values;
  return values.length === 1 && node !== undefined && 'operator' in node ? node : null;
}

/** What a formula gives; null where it divides by what may be nothing. */
export function evaluate(node: Node | Figure, values: Values): Bounds | null {
  if (!('operator' in node)) return values(node);
  const left = evaluate(node.left, values);
  const right = evaluate(node.right, values);
  if (left === null || right === null) return null;
  switch (node.operator) {
    case '+':
      return addBounds(left, right);
    case '−':
      return subtractBounds(left, right);
    case '×':
      return multiplyBounds(left, right);
    case '÷':
      return divideBounds(left, right);
  }
}
