import type { Language } from './reading.ts';

/** What a language tag says: the language, and the locale as far as the tag goes (`zh` alone leaves the script open). */
export interface LanguageTag {
  readonly lang: Language;
  readonly locale: string;
}

const REGIONS: Readonly<Record<string, string>> = {
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
  mo: 'zh-Hant-MO',
  cn: 'zh-Hans-CN',
  sg: 'zh-Hans-SG',
  my: 'zh-Hans-MY',
};

const ALONE: Readonly<Record<string, string>> = {
  zh: 'zh',
  zho: 'zh',
  chi: 'zh',
  chinese: 'zh',
  cn: 'zh-Hans-CN',
  chs: 'zh-Hans',
  hans: 'zh-Hans',
  cht: 'zh-Hant',
  hant: 'zh-Hant',
  tw: 'zh-Hant-TW',
  en: 'en',
  eng: 'en',
  english: 'en',
};

const TAG = /^(zh|en)(?:[-_](hant|hans|cht|chs))?(?:[-_]([a-z]{2}))?$/;

/** Reads a tag as people write it: `zh_tw` → zh, `zh-Hant-TW`; `cn` → zh, `zh-Hans-CN`; `en-us` → en, `en-US`; null for other words. */
export function parseLanguageTag(text: string): LanguageTag | null {
  const tag = text.trim().toLowerCase();
  const alone = Object.hasOwn(ALONE, tag) ? ALONE[tag]! : null;
  if (alone) return { lang: alone.startsWith('zh') ? 'zh' : 'en', locale: alone };
  const found = TAG.exec(tag);
  if (!found) return null;
  const [, lang, script, region] = found;
  if (lang === 'en')
    return script ? null : { lang: 'en', locale: region ? `en-${region.toUpperCase()}` : 'en' };
  const written = script === undefined ? null : script === 'hant' || script === 'cht' ? 'zh-Hant' : 'zh-Hans';
  if (region === undefined) return { lang: 'zh', locale: written ?? 'zh' };
  const known = REGIONS[region];
  if (written === null) return known === undefined ? null : { lang: 'zh', locale: known };
  return { lang: 'zh', locale: `${written}-${region.toUpperCase()}` };
}
