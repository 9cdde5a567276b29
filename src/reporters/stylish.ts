import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pc from 'picocolors';
import type { Earlier } from '../model/earlier.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { CheckedArticle, Run } from '../model/run.ts';
import { counts } from '../model/severity.ts';
import { type Places, placesOf } from '../report/places.ts';
import { summarise } from '../report/report.ts';
import { calculationLine } from './calculation-line.ts';
import { closing } from './closing.ts';
import { coverageLines } from './coverage.ts';
import { clipEnd, clipStart, displayWidth } from './display-width.ts';
import { evidenceLine, evidenceOf } from './evidence-lines.ts';
import { type Excerpt, excerptsOf } from './excerpts.ts';
import { openFindings } from './order.ts';
import { printable } from './printable.ts';
import type { PartOptions, Reporter, ReporterOptions, Streamed } from './reporter.ts';
import { type ArticleIndex, indexArticle } from './sightings.ts';
import { sinceCounts } from './since.ts';
import { type Words, words } from './words/words.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** What is told of an article: its open findings by file, both versions' words one under the other. */
export const stylishPart = (checked: CheckedArticle, options: PartOptions): string =>
  articleText(checked, { ...drawingOf(options), places: placesOf([checked]), earlier: null }).join('\n\n');

const streamed: Streamed = {
  head: () => '',
  part: stylishPart,
  joint: (isFirst) => (isFirst ? '' : '\n\n'),
  tail: (run, options, isEmpty) => `${isEmpty ? '' : '\n\n'}${ending(run, options)}\n`,
};

/** For the terminal: findings by article, and what the gate says. */
export const stylish: Reporter = {
  format: 'stylish',
  file: null,
  terminal: true,
  streamed,
  render(run, options) {
    const { earlier = null } = options;
    const places = placesOf(run.articles);
    const drawing = { ...drawingOf(options), places, earlier };
    const sections = run.articles.flatMap((checked) => articleText(checked, drawing));
    return `${[...sections, ending(run, options)].join('\n\n')}\n`;
  },
};

function ending(run: Run, options: ReporterOptions): string {
  const { earlier = null, rules = [] } = options;
  const drawing = drawingOf(options);
  return [summary(run, drawing, earlier), closing(run, rules, drawing.colors, drawing.words)].join('\n\n');
}

/** A terminal that claims less is drawn as if it had so many columns. */
const NARROWEST = 20;

const drawingOf = ({ color, width, ui, linksFrom, only }: PartOptions): Drawing => ({
  colors: pc.createColors(color),
  columns: Math.min(Math.max(width || 80, NARROWEST), 160),
  color,
  words: words(ui),
  linksFrom: linksFrom ?? null,
  only: only ?? null,
});

interface Drawing {
  readonly colors: Colors;
  readonly columns: number;
  readonly color: boolean;
  readonly words: Words;
  readonly linksFrom: string | null;
  readonly only: Severity | null;
}

interface ArticleDrawing extends Drawing {
  readonly places: Places;
  readonly earlier: Earlier | null;
}

function articleText(checked: CheckedArticle, drawing: ArticleDrawing): string[] {
  const { only } = drawing;
  const open = openFindings(checked);
  const shown = only === null ? open : open.filter((finding) => counts(finding, only));
  if (shown.length === 0) return [];
  const { article } = checked;
  const index = indexArticle(article);
  const files = new Map<string, Finding[]>();
  for (const finding of shown) {
    const known = files.get(finding.path);
    if (known) known.push(finding);
    else files.set(finding.path, [finding]);
  }
  return [...files].map(([path, ofFile]) =>
    [
      `${drawing.colors.underline(printable(path))}  ${drawing.colors.dim(printable(checked.id))}`,
      ...ofFile.map((finding) => findingText(finding, index, drawing)),
    ].join('\n'),
  );
}

function findingText(finding: Finding, index: ArticleIndex, drawing: ArticleDrawing): string {
  const { colors, places, words, earlier } = drawing;
  const { line, column } = places.point(finding.path, finding.span.start);
  const head = [
    `  ${linked(finding.path, `${printable(finding.path)}:${line}:${column}`, drawing)}`,
    paint(finding.severity, colors)(words[finding.severity]()),
    ...(earlier?.added.has(finding) ? [colors.magenta(words.newFinding())] : []),
    printable(finding.message),
    colors.dim(printable(finding.ruleId)),
  ].join('  ');
  const calculation = calculationLine(finding, words);
  return [
    head,
    ...excerptLines(excerptsOf(finding, index), drawing),
    ...(calculation === null ? [] : [labelled(words.calculation(), calculation, drawing)]),
    ...evidenceOf(finding, index, words).map((one) => labelled(words.evidence(), evidenceLine(one), drawing)),
  ].join('\n');
}

const labelled = (label: string, text: string, { colors }: Drawing): string =>
  `    ${colors.dim(label)}  ${printable(text)}`;

/** The text as a link that terminals open (OSC 8), where they do. */
const linked = (name: string, text: string, { linksFrom }: Drawing): string =>
  linksFrom === null
    ? text
    : `\u001b]8;;${printable(pathToFileURL(path.resolve(linksFrom, name)).href)}\u001b\\${text}\u001b]8;;\u001b\\`;

const paint = (severity: Severity, colors: Colors) =>
  severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;

const LABEL = 6;

/** The words around each number, one line a place, the numbers one under the other. */
function excerptLines(excerpts: readonly Excerpt[], { colors, columns, color }: Drawing): string[] {
  const lines = excerpts.filter(({ number }) => number !== '');
  const beside = excerpts.filter(({ number }) => number === '');
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

/** Halves the room between two sides; what one does not need, the other gets: (60, 10, 80) → 10 and 50. */
function share(room: number, left: number, right: number): readonly [number, number] {
  const half = room >> 1;
  if (left <= half) return [left, room - left];
  return right <= half ? [room - right, right] : [half, half];
}

function summary(run: Run, { columns, colors, words }: Drawing, earlier: Earlier | null): string {
  const { articles, claims, findings, coverage } = summarise(run);
  const verdicts = [
    colors.green(words.supported(claims.supported)),
    colors.red(words.refuted(claims.refuted)),
    colors.yellow(words.unverified(claims.unverified)),
  ].join(words.comma());
  const counts = [
    words.errors(findings.error),
    words.warnings(findings.warning),
    words.notes(findings.note),
  ].join(words.comma());
  const suppressed = findings.suppressed > 0 ? words.suppressedToo(findings.suppressed) : '';
  const checked = words.checkedOf(claims.total - claims.skipped, claims.total, articles);
  const [held, ...byArticle] = coverageLines(run, coverage, { columns, colors, words });
  const labels = [words.numbers(), words.coverage(), words.findings(), ...(earlier ? [words.since()] : [])];
  const width = Math.max(...labels.map(displayWidth)) + 2;
  const label = (text: string): string => text + ' '.repeat(width - displayWidth(text));
  return [
    `${label(words.numbers())}${checked}${words.colon()}${verdicts}${words.semicolon()}${colors.dim(words.skipped(claims.skipped))}`,
    `${label(words.coverage())}${held}`,
    ...byArticle,
    `${label(words.findings())}${counts}${suppressed}`,
    ...(earlier
      ? [`${label(words.since())}${earlier.date}${words.colon()}${sinceCounts(earlier, words)}`]
      : []),
  ].join('\n');
}
