import type { Inconsistency } from '../../model/calculation.ts';
import type { Statement } from '../recompute.ts';
import { wrongAges } from './ages.ts';
import { backwards } from './backwards.ts';
import { wrongColumns } from './columns.ts';
import { headingYears } from './heading-years.ts';
import { impossibleDates } from './impossible.ts';
import { isTime, type Line, linesOf } from './lines.ts';
import { disagreeingNames, speaksOfFiscalYears } from './names-of-time.ts';
import { wrongSequence } from './sequence.ts';
import { wrongSpans } from './spans.ts';
import { wrongWeekdays } from './weekdays.ts';
import { type YearOf, yearLender } from './years.ts';

/** What one line that tells a time can be asked. A new question is a file and a line. */
const QUESTIONS: readonly ((line: Line, yearOf: YearOf) => Iterable<Inconsistency>)[] = [
  impossibleDates,
  wrongWeekdays,
  backwards,
  wrongSpans,
  wrongAges,
  wrongSequence,
];

/** Where the dates of a version do not follow from each other or from the calendar. */
export function inCalendar({ document, claims }: Statement): Inconsistency[] {
  const found: Inconsistency[] = [];
  const lines: Line[] = [];
  for (const line of linesOf(document, claims)) {
    if (line.told.some(isTime)) lines.push(line);
    else for (const one of impossibleDates(line)) found.push(one);
  }
  if (lines.length === 0) return found;
  const yearOf = yearLender(headingYears(document, claims));
  for (const line of lines)
    for (const question of QUESTIONS) for (const one of question(line, yearOf)) found.push(one);
  let known: boolean | null = null;
  const isFiscal = (): boolean => {
    known ??= speaksOfFiscalYears(document);
    return known;
  };
  for (const line of lines) for (const one of disagreeingNames(line, isFiscal)) found.push(one);
  for (const cells of byTable(lines)) found.push(...wrongColumns(cells[0]!.block, cells, yearOf));
  return found;
}

/** The lines of each table, which come one behind the other. */
function* byTable(lines: readonly Line[]): Generator<Line[]> {
  let cells: Line[] = [];
  for (const line of lines) {
    if (cells.length > 0 && cells[0]!.block !== line.block) {
      yield cells;
      cells = [];
    }
    if (line.block.type === 'table') cells.push(line);
  }
  if (cells.length > 0) yield cells;
}
