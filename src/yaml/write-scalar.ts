import { parse } from 'yaml';

/** How a scalar stands in a file: `a b`, `'a b'` or `"a b"`. */
export type ScalarStyle = 'plain' | 'single' | 'double';

/** Text that no place of a YAML file could take for anything else: `2026-11-27`, `Acme 70B`, `极点`. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}._/+-]*(?: [\p{L}\p{N}._/+-]+)*$/u;

/** What readers of YAML 1.1 take for a truth value. */
const TRUTH = /^(?:y|n|yes|no|on|off)$/i;

const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const UNPRINTABLES = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** Text as a scalar in the style asked for, or in double quotes where that style cannot hold it: `a: b`, plain → `"a: b"`. */
export function writeScalar(text: string, style: ScalarStyle): string {
  if (style === 'plain' && isPlain(text)) return text;
  if (style === 'single' && !UNPRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(
    UNPRINTABLES,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const isPlain = (text: string): boolean => PLAIN.test(text) && !TRUTH.test(text) && parse(text) === text;
