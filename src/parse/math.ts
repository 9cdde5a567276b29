import type { Mark, Passage } from '../model/document.ts';
import { type Edit, editPassage, isCode, isLiteralAt } from './passage.ts';

/** No inline formula is longer. */
const LONGEST = 400;
const HAN = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/;

/**
 * Formulas between dollar signs. One that is a figure (`$0.5$`, `$82.7\%$`, `$3\times 10^5$`) loses its signs and reads
 * as prose; any other stays as written, under a mark. `$5 到 $10` is money: a formula does not touch white space inside,
 * nor a digit behind.
 */
export function readMath(passage: Passage): Passage {
  const { text } = passage;
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  const signs = dollarSigns(passage);
  for (let i = 0; i < signs.length - 1; i++) {
    const open = signs[i]!;
    const close = signs[i + 1]!;
    if (open.length !== close.length) continue;
    const inner = { start: open.at + open.length, end: close.at };
    const content = text.slice(inner.start, inner.end);
    if (content.length > LONGEST || !isFormula(text, open.at, content, close.at + close.length, open.length))
      continue;
    const simple = open.length === 1 ? figure(content) : null;
    marks.push({ kind: 'math', start: open.at, end: close.at + close.length, value: content });
    if (simple !== null) {
      edits.push({ start: open.at, end: inner.start, text: '' });
      for (const edit of simple)
        edits.push({ ...edit, start: edit.start + inner.start, end: edit.end + inner.start });
      edits.push({ start: inner.end, end: close.at + 1, text: '' });
    }
    i += 1;
  }
  if (marks.length === 0) return passage;
  return editPassage({ ...passage, marks: [...passage.marks, ...marks] }, edits);
}

/** Single and double dollar signs that are neither escaped nor code. */
function dollarSigns(passage: Passage): { at: number; length: 1 | 2 }[] {
  const { text, marks } = passage;
  const signs: { at: number; length: 1 | 2 }[] = [];
  let at = text.indexOf('$');
  while (at >= 0) {
    const length = text[at + 1] === '$' ? 2 : 1;
    if (isLiteralAt(passage, at) && !isCode(marks, at)) signs.push({ at, length });
    at = text.indexOf('$', at + length);
  }
  return signs;
}

function isFormula(text: string, before: number, content: string, after: number, signs: number): boolean {
  if (content.trim() === '') return false;
  if (signs === 2) return true;
  if (/^\s|\s$/.test(content) || /\d/.test(text[after] ?? '') || /[A-Za-z]/.test(text[before - 1] ?? ''))
    return false;
  const outside = content.replace(/\\[a-z]+\{[^{}]*\}/g, '');
  if (HAN.test(outside)) return false;
  return /[\\^_{}=]/.test(content) || !/[A-Za-z]{2,}/.test(content);
}

/** TeX for characters that prose has too. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\\times': '×',
  '\\cdot': '·',
  '\\sim': '~',
  '\\approx': '≈',
  '\\pm': '±',
  '\\leq': '≤',
  '\\leqslant': '≤',
  '\\le': '≤',
  '\\lt': '<',
  '\\geq': '≥',
  '\\geqslant': '≥',
  '\\ge': '≥',
  '\\gt': '>',
  '\\to': '→',
  '\\rightarrow': '→',
  '\\%': '%',
  '\\,': '',
  '\\;': ' ',
  '\\!': '',
  '{,}': ',',
  '^\\circ': '°',
  '^{\\circ}': '°',
};
const TOKEN = /\^\{\\circ\}|\^\\circ|\\[a-zA-Z]+|\\[%,;!]|\{,\}|\^\{[-+]?\d{1,4}\}|\^[-+]?\d/g;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What turns a formula into a figure, as edits of it; null where it is more than a figure. */
function figure(content: string): Edit[] | null {
  const edits: Edit[] = [];
  let rest = '';
  let position = 0;
  for (const found of content.matchAll(TOKEN)) {
    const raw = found[0];
    const text = Object.hasOwn(SYMBOLS, raw) ? SYMBOLS[raw]! : raw.startsWith('^') ? raise(raw) : null;
    if (text === null) return null;
    edits.push({ start: found.index, end: found.index + raw.length, text });
    rest += content.slice(position, found.index) + text;
    position = found.index + raw.length;
  }
  rest += content.slice(position);
  return /\d/.test(rest) && FIGURE.test(rest) ? edits : null;
}

const FIGURE = /^[-+~<>≤≥≈±×·→\d.,%°/:⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ ]+(?:[a-zA-Zμ]{1,3})?$/;

const raise = (power: string): string =>
  [...power.replace(/[\^{}]/g, '')]
    .map((c) => (c === '-' ? '⁻' : c === '+' ? '⁺' : RAISED[Number(c)]!))
    .join('');
