import { parseDecimal } from '../model/decimal.ts';
import type { Expression } from '../model/registry.ts';

/** Nested deeper than this, no editor can check it by eye. */
const DEEPEST = 20;

const SIGNS = { '+': '+', '-': '-', '−': '-', '*': '*', '×': '*', '/': '/', '÷': '/' } as const;
const SUMS = /^[-+−]$/;
const PRODUCTS = /^[*×/÷]$/;
/** A number, an entry's id in brackets, or any other sign. */
const TOKEN = /\s*(\d+(?:\.\d+)?|\[[^[\]]*\]|\S)/y;

export type ReadFormula = { readonly expression: Expression } | { readonly problem: string };

/** A formula over entries: `([a/users] - [b/users]) / [b/users] * 100`. */
export function readFormula(written: string): ReadFormula {
  const tokens = tokensOf(written);
  let at = 0;
  const expected = (what: string): never => {
    throw new Unread(
      `${at < tokens.length ? `Unexpected \`${tokens[at]}\`` : 'It ends early'}, expected ${what}`,
    );
  };
  const chain = (signs: RegExp, part: (depth: number) => Expression, depth: number): Expression => {
    let left = part(depth);
    while (at < tokens.length && signs.test(tokens[at]!)) {
      const op = SIGNS[tokens[at++] as keyof typeof SIGNS];
      left = { op, left, right: part(depth) };
    }
    return left;
  };
  const sum = (depth: number): Expression => chain(SUMS, product, depth);
  const product = (depth: number): Expression => chain(PRODUCTS, operand, depth);
  const operand = (depth: number): Expression => {
    const token = tokens[at];
    if (depth > DEEPEST) return expected(`brackets nested at most ${DEEPEST} deep`);
    if (token === '(') {
      at++;
      const inner = sum(depth + 1);
      if (tokens[at] !== ')') return expected('`)`');
      at++;
      return inner;
    }
    const value = parseDecimal(token ?? '');
    if (value === null && !token?.startsWith('['))
      return expected('a number, `(` or the id of an entry in `[ ]`');
    if (token === '[') return expected('the id of an entry and `]`');
    at++;
    return value === null ? { op: 'entry', id: token!.slice(1, -1).trim() } : { op: 'number', value };
  };
  try {
    const expression = sum(0);
    return at < tokens.length ? expected('`+`, `-`, `*`, `/` or the end') : { expression };
  } catch (error) {
    if (error instanceof Unread) return { problem: error.message };
    throw error;
  }
}

class Unread extends Error {}

function tokensOf(written: string): string[] {
  return [...written.matchAll(new RegExp(TOKEN.source, 'g'))].map((found) => found[1]!);
}

/** Ids of the entries that a formula needs, each once. */
export function entriesIn(expression: Expression): string[] {
  if (expression.op === 'entry') return [expression.id];
  if (expression.op === 'number') return [];
  return [...new Set([...entriesIn(expression.left), ...entriesIn(expression.right)])];
}
