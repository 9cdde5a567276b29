import pc from 'picocolors';
import type { Version } from '../model/article.ts';
import type { Cell } from '../model/document.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { CheckedArticle, Run } from '../model/run.ts';
import type { Verdict } from '../model/verdict.ts';
import { type Places, placesOf } from '../report/places.ts';
import { summarise } from '../report/report.ts';
import { closing } from './closing.ts';
import { coverageLines } from './coverage.ts';
import { clipEnd, clipStart, displayWidth } from './display-width.ts';
import { plural } from './phrases.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { type ArticleIndex, type Focus, indexArticle, namedSightings } from './sightings.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** For the terminal: findings by article and file, both versions' words one under the other, and what the gate says. */
export const stylish: Reporter = {
  format: 'stylish',
  file: null,
  render(run, { color, width, rules = [] }) {
    const colors = pc.createColors(color);
    const places = placesOf(run);
    const columns = Math.min(Math.max(width || 80, 40), 160);
    const sections = run.articles.flatMap((checked) =>
      articleText(checked, { colors, places, columns, color }),
    );
    return `${[...sections, summary(run, columns, colors), closing(run, rules, colors)].join('\n\n')}\n`;
  },
};

interface Drawing {
  readonly colors: Colors;
  readonly places: Places;
  readonly columns: number;
  readonly color: boolean;
}

function articleText({ article, findings }: CheckedArticle, drawing: Drawing): string[] {
  const shown = findings.filter(({ suppressed }) => suppressed === null);
  if (shown.length === 0) return [];
  const index = indexArticle(article);
  const files = new Map<string, Finding[]>();
  for (const finding of shown) {
    const known = files.get(finding.path);
    if (known) known.push(finding);
    else files.set(finding.path, [finding]);
  }
  return [...files].map(([path, ofFile]) =>
    [
      `${drawing.colors.underline(printable(path))}  ${drawing.colors.dim(printable(article.id))}`,
      ...ofFile.map((finding) => findingText(finding, index, drawing)),
    ].join('\n'),
  );
}

function findingText(finding: Finding, index: ArticleIndex, drawing: Drawing): string {
  const { colors, places } = drawing;
  const { line, column } = places.point(finding.path, finding.span.start);
  const head = [
    `  ${printable(finding.path)}:${line}:${column}`,
    paint(finding.severity, colors)(finding.severity),
    printable(finding.message),
    colors.dim(finding.ruleId),
  ].join('  ');
  return [head, ...excerpts(finding, index, drawing), ...evidence(finding, index, drawing)].join('\n');
}

const paint = (severity: Severity, colors: Colors) =>
  severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;

/** At most so many lines of article text a finding: a whole table would bury the next one. */
const EXCERPTS = 6;
const LABEL = 6;

