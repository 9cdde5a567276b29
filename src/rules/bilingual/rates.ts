import type { Version } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { formatShortest } from '../../model/decimal.ts';
import type { Amount } from '../../model/quantity.ts';

/** An exchange rate that a text states: so much of `unit` for one of another currency; null where it is a bare figure. */
export interface Rate {
  readonly amount: Amount;
  readonly unit: string | null;
  readonly claim: Claim;
  /** The `1 美元` that it is the rate of, where the text counts it. */
  readonly base: Claim | null;
}

/** `1 美元` ~ `兌` ~ `31.5 元`, *NT$31.5* ~ *to* ~ *US$1*. */
const EQUALS =
  /^(?:\s|[兌兑換换折合約约等於于對对可=＝≈:：]|\b(?:equals?|is|was|to|for|at|about|per|worth|buys)\b){1,12}$/i;

/** *NT$31.5* ~ *to the US dollar*, `31.5 元` ~ `兌美元`. */
const FOR_ONE =
  /^\s?(?:(?:to|per|for|against)\s(?:the |each |every |one |a )?(?:[A-Z][\w.]* ){0,2}(?:dollar|euro|yen|pound|yuan|renminbi|won)\b|[兌兑對对](?:[一每]|1 ?)?(?:美元|美金|[歐欧]元|日[圓元]|英[鎊镑]|人民[幣币]|港[幣元])|\/(?:USD|EUR|JPY|GBP|CNY|HKD|TWD)\b)/i;

/** *an exchange rate of* ~ *31.5*, `匯率` ~ `31.5`. */
const RATE_OF =
  /(?:[匯汇]率(?:[為为是約约以:：]|\s){0,4}|\b(?:exchange|conversion) rate (?:of |was |is |at |: ?)?(?:about |roughly )?)$/i;

const REACH = 40;

const amountOf = ({ quantity }: Claim): Amount | null => (quantity?.form === 'amount' ? quantity : null);

const isOne = (amount: Amount): boolean => formatShortest(amount.value) === '1';

const RATES = new WeakMap<Version, readonly Rate[]>();

/** Every exchange rate that a version states. */
export function ratesIn(version: Version): readonly Rate[] {
  const known = RATES.get(version);
  if (known !== undefined) return known;
  const rates = findRates(version);
  RATES.set(version, rates);
  return rates;
}

/** A text names a few rates; beyond so many it is a table of them, and they explain nothing. */
const MOST = 50;

function findRates({ document, claims }: Version): Rate[] {
  const { source } = document;
  const rates: Rate[] = [];
  claims.forEach((claim, index) => {
    const amount = rates.length < MOST ? amountOf(claim) : null;
    if (amount === null || (amount.kind !== 'money' && amount.kind !== 'number') || isOne(amount)) return;
    const base = [claims[index - 1], claims[index + 1]].find((other) => {
      const one = other === undefined ? null : amountOf(other);
      if (one?.kind !== 'money' || !isOne(one) || one.unit === amount.unit) return false;
      const [first, second] = other!.span.start < claim.span.start ? [other!, claim] : [claim, other!];
      return EQUALS.test(source.slice(first.span.end, second.span.start));
    });
    const before = source.slice(Math.max(0, claim.span.start - REACH), claim.span.start);
    const behind = source.slice(claim.span.end, claim.span.end + REACH);
    const isRate =
      base !== undefined || (amount.kind === 'money' && FOR_ONE.test(behind)) || RATE_OF.test(before);
    if (isRate) rates.push({ amount, unit: amount.unit, claim, base: base ?? null });
  });
  return rates;
}

const CONVERTED = /[匯汇]率|[換换折][算合]|\bexchange rate|\bconver(?:ted|sion)\b/i;

const DATES = new WeakMap<Version, readonly Claim[]>();

/** The dates of conversions: `以 2026 年 3 月 31 日匯率換算`. */
export function rateDatesIn(version: Version): readonly Claim[] {
  const known = DATES.get(version);
  if (known !== undefined) return known;
  const dates = version.claims.filter(
    ({ quantity, sentence }) =>
      quantity?.form === 'calendar' && quantity.kind === 'date' && CONVERTED.test(sentence),
  );
  DATES.set(version, dates.slice(0, MOST));
  return dates.slice(0, MOST);
}
