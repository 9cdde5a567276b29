import { createRequire } from 'node:module';

const packageJson = createRequire(import.meta.url)('../package.json') as { name: string; version: string };

/** Name and version as reports give them. */
export const TOOL = { name: packageJson.name, version: packageJson.version } as const;
