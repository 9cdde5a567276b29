import { createRequire } from 'node:module';

const packageJson = createRequire(import.meta.url)('../package.json') as { name: string; version: string };

/** Name and version as reports give them. */
export const TOOL = { name: packageJson.name, version: packageJson.version } as const;

/** Which build this is: a digest of all its code, which the build writes here. Null where sources run as they are. */
export const BUILD: string | null = null;
