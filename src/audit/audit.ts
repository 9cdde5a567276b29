import PQueue from 'p-queue';
import type { Entry, Observation, Registry, Source } from '../model/registry.ts';
import { type Arrival, follow, type Unread } from './follow.ts';
import type { Audited, Outcome } from './outcome.ts';
import { readPage } from './page.ts';
import { robotsGate } from './robots.ts';
import { type Search, type Sighting, searchIn } from './search.ts';
import type { Web } from './visit.ts';

export interface AuditOptions {
  /** Ids of the entries to look at; all, where there is none. */
  readonly ids: readonly string[];
  /** Told after each address that was read. */
  readonly onSource?: (done: number, total: number) => void;
}

interface Case {
  readonly entry: Entry;
  readonly observation: Observation;
  readonly source: Source;
}

type Result = Pick<Audited, 'outcome' | 'movedTo' | 'readOn'>;

/** Addresses in hand at one time; most of them wait for their host's turn. */
const IN_HAND = 64;

/** Answers that are made into text at one time. */
const BEING_READ = 2;

/**
 * Reads the sources of a registry's observations again, each address once, and says of every observation whether its
 * source still holds it. In the registry's order, whatever came first from the network.
 */
export async function audit(registry: Registry, web: Web, options: AuditOptions): Promise<Audited[]> {
  const cases = casesOf(registry, options.ids);
  const byAddress = groupByAddress(cases);
  const gate = robotsGate(web);
  const results = new Map<Case, Result>();
  const queue = new PQueue({ concurrency: IN_HAND });
  const reading = new PQueue({ concurrency: BEING_READ });
  let done = 0;
  const tasks = [...byAddress].map(([address, same]) => async () => {
    const arrival = await follow(address, web, gate);
    const read = 'outcome' in arrival ? unread(arrival) : await reading.add(() => readAnswer(arrival, web));
    for (const one of same) results.set(one, await resultOf(one, read));
    options.onSource?.(++done, byAddress.size);
  });
  await queue.addAll(tasks);
  return cases.map((one) => ({ ...one, ...(results.get(one) ?? WITHOUT_ADDRESS) }));
}

const WITHOUT_ADDRESS: Result = {
  outcome: { code: 'skipped', why: 'no-address' },
  movedTo: null,
  readOn: null,
};

function casesOf({ entries }: Registry, ids: readonly string[]): Case[] {
  const wanted = ids.length === 0 ? [...entries.values()] : ids.flatMap((id) => entries.get(id) ?? []);
  return wanted.flatMap((entry) =>
    entry.observations.flatMap((observation) =>
      observation.source === null ? [] : [{ entry, observation, source: observation.source }],
    ),
  );
}

/** Parts of one page have one address: `https://example.org/a#b` is read as `https://example.org/a`. */
function groupByAddress(cases: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const address = one.source.url?.split('#', 1)[0];
    if (!address) continue;
    const group = groups.get(address);
    if (group) group.push(one);
    else groups.set(address, [one]);
  }
  return groups;
}

type Read =
  | { readonly outcome: Outcome; readonly arrival: Arrival | null }
  | { readonly search: Search; readonly arrival: Arrival };

async function readAnswer(arrival: Arrival, { signal, limits }: Web): Promise<Read> {
  const { status, headers, body } = arrival.answer;
  if (status === 404 || status === 410) return { outcome: { code: 'gone', status }, arrival };
  const unreadable = (why: string): Read => ({ outcome: { code: 'unreadable', why }, arrival });
  if (status !== 200) return unreadable(`the server answered with ${status}`);
  const page = await readPage(body, headers['content-type'] ?? '', signal, limits.readMs);
  if (!('unreadable' in page)) return { search: searchIn(page), arrival };
  return signal.aborted ? unread({ outcome: 'interrupted', why: '' }) : unreadable(page.unreadable);
}

const unread = ({ outcome, why }: Unread): Read => ({
  outcome: outcome === 'interrupted' ? { code: 'skipped', why: 'interrupted' } : { code: outcome, why },
  arrival: null,
});

async function resultOf({ observation, source }: Case, read: Read): Promise<Result> {
  const movedTo = read.arrival?.movedTo ?? null;
  const readOn = read.arrival?.answer.readOn ?? null;
  if ('outcome' in read) return { outcome: read.outcome, movedTo, readOn };
  const { value, quantity } = observation;
  const outcome = judged(await read.search.look({ value, quantity, quote: source.quote }));
  return {
    outcome: outcome.code === 'holds' && movedTo !== null ? { code: 'moved' } : outcome,
    movedTo,
    readOn,
  };
}

function judged(sighting: Sighting): Outcome {
  switch (sighting.seen) {
    case 'both':
      return { code: 'holds', by: 'quote' };
    case 'value-alone':
      return { code: 'holds', by: 'value' };
    case 'value':
      return { code: 'quote-moved', where: sighting.where, around: sighting.around };
    case 'other-value':
      return { code: 'value-changed', found: sighting.found, around: sighting.around };
    case 'quote':
      return { code: 'not-found', missing: 'value' };
    case 'nothing':
      return { code: 'not-found', missing: 'both' };
  }
}
