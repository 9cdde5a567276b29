import type { ClaimPair, Mention, MentionPair } from '../../model/alignment.ts';
import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { cellAt } from '../../model/document.ts';
import { areOtherCodes } from './codes.ts';
import {
  type BilingualRule,
  blockOf,
  type Comparison,
  claimOf,
  comparisonsOf,
  counterpartSpan,
  type Discrepancy,
  type Hand,
  mentionSpan,
  nameOf,
  otherHand,
  related,
  surroundingsOf,
} from './comparison.ts';
import { decide } from './decisions.ts';
import { isGloss, isRateOfGloss } from './glosses.ts';
import { isOtherZoneOfNeighbour, isZoneOffset } from './instants.ts';
import { loneSentencesOf } from './lone-sentences.ts';
import { turnedWords } from './polarity.ts';
import {
  compareQuantities,
  difference,
  differenceDraft,
  isBare,
  isHedgedFromAfar,
  isInWordsOnly,
  isNegated,
  lostYear,
  turnedByTo,
} from './quantities.ts';
import { settle } from './settlement.ts';
import {
  holdsDigits,
  inDigits,
  isSaidInName,
  isSilentlySaid,
  isStepLabel,
  plainValue,
  type Surroundings,
  spelled,
} from './silence.ts';
import { structureDiscrepancies } from './structure.ts';
import { tableDiscrepancies } from './tables.ts';
import { quoted } from './wording.ts';

const KNOWN = new WeakMap<Article, readonly Discrepancy[]>();

/** Every difference between the versions of an article, each once, under its most specific rule. */
export function discrepancies(article: Article): readonly Discrepancy[] {
  const known = KNOWN.get(article);
  if (known !== undefined) return known;
  const found = comparisonsOf(article).flatMap(compare);
  KNOWN.set(article, found);
  return found;
}

export function* draftsOf(article: Article, rule: BilingualRule) {
  for (const one of discrepancies(article)) if (one.rule === rule) yield one.draft;
}

/** A claim without counterpart in an aligned place. */
interface Alone {
  readonly hand: Hand;
  readonly claim: Claim;
  readonly pair: number;
}

function compare(comparison: Comparison): Discrepancy[] {
  const { alignment } = comparison;
  const found: Discrepancy[] = [...structureDiscrepancies(comparison)];
  const covered = { left: new Set<string>(), right: new Set<string>() };
  for (const table of alignment.tables) {
    const report = tableDiscrepancies(comparison, table);
    found.push(...report.discrepancies);
    for (const hand of ['left', 'right'] as const)
      for (const key of report.covered[hand]) covered[hand].add(`${table[hand]}:${key}`);
  }
  const isCovered = (
    hand: Hand,
    place: { block: number; row: number | null; column: number | null },
  ): boolean => place.row !== null && covered[hand].has(`${place.block}:${place.row}:${place.column}`);

  const { discrepancies: settlements, settled } = settle(comparison);
  found.push(...settlements);
  const told = new Set<string>();
  const alone: Alone[] = [];
  const lone = (hand: Hand, index: number | null, pair: number): void => {
    if (index === null) return;
    const claim = claimOf(comparison, hand, index);
    if (settled.has(claim)) return;
    if (alignment.blocks[pair]![otherHand(hand)].length > 0 && !isCovered(hand, claim.place))
      alone.push({ hand, claim, pair });
  };

  for (const pair of alignment.claims) {
    if (pair.left === null || pair.right === null) {
      lone('left', pair.left, pair.pair);
      lone('right', pair.right, pair.pair);
      continue;
    }
    const left = claimOf(comparison, 'left', pair.left);
    const right = claimOf(comparison, 'right', pair.right);
    if (isCovered('left', left.place) || isCovered('right', right.place)) continue;
    if (settled.has(left) || settled.has(right)) {
      lone('left', pair.left, pair.pair);
      lone('right', pair.right, pair.pair);
      continue;
    }
    const draft = pairedDraft(comparison, pair, left, right);
    if (draft === null) continue;
    found.push(draft);
    told.add(`${draft.rule} ${pair.pair}`);
  }
  for (const pair of alignment.names ?? []) {
    if (pair.agrees && !areOtherCodes(pair)) continue;
    if (pair.left === null || pair.right === null) {
      lone('left', quantityIn(comparison, 'left', pair), pair.pair);
      lone('right', quantityIn(comparison, 'right', pair), pair.pair);
      const lacking = lackingName(comparison, pair);
      if (lacking !== null && !isCovered(lacking.hand, lacking.mention)) found.push(lacking.discrepancy);
      continue;
    }
    if (isCovered('left', pair.left) || isCovered('right', pair.right)) continue;
    found.push(nameDiscrepancy(comparison, pair));
  }
  const missing = withoutMoved(alone).filter(
    (one) =>
      !comparison.summary[otherHand(one.hand)] && !silent(comparison, one) && !isAside(comparison, one),
  );
  const loneSentence = loneSentencesOf(comparison);
  for (const group of byPassage(missing)) {
    const [{ hand, pair }, claims] = [group[0]!, group.map(({ claim }) => claim)];
    const lone = isMinor(comparison, hand, claims) ? null : loneSentence(hand, claims, pair);
    found.push(lone ?? missingDiscrepancy(comparison, group));
  }
  found.push(...turnedWords(comparison, (rule, pair) => told.has(`${rule} ${pair}`)));
  return found;
}

