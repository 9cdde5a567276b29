import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/model/reading.ts';
import { inCalendar } from '../../../src/recompute/calendar/calendar.ts';
import '../../properties.ts';
import { foundIn } from '../cases.ts';

/** A sentence that is right, and the same with one error planted; what changes is between them alone. */
interface Pair {
  readonly lang: Language;
  readonly right: string;
  readonly wrong: string;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SHORT = DAYS.map((day) => day.slice(0, 3));
const HAN = [...'日一二三四五六'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The platform's calendar, which the code under test does not use. */
const dayAfter = (day: Date, days: number): Date => new Date(day.getTime() + days * 86_400_000);
const iso = (day: Date): string => day.toISOString().slice(0, 10);
const han = (day: Date): string =>
  `${day.getUTCFullYear()} 年 ${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日`;
const english = (day: Date): string =>
  `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
const dayFirst = (day: Date): string =>
  `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;

const days = fc.integer({ min: -70_000, max: 40_000 }).map((n) => new Date(n * 86_400_000));
const shifts = fc.integer({ min: 1, max: 6 });
const years = fc.integer({ min: 1801, max: 2060 });
const one = <Value>(...of: Value[]) => fc.constantFrom(...of);

/** Each error with the sentences it is planted in; a new one is an entry here. */
const PLANTERS: Readonly<Record<string, fc.Arbitrary<Pair>>> = {
  weekday: fc.tuple(days, shifts, one(0, 1, 2, 3, 4, 5)).map(([day, shift, form]) => {
    const at = day.getUTCDay();
    const told = (n: number): readonly [Language, string] => {
      const forms: readonly (readonly [Language, string])[] = [
        ['en', `The market opens on ${DAYS[n]}, ${english(day)}, at nine.`],
        ['en', `The ferry sails on ${iso(day)} (${SHORT[n]}) again.`],
        ['en', `The concert is on ${DAYS[n]}, ${dayFirst(day)}.`],
        ['zh', `市集於 ${han(day)}（星期${HAN[n]}）開幕。`],
        ['zh', `渡輪 ${iso(day)}（週${HAN[n]}）復航。`],
        ['zh', `音樂會在 ${han(day)}（${HAN[n]}）舉行。`],
      ];
      return forms[form]!;
    };
    const [lang, right] = told(at);
    return { lang, right, wrong: told((at + shift) % 7)[1] };
  }),
  years: fc
    .tuple(
      years,
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 2, max: 20 }),
      one(0, 1, 2, 3, 4),
      fc.boolean(),
    )
    .map(([from, length, off, form, isInclusive]) => {
      const told = (n: number): readonly [Language, string] => {
        const forms: readonly (readonly [Language, string])[] = [
          ['en', `From ${from} to ${from + length}, ${n} years, the mill was shut.`],
          ['en', `The mill was shut for the ${n} years from ${from} to ${from + length}.`],
          ['zh', `${from} 至 ${from + length} 年 ${n} 年間，磨坊停工。`],
          ['zh', `磨坊自 ${from} 年至 ${from + length} 年停工，為期 ${n} 年。`],
          ['zh', `磨坊自 ${from} 年到 ${from + length} 年的 ${n} 年間停工。`],
        ];
        return forms[form]!;
      };
      const right = length + (isInclusive ? 1 : 0);
      const [lang, text] = told(right);
      return { lang, right: text, wrong: told(length + off)[1] };
    }),
  days: fc
    .tuple(days, fc.integer({ min: 2, max: 25 }), fc.integer({ min: 2, max: 9 }), one(0, 1, 2, 3))
    .map(([day, length, off, form]) => {
      const end = dayAfter(day, length - 1);
      const told = (n: number): readonly [Language, string] => {
        const forms: readonly (readonly [Language, string])[] = [
          ['en', `The fair, from ${english(day)} to ${english(end)}, lasting ${n} days, was dry.`],
          ['en', `The ${n}-day fair (${english(day)} to ${english(end)}) was dry.`],
          ['zh', `展期 ${n} 天（${han(day)}至 ${han(end)}），天氣晴朗。`],
          ['zh', `市集自 ${han(day)}至 ${han(end)}舉行，為期 ${n} 天。`],
        ];
        return forms[form]!;
      };
      const [lang, right] = told(length);
      return { lang, right, wrong: told(length + off)[1] };
    }),
  age: fc
    .tuple(years, fc.integer({ min: 20, max: 90 }), fc.integer({ min: 2, max: 9 }), one(0, 1, 2))
    .map(([birth, age, off, form]) => {
      const then = birth + age;
      const told = (n: number): readonly [Language, string] => {
        const forms: readonly (readonly [Language, string])[] = [
          ['en', `Born in ${birth}, she was aged ${n} in ${then}.`],
          ['zh', `他生於 ${birth} 年，${then} 年時 ${n} 歲。`],
          ['zh', `她 ${birth} 年出生，${then} 年逝世，享年 ${n} 歲。`],
        ];
        return forms[form]!;
      };
      const [lang, right] = told(age);
      return { lang, right, wrong: told(age + off)[1] };
    }),
  anniversary: fc
    .tuple(
      fc.integer({ min: 1801, max: 1990 }),
      fc.integer({ min: 4, max: 10 }),
      fc.integer({ min: 1, max: 3 }),
      one(0, 1),
    )
    .map(([founded, tens, off, form]) => {
      const told = (n: number): readonly [Language, string] =>
        form === 0
          ? [
              'en',
              `Founded in ${founded}, the choir marked its ${n}th anniversary in ${founded + tens * 10}.`,
            ]
          : ['zh', `合唱團創立於 ${founded} 年，${founded + tens * 10} 年慶祝 ${n} 週年。`];
      const [lang, right] = told(tens * 10);
      return { lang, right, wrong: told(tens * 10 + 3 + off)[1] };
    }),
  backwards: fc.tuple(years, fc.integer({ min: 2, max: 60 }), one(0, 1, 2, 3)).map(([from, length, form]) => {
    const told = (a: number, b: number): readonly [Language, string] => {
      const forms: readonly (readonly [Language, string])[] = [
        ['en', `The school stood from ${a} to ${b} on the hill.`],
        ['en', `The painter (${a}–${b}) loved the sea.`],
        ['zh', `學校自 ${a} 年至 ${b} 年設在山上。`],
        ['zh', `畫家（${a} 年–${b} 年）喜愛大海。`],
      ];
      return forms[form]!;
    };
    const [lang, right] = told(from, from + length);
    return { lang, right, wrong: told(from + length, from)[1] };
  }),
  later: fc
    .tuple(years, fc.integer({ min: 2, max: 19 }), fc.integer({ min: 1, max: 7 }), one(0, 1, 2))
    .map(([from, length, off, form]) => {
      const told = (then: number): readonly [Language, string] => {
        const forms: readonly (readonly [Language, string])[] = [
          ['en', `The firm was founded in ${from} and sold ${length} years later, in ${then}.`],
          ['zh', `公司成立於 ${from} 年，${length} 年後（${then} 年）出售。`],
          ['zh', `公司 ${from} 年成立，${length} 年後的 ${then} 年上市。`],
        ];
        return forms[form]!;
      };
      const [lang, right] = told(from + length);
      return { lang, right, wrong: told(from + length + off)[1] };
    }),
  order: fc.tuple(years, fc.integer({ min: 2, max: 30 }), one(0, 1)).map(([from, length, form]) => {
    const told = (a: number, b: number): readonly [Language, string] =>
      form === 0
        ? ['en', `The paper was founded in ${a} and later acquired in ${b}.`]
        : ['zh', `這家報社於 ${a} 年成立，隨後於 ${b} 年被收購。`];
    const [lang, right] = told(from, from + length);
    return { lang, right, wrong: told(from + length, from)[1] };
  }),
};

const SAMPLES = 150;

describe.each(Object.entries(PLANTERS))('%s', (_, pairs) => {
  const sample = fc.sample(pairs, { numRuns: SAMPLES, seed: 20_261_124 });

  test('the right sentences are left alone', () => {
    const alarms = sample.filter(({ lang, right }) => foundIn(inCalendar, { lang, text: right }).length > 0);
    expect(alarms.map(({ right }) => right)).toEqual([]);
  });

  test('at least 97% of the planted errors are found', () => {
    const missed = sample.filter(
      ({ lang, wrong }) => foundIn(inCalendar, { lang, text: wrong }).length === 0,
    );
    expect(missed.length / SAMPLES, missed[0]?.wrong).toBeLessThanOrEqual(0.03);
  });
});
