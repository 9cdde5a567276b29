import { EVENTS } from '../languages/events.ts';
import { holdsPhrase, phrases, startPhrase } from '../languages/phrases.ts';
import type { Claim } from '../model/claim.ts';
import { compareExact, decimal, toDecimal } from '../model/decimal.ts';
import type { Document } from '../model/document.ts';
import type { EvidencePolicy } from '../model/evidence-policy.ts';
import type { Kind, Quantity } from '../model/quantity.ts';
import type { AsideOf } from './aside.ts';
import { createChoice } from './policy.ts';
import { createOwnParts, createStanding, isRowNumber } from './standing.ts';
import { type Clause, clauseAround, type Headers, passageAround } from './surroundings.ts';

/** When a number of a kind needs evidence. */
export type HeldWhen = 'always' | 'from-ten' | 'dated-to-a-month' | 'named-place' | 'never';

/** The default a news desk would choose: what can be wrong and matter is held, small counts and clock times are not. */
export const HELD_BY_KIND: Readonly<Record<Kind, HeldWhen>> = {
  percent: 'always',
  'percentage-point': 'always',
  money: 'always',
  multiple: 'always',
  ratio: 'always',
  duration: 'always',
  length: 'always',
  area: 'always',
  volume: 'always',
  mass: 'always',
  temperature: 'always',
  data: 'always',
  speed: 'always',
  energy: 'always',
  power: 'always',
  frequency: 'always',
  angle: 'always',
  number: 'from-ten',
  rank: 'named-place',
  date: 'dated-to-a-month',
  time: 'never',
  age: 'never',
};

/** Whether a publication answers for a number, and why not where it does not. */
export type Holding = { readonly held: true } | { readonly held: false; readonly why: string };

const HELD: Holding = { held: true };
const not = (why: string): Holding => ({ held: false, why });
const NOT_ASKED = not('the configuration does not ask for it');
const ROW_NUMBER = not('a row number');
const OWN_PART = not("a count of the article's own parts");

const ONE = decimal(1);
const TEN = decimal(10);

/** A place in an order that readers would look up; `第一步` and *first,* only count steps. */
const PLACE = /名|位|榜|首|冠|亞軍|季軍|top|no\.|rank|place|largest|biggest|highest|lowest|best|most|大$/i;
/** Right behind an ordinal: `the second largest`. */
const SUPERLATIVES = phrases(
  'largest | biggest | smallest | highest | lowest | longest | tallest | fastest | richest | oldest | youngest | busiest | best | worst | most | least | 大 | 高 | 長 | 长 | 快 | 多',
);
const RANKED = phrases('rank | ranks | ranked | ranking | finished | placed | 排名 | 排行 | 名列 | 位居');

/** Beside a small count that is no generic one: people who came to harm, and what was never so before. */
const GRAVE = phrases(`
  killed | kills | killing | dead | died | deaths | death toll | injured | injuries | wounded | casualties | fatalities | drowned |
  went missing | still missing | are missing | reported missing | hospitalised | hospitalized | victims |
  死亡 | 人死 | 死者 | 傷者 | 伤者 | 受傷 | 受伤 | 輕傷 | 轻伤 | 重傷 | 重伤 | 罹難 | 罹难 | 遇難 | 遇难 | 喪生 | 丧生 | 身亡 |
  失蹤 | 失踪 | 喪命 | 丧命 | 死傷 | 死伤 | 送醫 | 送医 | 殉職 | 殉职 |
  a record | record high | record low | new record | world record | record-breaking | all-time | gold medal | gold medals | medals | titles | in a row |
  創下 | 创下 | 創紀錄 | 创纪录 | 破紀錄 | 破纪录 | 新紀錄 | 新纪录 | 世界紀錄 | 世界纪录 | 新高 | 新低 | 史上最 | 歷來最 | 历来最 | 金牌 | 銀牌 | 银牌 | 銅牌 | 铜牌 | 面獎牌 | 枚奖牌 | 連勝 | 连胜 | 連敗 | 连败 | 連霸 | 连霸`);
const GRAVE_BEHIND = /^\s*[死傷伤亡]/;

/** `A kilogram sells for …`: what is counted by, as *per kilogram* is. */
const UNIT_ALONE = /^an? [a-z]/i;

