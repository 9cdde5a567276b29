import type { Language } from '../model/reading.ts';

/** What is made of the vocabulary of a language when it is first asked for: a text in one need not wait for the other's. */
export function perLanguage<Made extends object>(
  make: (lang: Language) => Made,
): Readonly<Record<Language, Made>> {
  const known: Partial<Record<Language, Made>> = {};
  return {
    get zh() {
      known.zh ??= make('zh');
      return known.zh;
    },
    get en() {
      known.en ??= make('en');
      return known.en;
    },
  };
}
