import type { Earlier } from '../../model/earlier.ts';
import type { CheckedArticle, Run } from '../../model/run.ts';
import { reaches } from '../../model/severity.ts';
import { placesOf } from '../../report/places.ts';
import { summarise } from '../../report/report.ts';
import { endingOf } from '../closing.ts';
import { readGate } from '../gate-reading.ts';
import { bySeverity, openFindings, withMissing } from '../order.ts';
import { percentOf } from '../phrases.ts';
import type { ReporterOptions } from '../reporter.ts';
import { indexArticle } from '../sightings.ts';
import { sinceCounts } from '../since.ts';
import { type Words, words } from '../words/words.ts';
import { findingBlock } from './finding.ts';
import { code, prose } from './safe.ts';

export interface Room {
  /** The most that the document may hold. */
  readonly most: number;
  /** How much a text takes of it. */
  readonly measure: (text: string) => number;
}

/** More articles than these are counted in the table of coverage. */
const MOST_ARTICLES = 20;
/** With so few findings, articles are shown unfolded. */
const UNFOLDED = 10;
/** Kept free for the statement of what was cut. */
const CUT_ROOM = 400;

/** The run as Markdown: the gate first, then coverage, then findings by article, what blocks first; cut to the room, and saying so. */
export function document(
  given: Run,
  { rules = [], ui, missing, earlier }: ReporterOptions,
  room: Room,
): string {
  const run = withMissing(given, missing);
  const spoken = words(ui);
  const head = [...gateLines(run, rules, spoken), ...countLines(run, earlier ?? null, spoken)].join('\n');
  const foot = `<sub>${prose(spoken.runLine(`${run.tool.name} ${run.tool.version}`, run.today, run.registry.entries, run.registry.sha256.slice(0, 12)))}</sub>\n`;
  const places = placesOf(run.articles);
  const { from } = readGate(run);
  const blocking = ({ tally }: CheckedArticle): number =>
    tally.open.reduce((sum, { severity, count }) => (reaches(severity, from) ? sum + count : sum), 0);
  const order = run.articles
    .map((checked) => ({
      checked,
      open: openFindings(checked).sort(bySeverity),
      blocking: blocking(checked),
    }))
    .filter(({ open }) => open.length > 0)
    .sort((a, b) => b.blocking - a.blocking);
  const total = order.reduce((sum, { open }) => sum + open.length, 0);

  let left = room.most - room.measure(head) - room.measure(foot) - CUT_ROOM;
  let told = 0;
  let articlesWhole = 0;
  const sections: string[] = [];
  for (const { checked, open } of order) {
    const index = indexArticle(checked.article);
    const start = sectionStart(checked, open, total <= UNFOLDED, spoken);
    const blocks: string[] = [];
    let size = room.measure(start) + room.measure(SECTION_END);
    for (const finding of open) {
      const block = findingBlock(finding, { index, places, words: spoken });
      const more = room.measure(block);
      if (size + more > left) break;
      blocks.push(block);
      size += more;
    }
    if (blocks.length === 0) break;
    sections.push(`${start}${blocks.join('')}${SECTION_END}`);
    left -= size;
    told += blocks.length;
    if (blocks.length < open.length) break;
    articlesWhole += 1;
  }
  const cut = told < total ? `\n> ${prose(spoken.cut(total - told, order.length - articlesWhole))}\n` : '';
  return `${head}\n${sections.join('')}${cut}\n${foot}`;
}

function sectionStart(
  { id }: CheckedArticle,
  open: readonly { severity: 'error' | 'warning' | 'note' }[],
  unfolded: boolean,
  spoken: Words,
): string {
  const of = (severity: string): number => open.filter((one) => one.severity === severity).length;
  const parts = [
    ...(of('error') > 0 ? [spoken.errors(of('error'))] : []),
    ...(of('warning') > 0 ? [spoken.warnings(of('warning'))] : []),
    ...(of('note') > 0 ? [spoken.notes(of('note'))] : []),
  ];
  return `\n<details${unfolded ? ' open' : ''}><summary><b>${code(id)}</b>${spoken.colon()}${prose(parts.join(spoken.comma()))}</summary>\n`;
}

