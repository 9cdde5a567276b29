import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Earlier, EarlierRun } from '../../model/earlier.ts';
import type { Severity } from '../../model/finding.ts';
import { reaches } from '../../model/severity.ts';
import { summarise } from '../../report/report.ts';
import { percentOf } from '../phrases.ts';
import { printable } from '../printable.ts';
import { coverageBar, shareBar } from './bars.ts';
import { COUNTED, UI } from './catalogue.ts';
import { both } from './elements.ts';
import type { Sheet } from './sheet.ts';

/** More earlier runs than these are counted. */
const MOST = 12;

interface Row {
  readonly run: EarlierRun;
  readonly blocking: number;
  readonly isThis: boolean;
}

/** Earlier runs and this one, oldest first, all held to this one's gate: a table, with bars that say the same. */
export function trend({ run, gate }: Sheet, { runs }: Earlier): Element {
  const { articles, findings, coverage } = summarise(run);
  const shown = runs.slice(-MOST);
  const rowOf = (one: EarlierRun, isThis: boolean): Row => ({
    run: one,
    blocking: blockingOf(one, gate.from),
    isThis,
  });
  const rows = [
    ...shown.map((one) => rowOf(one, false)),
    rowOf({ date: run.today, articles, findings, coverage }, true),
  ];
  const most = Math.max(1, ...rows.map(({ blocking }) => blocking));
  const older = runs.length - shown.length;
  return h('section.trend', { ariaLabelledBy: ['trend'] }, [
    h('h2', { id: 'trend' }, both(UI.trend)),
    h('table', [
      h('thead', [
        h(
          'tr',
          [UI.run, UI.contents, UI.blockers, UI.coverage].map((name) =>
            h('th', { scope: 'col' }, both(name)),
          ),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) => rowElement(row, most)),
      ),
    ]),
    ...(older > 0 ? [h('p.small.muted', both(COUNTED.olderRuns(older)))] : []),
  ]);
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'note'];

const blockingOf = ({ findings }: EarlierRun, from: Severity): number =>
  LEVELS.reduce((sum, level) => (reaches(level, from) ? sum + findings[level] : sum), 0);

const rowElement = ({ run, blocking, isThis }: Row, most: number): Element =>
  h('tr', [
    h('th', { scope: 'row' }, [
      h('time', { dateTime: run.date }, printable(run.date)),
      ...(isThis ? [' ', h('span.muted', both(UI.thisRun))] : []),
    ]),
    h('td', String(run.articles)),
    h('td', [h('span', String(blocking)), shareBar('refuted', blocking, most)]),
    h('td', [
      h('span', `${percentOf(run.coverage)} (${run.coverage.withEntry} / ${run.coverage.held})`),
      coverageBar(run.coverage, 'svg.chart.small'),
    ]),
  ]);
