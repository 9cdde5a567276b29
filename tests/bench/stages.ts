import { type Alignable, align } from '../../src/align/align.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import type { Language } from '../../src/model/reading.ts';
import { parse } from '../../src/parse/parse.ts';
import { medianCpu } from './cpu.ts';

/** Milliseconds of CPU over both versions of an article. */
export interface StageTimes {
  readonly bytes: number;
  readonly claims: number;
  readonly parse: number;
  readonly extract: number;
  readonly align: number;
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Chinese and English. */
export type Texts = readonly [string, string];

const parseAll = (texts: Texts): Document[] =>
  texts.map((text, i) => {
    const lang = LANGUAGES[i]!;
    return parse({ path: `${lang}.md`, text, sha256: '', lang, locale: null })[0]!;
  });

const extractAll = (documents: readonly Document[]): Alignable[] =>
  documents.map((document) => ({ document, claims: extract(document, 'article') }));

/** Both versions of an article, ready to be aligned. */
export const alignablesOf = (texts: Texts): Alignable[] => extractAll(parseAll(texts));

/** Runs both versions through parsing, extraction and alignment, each stage timed by itself: the median of so many runs. */
export function stageTimes(texts: Texts, runs: number, warmUps: number): StageTimes {
  let documents: readonly Document[] = [];
  const parsing = medianCpu(
    () => {
      documents = parseAll(texts);
    },
    runs,
    warmUps,
  );
  let sides: readonly Alignable[] = [];
  const extracting = medianCpu(
    () => {
      sides = extractAll(documents);
    },
    runs,
    warmUps,
  );
  const aligning = medianCpu(() => align(sides[0]!, sides[1]!), runs, warmUps);
  return {
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    claims: sides.reduce((sum, { claims }) => sum + claims.length, 0),
    parse: parsing,
    extract: extracting,
    align: aligning,
  };
}