/** Says of each claim of a document whether it needs evidence: by the publication's choice, by what it is, by where it stands. */
export function createHolding(
  document: Document,
  policy: EvidencePolicy,
  asideOf: AsideOf,
  headers: Headers,
): (claim: Claim, quantity: Quantity) => Holding {
  const choice = createChoice(document, policy);
  const standing = createStanding(document);
  const isOwnPart = createOwnParts(document);
  return (claim, quantity) => {
    const place = standing(claim);
    const need = choice(quantity.kind, document.blocks[claim.place.block]?.section ?? 0, place);
    if (need === 'always') return HELD;
    if (need === 'never') return NOT_ASKED;
    const why = asideOf(claim);
    if (why !== null) return not(why);
    if (isRowNumber(claim, document, headers)) return ROW_NUMBER;
    const byItself = byKind(claim, quantity, document);
    if (byItself.held || place === null || !RAISED.has(HELD_BY_KIND[quantity.kind])) return byItself;
    if (isYearLike(claim, quantity)) return byItself;
    if (place === 'table') return HELD;
    if (isOwnPart(claim, quantity)) return OWN_PART;
    return isOne(quantity) ? byItself : HELD;
  };
}

/** Kinds that stand for more in a title or a table than in running text; an order or a bare year stays what it is. */
const RAISED: ReadonlySet<HeldWhen> = new Set(['from-ten', 'never']);

const clauseOf = (claim: Claim, document: Document) => clauseAround(claim, passageAround(claim, document));

const says = ({ before, behind }: Clause, list: Parameters<typeof holdsPhrase>[1]): boolean =>
  holdsPhrase(before, list) || holdsPhrase(behind, list);

/** Why a number is not held for what it is. */
const NOT = {
  unit: not('a unit, not a figure'),
  year: not('a year alone'),
  small: not('a generic count under ten'),
  order: not('an order, not a ranking'),
  age: not('an age'),
  time: not('a time of day'),
} as const;

function byKind(claim: Claim, quantity: Quantity, document: Document): Holding {
  switch (HELD_BY_KIND[quantity.kind]) {
    case 'always':
      return UNIT_ALONE.test(claim.plain) ? NOT.unit : HELD;
    case 'from-ten': {
      if (isYearLike(claim, quantity)) return datesEvent(claim, clauseOf(claim, document)) ? HELD : NOT.year;
      if (isTenOrMore(quantity) || isMeasured(quantity)) return HELD;
      const clause = clauseOf(claim, document);
      return says(clause, GRAVE) || GRAVE_BEHIND.test(clause.behind) ? HELD : NOT.small;
    }
    case 'dated-to-a-month':
      return isDated(quantity) || datesEvent(claim, clauseOf(claim, document)) ? HELD : NOT.year;
    case 'named-place': {
      if (PLACE.test(claim.text)) return HELD;
      const clause = clauseOf(claim, document);
      return says(clause, RANKED) || startPhrase(clause.behind, SUPERLATIVES) ? HELD : NOT.order;
    }
    case 'never':
      return quantity.kind === 'age' ? NOT.age : NOT.time;
  }
}

/** Whether a year says when something happened: `創立於 1928 年`, *founded in 1928*, not *the CMRC 2018 data was released*. */
const datesEvent = ({ plain }: Claim, clause: Clause): boolean =>
  (/[年代]$/.test(plain) || /\b(?:in|since|until)\s+(?:early |late |mid-?)?$/i.test(clause.before)) &&
  says(clause, EVENTS);

/** `2026` with nothing behind it that it could count. */
const isYearLike = ({ text }: Claim, quantity: Quantity): boolean =>
  quantity.form === 'amount' && quantity.noun === undefined && /^(?:19|20)\d\d$/.test(text);

const largestOf = (quantity: Quantity) =>
  quantity.form === 'amount' ? quantity.value : quantity.form === 'amount-range' ? quantity.high : null;

function isTenOrMore(quantity: Quantity): boolean {
  const value = largestOf(quantity);
  return value !== null && compareExact(value, TEN) >= 0;
}

/** `6.4`, `7.0`: digits behind the point are read off a scale, not counted. */
function isMeasured(quantity: Quantity): boolean {
  const value = largestOf(quantity);
  return value !== null && toDecimal(value).exponent < 0;
}

const isOne = (quantity: Quantity): boolean =>
  quantity.form === 'amount' && compareExact(quantity.value, ONE) === 0;

/** `2026-04-23`, `2026-04`, `XXXX-04-23`, not `2026` and not `2026-Q2`. */
function isDated(quantity: Quantity): boolean {
  const stated =
    quantity.form === 'calendar' ? quantity.value : quantity.form === 'calendar-range' ? quantity.low : '';
  return /^[\dX]{4}-\d\d/.test(stated);
}
