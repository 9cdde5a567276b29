import type { Reporter } from './reporter.ts';

/** A format as it is asked for; what makes the report is loaded when it is made. */
export interface ReportFormat extends Pick<Reporter, 'format' | 'file' | 'terminal'> {
  load(): Promise<Reporter>;
}

/** Every format of a report. A new one is one file and one line here, which says of it what it says of itself. */
export const REPORTERS: readonly ReportFormat[] = [
  {
    format: 'stylish',
    file: null,
    terminal: true,
    load: async () => (await import('./stylish.ts')).stylish,
  },
  { format: 'json', file: 'report.json', load: async () => (await import('./json.ts')).json },
  { format: 'html', file: 'index.html', load: async () => (await import('./html/html.ts')).html },
  { format: 'sarif', file: 'report.sarif', load: async () => (await import('./sarif/sarif.ts')).sarif },
  { format: 'junit', file: 'junit.xml', load: async () => (await import('./junit/junit.ts')).junit },
  { format: 'github', file: null, load: async () => (await import('./github/github.ts')).github },
  {
    format: 'markdown',
    file: 'report.md',
    load: async () => (await import('./markdown/markdown.ts')).markdown,
  },
  { format: 'rdjson', file: 'report.rdjson', load: async () => (await import('./rdjson.ts')).rdjson },
  {
    format: 'gitlab',
    file: 'gl-code-quality-report.json',
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
];
