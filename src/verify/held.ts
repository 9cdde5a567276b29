import { endPhrase, holdsPhrase, phrases } from '../languages/phrases.ts';
import type { Claim } from '../model/claim.ts';
import { compareExact, decimal } from '../model/decimal.ts';
import type { Document } from '../model/document.ts';
import type { Kind, Quantity } from '../model/quantity.ts';

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

const TEN = decimal(10);

/** Right before the number: `閱讀時間：18 分鐘`, `Date: April 28, 2026`. */
const BYLINE = phrases(`
  reading time | read time | date | published | published on | posted | posted on | updated | updated on | last updated |
  read on | accessed | accessed on | retrieved | retrieved on |
  閱讀時間 | 阅读时间 | 閱讀時長 | 阅读时长 | 預計閱讀 | 预计阅读 | 時間 | 时间 | 日期 | 發布於 | 发布于 | 發佈於 | 发表于 |
  發表於 | 刊登於 | 更新於 | 更新于 | 最後更新 | 最后更新 | 檢索於 | 检索于 | 訪問於 | 访问于`);
/** `per million tokens`, `每 10 萬人`. */
const RATES = phrases('per | every | each | 每');
/** Right behind it: `18-minute read`, `18 分鐘閱讀`. */
const READ = /^[\s\u00a0-]*(?:read\b|reading time|閱讀|阅读)/i;
/** Titles of sections that list what was read. */
const REFERENCES =
  /^(?:\d+[.、\s]*)?(?:references?|bibliography|sources?|reference sources?|further reading|citations?|notes|參考|参考|來源|来源|資料來源|资料来源|引用|延伸閱讀|延伸阅读|註釋|注释|附註|附注|參考來源|参考来源)/i;
const EXAMPLE = phrases(
  'for example | for instance | as an example | as an illustration | e.g. | suppose | assume | assuming | say, | 例如 | 譬如 | 比如 | 舉例 | 举例 | 假設 | 假设 | 假如',
);
/** A place in an order that readers would look up; `第一步` and *first,* only count steps. */
const PLACE = /名|位|榜|首|冠|亞軍|季軍|top|no\.|rank|place|largest|biggest|highest|lowest|best|most|大$/i;

/** Applies the table above and what the number's surroundings say. */
export function holdingOf(claim: Claim, quantity: Quantity, document: Document): Holding {
  const why = asideOf(claim, document);
  return why === null ? byKind(claim, quantity) : not(why);
}

/** What a number is that the article does not assert of the world: a byline, a reference, an example; else null. */
export function asideOf(claim: Claim, document: Document): string | null {
  const text = textAround(claim, document);
  const before = text.slice(Math.max(0, claim.place.start - 100), claim.place.start);
  const behind = text.slice(claim.place.end, claim.place.end + 20);
  const label = before.trimEnd();
  const isLabelled = endPhrase(/[：:]$/.test(label) ? label.slice(0, -1) : label, BYLINE) !== undefined;
  if (isLabelled || READ.test(behind)) return 'a byline or a reading time';
  if (endPhrase(before, RATES) !== undefined) return 'what a rate is counted by';
  if (isReference(claim, document)) return 'a bibliography';
  return holdsPhrase(lastSentence(before), EXAMPLE) ? 'an example' : null;
}

/** What follows the last end of a sentence; the points of `e.g.` and of numbers end none. */
function lastSentence(text: string): string {
  const end = [...text.matchAll(/[。！？]|[.!?]\s(?=\p{Lu})/gu)].at(-1);
  return end === undefined || /\b[eg]\.$/i.test(text.slice(0, end.index + 1))
    ? text
    : text.slice(end.index + 1);
}

/** `A kilogram sells for …`: what is counted by, as *per kilogram* is. */
const UNIT_ALONE = /^an? [a-z]/i;

function byKind(claim: Claim, quantity: Quantity): Holding {
  switch (HELD_BY_KIND[quantity.kind]) {
    case 'always':
      return UNIT_ALONE.test(claim.plain) ? not('a unit, not a figure') : HELD;
    case 'from-ten':
      if (isYearLike(claim, quantity)) return not('a year alone');
      return isTenOrMore(quantity) || claim.place.row !== null ? HELD : not('a generic count under ten');
    case 'dated-to-a-month':
      return isDated(quantity) ? HELD : not('a year alone');
    case 'named-place':
      return PLACE.test(claim.text) ? HELD : not('an order, not a ranking');
    case 'never':
      return not(quantity.kind === 'age' ? 'an age' : 'a time of day');
  }
}

/** `2026` with nothing behind it that it could count. */
const isYearLike = ({ text }: Claim, quantity: Quantity): boolean =>
  quantity.form === 'amount' && quantity.noun === undefined && /^(?:19|20)\d\d$/.test(text);

function isTenOrMore(quantity: Quantity): boolean {
  const value =
    quantity.form === 'amount' ? quantity.value : quantity.form === 'amount-range' ? quantity.high : null;
  return value !== null && compareExact(value, TEN) >= 0;
}

/** `2026-04-23`, `2026-04`, `XXXX-04-23`, not `2026` and not `2026-Q2`. */
function isDated(quantity: Quantity): boolean {
  const stated =
    quantity.form === 'calendar' ? quantity.value : quantity.form === 'calendar-range' ? quantity.low : '';
  return /^[\dX]{4}-\d\d/.test(stated);
}

function isReference(claim: Claim, { blocks, sections }: Document): boolean {
  const block = blocks[claim.place.block];
  if (block === undefined) return false;
  if (block.type === 'footnote')
    return /^\s*(?:\[|https?:)|\b(?:accessed|retrieved|vol\.|pp\.|doi)\b/i.test(block.passage.text);
  if (block.type === 'item' && isDateOfSource(block.passage.text, claim)) return true;
  if (REFERENCES.test(sections[block.section]?.title.trim() ?? '')) return true;
  const lead = 'lead' in block && block.lead !== null ? blocks[block.lead] : undefined;
  return (
    lead !== undefined &&
    'passage' in lead &&
    lead.passage.text.length < 40 &&
    REFERENCES.test(lead.passage.text.trim())
  );
}

/** Whether an item ends in the date of what it names, as lists of sources do: `Introducing GPT-5.5 (2026-04-23)`. */
function isDateOfSource(text: string, { quantity, place }: Claim): boolean {
  if (quantity?.form !== 'calendar') return false;
  return (
    '(（'.includes(text[place.start - 1] ?? ' ') && /^[)）]\s*$/.test(text.slice(place.end, place.end + 8))
  );
}

function textAround({ place }: Claim, { blocks }: Document): string {
  const block = blocks[place.block];
  if (block === undefined) return '';
  if (block.type === 'table') {
    if (place.row === null) return '';
    return block.table.rows[place.row]?.find(({ column }) => column === place.column)?.passage.text ?? '';
  }
  return 'passage' in block ? block.passage.text : '';
}