/** The quantity that one version has where the other has a name; a number that is part of a version (`1` in `1.x`) is none. */
const quantityIn = (comparison: Comparison, hand: Hand, pair: MentionPair): number | null => {
  const mention = pair[hand];
  if (mention === null || mention.claim === null) return null;
  const claim = claimOf(comparison, hand, mention.claim);
  return claim.quantity !== null && claim.plain === mention.text ? mention.claim : null;
};

/** What only explains another number of its text: the same in another unit or time zone, a rate of exchange, an offset. */
const isAside = (comparison: Comparison, { hand, claim }: Alone): boolean =>
  isGloss(comparison, hand, claim) ||
  isRateOfGloss(comparison, hand, claim) ||
  isOtherZoneOfNeighbour(comparison, hand, claim) ||
  isZoneOffset(comparison[hand].document, claim);

function silent(comparison: Comparison, { hand, claim, pair }: Alone): boolean {
  const opposite = oppositeOf(comparison, hand, pair, claim.place);
  if (isSilentlySaid(claim, opposite)) return true;
  const own = passageText(comparison, hand, claim);
  return isSaidInName(claim, own, opposite.text) || isStepLabel(own, claim.place.start, opposite.text);
}

/** What the other version has at the place of a claim or mention: the aligned cell in a table, else the aligned blocks. */
function oppositeOf(
  comparison: Comparison,
  hand: Hand,
  pair: number,
  { block, row, column }: { block: number; row: number | null; column: number | null },
): Surroundings {
  const { blocks, tables } = comparison.alignment;
  const [own, theirs] = hand === 'left' ? ([0, 1] as const) : ([1, 0] as const);
  const table = row === null ? undefined : tables.find((one) => one[hand] === block);
  const across = (places: readonly (readonly [number | null, number | null])[], at: number | null) =>
    places.find((place) => place[own] === at)?.[theirs] ?? null;
  const r = table === undefined ? null : across(table.rows, row);
  const c = table === undefined ? null : across(table.columns, column);
  return surroundingsOf(comparison, otherHand(hand), blocks[pair]!, r === null || c === null ? null : [r, c]);
}

