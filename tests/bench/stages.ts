import { align } from '../../src/align/align.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import type { Language } from '../../src/model/reading.ts';
import { parse } from '../../src/parse/parse.ts';
import { cpuOf } from './cpu.ts';

export interface StageTimes {
  readonly name: string;
  readonly bytes: number;
  readonly claims: number;
  /** Milliseconds of CPU over both languages. */
  readonly parse: number;
  readonly extract: number;
  readonly align: number;
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Runs both versions of an article through parsing, extraction and alignment, each stage timed by itself. */
export function stageTimes(name: string, of: (lang: Language) => string): StageTimes {
  const texts = LANGUAGES.map(of);
  const total = { parse: 0, extract: 0, align: 0 };
  const sides = texts.map((text, i) => {
    let documents: readonly Document[] = [];
    total.parse += cpuOf(() => {
      documents = parse({ path: `${LANGUAGES[i]}.md`, text, sha256: '', lang: LANGUAGES[i]!, locale: null });
    });
    const document = documents[0]!;
    let claims: ReturnType<typeof extract> = [];
    total.extract += cpuOf(() => {
      claims = extract(document, name);
    });
    return { document, claims };
  });
  total.align += cpuOf(() => align(sides[0]!, sides[1]!));
  return {
    name,
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    claims: sides.reduce((sum, { claims }) => sum + claims.length, 0),
    ...total,
  };
}
