import type { Source } from '../../model/registry.ts';
import type { LintCheck } from './check.ts';
import { evidence } from './evidence.ts';

/** Evidence that the publication wrote itself. */
export const ownSource: LintCheck = {
  id: 'own-source',
  severity: 'error',
  *find(registry, { site }) {
    if (site.length === 0) return;
    const hosts = site.map(hostOf);
    const told = new Set<Source>();
    for (const { id, observations } of evidence(registry)) {
      for (const { source } of observations) {
        if (source?.url == null || told.has(source)) continue;
        const host = hostOf(source.url);
        if (!hosts.some((own) => host === own || host.endsWith(`.${own}`))) continue;
        told.add(source);
        yield {
          place: source.place,
          message: `The source of \`${id}\` is on the publication's own site, \`${host}\``,
          remedy: 'name the source that the publication itself took it from',
        };
      }
    }
  },
};

/** `https://www.example.org/about` and `example.org` → `example.org`. */
export function hostOf(address: string): string {
  const url = address.includes('://') ? address : `https://${address}`;
  return (URL.canParse(url) ? new URL(url).hostname : address).toLowerCase().replace(/^www\./, '');
}
