import type { Claim } from '../../model/claim.ts';
import { formatShortest } from '../../model/decimal.ts';
import type { Quantity } from '../../model/quantity.ts';

/**
 * Words of a text that carry a number without stating one, by the number: a version that says `both` lacks no `兩`.
 * `*` in place of a value is left out on purpose: only small numbers hide in words.
 */
const IMPLIED: readonly (readonly [string, RegExp])[] = [
  ['0', /\b(?:no|none|without|zero|nothing|never)\b|零|沒有|没有|無|无/i],
  ['0.5', /\b(?:half|halves|halved|halving|halfway)\b|半/i],
  [
    '1',
    /\b(?:an?|one|single|once|each|per|every|another|the|any|daily|first|only|sole|unique|unit)\b|一|首|單|单|唯|每|某|獨|独|另|初/i,
  ],
  [
    '2',
    /\b(?:both|pairs?|paired|couple|twice|two|twofold|doubl\w*|dual|second\w*|either|neither|between|respectively|bi\w+|binary|other|another|former|latter|alternat\w*|duplicat\w*)\b|兩|两|雙|双|倆|俩|二|次|對|对|另|分別|分别|倍|彼此|互相|之間|之间/i,
  ],
  ['3', /\b(?:tri\w+|thrice|third\w*|three\w*)\b|三|叁/i],
  ['4', /\b(?:quad\w*|quarter\w*|fourth\w*|four\w*)\b|四|季/i],
  ['5', /\b(?:fifth\w*|five\w*|quint\w*)\b|五/i],
  ['6', /\b(?:sixth\w*|six\w*|half)\b|六|半/i],
  ['7', /\b(?:seven\w*|week\w*)\b|七|週|周|星期/i],
  ['8', /\b(?:eight\w*|octa\w*)\b|八/i],
  ['9', /\b(?:nine\w*|ninth)\b|九/i],
  ['10', /\b(?:ten\w*|dec\w+|order of magnitude)\b|十|量級|量级/i],
  ['12', /\b(?:twel\w+|dozen\w*|year\w*)\b|十二|打|年/i],
  ['16', /\bhex|十六/i],
  ['100', /\b(?:hundred\w*|centur\w*|percent\w*|fully|complete\w*|entire\w*|all)\b|百|世紀|世纪|全|完全/i],
  ['1000', /\b(?:thousand\w*|kilo\w*|millenni\w*)\b|千/i],
];

/** Month names, by number: one version may name what the other counts (`六月`, *June*), which the reader of English leaves alone. */
const MONTHS: readonly RegExp[] = [
  /\bJan(?:uary)?\b|一月|1 ?月/,
  /\bFeb(?:ruary)?\b|二月|2 ?月/,
  /\bMar(?:ch)?\b|三月|3 ?月/,
  /\bApr(?:il)?\b|四月|4 ?月/,
  /\bMay\b|五月|5 ?月/,
  /\bJune?\b|六月|6 ?月/,
  /\bJuly?\b|七月|7 ?月/,
  /\bAug(?:ust)?\b|八月|8 ?月/,
  /\bSept?(?:ember)?\b|九月|9 ?月/,
  /\bOct(?:ober)?\b|十月|10 ?月/,
  /\bNov(?:ember)?\b|十一月|11 ?月/,
  /\bDec(?:ember)?\b|十二月|12 ?月/,
];

function isMonthNamed(quantity: Quantity, text: string): boolean {
  if (quantity.form !== 'calendar') return false;
  const month = /^XXXX-(\d\d)/.exec(quantity.value)?.[1];
  return month !== undefined && (MONTHS[Number(month) - 1]?.test(text) ?? false);
}

const HAN_DIGITS = /[〇零一二三四五六七八九十百千萬万億亿兩两半]/;

/** Whether a number was written in digits rather than in words. */
export const inDigits = (text: string): boolean => /[0-9０-９]/.test(text);

/** The stated value as a plain string, null for ranges and calendars: `十二個` → `12`. */
export function plainValue(quantity: Quantity): string | null {
  return quantity.form === 'amount' ? formatShortest(quantity.value) : null;
}

