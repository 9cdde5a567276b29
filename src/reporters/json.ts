import type { CheckedArticle } from '../model/run.ts';
import { articleReport, summarise } from '../report/report.ts';
import { type Reporter, renderStreamed, type Streamed } from './reporter.ts';

/** An article as it stands in the list of them. */
export function jsonPart(checked: CheckedArticle): string {
  const text = JSON.stringify({ articles: [articleReport(checked)] }, null, 2);
  return text.slice(BEFORE.length, -AFTER.length);
}

const BEFORE = '{\n  "articles": [\n    ';
const AFTER = '\n  ]\n}';

const streamed: Streamed = {
  head: ({ tool, today, registry }) => {
    const { name, version } = tool;
    const { sha256, entries } = registry;
    const start = { schemaVersion: 1, tool: { name, version }, today, registry: { sha256, entries } };
    return `${JSON.stringify(start, null, 2).slice(0, -'\n}'.length)},\n  "articles": [`;
  },
  part: jsonPart,
  joint: (isFirst) => (isFirst ? '\n    ' : ',\n    '),
  tail: (run, _, isEmpty) => {
    const summary = JSON.stringify({ summary: summarise(run) }, null, 2).slice('{\n'.length);
    return `${isEmpty ? ']' : '\n  ]'},\n${summary}\n`;
  },
};

/** `report.json`: the record that scripts and editors read. */
export const json: Reporter = {
  format: 'json',
  file: 'report.json',
  streamed,
  render: (run, options) => renderStreamed(streamed, run, options),
};
