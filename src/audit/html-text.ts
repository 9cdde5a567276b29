import { Tokenizer } from 'htmlparser2';

/** The text of a page, a line for each block, row or item, and what tells how large its tree is. */
export interface HtmlText {
  readonly text: string;
  readonly elements: number;
  readonly depth: number;
}

/** What a reader does not see. */
const UNSEEN = new Set(['script', 'style', 'template']);

/** Whose text stands in the line of what is around it. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr nobr'
  ).split(' '),
);

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const CELLS = new Set(['td', 'th']);

const nothing = (): void => {};

/**
 * All of a page's text, in one pass without building a tree, so that neither depth nor size costs more than its
 * length: `<p>82.<b>7</b>&percnt;</p><td>5` → `82.7%`, `5`. Words in `alt` count, as figures hold numbers.
 */
export function htmlText(html: string): HtmlText {
  const parts: string[] = [];
  let [elements, depth, deepest] = [0, 0, 0];
  let [name, attribute, unseen] = ['', '', ''];
  const slice = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const separate = () => {
    if (CELLS.has(name)) parts.push(' \t ');
    else if (!INLINE.has(name)) parts.push('\n');
  };
  const open = () => {
    if (UNSEEN.has(name) && unseen === '') unseen = name;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = slice(start, end);
        elements++;
        if (!VOID.has(name)) deepest = Math.max(deepest, ++depth);
        separate();
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => {
        name = slice(start, end);
        depth = Math.max(0, depth - 1);
        if (name === unseen) unseen = '';
        separate();
      },
      onattribname: (start, end) => {
        attribute = slice(start, end);
        if (attribute === 'alt') parts.push(' ');
      },
      onattribdata: (start, end) => {
        if (attribute === 'alt' && unseen === '') parts.push(html.slice(start, end));
      },
      onattribentity: (code) => {
        if (attribute === 'alt' && unseen === '') parts.push(String.fromCodePoint(code));
      },
      onattribend: () => {
        if (attribute === 'alt') parts.push(' ');
      },
      ontext: (start, end) => {
        if (unseen === '') parts.push(html.slice(start, end).replace(/[\r\n]/g, ' '));
      },
      ontextentity: (code) => {
        if (unseen === '') parts.push(String.fromCodePoint(code));
      },
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return { text: tidy(parts.join('')), elements, depth: deepest };
}

/** Runs of spaces as one, runs of line breaks as one. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split(/[\t ]/).filter(Boolean).join(' '))
    .filter(Boolean)
    .join('\n');
}
