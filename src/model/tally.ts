import type { Article } from './article.ts';
import type { Document } from './document.ts';
import type { Finding, Severity } from './finding.ts';
import type { Span } from './position.ts';
import type { VerdictCode } from './verdict.ts';

/** Something of an article that could not be read or parsed, and why. */
export interface Unread {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** The title of one version, and the language that it is in. */
export interface Title extends Pick<Document, 'lang' | 'locale'> {
  readonly text: string;
}

/** What a run must know of an article once its text, claims and findings are let go. */
export interface Tally {
  /** The files that were read of it, and those that could not be. */
  readonly paths: readonly string[];
  /** Those that were read, a file with both languages twice. */
  readonly read: readonly string[];
  /** Of the versions that have one, by which people know the article. */
  readonly titles: readonly Title[];
  readonly claims: Readonly<Record<VerdictCode, number>>;
  /** Findings that nobody suppressed, by rule and severity, in the order they were found. */
  readonly open: readonly { readonly ruleId: string; readonly severity: Severity; readonly count: number }[];
  readonly suppressed: number;
  /** What could not be read; a run with any never ends in 0. */
  readonly unread: readonly Unread[];
}

/** Counts an article and its findings. */
export function tallyOf(article: Article, findings: readonly Finding[]): Tally {
  const claims = { supported: 0, refuted: 0, unverified: 0, skipped: 0 };
  for (const { verdicts } of article.versions) for (const { code } of verdicts) claims[code] += 1;
  const read = article.versions.map(({ document }) => document.path);
  const paths = new Set([...read, ...article.problems.map(({ path }) => path)]);
  const titles = article.versions.flatMap(({ document }) => titleOf(document));
  return { paths: [...paths], read, titles, claims, ...countsOf(findings), unread: unreadIn(article) };
}

const LONGEST_TITLE = 160;

/** As the front matter says it, else the first heading. */
function titleOf({ blocks, lang, locale }: Document): Title[] {
  const block =
    blocks.find(
      ({ type, ...rest }) => type === 'front-matter' && 'label' in rest && rest.label === 'title',
    ) ?? blocks.find(({ type }) => type === 'heading');
  const whole = block && 'passage' in block ? block.passage.text.trim() : '';
  const text = whole.length > LONGEST_TITLE ? `${whole.slice(0, LONGEST_TITLE)}…` : whole;
  return text === '' ? [] : [{ lang, locale, text }];
}

/** The same article with other findings. */
export const recounted = (tally: Tally, findings: readonly Finding[]): Tally => ({
  ...tally,
  ...countsOf(findings),
});

function countsOf(findings: readonly Finding[]): Pick<Tally, 'open' | 'suppressed'> {
  const open = new Map<string, { ruleId: string; severity: Severity; count: number }>();
  let suppressed = 0;
  for (const { ruleId, severity, suppressed: by } of findings) {
    if (by !== null) {
      suppressed += 1;
      continue;
    }
    const key = `${severity} ${ruleId}`;
    const known = open.get(key);
    if (known) known.count += 1;
    else open.set(key, { ruleId, severity, count: 1 });
  }
  return { open: [...open.values()], suppressed };
}

/** What of an article could not be read or parsed, and why. */
export function unreadIn({ problems, versions }: Article): Unread[] {
  return [
    ...problems
      .filter(({ kind }) => kind === 'unreadable')
      .map(({ path, span, message }) => ({ path, span, message })),
    ...versions.flatMap(({ document }) =>
      document.problems
        .filter(({ kind }) => kind === 'unreadable' || kind === 'front-matter')
        .map(({ span, message }) => ({ path: document.path, span, message })),
    ),
  ];
}
