import type { Document } from '../model/document.ts';
import type { Entry, Observation } from '../model/registry.ts';
import type { CheckedArticle } from '../model/run.ts';
import type { Link, Verdict } from '../model/verdict.ts';

/** The tables of a blob: each file, entry and observation once, and who refers to it gives its place. */
export interface Tables {
  readonly files: string[];
  readonly entries: object[];
  readonly observations: Observation[];
}

/** Articles as a blob holds them; `at` is each one's place in the whole run. */
export function packArticles(
  articles: readonly CheckedArticle[],
  places: readonly number[],
): Tables & { readonly articles: object[] } {
  const tables: Tables = { files: [], entries: [], observations: [] };
  const refer = createReferences(tables);
  const packed = articles.map(({ article, findings, coverage }, i) => ({
    at: places[i]!,
    id: article.id,
    versions: article.versions.map(({ document, claims, links, verdicts, inconsistencies }) => ({
      document: packDocument(document, refer.file(document)),
      claims,
      links: links.map((link) => packLink(link, refer)),
      verdicts: verdicts.map((verdict) => packVerdict(verdict, refer)),
      inconsistencies,
    })),
    originalStated: article.originalStated,
    alignments: article.alignments,
    problems: article.problems,
    findings,
    coverage,
  }));
  return { ...tables, articles: packed };
}

interface References {
  file(document: Document): number;
  entry(entry: Entry): number;
  observation(observation: Observation): number;
}

function createReferences({ files, entries, observations }: Tables): References {
  const filePlaces = new Map<string, number>();
  const entryPlaces = new Map<Entry, number>();
  const observationPlaces = new Map<Observation, number>();
  const observation = (one: Observation): number => {
    const known = observationPlaces.get(one);
    if (known !== undefined) return known;
    observationPlaces.set(one, observations.length);
    return observations.push(one) - 1;
  };
  return {
    observation,
    file({ path, source }) {
      const known = filePlaces.get(path);
      if (known !== undefined && files[known] === source) return known;
      filePlaces.set(path, files.length);
      return files.push(source) - 1;
    },
    entry(one) {
      const known = entryPlaces.get(one);
      if (known !== undefined) return known;
      entryPlaces.set(one, entries.length);
      return entries.push({ ...one, observations: one.observations.map(observation) }) - 1;
    },
  };
}

function packDocument({ source: _, ...document }: Document, file: number): object {
  return { ...document, file };
}

const packLink = (link: Link, refer: References): object => ({
  ...link,
  entries: link.entries.map(refer.entry),
  neighbours: link.neighbours.map(refer.entry),
});

const packVerdict = (verdict: Verdict, refer: References): object => ({
  ...verdict,
  entry: verdict.entry && refer.entry(verdict.entry),
  mistakenFor: verdict.mistakenFor && refer.entry(verdict.mistakenFor),
  observation: verdict.observation && refer.observation(verdict.observation),
  current: verdict.current && refer.observation(verdict.current),
});
