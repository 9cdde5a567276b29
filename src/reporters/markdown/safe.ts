import { printable } from '../printable.ts';

/** Longest text of a stranger that is shown in one place. */
const MOST = 400;
/** Longest message. */
const WHOLE = 2000;

const JOINER = '\u2060';

/** ASCII that means something to Markdown, HTML, math or a forge: also what would make an address live or a word an emoji. */
const MEANING = /[\\`*_{}[\]#<>|&~@$^]|(?<=www)\.|:(?=\/\/|[\w+-]{1,40}:)/gi;

const reference = (char: string): string => `&#${char.charCodeAt(0)};`;

/**
 * Text as text: a character reference is never markup, in a table cell neither, so `**[a](b)**`, `<b>`, `|` and `www.` show as they are.
 * Forges look for `@name` and `#1` in the finished page; a word joiner, which nobody sees, keeps those from being a call.
 */
export const prose = (text: string): string =>
  clip(text)
    .replace(/[@#!](?=[\p{L}\p{N}_])/gu, `$&${JOINER}`)
    .replace(MEANING, reference);

/** Text as written, between marks of code, in which forges look for no references: figures stay exact when copied. */
export const code = (text: string): string => (text === '' ? '' : `<code>${literal(text)}</code>`);

/** As `code`, with what is pointed at in bold. */
export const codeAround = (before: string, number: string, after: string): string =>
  `<code>${literal(before)}${number === '' ? '' : `<b>${literal(number)}</b>`}${literal(after)}</code>`;

const literal = (text: string): string => clip(text).replace(MEANING, reference);

/** A message: what it quotes in backticks is code, the rest prose. */
export const message = (text: string): string =>
  clip(text, WHOLE)
    .split('`')
    .map((part, at, all) => (at % 2 === 1 && at < all.length - 1 ? code(part) : prose(part)))
    .join('');

const clip = (text: string, most = MOST): string => {
  const shown = printable(text);
  return shown.length <= most ? shown : `${shown.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
};