/** Two paired quantities: a difference, or none where each is said by the other text in another way. */
function pairedDraft(comparison: Comparison, pair: ClaimPair, left: Claim, right: Claim): Discrepancy | null {
  if (left.quantity === null || right.quantity === null) return null;
  const plain =
    compareQuantities(left.quantity, right.quantity, pair.relation ?? undefined) ??
    (turnedByTo(
      left,
      passageText(comparison, 'left', left),
      comparison.left.document.lang,
      right,
      passageText(comparison, 'right', right),
      comparison.right.document.lang,
    )
      ? difference('bilingual/direction', 'by-for-to')
      : null);
  const found = decide(comparison, pair, plain);
  if (found === null) return null;
  // Two counts that contradict each other are no matter of grammar; two that cannot be compared may each be said otherwise.
  if (found.rule === 'bilingual/value' && pair.relation !== 'contradicts') {
    const quiet = { hand: 'left', claim: left, pair: pair.pair } as const;
    if (silent(comparison, quiet) && silent(comparison, { ...quiet, hand: 'right', claim: right }))
      return null;
  }
  // The year of a date may stand elsewhere in the sentence, or in the heading above it.
  const year = lostYear(left.quantity, right.quantity);
  if (
    year !== null &&
    [left, right].some((claim, k) => saysYear(comparison, k === 0 ? 'left' : 'right', claim, year))
  )
    return null;
  if (found.rule === 'bilingual/bound' && found.mild && isInWordsOnly(left, right)) return null;
  if (found.rule === 'bilingual/bound' && !found.mild) {
    const texts = [passageText(comparison, 'left', left), passageText(comparison, 'right', right)] as const;
    if (isNegated(left, texts[0]) !== isNegated(right, texts[1])) return null;
  }
  if (found.rule === 'bilingual/bound' && found.mild) {
    const [hedged, bare, hand] = isBare(right)
      ? ([left, right, 'right'] as const)
      : ([right, left, 'left'] as const);
    if (isHedgedFromAfar(hedged, bare, passageText(comparison, hand, bare))) return null;
  }
  return { rule: found.rule, draft: differenceDraft(comparison, left, right, found) };
}

/** Whether the side that lacks the year of a date says it somewhere near. */
function saysYear(comparison: Comparison, hand: Hand, claim: Claim, year: string): boolean {
  const { quantity } = claim;
  if (quantity?.form !== 'calendar' || !quantity.value.startsWith('XXXX')) return false;
  const near = `${passageText(comparison, hand, claim)} ${claim.section}`;
  return near.includes(year);
}

function passageText(comparison: Comparison, hand: Hand, { place }: Claim): string {
  const block = blockOf(comparison, hand, place.block);
  if (block.type === 'table')
    return place.row === null || place.column === null
      ? ''
      : (cellAt(block.table, place.row, place.column)?.passage.text ?? '');
  return 'passage' in block ? block.passage.text : '';
}

const figure = ({ quantity }: Claim): string =>
  quantity === null
    ? ''
    : 'value' in quantity
      ? typeof quantity.value === 'string'
        ? quantity.value
        : JSON.stringify(quantity.value, (_, part) => (typeof part === 'bigint' ? part.toString() : part))
      : JSON.stringify([quantity.low, quantity.high], (_, part) =>
          typeof part === 'bigint' ? part.toString() : part,
        );

/** How many block pairs away a sentence may have moved and still be the same one. */
const NEARBY = 4;

/** Leaves out what both versions have, only not in paired blocks: a sentence that moved to the next paragraph. */
function withoutMoved(alone: readonly Alone[]): Alone[] {
  const gone = new Set<Alone>();
  const byFigure = new Map<string, Alone[]>();
  for (const one of alone) {
    if (one.claim.place.row !== null) continue;
    const key = figure(one.claim);
    const list = byFigure.get(key) ?? [];
    byFigure.set(key, list);
    const partner = list.find(
      (two) => !gone.has(two) && two.hand !== one.hand && Math.abs(two.pair - one.pair) <= NEARBY,
    );
    if (partner === undefined) list.push(one);
    else {
      gone.add(one);
      gone.add(partner);
    }
  }
  return alone.filter((one) => !gone.has(one));
}

/** Beyond this many numbers missing from one sentence, it is the sentence that is missing. */
const MANY = 2;

