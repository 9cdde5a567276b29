import { z } from 'zod';
import { KINDS, POINT_BOUNDS } from '../../model/quantity.ts';

export const index = z.int().min(0);
export const span = z.object({ start: index, end: index });
export const language = z.enum(['zh', 'en']);

/** Bounds far beyond what any text holds, so that a hostile number cannot fill memory when it is written out. */
const MOST_DIGITS = 10_000;

const digits = z
  .string()
  .max(MOST_DIGITS)
  .regex(/^-?\d+$/)
  .transform((text) => BigInt(text));

export const decimal = z.object({ digits, exponent: z.int().min(-MOST_DIGITS).max(MOST_DIGITS) });
const fraction = z.object({
  numerator: digits,
  denominator: digits.refine((value) => value > 0n),
});
const exact = z.union([decimal, fraction]);

const intervalOf = <Value extends z.ZodType>(value: Value) =>
  z.object({
    low: value.nullable(),
    high: value.nullable(),
    lowOpen: z.boolean(),
    highOpen: z.boolean(),
  });
const interval = intervalOf(exact);
const calendarInterval = intervalOf(z.string());
export const eitherInterval = z.union([interval, calendarInterval]);

export const basis = z.enum(['yoy', 'qoq', 'mom', 'annualised', 'cagr']);
const pointBound = z.enum(POINT_BOUNDS);

const meaning = {
  role: z.enum(['level', 'change', 'difference']),
  direction: z.enum(['up', 'down', 'none']),
  basis: basis.exactOptional(),
};
const amountMeaning = {
  ...meaning,
  kind: z.enum(KINDS).exclude(['date', 'time']),
  unit: z.string().nullable(),
  interval,
  wording: z.enum(['by', 'to', 'fold', 'off', 'doubling']).exactOptional(),
  assumed: z.boolean().exactOptional(),
  noun: z.string().exactOptional(),
};
const calendarMeaning = {
  ...meaning,
  kind: z.enum(['date', 'time']),
  unit: z.null(),
  interval: calendarInterval,
};

export const amount = z.object({
  ...amountMeaning,
  form: z.literal('amount'),
  value: exact,
  bound: pointBound,
});
export const amountRange = z.object({
  ...amountMeaning,
  form: z.literal('amount-range'),
  low: exact,
  high: exact,
  bound: z.literal('range'),
});
export const calendar = z.object({
  ...calendarMeaning,
  form: z.literal('calendar'),
  value: z.string(),
  bound: pointBound,
});
export const calendarRange = z.object({
  ...calendarMeaning,
  form: z.literal('calendar-range'),
  low: z.string(),
  high: z.string(),
  bound: z.literal('range'),
});

/** `model/quantity.ts`, its big integers as text. */
export const quantity = z.discriminatedUnion('form', [amount, amountRange, calendar, calendarRange]);
