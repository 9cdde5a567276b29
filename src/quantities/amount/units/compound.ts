import { addDecimals, type Decimal, isFraction } from '../../../model/decimal.ts';
import type { AmountKind } from '../../../model/quantity.ts';
import { readNumber } from '../../numerals/number.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import { isAt, isOneOf, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';
import { steps } from './steps.ts';
import { withUnit } from './with-unit.ts';

/** What can stand between the parts of a compound: nothing, a space, `又`, `零`, a comma, `and`. */
function compoundGap(source: Source, at: number): number | null {
  let i = skipSpaces(source, at);
  const spaced = i > at;
  if (isAt(source, i, '又') || isAt(source, i, '零')) return skipSpaces(source, i + 1);
  if (isAt(source, i, ',') && source.lang === 'en') {
    i = skipSpaces(source, i + 1);
    if (startsWith(source, i, 'and ')) i += 4;
    return i;
  }
  if (startsWith(source, i, 'and ') && spaced) return i + 4;
  return i;
}

export const COMPOUND_KINDS = new Set<AmountKind>(['duration', 'length', 'mass']);

/** Adds smaller parts of the same kind, in the smallest unit that is named: `1 小時 30 分`, `7 feet 10 inches`. */
export function withCompound(source: Source, first: Amount): Amount {
  let whole = first;
  for (let parts = 0; parts < 5; parts++) {
    if (whole.number.own || whole.number.upper || isFraction(whole.number.value) || whole.unit === null)
      return whole;
    const at = compoundGap(source, whole.end);
    if (at === null) return whole;
    const number = readNumber(source, at);
    if (number === null || number.own || number.upper || isFraction(number.value)) return whole;
    const part =
      letterPart(source, number, whole) ?? withUnit(source, number) ?? timeOfDayPart(source, number, whole);
    if (part === null || part.kind !== whole.kind || part.unit === null || part.unit === whole.unit)
      return whole;
    if (isFraction(part.number.value) || part.number.own || part.number.upper) return whole;
    const joined = join(whole, part);
    if (joined === null) return whole;
    whole = {
      ...whole,
      end: part.end,
      unit: joined.unit,
      number: { ...whole.number, end: part.end, value: joined.value, rounded: part.number.rounded, plain: 0 },
    };
  }
  return whole;
}

/** `30m` behind hours, `2 in` behind feet: letters that mean something else by themselves. */
function letterPart(source: Source, number: Numeral, whole: Amount): Amount | null {
  const i = skipSpaces(source, number.end);
  if (!isOneOf(source, i, 'mi')) return null;
  const letter = /^(m|in)(?![\p{L}\d])/u.exec(source.text.slice(i, i + 3))?.[1];
  const unit =
    letter === 'm' && whole.unit === 'h' && i === number.end
      ? 'min'
      : letter === 'in' && whole.unit === '[ft_i]'
        ? '[in_i]'
        : null;
  if (unit === null || letter === undefined) return null;
  return amountOf(
    { ...number, end: i + letter.length, plain: 0 },
    { kind: whole.kind, unit, unitPlace: 'behind', end: i + letter.length },
  );
}

/** `20 時`, `30 分` inside a compound: units that by themselves are times of day or marks. */
function timeOfDayPart(source: Source, number: Numeral, whole: Amount): Amount | null {
  if (whole.kind !== 'duration') return null;
  const i = skipSpaces(source, number.end);
  const unit = isAt(source, i, '时') ? 'h' : isAt(source, i, '分') ? 'min' : null;
  if (unit === null) return null;
  return amountOf(
    { ...number, end: i + 1, plain: 0 },
    { kind: 'duration', unit, unitPlace: 'behind', end: i + 1 },
  );
}

function join(a: Amount, b: Amount): { value: Decimal; unit: string } | null {
  const x = a.number.value;
  const y = b.number.value;
  if (isFraction(x) || isFraction(y) || a.unit === null || b.unit === null) return null;
  const ratio = steps(a.unit, b.unit);
  if (ratio === null) return null;
  if (ratio.up)
    return { value: addDecimals({ digits: x.digits * ratio.by, exponent: x.exponent }, y), unit: b.unit };
  if (a.kind !== 'duration') return null;
  return { value: addDecimals(x, { digits: y.digits * ratio.by, exponent: y.exponent }), unit: a.unit };
}

/** `3 分 20 秒`: minutes, where seconds follow. */
export function withMinutes(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  if (!isAt(source, i, '分') || isFraction(number.value) || number.own || number.upper) return null;
  const minutes = amountOf(
    { ...number, end: i + 1, plain: 0 },
    { kind: 'duration', unit: 'min', unitPlace: 'behind', end: i + 1 },
  );
  const whole = withCompound(source, minutes);
  return whole.end > minutes.end && whole.unit === 's' ? whole : null;
}
