import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type StageTimes, stageTimes, type Texts } from './stages.ts';

/** The articles below a folder: every folder with a `zh.md` and an `en.md`. */
export function pairsIn(folder: string): { readonly id: string; readonly texts: Texts }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const known = new Set(files);
  return files
    .filter((file) => path.basename(file) === 'zh.md' && known.has(path.join(path.dirname(file), 'en.md')))
    .map((file) => path.dirname(file))
    .sort()
    .map((id) => {
      const read = (name: string): string => readFileSync(path.join(folder, id, name), 'utf8');
      return { id, texts: [read('zh.md'), read('en.md')] as const };
    });
}

/** The stages over all the pairs, each run once as `check` would. */
export function timesOverAll(folder: string): StageTimes & { readonly pairs: number } {
  const all = pairsIn(folder).map(({ texts }) => stageTimes(texts, 1, 0));
  const sum = (of: keyof StageTimes): number => all.reduce((total, times) => total + times[of], 0);
  return {
    pairs: all.length,
    bytes: sum('bytes'),
    claims: sum('claims'),
    parse: sum('parse'),
    extract: sum('extract'),
    align: sum('align'),
  };
}
