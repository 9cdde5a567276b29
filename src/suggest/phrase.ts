import { withoutEnd } from '../languages/edges.ts';
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

/** Stands in a text for a name that was taken out of it. */
export const NAME = '\u0001';

/** Where an English phrase begins, besides punctuation. */
const EDGES = new Set(
  'a an the with or but that which who when while where as than by is are was were it its this these those has have had be been if into through per whose only more fewer less between before after'.split(
    ' ',
  ),
);
/** What ties a phrase to the one it depends on: `cost of testing`. */
const TIES = new Set(['of', 'for', 'in', 'on', 'at', 'to', 'from']);
const CHINESE_EDGE =
  /[的在於于和與与及而但把被讓让將将由比並并從从，。；：、！？,;:!?()（）「」『』《》\n\u0001]/;
const CHINESE_PRONOUN = /^(?:它|他|她|其|這|这|那|此|我們|我们|它們|它们|這些|这些|那些|本|該|该)$/;

const LONGEST = { en: 7, zh: 14 } as const;

/** A phrase, and what it depends on: `cost` and `testing`, `準點率` and `北站`. */
export interface Phrase {
  readonly head: string;
  readonly owner: string;
}

const NONE: Phrase = { head: '', owner: '' };

/** The words before a number that say what it measures: `the cost of testing fell by` → `cost`, of `testing`. */
export function phraseBefore(text: string, lang: Language): Phrase {
  const words = stripEnd(text, lang);
  return lang === 'en' ? lastEnglish(words) : lastChinese(words);
}

function stripEnd(text: string, lang: Language): string {
  let rest = text.trimEnd();
  for (;;) {
    rest = withoutEnd(rest, /[\s:：「『"“(（*_`-]/);
    const phrase = endPhrase(rest, LINKING[lang]);
    if (phrase === undefined || phrase.length >= rest.length) return rest;
    rest = rest.slice(0, rest.length - phrase.length);
  }
}

function lastEnglish(text: string): Phrase {
  const words = text.split(/\s+/);
  let taken: string[] = [];
  while (words.length > 0 && taken.length < LONGEST.en) {
    const word = words.pop()!;
    const lower = word.toLowerCase();
    if (/[,;:.!?()—–"“”]$/.test(word) && taken.length > 0) break;
    if (word.startsWith(NAME)) {
      const isOwner = taken.length === 0 && TIES.has(words.at(-1)?.toLowerCase() ?? '');
      if (!isOwner) break;
      words.pop();
      continue;
    }
    if (lower === 'the' && TIES.has(words.at(-1)?.toLowerCase() ?? '')) continue;
    if (EDGES.has(lower)) break;
    taken.unshift(word);
  }
  while (TIES.has(taken[0]?.toLowerCase() ?? '') || taken[0]?.toLowerCase() === 'and') taken = taken.slice(1);
  const tie = taken.findIndex((word) => TIES.has(word.toLowerCase()));
  if (tie < 0) return { head: tidy(taken.join(' ')), owner: '' };
  return { head: tidy(taken.slice(0, tie).join(' ')), owner: tidy(taken.slice(tie + 1).join(' ')) };
}

/** `準點率` of `北站的準點率`. */
function lastChinese(text: string): Phrase {
  let at = text.length;
  while (at > 0 && text.length - at < LONGEST.zh && !CHINESE_EDGE.test(text[at - 1]!)) at -= 1;
  const head = named(text.slice(wordStart(text, at)));
  if (head === '') return NONE;
  const owner = text[at - 1] === '的' ? text.slice(0, at - 1) : '';
  return { head, owner: owner.length <= 14 && !owner.includes(NAME) ? named(owner) : '' };
}

/** Not in the middle of a Latin word. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (
    start > 0 &&
    start < text.length &&
    /[A-Za-z0-9]/.test(text[start]!) &&
    /[A-Za-z0-9.-]/.test(text[start - 1]!)
  )
    start += 1;
  return start;
}

const CLASSIFIER =
  /^(?:[個个家名位間间所座輛辆條条款項项種种份張张支頁页人次筆笔台臺件隻只本部篇層层顆颗場场])\s*(?=[^\s，。；：、])/u;

const LEADING_NAME = /^[\s\u0001]+/;

/** The words behind a count that say what is counted: `pages of tax forms` → `pages`. */
export function phraseBehind(text: string, lang: Language): string {
  if (lang === 'zh') {
    const rest = text.trimStart().replace(CLASSIFIER, '').replace(LEADING_NAME, '');
    let end = 0;
    while (end < rest.length && end < 10 && !CHINESE_EDGE.test(rest[end]!)) end += 1;
    while (end < rest.length && /[A-Za-z]/.test(rest[end]!) && /[A-Za-z]/.test(rest[end - 1] ?? '')) end += 1;
    return named(rest.slice(0, end));
  }
  const rest = text.replace(/^\s*(?:more|fewer|less|of|in|the|of the)\s+/i, '').trimStart();
  if (/^[,;:.!?()]/.test(rest)) return '';
  const taken: string[] = [];
  for (const word of rest.split(/\s+/)) {
    const bare = withoutEnd(word, /[,;:.!?()—–"“”]/);
    const lower = bare.toLowerCase();
    if (bare === '' || bare.includes(NAME) || EDGES.has(lower) || TIES.has(lower) || lower === 'and') break;
    if (taken.push(bare) === 3 || bare !== word) break;
  }
  return tidy(taken.join(' '));
}

/** A Chinese name has two characters at least and is no pronoun; of one alone half the text would be found. */
const named = (text: string): string => {
  const bare = tidy(text);
  return bare.length < 2 || CHINESE_PRONOUN.test(bare) ? '' : bare;
};

/** Without quotes, marks and spaces at its ends; empty where no letter is left, or only a word that points elsewhere. */
export function tidy(text: string): string {
  const opened = text
    .replaceAll(NAME, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const bare = withoutEnd(opened, /[^\p{L}\p{N}+%)）]/u).replace(/['’]s$/, '');
  const closed = /[)）]$/.test(bare) && !/[(（]/.test(bare) ? withoutEnd(bare, /[^\p{L}\p{N}]/u) : bare;
  const isName = closed.length <= 60 && /\p{L}/u.test(closed);
  return isName && !/^(?:it|its|this|they|that|of|one|both|former|latter)$/i.test(closed) ? closed : '';
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
