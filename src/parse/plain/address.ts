import type { Tree } from '../markdown.ts';
import { place } from './page.ts';
import { type InlineReader, leave, put } from './scan.ts';

/** An address that is a link as it stands in the text. */
interface Address {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** What may stand behind an address and not be of it. */
const TRAIL = '!"\'),*.:;?_~';
/** Where an address may end. */
const MAY_END = '!"&\'),*.:;<?]_~';
/** What `www.` may stand behind. */
const BEFORE_WWW = ' \t(*_[]~';

/**
 * An address written out, unless brackets are open. Declines: `www.` right at the end of a line, and an address without a
 * scheme that holds an `@`, which may be of an e-mail address.
 */
export const readAddress: InlineReader = (scan) => {
  const { written, at, lineStart, lineEnd, text } = scan;
  const bare = written[at - lineStart] !== ':';
  if (bare && at + 4 >= lineEnd) return false;
  if (scan.brackets.length > 0) return leave(scan);
  const address = addressAt(written, at - lineStart, text - lineStart);
  if (!address) return leave(scan);
  if (bare && address.url.includes('@')) return false;
  const start = lineStart + address.start;
  const end = lineStart + address.end;
  const position = place(start, end);
  const child: Tree = { type: 'text', value: written.slice(address.start, address.end), position };
  put(scan, start, { type: 'link', url: address.url, position, children: [child] }, end);
  return true;
};

/**
 * The address that is written around `://`, or from `www.` on, at an offset of a line; null where there is none. `from`
 * is where text begins, so that no address begins before it.
 */
function addressAt(line: string, at: number, from: number): Address | null {
  const bare = line[at] !== ':';
  const start = bare ? at : schemeStart(line, at, from);
  if (start < 0 || (bare && start > 0 && !BEFORE_WWW.includes(line[start - 1]!))) return null;
  const host = bare ? at : at + 3;
  if (!bare && (host >= line.length || /[\0-\x1f\x7f]/.test(line[host]!) || isEdge(line[host]!))) return null;
  const domain = domainEnd(line, host);
  if (domain < 0) return null;
  const end = pathEnd(line, domain);
  const written = line.slice(start, end);
  return { start, end, url: bare ? `http://${written}` : written };
}

const isEdge = (char: string): boolean => SPACE.test(char) || PUNCTUATION.test(char);

/** Where `http` or `https` starts before a colon, with no letter before it; -1 where it does not. */
function schemeStart(line: string, colon: number, from: number): number {
  let start = colon;
  while (start > from && /[A-Za-z]/.test(line[start - 1]!)) start -= 1;
  if (start === from && start > 0 && /[A-Za-z]/.test(line[start - 1]!)) return -1;
  return /^https?$/i.test(line.slice(start, colon)) ? start : -1;
}

/** Where a domain ends; -1 where it is none, for an underscore in its last two parts. */
function domainEnd(line: string, from: number): number {
  let at = from;
  let last = false;
  let lastButOne = false;
  let known = from; // up to here nothing is a trail
  for (; at < line.length; at++) {
    const char = line[at]!;
    if (char === '.' || char === '_') {
      if (at >= known) known = trailEnd(line, at);
      if (known < 0) break;
      if (char === '_') last = true;
      else {
        lastButOne = last;
        last = false;
      }
    } else if (char !== '-' && isEdge(char)) break;
  }
  return at === from || last || lastButOne ? -1 : at;
}

function pathEnd(line: string, from: number): number {
  let at = from;
  let open = 0;
  let closed = 0;
  let known = from; // up to here nothing is a trail
  for (; at < line.length; at++) {
    const char = line[at]!;
    if (char === '(') open += 1;
    else if (SPACE.test(char)) break;
    else if (MAY_END.includes(char) && !(char === ')' && closed < open) && at >= known) {
      known = trailEnd(line, at);
      if (known < 0) break;
    }
    if (char === ')') closed += 1;
  }
  return at;
}

/**
 * -1 where nothing but punctuation stands between an offset and white space, a `<` or the end; otherwise the offset of
 * what else stands there, before which no other offset has a trail behind it either.
 */
function trailEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length) {
    const char = line[at]!;
    if (TRAIL.includes(char)) at += 1;
    else if (char === '&') {
      let end = at + 1;
      while (/[A-Za-z]/.test(line[end] ?? '')) end += 1;
      if (end === at + 1 || line[end] !== ';') return at + 1;
      at = end + 1;
    } else if (char === ']') {
      at += 1;
      if (line[at] === '(' || line[at] === '[') return -1;
    } else return char === '<' || SPACE.test(char) ? -1 : at;
  }
  return -1;
}
