import type { Amount } from '../amount/amount.ts';
import type { CalendarRead } from '../calendar/calendar-read.ts';

export type Core =
  | {
      readonly type: 'amount';
      readonly amount: Amount;
      readonly upper: Amount | null;
      readonly end: number;
      readonly opener: boolean;
    }
  | {
      readonly type: 'calendar';
      readonly read: CalendarRead;
      readonly until: CalendarRead | null;
      readonly end: number;
      readonly opener: boolean;
    };

export type AmountCore = Extract<Core, { type: 'amount' }>;
