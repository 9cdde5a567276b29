import { align } from '../../src/align/align.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Article, Version } from '../../src/model/article.ts';
import type { Language } from '../../src/model/reading.ts';
import { parse } from '../../src/parse/parse.ts';

/** One version of an article, parsed and read. */
export function versionOf(text: string, lang: Language, locale: string = lang): Version {
  const [document] = parse({ path: `${locale}.md`, text, sha256: '', lang, locale });
  return {
    document: document!,
    claims: extract(document!, 'article'),
    links: [],
    verdicts: [],
    inconsistencies: [],
  };
}

/** Two versions and their alignment, as the rules take them. */
export function articleOf(zh: string, en: string): Article {
  const versions = [versionOf(zh, 'zh', 'zh-Hant'), versionOf(en, 'en')];
  return {
    id: 'article',
    versions,
    alignments: [align(versions[0]!, versions[1]!)],
    originalStated: false,
    problems: [],
  };
}
