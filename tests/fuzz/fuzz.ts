import fc from 'fast-check';
import { breaches } from './breaches.ts';
import { type Publication, publication } from './publication.ts';

export interface Failure {
  readonly told: readonly string[];
  readonly publication: Publication;
  /** What makes it again: `npm run fuzz -- --seed 7 --path 3:0:1`. */
  readonly seed: number;
  readonly path: string;
}

export interface Fuzzed {
  readonly documents: number;
  readonly publications: number;
  /** How often each kind of failure was met, small ones and all. */
  readonly met: ReadonlyMap<string, number>;
  /** The first of each kind, made as small as it gets. */
  readonly failures: readonly Failure[];
}

export interface FuzzOptions {
  readonly documents: number;
  readonly seed: number;
  /** Only this case of the seed. */
  readonly path?: string;
  readonly onFailure?: (failure: Failure) => void;
  readonly onProgress?: (documents: number) => void;
}

/** Laws known to be broken, which are counted and not told. A line goes with its mending. */
const OPEN: readonly RegExp[] = [];

/** So many publications come from one seed; the next ones from the seed after it. */
const RUNS = 25;

/** Shrinking is left where it stands after this long. */
const PATIENCE = 120_000;

/** Checks publications until there were so many documents. Each kind of failure is made small once, and counted after that. */
export async function fuzz({ documents, seed, path, onFailure, onProgress }: FuzzOptions): Promise<Fuzzed> {
  const met = new Map<string, number>();
  const failures: Failure[] = [];
  const seen = { documents: 0, publications: 0 };
  for (let turn = 0; turn === 0 || (path === undefined && seen.documents < documents); turn++) {
    const known = new Set(met.keys());
    const property = fc.asyncProperty(publication, async (tried) => {
      seen.documents += Object.keys(tried.files).length;
      seen.publications += 1;
      const told = await lawsBroken(tried);
      for (const kind of new Set(told.map(kindOf))) met.set(kind, (met.get(kind) ?? 0) + 1);
      return told.every((line) => known.has(kindOf(line)) || OPEN.some((open) => open.test(line)));
    });
    const outcome = await fc.check(property, {
      seed: seed + turn,
      numRuns: RUNS,
      interruptAfterTimeLimit: PATIENCE,
      ...(path !== undefined && { path, endOnFailure: true }),
    });
    if (outcome.counterexample) {
      const [small] = outcome.counterexample;
      const failure = {
        told: await lawsBroken(small),
        publication: small,
        seed: seed + turn,
        path: outcome.counterexamplePath!,
      };
      failures.push(failure);
      onFailure?.(failure);
    }
    onProgress?.(seen.documents);
  }
  return { ...seen, met, failures };
}

/** What a publication breaks; a run that throws breaks the first law. */
const lawsBroken = (tried: Publication): Promise<string[]> =>
  breaches(tried).catch((error: unknown) => [
    `the run throws ${error instanceof Error ? `${error.message}\n${error.stack}` : String(error)}`,
  ]);

/** Failures of one kind differ in names, numbers and quotations only. */
const kindOf = (line: string): string =>
  line
    .split('\n')[0]!
    .replace(/articles\/\S*|`[^`]*`|\{.*|\d+/g, '…')
    .slice(0, 200);