interface Excerpt {
  readonly lang: string;
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** The words around each number, one line a place, the numbers one under the other. */
function excerpts(finding: Finding, index: ArticleIndex, { colors, columns, color }: Drawing): string[] {
  const sightings = namedSightings(index, finding);
  const lines = sightings
    .flatMap(({ version, block, focus }) =>
      focus.map((one) => excerpt(index.article.versions[version]!, block, one)),
    )
    .slice(0, EXCERPTS);
  const beside = sightings
    .filter(({ focus }) => focus.length === 0)
    .map(({ version, block }) => beginning(index.article.versions[version]!, block))
    .slice(0, 2);
  const room = columns - LABEL - 4;
  const number = Math.min(Math.max(0, ...lines.map((line) => displayWidth(line.number))), room >> 1);
  const [before, after] = share(
    room - number,
    Math.max(0, ...lines.map((line) => displayWidth(line.before))),
    Math.max(0, ...lines.map((line) => displayWidth(line.after))),
  );
  const clipped = lines.map((line) => ({
    ...line,
    before: clipStart(line.before, before),
    number: clipEnd(line.number, number),
    after: clipEnd(line.after, after),
  }));
  const start = Math.max(0, ...clipped.map((line) => displayWidth(line.before)));
  const drawn = clipped.map(({ lang, before, number: text, after }) => {
    const indent = ' '.repeat(start - displayWidth(before));
    const shown = color ? colors.bold(colors.underline(text)) : text;
    return `    ${colors.dim(lang.padEnd(LABEL))}${indent}${before}${shown}${after}`.trimEnd();
  });
  const carets = color || number === 0 ? [] : [`${' '.repeat(4 + LABEL + start)}${'^'.repeat(number)}`];
  const unmarked = beside.map(
    ({ lang, after }) => `    ${colors.dim(lang.padEnd(LABEL))}${colors.dim(clipEnd(after, room))}`,
  );
  return [...drawn, ...carets, ...unmarked];
}

/** How a block begins that a finding points at as a whole: what corresponds to a number that is missing in it. */
function beginning({ document }: Version, index: number): Excerpt {
  const block = document.blocks[index]!;
  const text =
    block.type === 'table'
      ? (block.table.rows[0] ?? []).map((cell) => cell.passage.text.trim()).join(' | ')
      : 'passage' in block
        ? block.passage.text
        : block.value;
  return { lang: document.lang, before: '', number: '', after: printable(text.slice(0, CONTEXT)).trim() };
}

/** Halves the room between two sides; what one does not need, the other gets: (60, 10, 80) → 10 and 50. */
function share(room: number, left: number, right: number): readonly [number, number] {
  const half = room >> 1;
  if (left <= half) return [left, room - left];
  return right <= half ? [room - right, right] : [half, half];
}

/** Enough for any terminal; measuring a paragraph of a megabyte would take seconds. */
const CONTEXT = 200;

function excerpt({ document }: Version, index: number, { start, end, row, column }: Focus): Excerpt {
  const block = document.blocks[index]!;
  const cells = block.type === 'table' && row !== null ? (block.table.rows[row] ?? []) : [];
  const passage = 'passage' in block ? block.passage : cells.find((cell) => cell.column === column)?.passage;
  const text = passage?.text ?? '';
  const joined = (some: readonly Cell[]): string => some.map((cell) => cell.passage.text.trim()).join(' | ');
  const left = cells.filter((cell) => cell.column < column!);
  const right = cells.filter((cell) => cell.column > column!);
  const before = `${left.length > 0 ? `${joined(left)} | ` : ''}${text.slice(0, start)}`;
  const after = `${text.slice(end)}${right.length > 0 ? ` | ${joined(right)}` : ''}`;
  return {
    lang: document.lang,
    before: printable(before.slice(-CONTEXT)).trimStart(),
    number: printable(text.slice(start, Math.min(end, start + CONTEXT))),
    after: printable(after.slice(0, CONTEXT)).trimEnd(),
  };
}

/** `evidence  69.4%, as of 2026-04-16, Anthropic, https://…`, once for each entry. */
function evidence({ claims }: Finding, index: ArticleIndex, { colors }: Drawing): string[] {
  const lines = new Set<string>();
  for (const id of claims) {
    const place = index.claims.get(id);
    const verdict = place && index.article.versions[place[0]]?.verdicts[place[1]];
    if (verdict?.observation) lines.add(evidenceText(verdict));
  }
  return [...lines].map((line) => `    ${colors.dim('evidence')}  ${line}`);
}

function evidenceText({ entry, observation }: Verdict): string {
  const { value, asOf, source } = observation!;
  const parts = [
    value,
    asOf && `as of ${asOf}`,
    source?.publisher ?? source?.title,
    source?.url,
    entry && `(${entry.id})`,
  ];
  return printable(parts.filter(Boolean).join(', '));
}

function summary(run: Run, columns: number, colors: Colors): string {
  const { articles, claims, findings, coverage } = summarise(run);
  const verdicts = [
    colors.green(`${claims.supported} supported`),
    colors.red(`${claims.refuted} refuted`),
    colors.yellow(`${claims.unverified} unverified`),
  ].join(', ');
  const checked = claims.total - claims.skipped;
  const suppressed = findings.suppressed > 0 ? ` (and ${findings.suppressed} suppressed)` : '';
  return [
    `Numbers   ${checked} checked of ${claims.total} in ${plural(articles, 'article')}: ${verdicts}; ${colors.dim(`${claims.skipped} skipped`)}`,
    ...coverageLines(run, coverage, columns, colors),
    `Findings  ${plural(findings.error, 'error')}, ${plural(findings.warning, 'warning')}, ${plural(findings.note, 'note')}${suppressed}`,
  ].join('\n');
}
