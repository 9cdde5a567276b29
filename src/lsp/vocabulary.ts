import { CURRENCIES } from '../languages/currencies.ts';
import { UNITS } from '../languages/units.ts';
import type { Registry } from '../model/registry.ts';
import type { RegistryFile } from '../model/registry-files.ts';
import { NEVER_SUPPRESSED } from '../model/suppression.ts';
import { itemsOf } from '../registry/file.ts';
import { parseRegistry } from '../registry/load.ts';
import { RULES } from '../rules/index.ts';

/** One thing that may be written, and what it is called or stands for. */
export interface Word {
  readonly text: string;
  readonly about: string;
}

/** What there is to write, by what is asked for. */
export interface Vocabulary {
  readonly subjects: readonly Word[];
  readonly metrics: readonly Word[];
  readonly entries: readonly Word[];
  readonly units: readonly Word[];
  readonly currencies: readonly Word[];
  /** Rules that a comment may name. */
  readonly rules: readonly Word[];
  /** Publishers, titles and addresses that sources give already. */
  readonly sources: Readonly<Record<SourceKey, readonly Word[]>>;
}

export const SOURCE_KEYS = ['publisher', 'title', 'url'] as const;
export type SourceKey = (typeof SOURCE_KEYS)[number];

const CURRENCY_WORDS: readonly Word[] = Object.entries(CURRENCIES).map(([text, { zh, en }]) => ({
  text,
  about: [en.split(',')[0], zh.split(' ')[0]].filter(Boolean).join(' · '),
}));
const SUPPRESSIBLE: readonly Word[] = RULES.filter(({ id }) => !NEVER_SUPPRESSED.has(id)).map(
  ({ id, summary }) => ({ text: id, about: summary }),
);
const UNIT_WORDS: readonly Word[] = [
  { text: '%', about: 'percent' },
  ...Object.entries(UNITS).map(([text, { kind }]) => ({ text, about: kind })),
  ...CURRENCY_WORDS,
];

/**
 * The words of a registry, and those that its files hold beyond it: while a file is being written, the registry as a whole
 * has faults, and what stands in the sound parts of its files is as good to name.
 */
export function vocabularyOf(registry: Registry | null, files: readonly RegistryFile[]): Vocabulary {
  const { loaded } = parseRegistry(files);
  const aliases = (...names: (string | readonly string[] | undefined)[]): string =>
    names.flatMap((name) => [name ?? []].flat()[0] ?? []).join(' · ');
  const terms = (list: 'subjects' | 'metrics'): Word[] => [
    ...[...(registry?.[list].values() ?? [])].map(({ id, aliases: { zh, en } }) => ({
      text: id,
      about: aliases(en, zh),
    })),
    ...itemsOf(loaded, list).map(({ content: { id, zh, en } }) => ({ text: id, about: aliases(en, zh) })),
  ];
  const entries: Word[] = [
    ...[...(registry?.entries.values() ?? [])].map(({ id, observations }) => ({
      text: id,
      about: observations.at(-1)?.value ?? '',
    })),
    ...itemsOf(loaded, 'entries').map(({ content: { id, observations } }) => {
      const value = observations.at(-1)?.value;
      return { text: id, about: typeof value === 'string' ? value : '' };
    }),
  ];
  const sources = [...(registry?.entries.values() ?? [])].flatMap(({ observations }) =>
    observations.flatMap(({ source }) => source ?? []),
  );
  const given = (key: SourceKey): Word[] =>
    sources.flatMap((source) => {
      const text = source[key];
      return text === null ? [] : [{ text, about: (key === 'url' ? source.title : source.publisher) ?? '' }];
    });
  return {
    subjects: unique(terms('subjects')),
    metrics: unique(terms('metrics')),
    entries: unique(entries),
    units: UNIT_WORDS,
    currencies: CURRENCY_WORDS,
    rules: SUPPRESSIBLE,
    sources: {
      publisher: unique(given('publisher')),
      title: unique(given('title')),
      url: unique(given('url')),
    },
  };
}

const unique = (words: readonly Word[]): Word[] =>
  [...new Map(words.toReversed().map((word) => [word.text, word])).values()].toReversed();
