import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Earlier } from '../../model/earlier.ts';
import type { Severity } from '../../model/finding.ts';
import type { CheckedArticle } from '../../model/run.ts';
import type { VerdictCode } from '../../model/verdict.ts';
import { printable } from '../printable.ts';
import { LANGUAGES, SEVERITIES, UI, VERDICTS, type Wording } from './catalogue.ts';
import { both } from './elements.ts';
import { ruleName } from './rule-wordings.ts';

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const VERDICT_ORDER: readonly VerdictCode[] = ['supported', 'refuted', 'unverified', 'skipped'];

type Option = readonly [value: string, shown: Wording];

/** Filters of findings. Their values are those of the `data-` attributes of the same name on what they filter. */
export const findingFilters = (articles: readonly CheckedArticle[], earlier: Earlier | null): Element =>
  filterBar([
    choice('severity', UI.severityFilter, named(SEVERITY_ORDER, SEVERITIES)),
    choice('rule', UI.ruleFilter, rulesOf(articles)),
    choice('language', UI.languageFilter, named(['zh', 'en'], LANGUAGES)),
    choice('verdict', UI.verdictFilter, named(VERDICT_ORDER, VERDICTS)),
    ...fileChoice(articles),
    ...sinceChoice(earlier),
  ]);

/** Filters of the articles of an index: by what was found in them, and by title and path as text. */
export const articleFilters = (articles: readonly CheckedArticle[], earlier: Earlier | null): Element =>
  filterBar([
    choice('severity', UI.severityFilter, named(SEVERITY_ORDER, SEVERITIES)),
    choice('rule', UI.ruleFilter, rulesOf(articles)),
    ...sinceChoice(earlier),
  ]);

/** Hidden until the script that serves them runs. */
const filterBar = (choices: readonly Element[]): Element =>
  h('div.filters', { id: 'filter-bar', hidden: true }, [
    h('div.wrap', { id: 'filters', role: 'search', ariaLabelledBy: ['filters-title'] }, [
      h('span.vh', { id: 'filters-title' }, both(UI.filters)),
      ...choices,
      h('label', [h('span', both(UI.textFilter)), h('input', { type: 'search', name: 'q' })]),
      h('button', { type: 'button', id: 'clear' }, both(UI.clear)),
    ]),
  ]);

function rulesOf(articles: readonly CheckedArticle[]): Option[] {
  const ids = new Set(articles.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  return [...ids].sort().map((id) => [printable(id), ruleName(id)]);
}

/** The files that anything was found in, where there is more than one to choose from. */
function fileChoice(articles: readonly CheckedArticle[]): Element[] {
  const paths = new Set(articles.flatMap(({ findings }) => findings.map(({ path }) => printable(path))));
  if (paths.size < 2) return [];
  return [
    choice(
      'file',
      UI.fileFilter,
      [...paths].sort().map((path) => [path, { en: path, zh: path }]),
    ),
  ];
}

const sinceChoice = (earlier: Earlier | null): Element[] =>
  earlier === null ? [] : [choice('since', UI.sinceFilter, [['new', UI.newOnly]])];

const named = <Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, Wording>>,
): Option[] => codes.map((code) => [code, words[code]]);

const choice = (name: string, label: Wording, options: readonly Option[]): Element =>
  h('label', [
    h('span', both(label)),
    h('select', { name }, [option('', UI.all), ...options.map((one) => option(...one))]),
  ]);

/** An option holds text alone, so the script sets that of the chosen language. */
const option = (value: string, { en, zh }: Wording): Element =>
  en === zh
    ? h('option', { value }, printable(en))
    : h('option', { value, dataEn: printable(en), dataZh: printable(zh) }, printable(en));
