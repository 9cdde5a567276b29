import { REPORT_MARK } from '../../model/report-mark.ts';
import type { Reporter } from '../reporter.ts';
import { document } from './document.ts';

/** A comment on GitHub holds so many characters (of four bytes at most, so within 1 MiB); GitLab's holds more. */
const COMMENT = 65_536;

/** A comment for a pull request. */
export const markdown: Reporter = {
  format: 'markdown',
  file: 'report.md',
  render: (run, options) =>
    `${REPORT_MARK}\n${document(run, options, { most: COMMENT - REPORT_MARK.length - 1, measure: (text) => text.length })}`,
};
