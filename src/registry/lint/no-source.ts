import type { LintCheck } from './check.ts';
import { evidence } from './evidence.ts';

/** A value that articles are held to, and that nobody can look up. */
export const noSource: LintCheck = {
  id: 'no-source',
  severity: 'error',
  *find(registry) {
    const told = new Set<string>();
    for (const { id, observations, place: entryPlace } of evidence(registry)) {
      for (const { value, source, place } of observations) {
        if (source?.url || source?.title || source?.archive) continue;
        const isTabulated = entryPlace.path === place.path && !/\.ya?ml$/i.test(place.path);
        if (isTabulated && told.has(place.path)) continue; // one description gives all its values a source
        if (isTabulated) told.add(place.path);
        yield {
          place,
          message: isTabulated
            ? `\`${value}\` of \`${id}\`, like others in this file, has no source`
            : `\`${value}\` of \`${id}\` has no source`,
          remedy: isTabulated
            ? 'give the table a `source` with a title or an address'
            : 'add a `source` with a title or an address, or make the entry a draft',
        };
      }
    }
  },
};
