import { ZH_NOT_HEDGES } from '../../languages/zh/other-words.ts';
import { charAt, type Source } from '../source.ts';

/** Words in front of which `over` is a part of them and no bound. */
const BEFORE_OVER =
  /(?:averaged|average|spread|handed|turned|carried|passed|measured|calculated|summed|distributed|hand|hands)\s+$/i;

/** What a mean is taken of may stand between: *averaged the readings over 6 nights*. */
const MEAN = /\baverag(?:ed?|es|ing)\b/i;

function isMeanOver(lead: string): boolean {
  const at = lead.search(MEAN);
  return at >= 0 && !/[.;:!?]/.test(lead.slice(at));
}

/** `4-bit` behind `under`: a setting, no limit. */
const UNDER_SETTING = /^under \d{1,4}-bit\b/i;

/** Whether the prefix that starts a phrase is the end of another word there. */
export function isTail(source: Source, at: number, word: string): boolean {
  if (at === 0) return false;
  if (source.lang === 'zh') return ZH_NOT_HEDGES[word]?.includes(charAt(source, at - 1)) ?? false;
  if (word === 'above' || word === 'over' || word === 'below')
    if (/\bthe\s+$/i.test(source.text.slice(Math.max(0, at - 6), at))) return true;
  if (word === 'over')
    return (
      BEFORE_OVER.test(source.text.slice(Math.max(0, at - 14), at)) ||
      isMeanOver(source.text.slice(Math.max(0, at - 48), at))
    );
  if (word === 'under') return UNDER_SETTING.test(source.text.slice(at, at + 16));
  if (word === 'up' || word === 'down')
    return (
      /(?:takes?|took|taken|taking|uses?|used|using|eats?|sign|signed|set|made|make|makes|follow|follows|line|set|back|grew|pick|picked|shot|break|broke|come|comes|came|write|look)\s+$/i.test(
        source.text.slice(Math.max(0, at - 10), at),
      ) && !/shot\s+$/i.test(source.text.slice(Math.max(0, at - 10), at))
    );
  return false;
}