/** Whether the digits stand by themselves in a text: `12` in `v12`, `12%`, not in `123` or `1.12`. */
export function holdsDigits(text: string, digits: string): boolean {
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + digits.length] ?? ' ';
    const beyond = text[at + digits.length + 1] ?? ' ';
    if (/\d/.test(before) || /\d/.test(after)) continue;
    if (/[.,]/.test(before) && /\d/.test(text[at - 2] ?? ' ')) continue;
    if (/[.,]/.test(after) && /\d/.test(beyond)) continue;
    return true;
  }
  return false;
}

/** What the other version has at the place where a number is missing. */
export interface Surroundings {
  /** As read. */
  readonly text: string;
  /** Where numbers stand that are not compared: list labels, citations, link targets. */
  readonly hidden: string;
}

/** Whether a figure that one version says again is part of a name both have: `13B 的 ABC-13B`, *the ABC-13B*. */
export function isSaidInName({ plain, quantity }: Claim, own: string, other: string): boolean {
  const value = quantity === null ? null : plainValue(quantity);
  if (value === null || value.length < 2) return false;
  const billions = /^\d+0{8}$/.test(value) ? `${(Number(value) / 1e9).toString()}b` : null;
  const [mine, theirs] = [own.toLowerCase(), other.toLowerCase()];
  return [value, plain.toLowerCase(), billions].some(
    (part) =>
      part !== null && /\d/.test(part) && holdsDigits(theirs, `-${part}`) && holdsDigits(mine, `-${part}`),
  );
}

const STEP = /^\W*(?:step|part|stage|phase)\b|^\W*(?:第[一二三四五六七八九十\d ]+[步部階阶]|步[驟骤])/iu;

/** Whether a number only counts the steps of a guide, which either version may number from zero or in its own way: `第一步`, *Step 0.* */
export const isStepLabel = (own: string, start: number, other: string): boolean =>
  start < 8 && STEP.test(own) && STEP.test(other);

/** Whether a number that one version lacks is lacking by grammar or wording only: `一個問題` / `a question`, `兩者` / `both`. */
export function isSilentlySaid(claim: Claim, { text, hidden }: Surroundings): boolean {
  const { quantity } = claim;
  if (quantity === null) return true;
  if (isMonthNamed(quantity, text)) return true;
  const value = plainValue(quantity);
  if (inDigits(claim.plain)) {
    const digits = claim.plain.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
    if (digits.length > 0 && digits.every((run) => holdsDigits(hidden, run))) return true;
    return value !== null && quantity.kind !== 'percent' && spelled(value, text);
  }
  // `Multi-Billion` left as it is, `Step 3` for `第三步`.
  if (text.toLowerCase().includes(claim.plain.toLowerCase())) return true;
  if (value === null) return quantity.form === 'amount-range' || !HAN_DIGITS.test(claim.plain);
  if (value !== '2' && holdsDigits(hidden, value)) return true;
  // `一種`, `兩者`: Chinese counts where English has an article, a plural or a list.
  if (value === '1' || value === '0' || value === '2') return true;
  return IMPLIED.some(([of, words]) => of === value && words.test(text));
}

const SPELLED: Readonly<Record<string, RegExp>> = {
  '1': /\b(?:in|de)crement|每|\b(?:per|every|each)\b|(?:方式|方案|方法|第|步驟|步骤|選項|选项|[圖图表章節节])一|\b(?:first|one|single)\b/i,
  '2': /\b(?:two|both|second|twice|double\w*|dual|pairs?)\b|[兩两二雙双]/i,
  '3': /\b(?:three|third|triple)\b|三/i,
  '4': /\b(?:four|fourth|quarter)\b|四/i,
  '5': /\b(?:five|fifth)\b|五/i,
  '6': /\b(?:six|sixth)\b|六/i,
  '7': /\b(?:seven|seventh)\b|七/i,
  '8': /\b(?:eight|eighth)\b|八/i,
  '9': /\b(?:nine|ninth)\b|九/i,
  '10': /\b(?:ten|tenth|decimal)\b|十/i,
  '16': /\bhex|十六/i,
};

/** Whether a number in digits stands in a text as a word: `2` in `方案二`. */
export const spelled = (value: string, text: string): boolean => SPELLED[value]?.test(text) ?? false;
