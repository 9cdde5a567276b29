import type { Language } from '../model/reading.ts';
import type { Names } from './terms.ts';
import type { Wording } from './wording.ts';

/** How one version words a figure, and the text that it stands in. */
export interface Worded extends Wording {
  readonly lang: Language;
  readonly quote: string;
}

/** Tells whether a name is one of a subject or metric that is known already. */
export interface Known {
  readonly isSubject: (name: string) => boolean;
  readonly isMetric: (name: string) => boolean;
}

/** The names of subject and metric on which the versions of one figure agree. */
export function reconcile(words: readonly Worded[], known: Known): { subject: Names; metric: Names } {
  const turned = words.map((word) => (isTurned(word, known) ? turn(word) : word));
  const hasSubject = turned.every(({ subject }) => subject !== '');
  const subjects = turned.map((word) => ({
    ...word,
    name: hasSubject ? word.subject : word.outer || word.subject,
  }));
  const subject = agreed(subjects);
  const metric = agreed(turned.map((word) => ({ ...word, name: word.metric })));
  return { subject, metric };
}

/** Whether the columns of a table are its subjects, and its rows what is measured. */
function isTurned({ headers, outer }: Worded, { isSubject, isMetric }: Known): boolean {
  if (headers === null) return false;
  const { row, column } = headers;
  const weigh = (subject: string, metric: string): number =>
    (isSubject(subject) ? 2 : 0) + (isMetric(metric) ? 2 : 0) + (subject === outer ? 1 : 0);
  return weigh(column, row) > weigh(row, column);
}

const turn = (word: Worded): Worded => ({
  ...word,
  subject: word.headers?.column ?? word.subject,
  metric: word.headers?.row ?? word.metric,
});

const HAN = /\p{Script=Han}/u;

/** One name a language. Where both versions use Latin names that differ, the one that stands in both texts is meant. */
function agreed(named: readonly (Worded & { readonly name: string })[]): Names {
  const of = (lang: Language) => named.find((word) => word.lang === lang && word.name !== '');
  const zh = of('zh');
  const en = of('en');
  if (zh === undefined || en === undefined) return { zh: zh?.name ?? null, en: en?.name ?? null };
  if (HAN.test(zh.name)) {
    const isShared = zh.quote.includes(en.name) && !HAN.test(en.name) && /[A-Z]/.test(en.name);
    return isShared ? { zh: en.name, en: en.name } : { zh: zh.name, en: en.name };
  }
  if (zh.name === en.name) return { zh: zh.name, en: en.name };
  const name = en.quote.includes(zh.name) ? zh.name : zh.quote.includes(en.name) ? en.name : null;
  return name === null ? { zh: zh.name, en: en.name } : { zh: name, en: name };
}
