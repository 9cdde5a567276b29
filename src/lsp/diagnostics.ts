import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver';
import { CONFIG_NAMES } from '../config/load.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { CheckedArticle } from '../model/run.ts';
import { formatUserProblem, type UserProblem } from '../model/user-error.ts';
import type { Verdict } from '../model/verdict.ts';
import { calculationLine } from '../reporters/calculation-line.ts';
import { printable } from '../reporters/printable.ts';
import { words } from '../reporters/words/words.ts';
import type { Snapshot } from './publication.ts';
import { type Texts, TOP } from './texts.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

const SOURCE = 'claimcheck';

/** What there is to say of every file that a snapshot speaks of, by URI; an empty list where all is well. */
export async function diagnosticsOf(snapshot: Snapshot, texts: Texts): Promise<Map<string, Diagnostic[]>> {
  const said = new Map<string, Diagnostic[]>();
  const say = (uri: string, ...diagnostics: Diagnostic[]): void => {
    said.set(uri, [...(said.get(uri) ?? []), ...diagnostics]);
  };
  for (const checked of snapshot.articles) {
    for (const { document } of checked.article.versions) say(texts.uri(document.path));
    const verdicts = verdictsOf(checked);
    for (const finding of checked.findings)
      if (finding.suppressed === null)
        say(texts.uri(finding.path), await diagnosticOf(finding, verdicts, texts));
  }
  for (const { uri, ...diagnostic } of await problemsOf(snapshot, texts)) say(uri, diagnostic);
  return said;
}

export async function diagnosticOf(
  finding: Finding,
  verdicts: ReadonlyMap<string, Verdict>,
  texts: Texts,
): Promise<Diagnostic> {
  const { ruleId, severity, message, path, span, related, claims } = finding;
  const { range } = await texts.location(path, span);
  const calculation = calculationLine(finding, words('en'));
  const places = await Promise.all(
    related.map(async (place) => ({
      location: await texts.location(place.path, place.span),
      message: printable(place.message),
    })),
  );
  const entries = await entriesOf(claims, verdicts, texts);
  return {
    range,
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: ruleId,
    message: printable(calculation === null ? message : `${message} (${calculation})`),
    relatedInformation: [...places, ...entries],
  };
}

/** Verdicts by claim id. */
export const verdictsOf = ({ article }: CheckedArticle): Map<string, Verdict> =>
  new Map(
    article.versions.flatMap(({ claims, verdicts }) =>
      claims.flatMap(({ id }, i): [string, Verdict][] => (verdicts[i] ? [[id, verdicts[i]]] : [])),
    ),
  );

async function entriesOf(
  claims: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
  texts: Texts,
): Promise<DiagnosticRelatedInformation[]> {
  const entries = new Set(claims.flatMap((id) => verdicts.get(id)?.entry ?? []));
  return Promise.all(
    [...entries].map(async (entry) => ({
      location: await texts.line(entry.place),
      message: printable(`the registry's entry ${entry.id}`),
    })),
  );
}

const messageOf = ({ message, remedy }: UserProblem): string =>
  printable(remedy ? `${message}; ${remedy}` : message);

/** What is wrong with the registry and the configuration, at its line; what has no line, at the top of the articles. */
async function problemsOf(
  { problems, registry, baselineFile, articles }: Snapshot,
  texts: Texts,
): Promise<(Diagnostic & { uri: string })[]> {
  const placed: (Diagnostic & { uri: string })[] = [];
  const onTop: string[] = [];
  const severity = DiagnosticSeverity.Error;
  const faulty = new Set<string>();
  for (const problem of problems) {
    const { path } = problem;
    if (path === undefined || (await texts.of(path)) === null) onTop.push(formatUserProblem(problem));
    else {
      const code = isConfig(path) ? 'configuration' : path === baselineFile ? 'baseline' : 'registry';
      if (code === 'registry') faulty.add(path);
      placed.push({
        ...(await texts.line({ ...problem, path })),
        severity,
        source: SOURCE,
        code,
        message: messageOf(problem),
      });
    }
  }
  // Silence would look like praise.
  if (registry === null)
    onTop.push(
      `No number is held to the registry${faulty.size > 0 ? ` until ${[...faulty].join(', ')} is mended` : ''}; versions are compared all the same`,
    );
  const uris = articles.flatMap(({ article }) =>
    article.versions.map(({ document }) => texts.uri(document.path)),
  );
  const tops = [...new Set(uris)].flatMap((uri) =>
    onTop.map((message) => ({
      uri,
      range: TOP,
      severity: DiagnosticSeverity.Warning,
      source: SOURCE,
      code: 'registry',
      message: printable(message),
    })),
  );
  return [...placed, ...tops];
}

const isConfig = (shown: string): boolean => (CONFIG_NAMES as readonly string[]).includes(shown);
