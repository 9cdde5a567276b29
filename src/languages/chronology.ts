/**
 * What a language says around dates, so that one follows from another. Each list is words in a row, `after | later`;
 * spellings in Traditional and Simplified are one. No list is optional: a language that forgets one does not compile.
 */
export interface Chronology {
  /** Days of the week from Monday, 1. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** What is a day of the week only in brackets behind a date: `（二）`. */
  readonly bracketedWeekdays: Readonly<Record<string, number>>;
  /** Months by name, where the language has names. */
  readonly months: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<ChronologyRole, string>>;
}

export type ChronologyRole =
  /** In front of a weekday: it comes again and again. */
  | 'every'
  /** May stand between a stretch of time and its length: `, a total of`. */
  | 'spanLink'
  /** Says that a length of time is that of the dates near it: `lasting`, `為期`. */
  | 'lasting'
  /** Behind a length of time: it is not how long the dates beside it are: `ago`, `後`. */
  | 'notLength'
  /** What lasts from one date to another, between `three-day` and its dates. */
  | 'occasion'
  /** Between a length and the date on which it ends: `ending on`. */
  | 'until'
  /** Makes the date beside it a birth. */
  | 'born'
  /** May stand between an age and the year in which somebody was that old. */
  | 'ageLink'
  /** Makes the date beside it the beginning of an institution. */
  | 'founded'
  /** Behind an ordinal or a number of years: it is counted from the founding. */
  | 'anniversary'
  /** May stand between that many years later and the date that is: `, in`. */
  | 'laterLink'
  /** Behind a length of time: counted from the date before. */
  | 'later'
  /** The year after the year before. */
  | 'nextYear'
  /** What is told behind it came after what is told before it. */
  | 'afterwards'
  /** Turns the order of what is told. */
  | 'before'
  /** A year that need not begin in January is in sight. */
  | 'fiscal'
  /** Hours in which a house is open. */
  | 'opening'
  /** Between a quarter and the day on which it is said to end. */
  | 'ends'
  /** May stand between two names of one time: `Q2 (April–June)`. */
  | 'alias'
  /** May stand between a century or decade and a year in it: `, in`. */
  | 'within'
  /** A series that counts seasons; its fifth is no quarter. */
  | 'series'
  /** Figures that a company reports by quarter. */
  | 'reporting'
  /** In front of figures with a colon: they are a time of day. */
  | 'clock'
  /** Runs from the later to the earlier on purpose, or is no time: `fell from 2024 to 2019`. */
  | 'backwards'
  /** Heads a column of beginnings. */
  | 'startHeader'
  /** Heads a column of ends. */
  | 'endHeader';