/** What one sentence lacks is one finding, where it lacks several numbers; else number by number. */
function byPassage(alone: readonly Alone[]): Alone[][] {
  const groups = new Map<string, Alone[]>();
  for (const one of alone) {
    const { block, row, column } = one.claim.place;
    const key = `${one.hand} ${block} ${row} ${column} ${row === null ? one.claim.sentence : ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) =>
    group.length >= MANY ? [group] : group.map((one) => [one]),
  );
}

/** Magnitudes without a count: `數百`, *tens of thousands*, *millions*. */
const MAGNITUDE =
  /^(?:[數数上成幾几]?[十百千萬万億亿兆]+|(?:(?:ten|hundred|thousand|million|billion|trillion)s?(?: of )?)+)$/i;

/** Citations are abridged in translation; small counts in words and bare magnitudes come and go with the wording. */
function isMinor(comparison: Comparison, hand: Hand, claims: readonly Claim[]): boolean {
  const first = claims[0]!;
  if (blockOf(comparison, hand, first.place.block).type === 'footnote') return true;
  return claims.every(({ plain, quantity }) => {
    const value = quantity === null ? null : plainValue(quantity);
    return MAGNITUDE.test(plain) || (!inDigits(plain) && value !== null && /^\d$|^10$/.test(value));
  });
}

function missingDiscrepancy(comparison: Comparison, group: readonly Alone[]): Discrepancy {
  const { hand, claim, pair } = group[0]!;
  const other = otherHand(hand);
  const claims = group.map((one) => one.claim);
  const texts = claims.map(({ plain }) => quoted(plain)).join(', ');
  const pronoun = claims.length === 1 ? 'it' : 'them';
  return {
    rule: 'bilingual/missing',
    draft: {
      message: `The ${nameOf(comparison, hand)} says ${texts}, and the ${nameOf(comparison, other)} leaves ${pronoun} out. Add ${pronoun} there, or remove ${pronoun} here`,
      path: claim.path,
      span: { start: claim.span.start, end: Math.max(...claims.map(({ span }) => span.end)) },
      claims: claims.map(({ id }) => id),
      related: [
        related(
          comparison,
          other,
          counterpartSpan(comparison, hand, pair),
          `${nameOf(comparison, other)}: the aligned place`,
        ),
      ],
      actual: claims.map(({ plain }) => plain).join(', '),
      ...(isMinor(comparison, hand, claims) ? { severity: 'note' as const } : {}),
    },
  };
}

function nameDiscrepancy(comparison: Comparison, { left, right }: MentionPair): Discrepancy {
  const [a, b] = [left!, right!];
  const ids = (hand: Hand, index: number | null) =>
    index === null ? [] : [claimOf(comparison, hand, index).id];
  return {
    rule: 'bilingual/name',
    draft: {
      message: `${nameOf(comparison, 'left')}: ${quoted(a.text)}; ${nameOf(comparison, 'right')}: ${quoted(b.text)}: not the same name. Check which is meant and correct one`,
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
    },
  };
}

const occurrences = (text: string, part: string): number =>
  text.toLowerCase().split(part.toLowerCase()).length - 1;

/** A name whose digits the other version leaves out, though it has the name: `Firefox 3.5` / `Firefox`; or bare digits that are no quantity. */
function lackingName(
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
  if (stem === null && /^[A-Za-z]+\d+[A-Za-z]*$|^\d+[A-Za-z]+$|#|\d\.\d+\.|\.[xX]$/.test(mention.text))
    return null;
  if (isStepLabel(own.text, mention.start, opposite.text)) return null;
  const digits = mention.text.match(/\d+(?:\.\d+)*/g) ?? [];
  const isSaid = (run: string) =>
    holdsDigits(opposite.hidden, run) ||
    holdsDigits(opposite.text, run) ||
    spelled(run, opposite.text) ||
    (run.endsWith('.0') && opposite.text.includes(`${run.slice(0, -1)}x`));
  if (digits.every(isSaid)) return null;
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
        related: [
          related(
            comparison,
            other,
            counterpartSpan(comparison, hand, pair.pair),
            `${nameOf(comparison, other)}: the aligned place`,
          ),
        ],
        actual: mention.text,
        ...(blockOf(comparison, hand, mention.block).type === 'footnote'
          ? { severity: 'note' as const }
          : {}),
      },
    },
  };
}
