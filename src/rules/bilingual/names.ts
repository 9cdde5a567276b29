import { numbersItems, opensItem } from '../../languages/list-items.ts';
import type { Mention, MentionPair } from '../../model/alignment.ts';
import {
  blockOf,
  type Comparison,
  claimOf,
  counterpart,
  type Discrepancy,
  type Hand,
  mentionSpan,
  nameOf,
  otherHand,
  related,
  surroundingsOf,
} from './comparison.ts';
import { isLabelled } from './labels.ts';
import { oppositeOf, passageAt } from './opposite.ts';
import { holdsDigits, isStepLabel, spelled } from './silence.ts';
import { quoted } from './wording.ts';

/** The quantity that one version has where the other has a name; a number that is part of a version (`1` in `1.x`) is none. */
export const quantityIn = (comparison: Comparison, hand: Hand, pair: MentionPair): number | null => {
  const mention = pair[hand];
  if (mention === null || mention.claim === null) return null;
  const claim = claimOf(comparison, hand, mention.claim);
  return claim.quantity !== null && claim.plain === mention.text ? mention.claim : null;
};

/** Two names at one place that do not carry the same digits. */
export function nameDiscrepancy(comparison: Comparison, { left, right }: MentionPair): Discrepancy {
  const [a, b] = [left!, right!];
  const ids = (hand: Hand, index: number | null) =>
    index === null ? [] : [claimOf(comparison, hand, index).id];
  const cited = isCitation(comparison, 'left', a) && isCitation(comparison, 'right', b);
  const what = cited ? 'the reference gives other pages or another year' : 'not the same name';
  return {
    rule: cited ? 'bilingual/value' : 'bilingual/name',
    draft: {
      message: `${nameOf(comparison, 'left')}: ${quoted(a.text)}; ${nameOf(comparison, 'right')}: ${quoted(b.text)}: ${what}. Check which is meant and correct one`,
      path: comparison.right.document.path,
      span: mentionSpan(comparison, 'right', b),
      claims: [...ids('right', b.claim), ...ids('left', a.claim)],
      related: [
        related(
          comparison,
          'left',
          mentionSpan(comparison, 'left', a),
          `${nameOf(comparison, 'left')}: ${quoted(a.text)}`,
        ),
      ],
      actual: b.text,
      expected: a.text,
      ...(cited ? { severity: 'warning' as const } : {}),
    },
  };
}

/** Pages and years of a reference, which a translation may leave out but not change. */
const isCitation = (comparison: Comparison, hand: Hand, { claim }: Mention): boolean =>
  claim !== null && claimOf(comparison, hand, claim).skipped === 'citation';

/** The number of an item, where the other version makes its enumeration without numbers: it may, but not shorten it. */
function isOwnNumbering(comparison: Comparison, hand: Hand, mention: Mention, other: string): boolean {
  if (mention.claim === null || claimOf(comparison, hand, mention.claim).skipped !== 'list-number')
    return false;
  const text = passageAt(comparison, hand, mention);
  // Behind a Latin word it is a label: `step 4.`
  const isLabel = /[A-Za-z] $/.test(text.slice(Math.max(0, mention.start - 2), mention.start));
  // A number at the start of a text is read with its mark: `1.`
  const end = mention.start + (/^\d+/.exec(mention.text)?.[0].length ?? 0);
  return !isLabel && opensItem(text, end) && !numbersItems(other);
}

/** Whether the other version has what leads to a number, and then nothing: `tide#310` / *tide#*. */
function isCutOff(before: string, other: string): boolean {
  const lead = /[\w/-]{3,12}#$/.exec(before)?.[0];
  if (lead === undefined) return false;
  const at = other.indexOf(lead);
  return at >= 0 && !/\d/.test(other[at + lead.length] ?? '');
}

/** `text-2-map` and *text-to-map*: a figure written for its sound. */
const saysWord = (name: string, text: string): boolean =>
  /-[24]-/.test(name) &&
  text.toLowerCase().includes(name.toLowerCase().replaceAll('-2-', '-to-').replaceAll('-4-', '-for-'));

const occurrences = (text: string, part: string): number =>
  text.toLowerCase().split(part.toLowerCase()).length - 1;

/** A name whose digits the other version leaves out, though it has the name: `Firefox 3.5` / `Firefox`; or bare digits that are no quantity. */
export function lackingName(
  comparison: Comparison,
  pair: MentionPair,
): { readonly hand: Hand; readonly mention: Mention; readonly discrepancy: Discrepancy } | null {
  const hand: Hand = pair.left === null ? 'right' : 'left';
  const mention = pair[hand]!;
  const other = otherHand(hand);
  const blocks = comparison.alignment.blocks[pair.pair]!;
  if (blocks[other].length === 0 || comparison.summary[other] || quantityIn(comparison, hand, pair) !== null)
    return null;
  const opposite = oppositeOf(comparison, hand, pair.pair, mention);
  const own = surroundingsOf(comparison, hand, blocks, null);
  const stem = /[A-Za-z][A-Za-z.]*[A-Za-z]/.exec(mention.text)?.[0] ?? null;
  // `P2P`, `e2e`: the digit is part of the word, and how often it is said is wording.
  // Versions and addresses by themselves are given or left out freely.
  const digit = mention.start + mention.text.search(/\d/);
  const before = passageAt(comparison, hand, mention).slice(Math.max(0, digit - 13), digit);
  const cut = isCutOff(before, opposite.text);
  if (
    !cut &&
    stem === null &&
    /^[A-Za-z]+\d+[A-Za-z]*$|^\d+[A-Za-z]+$|#|\d\.\d+\.|\.[xX]$/.test(mention.text)
  )
    return null;
  if (isStepLabel(own.text, mention.start, opposite.text)) return null;
  if (
    isLabelled(passageAt(comparison, hand, mention), mention.start) ||
    isCitation(comparison, hand, mention)
  )
    return null;
  if (saysWord(mention.text, opposite.text)) return null;
  if (isOwnNumbering(comparison, hand, mention, opposite.text)) return null;
  const digits = mention.text.match(/\d+(?:\.\d+)*/g) ?? [];
  const isSaid = (run: string) =>
    holdsDigits(opposite.hidden, run) ||
    holdsDigits(opposite.text, run) ||
    spelled(run, opposite.text) ||
    (run.endsWith('.0') && opposite.text.includes(`${run.slice(0, -1)}x`));
  if (!cut && digits.every(isSaid)) return null;
  if (stem !== null && occurrences(opposite.text, stem) < occurrences(own.text, stem)) return null;
  const span = mentionSpan(comparison, hand, mention);
  return {
    hand,
    mention,
    discrepancy: {
      rule: stem === null ? 'bilingual/missing' : 'bilingual/name',
      draft: {
        message: `The ${nameOf(comparison, hand)} says ${quoted(mention.text)}, and the ${nameOf(comparison, other)} ${stem === null ? 'leaves it out' : 'has the name without the number'}. Say the same in both`,
        path: comparison[hand].document.path,
        span,
        claims: mention.claim === null ? [] : [claimOf(comparison, hand, mention.claim).id],
        related: [counterpart(comparison, hand, pair.pair, 'the aligned place')],
        actual: mention.text,
        ...(blockOf(comparison, hand, mention.block).type === 'footnote'
          ? { severity: 'note' as const }
          : {}),
      },
    },
  };
}
