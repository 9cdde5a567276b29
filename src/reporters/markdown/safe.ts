import { printable } from '../printable.ts';

/** Longest text of a stranger that is shown in one place. */
const MOST = 400;
/** Longest message. */
const WHOLE = 2000;

const JOINER = '\u2060';

/** ASCII that means something to Markdown, HTML or math. */
const MEANING = /[\\`*_{}[\]#<>|&~@$^]/g;
/** Where an address or a mention starts that some renderers look for in the finished text, in code too. */
const ADDRESS = /:(?=\/\/)|www(?=\.)|@(?=[\p{L}\p{N}_-])/giu;
/** Where a forge's own reference or an emoji starts: `#12`, `!3`, `GH-4`, `:100:`. */
const REFERENCE = /[#!](?=[\p{L}\p{N}_])|GH-(?=\d)|:(?=[\w+-]{1,40}:)/giu;

const entity = (char: string): string => `&#${char.charCodeAt(0)};`;

/** A character reference is never markup, not even in a cell of a table; a word joiner, which nobody sees, keeps an address from being one. */
const literal = (text: string): string => clip(text).replace(ADDRESS, `$&${JOINER}`).replace(MEANING, entity);

/** Text of a stranger as text: `**[a](b)**`, `<b>`, `|`, `@name`, `#1` and `www.` show as they are and do nothing. */
export const prose = (text: string): string => literal(text.replace(REFERENCE, `$&${JOINER}`));

/** Text as written, between marks of code, in which forges look for no references: figures stay exact when copied. */
export const code = (text: string): string => (text === '' ? '' : `<code>${literal(text)}</code>`);

/** As `code`, with what is pointed at in bold. */
export const codeAround = (before: string, number: string, after: string): string =>
  `<code>${literal(before)}${number === '' ? '' : `<b>${literal(number)}</b>`}${literal(after)}</code>`;

/** A link to a page of the web, named by its host; null for any other address. */
export function webLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const target = href.replace(/[()<>|\\`*_~&[\]{}$^]/g, (char) =>
    char === '&' ? '&amp;' : `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${prose(host)}](${target})`;
}

/** A message: what it quotes in backticks is code, the rest prose; a last backtick that quotes nothing is text. */
export function message(text: string): string {
  const parts = clip(text, WHOLE).split('`');
  const odd = parts.length % 2 === 0 ? `\`${parts.pop()}` : '';
  return parts.map((part, at) => (at % 2 === 1 ? code(part) : prose(part))).join('') + prose(odd);
}

const clip = (text: string, most = MOST): string => {
  const shown = printable(text);
  return shown.length <= most ? shown : `${shown.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
};
