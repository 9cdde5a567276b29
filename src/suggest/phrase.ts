import { endPhrase, phrases, startPhrase } from '../languages/phrases.ts';
import type { Language } from '../model/reading.ts';

/** What stands between a number and the words that say what it measures. */
const LINKING = {
  en: phrases(`
    is | are | was | were | be | been | being | at | to | by | of | about | around | only | just | now | already | some | a | an | the | with | on | in | for | as |
    reach | reaches | reached | hit | hits | has | have | had | get | gets | got | score | scores | scored | total | totals | totalled | stands | stood |
    cost | costs | rose | fell | grew | dropped | rise | rises | fall | falls | grow | grows | sank | climbed | jumped | came | comes | went | goes | took | takes |
    remains | remained | up | down | from | over | under | nearly | almost | roughly | than | read | reads | completes | completed | gives | gave | holds | held | lasted | lasts | shows | showed | through | also | still | and | went up | went down`),
  zh: phrases(`
    為 | 为 | 是 | 達 | 达 | 達到 | 达到 | 到 | 僅 | 仅 | 只有 | 只 | 約 | 约 | 約為 | 约为 | 已 | 已經 | 已经 | 了 | 有 | 共 | 共有 | 計 | 计 | 則是 | 则是 | 則為 | 则为 | 僅為 | 仅为 |
    高達 | 高达 | 上升 | 下降 | 增加 | 減少 | 减少 | 成長 | 成长 | 增長 | 增长 | 提高 | 提升 | 降低 | 收 | 得 | 拿到 | 拿下 | 取得 | 得到 | 來到 | 来到 | 升到 | 降到 | 漲到 | 涨到 | 跌到 | 升至 | 降至 |
    在 | 於 | 于 | 自 | 從 | 从 | 由 | 的 | 地 | 得分為 | 超過 | 超过 | 突破 | 不到 | 接近 | 將近 | 将近 | 近 | 逾 | 多 | 又 | 也 | 就 | 才 | 還 | 还 | 卻是 | 却是 | 要價 | 要价 | 耗資 | 耗资 | 持續 | 持续 | 讀完 | 读完 | 請了 | 请了 | 交給 | 交给 | 上 | 能 | 能完成 | 完成`),
} as const;

/** Where a phrase begins or ends, besides punctuation. */
const EDGE = {
  en: new Set(
    'a an the in on at for from with and or but that which who when while where as than to by is are was were it its this these those has have had be been if into through per whose only more fewer less'.split(
      ' ',
    ),
  ),
  zh: /[的在於于和與与及而但把被讓让將将由比並并從从]/,
} as const;

const LONGEST = { en: 5, zh: 14 } as const;

/** The words before a number that say what it measures: `the cost of testing fell by` → `cost of testing`. */
export function phraseBefore(text: string, lang: Language): string {
  const words = stripEnd(text, lang);
  return lang === 'en' ? lastEnglish(words) : lastChinese(words);
}

function stripEnd(text: string, lang: Language): string {
  let rest = text.trimEnd();
  for (;;) {
    rest = rest.replace(/[\s:：「『"“(（*_`-]+$/u, '');
    const phrase = endPhrase(rest, LINKING[lang]);
    if (phrase === undefined || phrase.length >= rest.length) return rest;
    rest = rest.slice(0, rest.length - phrase.length);
  }
}

function lastEnglish(text: string): string {
  const words = text.split(/\s+/);
  const taken: string[] = [];
  while (words.length > 0 && taken.length < LONGEST.en) {
    const word = words.pop()!;
    const isEdge = /[,;:.!?()—–"“”]$/.test(word);
    if (isEdge && taken.length > 0) break;
    if (word.toLowerCase() !== 'of' && EDGE.en.has(word.toLowerCase())) break;
    taken.unshift(word);
  }
  while (taken[0]?.toLowerCase() === 'of') taken.shift();
  return tidy(taken.join(' '));
}

/** `準點率` of `北站的準點率`; `北站的` is for whoever looks for the subject. */
function lastChinese(text: string): string {
  let at = text.length;
  while (at > 0 && text.length - at < LONGEST.zh && !isChineseEdge(text[at - 1]!)) at -= 1;
  return tidy(text.slice(at));
}

const isChineseEdge = (char: string): boolean =>
  EDGE.zh.test(char) || /[，。；：、！？,;:!?()（）「」『』《》\n]/.test(char);

/** The words behind a count that say what is counted: `pages of tax forms` → `pages`. */
export function phraseBehind(text: string, lang: Language): string {
  if (lang === 'zh') {
    const rest = text.trimStart().replace(/^[個个家名位間间所座輛辆條条款項项種种份張张支]\s*/u, '');
    let end = 0;
    while (end < rest.length && end < 8 && !isChineseEdge(rest[end]!)) end += 1;
    return tidy(rest.slice(0, end));
  }
  const rest = text.replace(/^\s*(?:more|fewer|less|of|in|the|of the)\s+/i, '').trimStart();
  if (/^[,;:.!?()]/.test(rest)) return '';
  const taken: string[] = [];
  for (const word of rest.split(/\s+/)) {
    const bare = word.replace(/[,;:.!?()—–"“”]+$/, '');
    if (bare === '' || EDGE.en.has(bare.toLowerCase()) || bare.toLowerCase() === 'of' || taken.length === 3)
      break;
    taken.push(bare);
    if (bare !== word) break;
  }
  return tidy(taken.join(' '));
}

/** Without quotes, marks and spaces at its ends; empty where no letter is left. */
export function tidy(text: string): string {
  const bare = text
    .replaceAll(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}+%]+$/u, '')
    .replace(/['’]s$/, '');
  return bare.length <= 60 && /\p{L}/u.test(bare) && !/^(?:it|its|this|they|that|of)$/i.test(bare)
    ? bare
    : '';
}

/** What an event on a date is called, as it stands beside it: `發布`, `released`. */
export function eventIn(text: string, events: readonly string[]): string {
  const lower = text.toLowerCase();
  for (let at = 0; at < lower.length; at++) {
    if (at > 0 && /[a-z]/.test(lower[at]!) && /[a-z]/.test(lower[at - 1]!)) continue;
    const found = startPhrase(text.slice(at), events);
    if (found !== undefined && text[at]!.trim() !== '') return text.slice(at, at + found.length);
  }
  return '';
}
