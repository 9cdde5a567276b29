import type { ClaimPlace } from '../model/claim.ts';
import type { Passage } from '../model/document.ts';
import type { Quantity } from '../model/quantity.ts';
import type { SkipReason } from '../model/reading.ts';
import type { Side } from './side.ts';

/** One thing with digits in an aligned stretch: a quantity, or a name that carries digits. */
export interface Token {
  readonly claim: number | null;
  readonly quantity: Quantity | null;
  readonly text: string;
  /** Whether it is open upwards: `Android 8+`, `Android 8 以上`. */
  readonly plus: boolean;
  readonly place: ClaimPlace;
  /** Where it stands in the stretch, 0 to 1. */
  readonly at: number;
}

/** Skipped for being no number of the text at all: what a translation may number or cite in its own way. */
const IGNORED: ReadonlySet<SkipReason> = new Set(['idiom', 'list-number', 'citation', 'vague', 'url']);

/** What makes a version of the number before it: `1` in `1.x`, `0.2` in `0.2.1`, `1.4` in `1.4-beta2`. */
const VERSION_TAIL =
  /^(?:\.\d+)+(?:\.[xX]\b)?|^\.[xX]\b|^-(?:alpha|beta|rc|dev|pre|preview)(?:[.-]?\d{1,3})?\b/i;

/** In a cell there are no list numbers, and `[0-3]` is a range of versions. */
const isCellNumber = (reason: SkipReason, text: string): boolean =>
  reason === 'list-number' || (reason === 'citation' && /\d\s*[-–]\s*\d/.test(text));

/** Pages and years of a reference, which both versions give alike; its mark (`[3]`) each gives in its own way. */
const isReference = (reason: SkipReason, text: string): boolean =>
  reason === 'citation' && /^[^[(^]*\d{2}/.test(text);

/** A run of Latin letters and digits, as names, versions and ids are written: `GPT-5.5`, `1.20`, `cu118`. */
const RUN = /\d{1,3}(?:,\d{3})+(?![\dA-Za-z])(?:\.\d+)?|[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*/g;

/** What opens a version upwards, behind its last digit: `1.6+`, `1.6 以上`, *8 or later*. */
const OPENING =
  /^\s{0,3}(?:\+|[及或]?以上|[及或和以]?更[高新晚]|(?:or|and) (?:later|above|newer|higher|up)\b)/i;

/** Whether a number or version is open upwards, by what stands behind the last of its digits. */
function isOpen(text: string, start: number, end: number): boolean {
  let last = end;
  while (last > start && !/\d/.test(text[last - 1]!)) last--;
  return OPENING.test(text.slice(last, last + 14));
}

/** Where a passage stands in its aligned stretch: so many characters before it, of so many in all. */
export interface Stretch {
  readonly before: number;
  readonly total: number;
}

function holdsDigit(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** The tokens of one passage in order: its claims, and between them every run of letters and digits that holds a digit. */
export function tokensOf(
  side: Side,
  claims: readonly number[],
  passage: Passage,
  home: { readonly block: number; readonly row: number | null; readonly column: number | null },
  stretch: Stretch,
): Token[] {
  const tokens: Token[] = [];
  const at = (start: number) => (stretch.total === 0 ? 0 : (stretch.before + start) / stretch.total);
  const hasPlus = (start: number, end: number) => isOpen(passage.text, start, end);
  const namesBetween = (from: number, to: number): void => {
    if (!holdsDigit(passage.text, from, to)) return;
    for (const found of passage.text.slice(from, to).matchAll(RUN)) {
      if (!/\d/.test(found[0])) continue;
      const start = from + found.index;
      const end = start + found[0].length;
      tokens.push({
        claim: null,
        quantity: null,
        text: found[0],
        plus: hasPlus(start, end),
        place: { ...home, start, end },
        at: at(start),
      });
    }
  };
  let reached = 0;
  for (const index of claims) {
    const claim = side.claims[index]!;
    const { start, end } = claim.place;
    if (start < reached) continue;
    namesBetween(reached, start);
    reached = end;
    const version = VERSION_TAIL.exec(passage.text.slice(end, end + 20))?.[0];
    if (claim.quantity !== null && version !== undefined) {
      reached = end + version.length;
      const text = claim.plain + version;
      tokens.push({
        claim: index,
        quantity: null,
        text,
        plus: hasPlus(start, reached),
        place: { ...claim.place, end: reached },
        at: at(start),
      });
    } else if (claim.quantity !== null)
      tokens.push({
        claim: index,
        quantity: claim.quantity,
        text: claim.plain,
        plus: hasPlus(start, end),
        place: claim.place,
        at: at(start),
      });
    else if (
      claim.skipped !== null &&
      (!IGNORED.has(claim.skipped) ||
        (claim.skipped === 'list-number' && /[A-Za-z] $/.test(passage.text.slice(0, start).slice(-2))) ||
        isReference(claim.skipped, claim.plain) ||
        (home.row !== null && isCellNumber(claim.skipped, claim.plain))) &&
      /\d/.test(claim.plain)
    )
      tokens.push({
        claim: index,
        quantity: null,
        text: claim.plain,
        plus: hasPlus(start, end),
        place: claim.place,
        at: at(start),
      });
  }
  namesBetween(reached, passage.text.length);
  return tokens;
}
