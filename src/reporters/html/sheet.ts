import type { Earlier } from '../../model/earlier.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckedArticle, Run } from '../../model/run.ts';
import { type Places, placesOf } from '../../report/places.ts';
import { blockingIn, type GateReading, readGate } from '../gate-reading.ts';
import type { RuleSummary } from '../reporter.ts';
import { type ArticleIndex, indexArticle } from '../sightings.ts';
import { idOf } from './elements.ts';

interface SheetOptions {
  readonly rules?: readonly RuleSummary[];
  readonly earlier?: Earlier | null;
}

/** What every part of the page reads. */
export interface Sheet {
  readonly run: Run;
  readonly places: Places;
  readonly gate: GateReading;
  readonly blocking: ReadonlySet<Finding>;
  readonly rules: ReadonlyMap<string, RuleSummary>;
  /** Unique ids of findings in the page. */
  readonly ids: ReadonlyMap<Finding, string>;
  /** What is new and mended since an earlier run; null where none is given. */
  readonly earlier: Earlier | null;
}

export function sheetOf(run: Run, { rules = [], earlier = null }: SheetOptions): Sheet {
  const gate = readGate(run);
  const ids = new Map<Finding, string>();
  const used = new Map<string, number>();
  for (const { findings } of run.articles) {
    for (const finding of findings) {
      const id = idOf('f', finding.fingerprint);
      const times = (used.get(id) ?? 0) + 1;
      used.set(id, times);
      ids.set(finding, times === 1 ? id : `${id}-${times}`);
    }
  }
  return {
    run,
    places: placesOf(run.articles),
    gate,
    blocking: new Set(blockingIn(run, gate.from)),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    ids,
    earlier,
  };
}

/** One article with what its parts look up. */
export interface ArticleSheet {
  readonly sheet: Sheet;
  readonly checked: CheckedArticle;
  readonly index: ArticleIndex;
  /** By version: the claims of a passage, by `block:row:column`, in order. */
  readonly claimsAt: readonly ReadonlyMap<string, readonly number[]>[];
  /** The first open finding about a claim id. */
  readonly findingOf: ReadonlyMap<string, Finding>;
}

/** (3, null, null) → `3::`. */
export const placeKey = (block: number, row: number | null, column: number | null): string =>
  `${block}:${row ?? ''}:${column ?? ''}`;

export function articleSheetOf(sheet: Sheet, checked: CheckedArticle): ArticleSheet {
  const findingOf = new Map<string, Finding>();
  for (const finding of checked.findings)
    if (!finding.suppressed)
      for (const id of finding.claims) if (!findingOf.has(id)) findingOf.set(id, finding);
  const { article } = checked;
  const claimsAt = article.versions.map(({ claims }) => {
    const found = new Map<string, number[]>();
    claims.forEach(({ place }, index) => {
      const key = placeKey(place.block, place.row, place.column);
      const known = found.get(key);
      if (known) known.push(index);
      else found.set(key, [index]);
    });
    for (const indexes of found.values())
      indexes.sort((a, b) => claims[a]!.place.start - claims[b]!.place.start);
    return found;
  });
  return { sheet, checked: { ...checked, article }, index: indexArticle(article), claimsAt, findingOf };
}
