import { isFraction } from '../../model/decimal.ts';
import { exactOf } from '../numerals/exact.ts';
import { type Numeral, scaleNumeral } from '../numerals/numeral.ts';
import { odd } from '../numerals/vague.ts';
import { isDigit, isHan, type Source, skipSpaces, startsWith } from '../source.ts';
import { type Amount, amountOf } from './amount.ts';
import { withMinor } from './money/bare-cents.ts';
import { withCents } from './money/cents.ts';
import { moneyOf, yenOf } from './money/money.ts';
import { withPence } from './money/pounds-and-pence.ts';
import { scaleBehind, withMoneyLetters, withNamedCurrency } from './money/scales.ts';
import { withYuan } from './money/yuan.ts';
import { withDiscount } from './percent/discount.ts';
import { withTenths } from './percent/tenths.ts';
import { withAttachedParts } from './units/attached-parts.ts';
import { COMPOUND_KINDS, withCompound, withMinutes } from './units/compound.ts';
import { withEnglishPart } from './units/english-part.ts';
import { findUnit, oddUnit } from './units/find-unit.ts';
import { withUnit } from './units/with-unit.ts';

/** What only characters say behind a number: `分`, `成`, `折`, `元`, `塊三`. */
function charactersBehind(source: Source, number: Numeral): Amount | null {
  const next = source.codes[skipSpaces(source, number.end)];
  if (!isHan(next) && !isDigit(next)) return null;
  return (
    withMinutes(source, number) ??
    withTenths(source, number) ??
    withDiscount(source, number) ??
    withYuan(source, number, null)
  );
}

/** Percent, points, times, currency or unit behind a number; the number alone where none stands. */
export function withMeaning(source: Source, number: Numeral): Amount {
  const attached = withAttachedParts(source, number);
  if (attached !== null) return attached;
  const inCharacters = charactersBehind(source, number);
  if (inCharacters !== null) return inCharacters;
  const named =
    source.lang === 'en' ? (withNamedCurrency(source, number) ?? withPence(source, number)) : null;
  if (named !== null) return named;
  const found = findUnit(source, number.end);
  const unit = found ?? oddUnit(source, number);
  if (unit === null) {
    const measured = withUnit(source, number, null);
    return (
      measured ??
      withMinor(source, number) ??
      withMoneyLetters(source, number) ??
      withEnglishPart(source, number) ??
      amountOf(number)
    );
  }
  const own =
    startsWith(source, number.end, '-odd ') && !isFraction(number.value) ? odd(number.value) : number.own;
  const behind: Numeral = { ...number, own, end: unit.end, plain: 0 };
  const { entry } = unit;
  switch (entry.type) {
    case 'percent':
      return amountOf(
        { ...behind, value: exactOf(number.value) },
        { kind: 'percent', unit: '%', unitPlace: 'behind', scale: 'percent' },
      );
    case 'per':
      return amountOf(
        { ...scaleNumeral(behind, entry.places, unit.end), scale: 0 },
        { kind: 'percent', unit: '%', unitPlace: 'behind', scale: 'percent' },
      );
    case 'points':
      return amountOf(behind, {
        kind: 'percentage-point',
        unit: entry.basis ? '[bp]' : '%',
        unitPlace: 'behind',
        role: 'difference',
        scale: entry.basis ? 'count' : 'percent',
      });
    case 'times':
      return amountOf(behind, { kind: 'multiple', unitPlace: 'behind' });
    case 'currency': {
      const scale = scaleBehind(source, unit.end);
      const many =
        scale === null || number.scale > 0
          ? behind
          : { ...scaleNumeral(number, scale.places, scale.end), plain: 0 };
      return withCents(source, moneyOf(source, many, yenOf(source, entry.code, unit), 'behind', false));
    }
    case 'unit': {
      const amount = withUnit(source, number, found);
      if (amount === null) return amountOf(number);
      return COMPOUND_KINDS.has(amount.kind) ? withCompound(source, amount) : amount;
    }
  }
}
