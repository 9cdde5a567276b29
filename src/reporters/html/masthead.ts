import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Severity } from '../../model/finding.ts';
import type { VerdictCode } from '../../model/verdict.ts';
import { summarise } from '../../report/report.ts';
import { percentOf } from '../phrases.ts';
import { printable } from '../printable.ts';
import { bar, coverageBar } from './bars.ts';
import { COUNTED, SEVERITIES, UI, VERDICTS } from './catalogue.ts';
import { both, iconWord } from './elements.ts';
import { type Since, sinceLine, sinceOfRun } from './mended.ts';
import type { Sheet } from './sheet.ts';
import { trend } from './trend.ts';

const GATE = {
  pass: { icon: '✔', title: UI.passes, pill: UI.passesPill },
  fail: { icon: '✖', title: UI.fails, pill: UI.failsPill },
  waived: { icon: '▲', title: UI.waived, pill: UI.waivedPill },
} as const;

/** The gate in one pill, for the bar that stays in sight. */
export const gatePill = ({ gate: { outcome } }: Sheet): Element =>
  iconWord(`span.pill.${outcome}`, { ...GATE[outcome].pill, icon: GATE[outcome].icon });

const CODES: readonly VerdictCode[] = ['supported', 'refuted', 'unverified', 'skipped'];
export const LEVELS: readonly Severity[] = ['error', 'warning', 'note'];

/** What an editor wants to know first: may it go out, what is in the way, and how much was checked at all. */
export function masthead(sheet: Sheet): Element {
  const { run, gate } = sheet;
  const summary = summarise(run);
  const { outcome } = gate;
  return h('div.wrap.masthead', [
    h('p.eyebrow', both(UI.proofSheet)),
    h(`h1.${outcome}`, [
      h('span.icon', { ariaHidden: 'true' }, GATE[outcome].icon),
      h('span', both(GATE[outcome].title)),
    ]),
    h('p.lede', ledeOf(sheet)),
    ...sinceLine(sheet.earlier && sinceOfRun(sheet.earlier)),
    h('div.facts', [
      h('section', [
        h('h2', both(UI.numbers)),
        bar(CODES.map((code) => [code, summary.claims[code]])),
        h(
          'ul.plain.legend',
          CODES.map((code) =>
            h('li', [
              h(`span.v.${code}`, { ariaHidden: 'true' }, VERDICTS[code].icon),
              h('span', both(VERDICTS[code])),
              h('b', String(summary.claims[code])),
            ]),
          ),
        ),
      ]),
      h('section', [
        h('h2', both(UI.coverage)),
        h('p.big', percentOf(summary.coverage)),
        coverageBar(summary.coverage),
        h('p.small', both(COUNTED.covered(summary.coverage.withEntry, summary.coverage.held))),
        h('p.small.muted', both(COUNTED.uncovered(summary.coverage.held - summary.coverage.withEntry))),
      ]),
      h('section', [
        h('h2', both(UI.findings)),
        h(
          'ul.plain',
          LEVELS.map((level) => h('li', [severityCount(level, summary.findings[level])])),
        ),
        ...(summary.findings.suppressed > 0
          ? [h('p.small.muted', both(COUNTED.suppressed(summary.findings.suppressed)))]
          : []),
      ]),
      h('section', [
        h('h2', both(UI.dates)),
        h('dl', [
          h('div', [
            h('dt', both(UI.judgedOn)),
            h('dd', h('time', { dateTime: run.today }, printable(run.today))),
          ]),
          h('div', [h('dt', both(UI.contents)), h('dd', String(summary.articles))]),
          h('div', [
            h('dt', both(UI.registry)),
            h(
              'dd',
              { title: `sha256 ${printable(run.registry.sha256)}` },
              both(COUNTED.entries(run.registry.entries)),
            ),
          ]),
          h('div', [h('dt', both(UI.toolVersion)), h('dd', printable(run.tool.version))]),
        ]),
      ]),
    ]),
    ...(sheet.earlier ? [trend(sheet, sheet.earlier)] : []),
  ]);
}

function ledeOf({ run, gate }: Sheet): ElementContent[] {
  const count = gate.blocking;
  return [
    ...(gate.outcome === 'pass' ? both(UI.passesText) : []),
    ...(gate.outcome !== 'pass' && count > 0 ? [...both(COUNTED.blocked(count)), h('span', ' ')] : []),
    ...(gate.tooManyWarnings
      ? [...both(COUNTED.tooManyWarnings(gate.warnings, run.gate.maxWarnings ?? 0)), h('span', ' ')]
      : []),
    ...(gate.outcome === 'waived' ? both(UI.waivedText) : []),
    ...(gate.unread ? [h('span', ' '), ...both(UI.unreadText)] : []),
  ];
}

export const severityCount = (level: Severity, count: number): Element =>
  h(`span.sev.${count > 0 ? level : 'none'}`, [
    h('span', { ariaHidden: 'true' }, SEVERITIES[level].icon),
    h('span', both(COUNTED.severity(level, count))),
  ]);

/** Whether one article may go out, where it has a page of its own. */
export const articleMasthead = (blocking: number, since: Since | null): Element =>
  h('div.wrap.masthead.brief', [
    h('p.eyebrow', both(UI.proofSheet)),
    h(`h1.${blocking > 0 ? 'fail' : 'pass'}`, [
      h('span.icon', { ariaHidden: 'true' }, blocking > 0 ? GATE.fail.icon : GATE.pass.icon),
      h('span', both(blocking > 0 ? COUNTED.blocked(blocking) : UI.passesText)),
    ]),
    ...sinceLine(since),
  ]);
