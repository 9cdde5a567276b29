import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Severity } from '../../model/finding.ts';
import type { VerdictCode } from '../../model/verdict.ts';
import { printable } from '../printable.ts';
import { LANGUAGES, SEVERITIES, UI, VERDICTS, type Wording } from './catalogue.ts';
import { both } from './elements.ts';
import type { Sheet } from './sheet.ts';

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const VERDICT_ORDER: readonly VerdictCode[] = ['supported', 'refuted', 'unverified', 'skipped'];

/** Filters of the findings, hidden until the script that serves them runs. Options cannot be styled apart, so they say both languages. */
export function filterBar({ run }: Sheet): Element {
  const rules = new Set(
    run.articles.flatMap(({ findings }) => findings.map(({ ruleId }) => printable(ruleId))),
  );
  return h('div.filters', { id: 'filter-bar', hidden: true }, [
    h('form.wrap', { id: 'filters', ariaLabel: `${UI.filters.en} ${UI.filters.zh}` }, [
      choice(
        'severity',
        UI.severityFilter,
        SEVERITY_ORDER.map((code) => [code, twice(SEVERITIES[code])]),
      ),
      choice(
        'rule',
        UI.ruleFilter,
        [...rules].sort().map((id) => [id, id]),
      ),
      choice('language', UI.languageFilter, [
        ['zh', twice(LANGUAGES.zh)],
        ['en', twice(LANGUAGES.en)],
      ]),
      choice(
        'verdict',
        UI.verdictFilter,
        VERDICT_ORDER.map((code) => [code, twice(VERDICTS[code])]),
      ),
      h('label', [
        h('span', both(UI.textFilter)),
        h('input', { type: 'search', name: 'q', autoComplete: 'off' }),
      ]),
    ]),
  ]);
}

const twice = ({ en, zh }: Wording): string => `${en} ${zh}`;

const choice = (name: string, label: Wording, options: readonly (readonly [string, string])[]): Element =>
  h('label', [
    h('span', both(label)),
    h('select', { name, autoComplete: 'off' }, [
      h('option', { value: '' }, twice(UI.all)),
      ...options.map(([value, text]) => h('option', { value }, text)),
    ]),
  ]);
