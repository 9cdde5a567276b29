import type { Claim } from '../../model/claim.ts';
import { formatShortest, grouped } from '../../model/decimal.ts';
import type { Bound, Quantity } from '../../model/quantity.ts';
import type { Decision } from './decisions.ts';
import { sameFigure } from './quantities.ts';
import { quoted } from './wording.ts';

/** Limits that differ only in whether the figure itself is within: `18 歲以上`, *over 18*. */
const NEIGHBOURS: readonly (readonly [within: Bound, beyond: Bound])[] = [
  ['at-least', 'more-than'],
  ['at-most', 'less-than'],
];

/** Words of a rule that someone or something has to meet; ages are one by themselves. */
const CONDITION = {
  zh: /資格|资格|門檻|门槛|符合|申[請请]|報名|报名|免[費费稅税運运]|補[助貼]|补[助贴]|[優优]待|才[能可得會会]|方可|始得|[須须]|及格|[錄录]取|[達达][標标]|起[徵征]|[歲岁]/,
  en: /\beligib|\bqualif|\bthreshold|\brequire|\bmust\b|\bentitle|\bexempt|\bappl(?:y|ies|icant|ication|ying)\b|\badmi(?:t|ssion)|\bregister|\bonly (?:those|people|if)\b|\bfree of charge\b|\bage[ds]?\b|\byears? old\b|\bpass mark\b/i,
} as const;

const isCondition = (claim: Claim): boolean =>
  CONDITION[claim.lang].test(`${claim.sentence} ${claim.section}`);

const isAge = ({ kind }: Quantity): boolean => kind === 'age';

/** `以上` against *more than* is wording in prose; where an age or a threshold decides, it is another rule. */
export const thresholds: Decision = ({ left, right }, found) => {
  const [a, b] = [left.quantity, right.quantity];
  if (found !== null || a.form !== 'amount' || !sameFigure(a, b)) return found;
  const pair = NEIGHBOURS.find(
    ([within, beyond]) =>
      (a.bound === within && b.bound === beyond) || (a.bound === beyond && b.bound === within),
  );
  if (pair === undefined) return null;
  if (!isAge(a) && !isAge(b) && !(isCondition(left) && isCondition(right))) return null;
  const figure = grouped(formatShortest(a.value));
  const [within, beyond] = a.bound === pair[0] ? [left, right] : [right, left];
  return {
    rule: 'bilingual/bound',
    diagnosis: 'bound',
    mild: false,
    said: {
      fact: `${quoted(within.plain)} counts ${figure} itself in, ${quoted(beyond.plain)} does not`,
      advice: 'Where an age or a threshold decides, say the same in both',
    },
  };
};
