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
 * The address that is written around `://`, or from `www.` on, at an offset of a line; null where there is none. `from`
 * is where text begins, so that no address begins before it.
 */
export function addressAt(line: string, at: number, from: number): Address | null {
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
  for (; at < line.length; at++) {
    const char = line[at]!;
    if (char === '.' || char === '_') {
      if (isTrail(line, at)) break;
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
  let known = -1; // up to here nothing is a trail
  for (; at < line.length; at++) {
    const char = line[at]!;
    if (char === '(') open += 1;
    else if (SPACE.test(char)) break;
    else if (MAY_END.includes(char) && !(char === ')' && closed < open) && at >= known) {
      if (isTrail(line, at)) break;
      known = at + 1;
      while (TRAIL.includes(char) && TRAIL.includes(line[known] ?? ' ')) known += 1;
    }
    if (char === ')') closed += 1;
  }
  return at;
}

/** Whether nothing but punctuation stands between an offset and white space or a `<`. */
function isTrail(line: string, from: number): boolean {
  let at = from;
  while (at < line.length) {
    const char = line[at]!;
    if (TRAIL.includes(char)) at += 1;
    else if (char === '&') {
      let end = at + 1;
      while (/[A-Za-z]/.test(line[end] ?? '')) end += 1;
      if (end === at + 1 || line[end] !== ';') return false;
      at = end + 1;
    } else if (char === ']') {
      at += 1;
      if (line[at] === '(' || line[at] === '[') return true;
    } else return char === '<' || SPACE.test(char);
  }
  return true;
}
