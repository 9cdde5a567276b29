import { toReport } from '../report/report.ts';
import type { Reporter } from './reporter.ts';

/** `report.json`: the record that scripts and editors read. */
export const json: Reporter = {
  format: 'json',
  file: 'report.json',
  render: (run) => `${JSON.stringify(toReport(run), null, 2)}\n`,
};