const SECTION_END = '\n</details>\n';

function gateLines(run: Run, rules: ReporterOptions['rules'], spoken: Words): string[] {
  const { head, rest, steps, unread } = endingOf(run, rules ?? [], spoken);
  return [
    `## ${prose(`${head}${rest}`)}`,
    '',
    ...(unread ? [`**${prose(spoken.unread())}**`, ''] : []),
    ...(run.articles.length === 0 ? [`**${prose(spoken.nothingChecked())}**`, ''] : []),
    ...(steps.length > 0
      ? [
          `| ${spoken.count()} | ${spoken.rule()} | ${spoken.whatToDo()} |`,
          '| --: | :-- | :-- |',
          ...steps.map(({ ruleId, count, remedy }) => `| ${count} | ${code(ruleId)} | ${prose(remedy)} |`),
          '',
        ]
      : []),
  ];
}

function countLines(run: Run, earlier: Earlier | null, spoken: Words): string[] {
  const { articles, claims, findings, coverage } = summarise(run);
  const checked = spoken.checkedOf(claims.total - claims.skipped, claims.total, articles);
  const verdicts = [
    spoken.supported(claims.supported),
    spoken.refuted(claims.refuted),
    spoken.unverified(claims.unverified),
  ].join(spoken.comma());
  const numbers = `${checked}${spoken.colon()}${verdicts}${spoken.semicolon()}${spoken.skipped(claims.skipped)}`;
  const counted = [
    spoken.errors(findings.error),
    spoken.warnings(findings.warning),
    spoken.notes(findings.note),
  ];
  const missing = coverage.held - coverage.withEntry;
  const held =
    coverage.held === 0
      ? spoken.noneHeld()
      : `${spoken.held(coverage.held, coverage.withEntry, percentOf(coverage))}${missing === 0 ? spoken.noneWithout() : spoken.without(missing)}`;
  return [
    `- **${spoken.findings()}**${spoken.colon()}${prose(counted.join(spoken.comma()))}${findings.suppressed > 0 ? prose(spoken.suppressedToo(findings.suppressed)) : ''}`,
    ...(earlier
      ? [`- **${spoken.sinceDay(earlier.date)}**${spoken.colon()}${prose(sinceCounts(earlier, spoken))}`]
      : []),
    `- **${spoken.numbers()}**${spoken.colon()}${prose(numbers)}`,
    `- **${spoken.coverage()}**${spoken.colon()}${prose(held)}`,
    ...coverageTable(run, spoken),
    ...(findings.error + findings.warning + findings.note === 0 ? ['', prose(spoken.clean())] : []),
  ];
}

function coverageTable({ articles }: Run, spoken: Words): string[] {
  const held = articles.filter(({ coverage }) => coverage.held > 0);
  if (held.length < 2) return [];
  const gaps = ({ coverage }: CheckedArticle): number => coverage.held - coverage.withEntry;
  const shown = held.toSorted((a, b) => gaps(b) - gaps(a)).slice(0, MOST_ARTICLES);
  return [
    '',
    `<details><summary>${spoken.byArticle()}</summary>`,
    '',
    `| ${spoken.article()} | ${spoken.withEvidence()} | |`,
    '| :-- | --: | --: |',
    ...shown.map(
      ({ id, coverage }) =>
        `| ${code(id)} | ${spoken.ofHeld(coverage.withEntry, coverage.held)} | ${percentOf(coverage)} |`,
    ),
    ...(held.length > shown.length ? [`| ${spoken.cutCoverage(held.length - shown.length)} | | |`] : []),
    '',
    '</details>',
  ];
}
