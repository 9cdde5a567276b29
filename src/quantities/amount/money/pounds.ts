import type { Numeral } from '../../numerals/numeral.ts';
import type { Source } from '../../source.ts';

/** How far to either side a word is looked for that tells money from weight. */
const REACH = 60;

const MONEY =
  /\b(?:costs?|price[ds]?|pay|pays|paid|payments?|worth|fine[ds]?|fees?|salary|salaries|wages?|rents?|earn(?:s|ed|ing)?|spen[dt]|spends|spending|charge[ds]?|bills?|tax|taxes|budgets?|debts?|loans?|bonus|donat\w+|grants?|refund\w*|deposits?|compensation|damages|notes?|coins?|tickets?|profits?|loss|losses|revenue|turnover|sold for|bought for|prize|invest\w*|savings?|cash|money|pensions?|bank|sterling|British|fares?|premiums?|mortgage|pounds? (?:a|per) (?:week|month|year|night|hour|head)|owe[ds]?|raised|stolen|funding|funds?|income|benefit)\b/i;

const MASS =
  /\b(?:weigh\w*|weight\w*|heav(?:y|ier)|lift\w*|los[et]|losing|gained|gaining|shed|bodies|body|carr(?:y|ies|ying)|cargo|payload|load|force|thrust|torque|pressure|slim\w*|diet|catch|harvest\w*)\b/i;

/** Whether `pounds` are money: by the words around them, and in Britain unless those speak of weight. */
export function poundsAreMoney(source: Source, { start, end, scale }: Numeral): boolean {
  if (!/pounds?$/i.test(source.text.slice(Math.max(start, end - 6), end))) return false;
  if (scale >= 6) return true;
  const behind = source.text.slice(end, end + REACH);
  if (/^\s+of\s/i.test(behind)) return false;
  const around = source.text.slice(Math.max(0, start - REACH), start) + behind;
  if (MASS.test(around)) return false;
  return MONEY.test(around) || /^en-(?:GB|IE)\b/.test(source.locale ?? '');
}
