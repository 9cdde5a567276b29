import type { z } from 'zod';
import type { Version } from '../model/article.ts';
import type { Entry, Observation } from '../model/registry.ts';
import { type CheckedArticle, checkedArticle } from '../model/run.ts';
import type { ShardBlob } from './schema/blob.ts';
import type { storedVersion } from './schema/version.ts';
import { demand, soundArticle } from './sound.ts';

/** An article of a blob and its place in the whole run. */
export interface Unpacked {
  readonly at: number;
  readonly checked: CheckedArticle;
}

/** The articles of a blob as they left `check`. Throws an `Unsound` where what they refer to is not there. */
export function unpackArticles({ files, observations, entries, articles }: ShardBlob): Unpacked[] {
  const read: Entry[] = entries.map((entry) => ({
    ...entry,
    observations: entry.observations.map((i) => demand(observations[i], 'an observation')),
  }));
  const tables = { files, observations, entries: read };
  return articles.map(({ at, findings, coverage, ...stored }) => {
    const article = { ...stored, versions: stored.versions.map((version) => unpackVersion(version, tables)) };
    soundArticle(article);
    return { at, checked: checkedArticle(article, findings, coverage) };
  });
}

interface ReadTables {
  readonly files: readonly string[];
  readonly observations: readonly Observation[];
  readonly entries: readonly Entry[];
}

function unpackVersion(
  {
    document: { file, ...document },
    claims,
    links,
    verdicts,
    inconsistencies,
  }: z.output<typeof storedVersion>,
  { files, observations, entries }: ReadTables,
): Version {
  const entry = (i: number): Entry => demand(entries[i], 'an entry');
  const entryOrNull = (i: number | null) => (i === null ? null : entry(i));
  const observation = (i: number | null) => (i === null ? null : demand(observations[i], 'an observation'));
  return {
    document: { ...document, source: demand(files[file], 'a file') },
    claims,
    links: links.map((link) => ({
      ...link,
      entries: link.entries.map(entry),
      neighbours: link.neighbours.map(entry),
    })),
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      entry: entryOrNull(verdict.entry),
      mistakenFor: entryOrNull(verdict.mistakenFor),
      observation: observation(verdict.observation),
      current: observation(verdict.current),
    })),
    inconsistencies,
  };
}
