import { charAt, type Source } from '../source.ts';

/** Words that make another word of a prefix that follows them: `打破`, `最近`, `預約`, `公升`. */
const NOT_AFTER_HAN: Readonly<Record<string, RegExp>> = {
  破: /[打爆攻侦识刺]/,
  近: /[最附靠亲邻远临切晚]/,
  约: /[预签合节履违制条契爽纽邀失租大立密赴婉相集解续]/,
  满: /[充填布丰圆挤爆坐客届美]/,
  升: /[回晋毫公]/,
  增: /[倍新激]/,
  降: /[投空]/,
  减: /[加]/,
  超: /[高]/,
  自: /[来各独亲]/,
  从: /[服盲]/,
  多: /[众诸许很最更至顶大太增]/,
  少: /[至最减很缺不多太]/,
  高: /[最提升新崇增很较走]/,
  低: /[最降减很较走]/,
  超过: /[不未]/,
  高于: /[不]/,
  低于: /[不]/,
  大于: /[不]/,
  小于: /[不]/,
  少于: /[不]/,
  多于: /[不]/,
};

/** Words in front of which `over` is a part of them and no bound. */
const BEFORE_OVER =
  /(?:averaged|average|spread|handed|turned|carried|passed|measured|calculated|summed|distributed|hand|hands)\s+$/i;

/** Whether the prefix that starts a phrase is the end of another word there. */
export function isTail(source: Source, at: number, word: string): boolean {
  if (at === 0) return false;
  if (source.lang === 'zh') return NOT_AFTER_HAN[word]?.test(charAt(source, at - 1)) ?? false;
  if (word === 'above' || word === 'over' || word === 'below')
    if (/\bthe\s+$/i.test(source.text.slice(Math.max(0, at - 6), at))) return true;
  if (word === 'over') return BEFORE_OVER.test(source.text.slice(Math.max(0, at - 14), at));
  if (word === 'up' || word === 'down')
    return (
      /(?:sign|signed|set|made|make|makes|follow|follows|line|set|back|grew|pick|picked|shot|break|broke|come|comes|came|write|look)\s+$/i.test(
        source.text.slice(Math.max(0, at - 10), at),
      ) && !/shot\s+$/i.test(source.text.slice(Math.max(0, at - 10), at))
    );
  return false;
}
