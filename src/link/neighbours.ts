import type { Entry } from '../model/registry.ts';
import type { Scene } from './scene.ts';

/** More candidates for where a wrong value comes from would cost more than they explain. */
const MOST = 100;

/**
 * The entries with a subject's or a metric's other values, those that the document names first: where a wrong value
 * may come from.
 */
export function createNeighbours({
  document,
  index,
  mentionsIn,
}: Scene): (subject: string | null, metric: string | null) => readonly Entry[] {
  const subjects = new Set<string>();
  const metrics = new Set<string>();
  let looked = false;
  const look = () => {
    looked = true;
    for (const block of document.blocks) {
      const texts =
        block.type === 'table'
          ? block.table.rows.flat().map((c) => c.passage.text)
          : 'passage' in block
            ? [block.passage.text]
            : [];
      for (const text of texts) {
        const mentions = mentionsIn(text);
        for (const { ids } of mentions.subjects) for (const id of ids) subjects.add(id);
        for (const { ids } of mentions.metrics) for (const id of ids) metrics.add(id);
      }
    }
  };
  const known = new Map<string, readonly Entry[]>();
  return (subject, metric) => {
    if (subject === null && metric === null) return [];
    const key = JSON.stringify([subject, metric]);
    let found = known.get(key);
    if (found === undefined) {
      if (!looked) look();
      const near = new Set<Entry>();
      if (metric !== null)
        for (const other of subjects) for (const entry of index.entriesOf(other, metric)) near.add(entry);
      if (subject !== null)
        for (const other of metrics) for (const entry of index.entriesOf(subject, other)) near.add(entry);
      if (metric !== null) for (const entry of index.entriesOfMetric(metric).slice(0, MOST)) near.add(entry);
      if (subject !== null)
        for (const entry of index.entriesOfSubject(subject).slice(0, MOST)) near.add(entry);
      found = [...near].slice(0, 3 * MOST);
      known.set(key, found);
    }
    return found;
  };
}
