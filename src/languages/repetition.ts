import { EN_COMMON_WORDS } from './en/common-words.ts';
import { EN_REPETITION } from './en/repetition.ts';
import { ZH_REPETITION } from './zh/repetition.ts';

/** What a language's words do where a number is said a second time. Chinese is in its folded (Simplified) form. */
export interface Repetition {
  /** Words that say nothing of what a number is about: `now`, `reaches`, `目前`, `达到`. */
  readonly plain: readonly string[];
  /** Words that tell two numbers apart where only one of them has it: `average`, `last`, `去年`, `预设`. */
  readonly telling: readonly string[];
  /** Openers of what is only supposed: `for example`, `例如`. */
  readonly examples: readonly string[];
  /** Words by which a sentence speaks of what stands beside it: `the following`, `下列`. */
  readonly pointing: readonly string[];
  /** Titles of sections that tell what changed when, or only list: `Changelog`, `更新日志`. */
  readonly logs: readonly string[];
  /** Titles of sections that say again what the article said: `Conclusion`, `小结`. */
  readonly summaries: readonly string[];
}

const both = (of: (language: Repetition) => readonly string[]): string[] => [
  ...of(EN_REPETITION),
  ...of(ZH_REPETITION),
];

/** Both languages at once, since each stands in texts of the other. */
export const REPETITION: Repetition = {
  plain: [...EN_COMMON_WORDS, ...both(({ plain }) => plain)],
  telling: both(({ telling }) => telling),
  examples: both(({ examples }) => examples),
  pointing: both(({ pointing }) => pointing),
  logs: both(({ logs }) => logs),
  summaries: both(({ summaries }) => summaries),
};
