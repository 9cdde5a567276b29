import type { RegistryPlace, Review, Source } from '../model/registry.ts';
import { dateText } from './dates.ts';
import type { EntryContent, SourceContent } from './schema.ts';
import { listOf } from './terms.ts';

export function sourceOf(source: SourceContent, place: RegistryPlace): Source {
  const { kind, title, publisher, url, locator, quote, retrieved, archive } = source;
  return {
    kind: kind ?? null,
    title: title ?? null,
    publisher: publisher ?? null,
    url: url ?? null,
    locator: locator ?? null,
    quote: quote ?? null,
    retrieved: dateText(retrieved),
    archive: archive ?? null,
    place,
  };
}

export function reviewOf(review: EntryContent['review']): Review | null {
  if (review === undefined) return null;
  const { by, second, on, expires } = review;
  return { by: listOf(by), second: second ?? null, on: dateText(on), expires: dateText(expires) };
}
