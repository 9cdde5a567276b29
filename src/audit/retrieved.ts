import type { RegistryFile } from '../model/registry-files.ts';
import { applyEdits } from '../model/text-edit.ts';
import { editYaml, type YamlChange } from '../yaml/edit.ts';
import { pathsByPlace } from '../yaml/paths.ts';
import { type Audited, holds } from './outcome.ts';

export interface Recorded {
  /** Files whose text changed, with the text they shall have. */
  readonly files: readonly { readonly path: string; readonly text: string; readonly sources: number }[];
  /** Sources whose day could not be written down, and why. */
  readonly refused: readonly { readonly path: string; readonly line: number; readonly why: string }[];
}

/**
 * The registry's files with the day on which each source was found to hold all that is taken from it as `retrieved`.
 * Nothing else in them changes; a later day that stands there already stays.
 */
export function recordRetrieved(files: readonly RegistryFile[], audited: readonly Audited[]): Recorded {
  const days = daysBySource(audited);
  const changed: Recorded['files'][number][] = [];
  const refused: Recorded['refused'][number][] = [];
  for (const { path, text } of files) {
    const here = days.filter(({ place }) => place.path === path);
    if (here.length === 0) continue;
    const pathOf = pathsByPlace(text);
    const changes: (YamlChange & { readonly line: number })[] = [];
    for (const { place, day } of here) {
      const source = pathOf(place.line, place.column);
      if (source) changes.push({ path: [...source, 'retrieved'], value: day, line: place.line });
      else refused.push({ path, line: place.line, why: 'its source is not written as a mapping' });
    }
    const plan = editYaml(text, changes);
    for (const { change, reason } of plan.refused)
      refused.push({ path, line: (change as (typeof changes)[number]).line, why: reason });
    const sources = changes.length - plan.refused.length;
    if (sources > 0) changed.push({ path, text: applyEdits(text, plan.edits), sources });
  }
  return { files: changed, refused };
}

/** The sources of which everything holds, each once, with the day on which they were read. */
function daysBySource(audited: readonly Audited[]) {
  const sources = new Map<string, Audited[]>();
  for (const one of audited) {
    const { path, line, column } = one.source.place;
    const key = `${path}:${line}:${column}`;
    const same = sources.get(key);
    if (same) same.push(one);
    else sources.set(key, [one]);
  }
  return [...sources.values()].flatMap((same) => {
    const { source, readOn: day } = same[0]!;
    const isNews = day !== null && (source.retrieved === null || source.retrieved < day);
    return isNews && same.every(holds) ? [{ place: source.place, day }] : [];
  });
}
