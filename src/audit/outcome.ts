import type { Entry, Observation, Source } from '../model/registry.ts';

/** What became of an observation's source; `audit` sets it, `say` puts it in words. */
export type Outcome =
  /** Quote and value stand in it; without a quote, the value. */
  | { readonly code: 'holds'; readonly by: 'quote' | 'value' }
  /** The value stands in it, in its article or elsewhere on the page; the quote does not. */
  | { readonly code: 'quote-moved'; readonly where: 'article' | 'page'; readonly around: string }
  /** The words of the quote stand around another value. */
  | { readonly code: 'value-changed'; readonly found: string; readonly around: string }
  | { readonly code: 'not-found'; readonly missing: 'value' | 'both' }
  /** It holds all, at another address, for good. */
  | { readonly code: 'moved' }
  | { readonly code: 'gone'; readonly status: 404 | 410 }
  | { readonly code: 'unreadable'; readonly why: string }
  /** It was not asked for: robots.txt, a private address, an address that is no web page's. */
  | { readonly code: 'refused'; readonly why: string }
  | { readonly code: 'skipped'; readonly why: 'no-address' | 'interrupted' };

export type OutcomeCode = Outcome['code'];

/** In the order in which summaries count them. */
export const OUTCOME_CODES: readonly OutcomeCode[] = [
  'holds',
  'moved',
  'quote-moved',
  'value-changed',
  'not-found',
  'gone',
  'unreadable',
  'refused',
  'skipped',
];

/** An observation of the registry and what its source says today. */
export interface Audited {
  readonly entry: Entry;
  readonly observation: Observation;
  readonly source: Source;
  readonly outcome: Outcome;
  /** The new address, where the source moved for good. */
  readonly movedTo: string | null;
  /** The day on which the source was read; null where it was not. */
  readonly readOn: string | null;
}

/** Whether quote and value were found, so that `retrieved` may say when. */
export const holds = ({ outcome }: Audited): boolean => outcome.code === 'holds' || outcome.code === 'moved';

export const isInterrupted = ({ outcome }: Audited): boolean =>
  outcome.code === 'skipped' && outcome.why === 'interrupted';

/** Whether an editor has something to do: the source no longer holds, moved, or could not be read. */
export const needsWork = ({ outcome }: Audited): boolean =>
  outcome.code !== 'holds' && outcome.code !== 'skipped';
