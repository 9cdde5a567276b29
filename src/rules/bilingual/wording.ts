import {
  divideExact,
  formatDecimal,
  formatExact,
  grouped,
  shortest,
  toDecimal,
} from '../../model/decimal.ts';
import type { Amount, Quantity } from '../../model/quantity.ts';
import type { Language } from '../../model/reading.ts';

const ENGLISH: readonly (readonly [number, string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];
const TRADITIONAL: readonly (readonly [number, string])[] = [
  [12, '萬億'],
  [8, '億'],
  [4, '萬'],
];
const SIMPLIFIED: readonly (readonly [number, string])[] = [
  [12, '万亿'],
  [8, '亿'],
  [4, '万'],
];

/** An amount as the language says it with its own scale words: 10¹¹ → `100 billion`, `1000 億`; 12,000 → `12,000`, `1.2 萬`. */
export function spoken(amount: Amount, lang: Language, locale: string): string {
  const { digits, exponent } = toDecimal(amount.value);
  const scales = lang === 'en' ? ENGLISH : /Hans|CN|SG/.test(locale) ? SIMPLIFIED : TRADITIONAL;
  const places = digits.toString().replace('-', '').length + exponent;
  const [power, word] = scales.find(([least]) => places > least) ?? [0, ''];
  const value = formatDecimal(shortest({ digits, exponent: exponent - power }));
  return word === '' ? grouped(value) : `${value} ${word}`;
}

/** `a` as so many times `b`, in words, where that is a power of ten: `ten times too much`; else null. */
export function timesTen(
  a: Quantity,
  b: Quantity,
): { readonly factor: string; readonly words: string } | null {
  if (a.form !== 'amount' || b.form !== 'amount') return null;
  const quotient = divideExact(a.value, b.value);
  const inverse = divideExact(b.value, a.value);
  const power = (text: string | null) => (text !== null && /^10+$/.test(text) ? text.length - 1 : 0);
  const plain = (value: typeof quotient) => (value === null ? null : formatExact(value).replace(/\.0+$/, ''));
  const more = power(plain(quotient));
  const less = power(plain(inverse));
  if (more > 0) return { factor: `1${'0'.repeat(more)}`, words: `${countOf(more)} times too much` };
  if (less > 0) return { factor: `1/1${'0'.repeat(less)}`, words: `${countOf(less)} times too little` };
  return null;
}

const countOf = (power: number): string =>
  ['', 'ten', 'a hundred', 'a thousand', 'ten thousand', 'a hundred thousand', 'a million'][power] ??
  `1${'0'.repeat(power)}`;

/** A text as quoted in a message, on one line and not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, 200)];
  return `\`${characters.length > 80 ? `${characters.slice(0, 77).join('')}…` : line}\``;
}
