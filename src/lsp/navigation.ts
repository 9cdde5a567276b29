import type { Location, Position } from 'vscode-languageserver';
import { type Leaned, leaningClaims, leaningOn } from '../leaning.ts';
import type { Registry } from '../model/registry.ts';
import { counterpartsOf, type FoundClaim } from './claim-at.ts';
import type { Snapshot } from './publication.ts';
import type { Texts } from './texts.ts';

/** The entry that a number is held to; where that is open, every one that it could be; where another's value was taken, that one too. */
export function entryPlaces({ version, at }: FoundClaim, texts: Texts): Promise<Location[]> {
  const verdict = version.verdicts[at];
  const link = version.links[at];
  const entries = new Set([
    ...(verdict?.entry ? [verdict.entry] : (link?.entries ?? [])),
    ...(verdict?.mistakenFor ? [verdict.mistakenFor] : []),
  ]);
  return Promise.all([...entries].map(({ place }) => texts.line(place)));
}

/** The numbers that a number stands against in the other versions; where it has none, the block that says the same. */
export function counterpartPlaces(found: FoundClaim, texts: Texts): Promise<Location[]> {
  const claims = counterpartsOf(found);
  const places =
    claims.length > 0 ? claims : blocksAgainst(found.checked, found.version, found.claim.place.block);
  return Promise.all(places.map(({ path, span }) => texts.location(path, span)));
}

function blocksAgainst(
  { article }: FoundClaim['checked'],
  version: FoundClaim['version'],
  block: number,
): { path: string; span: { start: number; end: number } }[] {
  const own = article.versions.indexOf(version);
  return article.alignments.flatMap(({ left, right, blocks }) => {
    if (left !== own && right !== own) return [];
    const pair = blocks.find((one) => (left === own ? one.left : one.right).includes(block));
    const other = article.versions[left === own ? right : left]?.document;
    if (pair === undefined || other === undefined) return [];
    return (left === own ? pair.right : pair.left).flatMap((index) => {
      const span = other.blocks[index]?.span;
      return span === undefined ? [] : [{ path: other.path, span }];
    });
  });
}

/** The subject, metric or entry that a place of the registry's files belongs to: the last one written before it. */
export function leanedAt(
  { subjects, metrics, entries }: Registry,
  shown: string,
  { line, character }: Position,
): Leaned | null {
  const things: Leaned[] = [
    ...[...subjects.values()].map(({ id, place }): Leaned => ({ id, what: 'subject', place })),
    ...[...metrics.values()].map(({ id, place }): Leaned => ({ id, what: 'metric', place })),
    ...[...entries.values()].map(({ id, place }): Leaned => ({ id, what: 'entry', place })),
  ];
  const isAfter = (a: Leaned['place'], b: Leaned['place']): boolean =>
    a.line > b.line || (a.line === b.line && a.column > b.column);
  let found: Leaned | null = null;
  for (const thing of things) {
    const { place } = thing;
    // On its own line a thing is meant wherever the cursor stands, unless another starts there before it.
    const isBefore = place.line <= line || (place.line === line + 1 && place.column <= character + 1);
    const isOnLine = place.line === line + 1 && (found === null || found.place.line < place.line);
    if (place.path !== shown || !(isBefore || isOnLine)) continue;
    if (found === null || isAfter(place, found.place)) found = thing;
  }
  return found;
}

/** Every number of the publication's articles that leans on a thing of the registry. */
export async function leaningPlaces(leaned: Leaned, { registry, articles }: Snapshot, texts: Texts) {
  if (registry === null) return [];
  const leans = leaningOn(leaned, registry);
  const claims = articles.flatMap(({ article }) =>
    article.versions.flatMap((version) => leaningClaims(version, leans).map(({ claim }) => claim)),
  );
  return Promise.all(claims.map(({ path, span }) => texts.location(path, span)));
}
