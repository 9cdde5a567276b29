import type { Inconsistency } from '../../src/model/calculation.ts';
import type { Language } from '../../src/model/reading.ts';
import type { Statement } from '../../src/recompute/recompute.ts';
import { versionOf } from '../align/versions.ts';

/** One version of an article as the witnesses take it, without a registry. */
export function statementOf(text: string, lang: Language): Statement {
  const { document, claims, links } = versionOf(text, lang, lang === 'zh' ? 'zh-Hant' : 'en');
  return { document, claims, links };
}

/** What a finding marks in its text. */
export const markedIn = ({ document }: Statement, { span }: Inconsistency): string =>
  document.source.slice(span.start, span.end);
