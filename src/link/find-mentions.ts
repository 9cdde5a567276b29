import { type AliasNode, isName, type LinkIndex } from './alias-index.ts';
import { foldedAt, foldUnit, isDigit, isSeparator, isWordUnit, SPACE } from './fold-text.ts';

/** A place where a text names a term; several ids where terms share the name. Offsets are in the text given. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

/** In order of place, without overlap within each list; one stretch may name a subject and a metric. */
export interface Mentions {
  readonly subjects: readonly Mention[];
  readonly metrics: readonly Mention[];
  /** Names that only tell entries apart. */
  readonly qualifiers: readonly Mention[];
}

const NONE: Mentions = { subjects: [], metrics: [], qualifiers: [] };

/** What a text names, the longest alias at each place: `GPT-5.5 在 GDPval` → subject gpt-5.5, metric gdpval. */
export function findMentions({ aliases }: LinkIndex, text: string): Mentions {
  if (aliases.next.size === 0) return NONE;
  const subjects: Mention[] = [];
  const metrics: Mention[] = [];
  const qualifiers: Mention[] = [];
  let isInWord = false;
  for (let start = 0; start < text.length; start++) {
    const code = foldUnit(text.charCodeAt(start));
    const goesOn = isInWord;
    isInWord = isWordUnit(code);
    if (goesOn && isInWord) continue;
    const first = aliases.next.get(code);
    if (first === undefined) continue;
    let subject: Mention | null = null;
    let metric: Mention | null = null;
    let qualifier: Mention | null = null;
    for (const { node, lastCode, at } of namesFrom(first, text, start, code)) {
      if (!startsWord(text, start, code)) break;
      const end = wordEnd(text, start, at, lastCode);
      if (end === null || (node.exact !== null && !node.exact.includes(text.slice(start, at)))) continue;
      if (isNumberAmongText(text, start, end)) continue;
      if (node.subjects.length > 0) subject = { start, end, ids: node.subjects };
      if (node.metrics.length > 0) metric = { start, end, ids: node.metrics };
      if (node.qualifiers.length > 0) qualifier = { start, end, ids: node.qualifiers };
    }
    addMention(subjects, subject);
    addMention(metrics, metric);
    addMention(qualifiers, qualifier);
  }
  if (subjects.length + metrics.length + qualifiers.length === 0) return NONE;
  // A metric's name inside the longer name of a subject is part of that name; the reverse names both.
  const own = metrics.filter((m) => !isPartOf(subjects, m));
  const apart = qualifiers.filter((q) => !isPartOf(subjects, q) && !isPartOf(own, q));
  return { subjects, metrics: own, qualifiers: apart };
}

/** An alias that a text spells, with its last folded unit and the place behind it. */
interface Spelled {
  readonly node: AliasNode;
  readonly lastCode: number;
  readonly at: number;
}

const NO_NAMES: readonly Spelled[] = [];

/**
 * The aliases that a text spells from `start` on, shortest first, folded as `foldForNames` folds. Read off the text as it
 * stands: most places spell none, and a folded copy of every text would cost more than the search.
 */
function namesFrom(first: AliasNode, text: string, start: number, code: number): readonly Spelled[] {
  let found: Spelled[] | null = null;
  let node: AliasNode | undefined = first;
  let last = code;
  for (let at = start + 1; node !== undefined; ) {
    if (isName(node)) {
      found ??= [];
      found.push({ node, lastCode: last, at });
    }
    let next = at;
    while (next < text.length && isSeparator(foldUnit(text.charCodeAt(next)))) next++;
    if (next === text.length) break;
    const unit = foldUnit(text.charCodeAt(next));
    if (next > at && isDigit(unit) && isDigit(last)) node = node.next.get(SPACE);
    node = node?.next.get(unit);
    last = unit;
    at = next + 1;
  }
  return found ?? NO_NAMES;
}

/** Whether one of the names, in order of place, is longer and holds this one. */
function isPartOf(names: readonly Mention[], { start, end }: Mention): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name !== undefined && name.start <= start && name.end - name.start > end - start;
}

/** A name of digits alone (`2023`, a row called `0`) names nothing in running text, only where it stands by itself. */
function isNumberAmongText(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(foldedAt(text, i))) return false;
  return text.length > end - start + 40 || text.trim().length > end - start;
}

function addMention(list: Mention[], mention: Mention | null): void {
  if (mention === null) return;
  const last = list.at(-1);
  if (last === undefined || mention.start >= last.end) list.push(mention);
}

/** Not in the middle of a Latin word or number, and not the end of a longer name: `Korea` in `North Korea`. */
function startsWord(text: string, at: number, code: number): boolean {
  if (!isWordUnit(code)) return true;
  const before = foldedAt(text, at - 1);
  if (isWordUnit(before)) return false;
  if (/[A-Z]/.test(text[at]!) && APART.test(text.slice(Math.max(0, at - 10), at))) return false;
  return !(before === 0x2e && isDigit(foldedAt(text, at - 2)));
}

/** Words that make another place of a name. */
const APART = /(?<![\p{L}\p{N}])(?:North|South|East|West|New|Greater|Northern|Southern|Inner|Outer)[ -]$/u;

const PLURAL = 0x73;

/**
 * Where the name ends, or null where it goes on as another one: `GPT-5.4` in `GPT-5.4.1`, `GPT-5.5` in `GPT-5.5 mini`,
 * `Terminal-Bench` in `Terminal-Bench 2.0`. An English plural is taken along.
 */
function wordEnd(text: string, start: number, end: number, lastCode: number): number | null {
  if (!isWordUnit(lastCode)) return end;
  let at = end;
  if (!isDigit(lastCode) && foldedAt(text, at) === PLURAL && !isWordUnit(foldedAt(text, at + 1))) at++;
  const next = foldedAt(text, at);
  if (isWordUnit(next)) return null;
  if (next === 0x2e && isWordUnit(foldedAt(text, at + 1)) && isDigit(lastCode)) return null;
  return goesOn(text.slice(start, end), text.slice(at, at + 24)) ? null : at;
}

/** Words that make another product, edition or test of a name: `GPT-5.5 mini`, `SWE-Bench Verified`. */
const EDITION =
  /^[\s\u00a0‐‑-](?:(?:mini|nano|pro|max|ultra|turbo|lite|flash|codex|preview)(?![\p{L}\p{N}])|(?:Plus|Air|Instant|Thinking|High|Verified|Multilingual|Multimodal|Hard|Diamond|Extended|Pro|Mini|Nano|Max|Ultra|Turbo|Lite|Flash|Codex|Preview|Long Range|[B-HJ-Z])(?![\p{L}\p{N}]))/u;
/** `-mini`, `-preview-0409`; but `-based`, `-class` only describe. */
const SUFFIX =
  /^[‐‑-](?!(?:based|class|level|style|like|powered|driven|era|series|only|led|sized)(?![a-z]))[a-z]/i;
/** ` 2.0`, `-3`, ` v2`, but not ` 82.7%` or ` 5-shot`. */
const VERSION = /^(?:[\s\u00a0]v?\d\.\d|[‐‑-]v?\d(?:\.\d)?|[\s\u00a0]v\d)(?![\d.%％])/i;

function goesOn(name: string, rest: string): boolean {
  const hasDigit = /\d/.test(name);
  const isProper = /[A-Z]/.test(name);
  if (!isProper) return false;
  if (EDITION.test(rest)) return true;
  if (hasDigit && /[\dA-Za-z]$/.test(name) && SUFFIX.test(rest)) return true;
  return !hasDigit && VERSION.test(rest);
}
