import type { Related } from './finding.ts';
import type { Span } from './position.ts';
import type { Interval } from './quantity.ts';

/** A stated number that a calculation starts from. */
export interface Operand {
  readonly span: Span;
  /** As written in the file. */
  readonly text: string;
  /** What it stands for, where the article names it: the headers of its cell, the noun beside it. */
  readonly label: string | null;
}

/** How a number follows from others of the same version. */
export interface Calculation {
  /** In the figures as written, `(110 − 150) ÷ 150`; long sums are shortened in the middle. */
  readonly formula: string;
  readonly inputs: readonly Operand[];
  /** What follows, rounding of the inputs considered, in the unit of what was written; ISO dates for calendars. */
  readonly result: Interval | Interval<string>;
  readonly unit: string | null;
  readonly written: string;
}

/** What one version says against itself. */
export interface Inconsistency {
  readonly kind: 'conflict' | 'arithmetic' | 'date';
  /** What does not follow and what would, in one sentence that ends without a full stop, then what to do. */
  readonly message: string;
  /** The number that does not follow. */
  readonly span: Span;
  /** Indices of the version's claims: first the one that is wrong, then its inputs. */
  readonly claims: readonly number[];
  readonly calculation: Calculation | null;
  /** Places beside the inputs that a reader should look at. */
  readonly related: readonly Related[];
  readonly actual: string;
  readonly expected: string | null;
  /** Milder than an error, where a reading exists under which the numbers agree. */
  readonly mild: boolean;
}
